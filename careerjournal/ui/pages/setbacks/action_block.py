"""One thing to try, to fill in: what, and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Changes
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.setbacks.record import DebriefRecord


def new_key(record: DebriefRecord) -> str:
    """Give the draft's key of an action that is not in the journal yet."""
    return f"{record.key}/new action"


class ActionBlock(QWidget):
    """Keeps what was typed when it is left, and its day when it is chosen."""

    dropped = Signal(int)
    """The id of the action that should go."""

    def __init__(self, desk: Desk, record: DebriefRecord, action: Action) -> None:
        super().__init__()
        self._desk, self._record, self._action = desk, record, action
        line_edit = LineEdit(own=True, placeholder=tr("Small enough to do in an hour"))
        self._title = line_edit
        self._day = DateField(tr("By when"), action.due_on, today=desk.today(), optional=True)
        self._day.setFixedWidth(current().px(180))
        self._drop = Button(tr("Drop it"), "text")
        self._state = Label("", "small", "muted")
        self.setLayout(
            column(
                line((Field(tr("What to try"), line_edit), 1), self._day, gap=16),
                4,
                line((self._state, 1), self._drop),
            )
        )
        self._kept = KeptText(desk, line_edit, key=self._key(), kept=action.title, commit=self._keep_title)
        self._day.changed.connect(self._keep_day)
        self._drop.clicked.connect(self._tell_dropped)
        self.show_action(action, desk.words)

    @property
    def action_id(self) -> int:
        """Give the id of what is shown; 0 while it is not in the journal."""
        return self._action.id

    def show_action(self, action: Action, words: Words) -> None:
        """Show what the journal holds now; what is being typed stays."""
        self._action = action
        self._kept.bind(self._key(), action.title)
        if not self._day.line.hasFocus():
            self._day.set_day(action.due_on)
        self._drop.setVisible(bool(action.id) and action.done_on is None)
        done = action.done_on
        self._state.setText(
            words.tr("Done on {day}", day=day_words(done, self._desk.today(), words)) if done is not None else ""
        )

    def take_focus(self) -> None:
        """Put the cursor where the words go; a block that is new in its layout is shown at once."""
        self.show()
        self._title.setFocus()

    def _key(self) -> str:
        """Give the draft's key of the words."""
        return f"action/{self._action.id}/title" if self._action.id else new_key(self._record)

    def _keep_title(self, text: str) -> Changes | None:
        """Keep other words; an action that is kept goes when its words do."""
        title = " ".join(text.split())
        if not title and self._action.id:
            self._tell_dropped()
            return NOTHING
        return self._keep(replace(self._action, title=title)) if title != self._action.title else NOTHING

    def _keep(self, changed: Action) -> Changes | None:
        """Keep the action."""
        return self._record.keep_action(changed, self._adopt)

    def _adopt(self, action_id: int) -> None:
        """Take note of the row that was begun."""
        self._action = replace(self._action, id=action_id)

    @Slot(object)
    def _keep_day(self, day: date | None) -> None:
        """Keep another day, once there is something to do on it."""
        changed = replace(self._action, due_on=day)
        if self._action.id:
            self._keep(changed)
        else:
            self._action = changed

    @Slot()
    def _tell_dropped(self) -> None:
        """Tell that this should go."""
        self.dropped.emit(self._action.id)
