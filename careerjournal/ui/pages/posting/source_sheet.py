"""The form of another source of contact and work: a job board, an agency, people one knows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.channel_map import SourceKind, WorkSource
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.posting.channel_kinds import source_kinds


class SourceSheet(Sheet):
    """Asks for a source; one that is kept can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, source: WorkSource) -> None:
        self._desk, self._source = desk, source
        self.name = LineEdit(source.name)
        self.kind = Combo(source_kinds(desk.words), source.kind.value)
        self.notes = LongText(source.notes, lines=2)
        self._name_field = Field(
            tr("Name"), self.name, hint=tr("As you write it as the source of an application, so that both are counted.")
        )
        super().__init__(
            parent,
            title=tr("Change the source") if source.id else tr("Another source of contact and work"),
            content=column(
                self._name_field, Field(tr("What it is"), self.kind), Field(tr("Notes"), self.notes), gap=16
            ),
            accept=tr("Keep"),
        )
        if source.id:
            self.offer_removal(self._remove)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the source where it has a name."""
        name = " ".join(self.name.text().split())
        self._name_field.set_error("" if name else tr("It needs a name."))
        if not name:
            return
        source = replace(self._source, name=name, kind=SourceKind(self.kind.key), notes=self.notes.text().strip())
        if self._desk.do(lambda: self._desk.journal.channel_map.keep_source(source)) is not None:
            super().accept()

    @Slot()
    def _remove(self) -> None:
        """Remove the source; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.channel_map.remove_source(self._source.id))
        self.reject()


def ask_source(parent: QWidget, desk: Desk, source: WorkSource | None = None) -> SourceSheet:
    """Open the form of a source."""
    sheet = SourceSheet(parent, desk, source or WorkSource(name="", named_on=desk.today()))
    sheet.open()
    return sheet
