"""The form of one action: what, by when, for which skill."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.actions import Action
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import column


class ActionSheet(Sheet):
    """Asks for an action's words and day; an action that is kept already can be dropped."""

    def __init__(self, parent: QWidget, desk: Desk, action: Action) -> None:
        self._desk, self._action = desk, action
        self._title = LineEdit(action.title, own=True)
        self._title_field = Field(tr("What to do"), self._title)
        self._due = DateField(tr("By when"), action.due_on, today=desk.today(), optional=True)
        skills = [("0", tr("None"))] + [(str(row.skill.id), row.skill.name) for row in desk.journal.setbacks.skills()]
        self._skill = Combo(skills, str(action.skill_id or 0))
        super().__init__(
            parent,
            title=tr("Change what is to do") if action.id else tr("Something to do"),
            content=column(self._title_field, self._due, Field(tr("For the skill"), self._skill), gap=16),
            accept=tr("Keep"),
        )
        if action.id:
            drop = Button(tr("Drop it"))
            drop.clicked.connect(self._drop)
            self.add_act(drop)
        self._title.setFocus()

    def accept(self) -> None:
        """Keep the action where it has words and its day can be read."""
        title = self._title.text().strip()
        self._title_field.set_error("" if title else tr("A word or two about what to do."))
        if not title or not self._due.is_right():
            return
        skill = int(self._skill.key or 0) or None
        kept = replace(self._action, title=title, due_on=self._due.day, skill_id=skill)
        if self._desk.do(lambda: self._desk.journal.actions.keep(kept)) is not None:
            super().accept()

    @Slot()
    def _drop(self) -> None:
        """Drop the action; the undo bar brings it back."""
        if self._desk.do(lambda: self._desk.journal.actions.drop(self._action.id)) is not None:
            self.reject()


def ask_action(parent: QWidget, desk: Desk, action: Action) -> None:
    """Open the form of an action."""
    ActionSheet(parent, desk, action).open()
