"""Asks what happened to several applications, or for a tag of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.stages import EventKind
from careerjournal.domain.tags import LONGEST, tidied
from careerjournal.language.words import ntr, tr
from careerjournal.ui.forms.event_form import EventForm
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import column


def _to_all(count: int) -> str:
    """Say to how many it is done."""
    return ntr("{n} application is chosen.", "{n} applications are chosen.", count)


class EventForAll(Sheet):
    """The form of an event, which each of the applications chosen will have."""

    made = Signal(object)
    """The event (ApplicationEvent), of no application yet."""

    def __init__(self, parent: QWidget, desk: Desk, count: int) -> None:
        likely = ApplicationEvent(kind=EventKind.NO_REPLY, on=desk.today())
        self.form = EventForm(desk.words, desk.today(), likely, listing=desk.journal.stages.listing())
        title = tr("Log an event for all of them")
        super().__init__(parent, title=title, sentence=_to_all(count), content=column(self.form), accept=tr("Log it"))
        self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Tell the event where its day and time can be read."""
        event = self.form.event_made()
        if event is not None:
            self.made.emit(event)
            super().accept()


class TagForAll(Sheet):
    """A tag to add, completed from those used before, or one to take away."""

    made = Signal(str)

    def __init__(self, parent: QWidget, count: int, tags: Sequence[str], *, adds: bool) -> None:
        self.line = LineEdit(own=True)
        self.line.setMaxLength(LONGEST)
        completer = QCompleter(list(tags), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self.choice = Combo([(tag, tag) for tag in tags], tags[0] if tags else "")
        self._adds = adds
        self._field = Field(tr("Tag"), self.line if adds else self.choice)
        super().__init__(
            parent,
            title=tr("Add a tag") if adds else tr("Remove a tag"),
            sentence=_to_all(count),
            content=column(self._field),
            accept=tr("Add it") if adds else tr("Remove it"),
        )
        self._field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if adds:
            self.choice.setParent(self)
            self.choice.hide()
        else:
            self.line.setParent(self)
            self.line.hide()

    def accept(self) -> None:
        """Tell the tag, where there is one."""
        tag = "".join(tidied([self.line.text()])) if self._adds else self.choice.key
        if not tag:
            self._field.set_error(tr("A word or two."))
            return
        self.made.emit(tag)
        super().accept()
