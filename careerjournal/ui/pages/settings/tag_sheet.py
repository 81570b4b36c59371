"""Asks how a tag is to be called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.tags import LONGEST, tag_key, tidied
from careerjournal.language.words import tr
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column


class TagSheet(Sheet):
    """A line with the name; it says where that is another tag's, which takes this one in."""

    named = Signal(str)

    def __init__(self, parent: QWidget, tag: str, tags: Sequence[str]) -> None:
        self._tag = tag
        self._others = {tag_key(each): each for each in tags if tag_key(each) != tag_key(tag)}
        self.line = LineEdit(tag, own=True)
        self.line.setMaxLength(LONGEST)
        self._field = Field(tr("Name"), self.line)
        self.joins = Label("", "small", "muted", wrap=True)
        self.joins.hide()
        super().__init__(
            parent,
            title=tr("Rename the tag {tag}", tag=tag),
            content=column(self._field, self.joins, gap=8),
            accept=tr("Rename"),
        )
        self.line.textChanged.connect(self._follow)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def accept(self) -> None:
        """Tell the name, where it is one tag and another than before."""
        names = tidied([self.line.text()])
        self._field.set_error("" if len(names) == 1 else tr("A word or two."))
        if len(names) != 1:
            return
        super().accept()
        if names[0] != self._tag:
            self.named.emit(names[0])

    @Slot()
    def _follow(self) -> None:
        """Say where the name is another tag's."""
        other = self._others.get(tag_key(self.line.text()))
        self.joins.setText(tr("There is a tag {tag} already; both become one.", tag=other) if other else "")
        self.joins.setVisible(other is not None)
