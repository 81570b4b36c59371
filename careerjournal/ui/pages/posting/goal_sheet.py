"""The form of a goal: how much, how often, what counts, which days suit, from when and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.posting import Channel, Period, PostingGoal
from careerjournal.language.words import tr
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.forms.weekday_chips import WeekdayChips
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, Spin
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column


class GoalSheet(Sheet):
    """Asks for a channel's name where it is new, and for a number that can be kept."""

    def __init__(
        self, parent: QWidget, desk: Desk, channel: Channel, goal: PostingGoal, *, beside: bool = False
    ) -> None:
        self._desk, self._channel, self._goal, self._beside = desk, channel, goal, beside
        today = desk.today()
        self.name = LineEdit(channel.name, placeholder=tr("LinkedIn, Mastodon, a newsletter…"))
        self._name_field = Field(tr("Where you post"), self.name)
        self._name_field.setVisible(not channel.id)
        self.target = Spin(goal.target, least=1, most=99)
        self.period = Combo(
            [
                (Period.DAY.value, tr("a day")),
                (Period.WEEK.value, tr("a week")),
                (Period.MONTH.value, tr("a month")),
            ],
            goal.period.value,
        )
        self.floor = Spin(goal.floor, least=0, most=99)
        self.stretch = Spin(goal.stretch or goal.target, least=1, most=99)
        self.posts, self.comments, self.replies = (
            CheckBox(tr("Posts, shares and stories")),
            CheckBox(tr("Comments")),
            CheckBox(tr("Replies")),
        )
        for box, counts in zip(
            self._boxes, (goal.counts_posts, goal.counts_comments, goal.counts_replies), strict=True
        ):
            box.setChecked(counts)
        self._counts_error = Label("", "small", "critical", wrap=True)
        self._counts_error.hide()
        self.days = WeekdayChips(goal.suits, desk.words, desk.journal.profile.get().week_start)
        self.first = DateField(tr("From"), today if goal.id else goal.starts_on, today=today)
        self.last = DateField(tr("Until, if you like"), goal.ends_on, today=today, optional=True)
        super().__init__(
            parent,
            title=_title(channel, goal),
            sentence=tr("Start lower than you think. The goal that was so far still judges its own time.")
            if goal.id
            else tr("Start lower than you think: once a week is a goal."),
            content=self._laid_out(),
            accept=tr("Keep the goal"),
        )
        self.target.valueChanged.connect(self._follow_target)
        self._follow_target(goal.target)
        (self.target if channel.id else self.name).setFocus()

    def _laid_out(self) -> QVBoxLayout:
        """Put how much, what counts, which days suit and the goal's own days under each other."""
        any_day = tr("None chosen means any day. A daily goal rests on the others.")
        return column(
            self._name_field,
            side_by_side(Field(tr("Aim at"), self.target), Field(tr("How often"), self.period)),
            side_by_side(Field(tr("Enough is"), self.floor), Field(tr("If you like, up to"), self.stretch)),
            column(Label(tr("What counts"), "small", "muted"), *self._boxes, self._counts_error, gap=6),
            column(
                Label(tr("Days that suit"), "small", "muted"),
                self.days,
                Label(any_day, "small", "muted", wrap=True),
                gap=6,
            ),
            side_by_side(self.first, self.last),
            gap=16,
        )

    @property
    def _boxes(self) -> tuple[CheckBox, CheckBox, CheckBox]:
        """Give the boxes of what counts."""
        return self.posts, self.comments, self.replies

    @Slot(int)
    def _follow_target(self, target: int) -> None:
        """Keep the floor below the goal and the stretch above it."""
        self.floor.setMaximum(target)
        self.stretch.setMinimum(target)

    def accept(self) -> None:
        """Keep channel and goal where the channel has a name, something counts and the days can be read."""
        name = self.name.text().strip()
        self._name_field.set_error("" if name else tr("Name the place where you post."))
        counts = any(box.isChecked() for box in self._boxes)
        self._counts_error.setText("" if counts else tr("Something has to count."))
        self._counts_error.setVisible(not counts)
        if not name or not counts or not self._days_are_right() or self.first.day is None:
            return
        goal = self._chosen(self.first.day)
        if goal == replace(self._goal, starts_on=goal.starts_on) and self._goal.id:
            super().accept()
            return
        if self._desk.do(lambda: self._keep(name, goal)) is not None:
            super().accept()

    def _days_are_right(self) -> bool:
        """Tell whether the goal's days can be read and fit each other."""
        if not self.first.is_right() or not self.last.is_right() or self.first.day is None:
            return False
        if self.last.day is not None and self.last.day < self.first.day + timedelta(days=1):
            self.last.set_error(tr("A goal ends after its first day."))
            return False
        return True

    def _chosen(self, first: date) -> PostingGoal:
        """Read the goal out of the form."""
        stretch = self.stretch.value()
        return replace(
            self._goal,
            period=Period(self.period.key),
            target=self.target.value(),
            floor=self.floor.value(),
            stretch=stretch if stretch > self.target.value() else None,
            starts_on=first,
            ends_on=self.last.day,
            suits=self.days.digits,
            counts_posts=self.posts.isChecked(),
            counts_comments=self.comments.isChecked(),
            counts_replies=self.replies.isChecked(),
        )

    def _keep(self, name: str, goal: PostingGoal) -> Changes:
        """Set the goal in its series, or beside the others; a new channel is added with it."""
        posting = self._desk.journal.posting
        if not self._channel.id:
            return posting.begin(replace(self._channel, name=name), goal)
        goal = replace(goal, channel_id=self._channel.id)
        return posting.add_goal(goal) if self._beside else posting.set_goal(goal)


def _title(channel: Channel, goal: PostingGoal) -> str:
    """Give the title of the form."""
    if not channel.id:
        return tr("A place where you post")
    if goal.id:
        return tr("Change the goal on {channel}", channel=channel.name)
    return tr("A goal on {channel}", channel=channel.name)
