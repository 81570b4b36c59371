"""One goal: what, how it is measured, by when; each kept when its field is left."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.profile import Goal
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.labels import Hairline
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_under


class GoalForm(QWidget):
    """The fields of a goal. One without an id is new: its words make it a goal of the plan."""

    removed = Signal(int)
    moved = Signal(int, int)
    """The goal is to stand so many places further on."""
    added = Signal(object, object)
    """A new goal was kept: this form, and the changes."""

    def __init__(self, desk: Desk, goal: Goal) -> None:
        super().__init__()
        self._desk, self._goal = desk, goal
        self.what = LongText(lines=1, placeholder=tr("What you want to reach"))
        self.measure = LongText(lines=1, placeholder=tr("How you will know"))
        self._what_field = Field(tr("Goal"), self.what)
        self.by = DateField(tr("By when"), goal.by, today=desk.today(), optional=True)
        self.by.setMaximumWidth(current().px(184))
        self.by.changed.connect(self._keep_by)
        self._kept_what = KeptText(desk, self.what, key=self._key("what"), kept=goal.what, commit=self._keep_what)
        self._kept_measure = KeptText(
            desk, self.measure, key=self._key("measure"), kept=goal.measure, commit=self._keep_measure
        )
        self.more = IconButton("more", "")
        self.more.clicked.connect(self._open_menu)
        foot = line((self.by, 1), gap=8)
        foot.addStretch(0)
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(column(self._what_field, Field(tr("Measured by"), self.measure), foot, 4, Hairline(), gap=12))
        self._name()

    @property
    def goal_id(self) -> int:
        """Give the goal's id, 0 for a new one."""
        return self._goal.id

    def show_goal(self, goal: Goal) -> None:
        """Show what the journal holds; what is being typed stays."""
        self._goal = goal
        self._kept_what.bind(self._key("what"), goal.what)
        self._kept_measure.bind(self._key("measure"), goal.measure)
        if not self.by.line.hasFocus() and self.by.day != goal.by:
            self.by.set_day(goal.by)
        self._what_field.set_error("")
        self._name()

    def flush(self) -> None:
        """Keep at once what is being typed."""
        if self.by.line.hasFocus():
            self.by.is_right()
        self._kept_what.flush()
        self._kept_measure.flush()

    def let_go(self) -> None:
        """Forget what is being typed, because the goal is gone."""
        self._kept_what.give_up()
        self._kept_measure.give_up()

    def _keep_what(self, text: str) -> Changes | None:
        """Keep the goal's words; a new goal comes into being by them."""
        words = " ".join(text.split())
        self._what_field.set_error("" if words or not self._goal.id else tr("A few words, or remove the goal."))
        if not words:
            return None
        if self._goal.id:
            return self._keep(replace(self._goal, what=words))
        measure = " ".join(self.measure.text().split())
        goal = Goal(what=words, measure=measure, by=self.by.day)
        changes = self._desk.do(lambda: self._desk.journal.profile.keep_goal(goal))
        if changes is not None:
            self._kept_measure.forget()
            self.added.emit(self, changes)
        return changes

    def _keep_measure(self, text: str) -> Changes | None:
        """Keep how the goal is measured; of a new goal it waits for the goal's words."""
        return self._keep(replace(self._goal, measure=" ".join(text.split()))) if self._goal.id else None

    @Slot(object)
    def _keep_by(self, day: object) -> None:
        """Keep the goal's day."""
        if self._goal.id:
            self._keep(replace(self._goal, by=self.by.day))

    def _keep(self, goal: Goal) -> Changes | None:
        """Keep the goal with one field changed."""
        self._goal = goal
        return self._desk.do(lambda: self._desk.journal.profile.keep_goal(goal))

    def _key(self, field: str) -> str:
        """Give the key of a field's draft."""
        return f"goal/{self._goal.id or 'new'}/{field}"

    def _name(self) -> None:
        """Say on the menu's button which goal it is about; a new one has nothing to move or remove."""
        name = tr("More for the goal {goal}", goal=self._goal.what) if self._goal.what else tr("More for this goal")
        self.more.setAccessibleName(name)
        self.more.setToolTip(tr("Move or remove"))
        self.more.setVisible(bool(self._goal.id))

    @Slot()
    def _open_menu(self) -> None:
        """Offer what is done less often."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Move up"), self._move_up)
        menu.addAction(tr("Move down"), self._move_down)
        menu.addSeparator()
        menu.addAction(tr("Remove the goal"), self._remove)
        open_under(menu, self.more)

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(self._goal.id, -1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(self._goal.id, 1)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._goal.id)
