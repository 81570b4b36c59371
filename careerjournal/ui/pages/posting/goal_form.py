"""The form of a channel and its goal."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.posting import Channel, Period, PostingGoal
from careerjournal.language.words import tr
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, Spin
from careerjournal.ui.kit.layouts import column, line


class GoalSheet(Sheet):
    """Asks for a channel's name and for a number that can be kept."""

    def __init__(self, parent: QWidget, desk: Desk, channel: Channel, goal: PostingGoal) -> None:
        self._desk, self._channel, self._goal = desk, channel, goal
        self._name = LineEdit(channel.name, placeholder=tr("LinkedIn, Mastodon, a newsletter…"))
        self._name_field = Field(tr("Where you post"), self._name)
        self._target = Spin(goal.target, least=1, most=99)
        self._period = Combo(
            [
                (Period.DAY.value, tr("a day")),
                (Period.WEEK.value, tr("a week")),
                (Period.MONTH.value, tr("a month")),
            ],
            goal.period.value,
        )
        self._floor = Spin(goal.floor, least=0, most=99)
        self._stretch = Spin(goal.stretch or goal.target, least=1, most=99)
        self._stretch_field = Field(tr("If you like, up to"), self._stretch)
        self._from = DateField(tr("From"), desk.today() if goal.id else goal.starts_on, today=desk.today())
        super().__init__(
            parent,
            title=tr("Change the goal") if channel.id else tr("A place where you post"),
            sentence=tr("Start lower than you think. The goal that was so far still judges its own time.")
            if goal.id
            else tr("Start lower than you think: once a week is a goal."),
            content=column(
                self._name_field,
                line((Field(tr("Posts"), self._target), 1), (Field(tr("How often"), self._period), 2), gap=12),
                line((Field(tr("Enough is"), self._floor), 1), (self._stretch_field, 1), gap=12),
                self._from,
                gap=16,
            ),
            accept=tr("Keep the goal"),
        )
        self._target.valueChanged.connect(self._follow_target)
        self._follow_target(goal.target)
        self._name.setFocus()

    @Slot(int)
    def _follow_target(self, target: int) -> None:
        """Keep the floor below the goal and the stretch above it."""
        self._floor.setMaximum(target)
        self._stretch.setMinimum(target)

    def accept(self) -> None:
        """Keep channel and goal where the channel has a name and the day can be read."""
        name = self._name.text().strip()
        self._name_field.set_error("" if name else tr("Name the place where you post."))
        if not name or not self._from.is_right() or self._from.day is None:
            return
        if not self._channel.id or name != self._channel.name:
            kept = self._desk.do(lambda: self._keep_channel(name))
            if kept is None:
                return
            self._channel = replace(self._channel, id=self._channel.id or kept.record, name=name)
        stretch = self._stretch.value()
        goal = replace(
            self._goal,
            channel_id=self._channel.id,
            period=Period(self._period.key),
            target=self._target.value(),
            floor=self._floor.value(),
            stretch=stretch if stretch > self._target.value() else None,
            starts_on=self._from.day,
            ends_on=None,
        )
        unchanged = replace(goal, starts_on=self._goal.starts_on) == self._goal and bool(self._goal.id)
        if unchanged or self._desk.do(lambda: self._desk.journal.posting.set_goal(goal)) is not None:
            super().accept()

    def _keep_channel(self, name: str) -> Changes:
        """Keep the channel's name."""
        return self._desk.journal.posting.keep_channel(replace(self._channel, name=name))


def ask_goal(parent: QWidget, desk: Desk, channel: Channel, goal: PostingGoal) -> None:
    """Open the form of a channel and its goal."""
    GoalSheet(parent, desk, channel, goal).open()
