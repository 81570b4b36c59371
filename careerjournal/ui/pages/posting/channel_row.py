"""One channel: its goal, the period under way as circles and words, how the last periods went, and its acts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from careerjournal.domain.posting import Verdict
from careerjournal.journal.rows import ChannelPage
from careerjournal.language.words import Words
from careerjournal.ui.forms.posting_words import goal_words, let_go_words, progress_words, take_up_words
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import Goal, GoalCircles
from careerjournal.ui.kit.menus import open_under
from careerjournal.ui.pages.posting.period_marks import PeriodMarks

ROW_HEIGHT = 85


def _grid() -> QGridLayout:
    """Make the columns that headings and rows share: channel, this period, the last ones, acts."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(current().px(24))
    for number, stretch in enumerate((3, 3, 4, 0)):
        grid.setColumnStretch(number, stretch)
    grid.setColumnMinimumWidth(3, current().px(128))
    return grid


def channel_headings(words: Words) -> QWidget:
    """Make the small line above the rows."""
    grid = _grid()
    for number, title in enumerate(
        (words.tr("Channel and goal"), words.tr("Now"), words.tr("The last twelve periods"), "")
    ):
        grid.addWidget(Label(title, "small", "muted"), 0, number)
    return boxed(column(grid, 8, Hairline()))


class ChannelRow(QWidget):
    """A channel of the Posting page."""

    posted = Signal(int)
    goal_asked = Signal(object)
    goal_ended = Signal(int)
    removed = Signal(int)
    let_go = Signal(int, object)
    taken_up = Signal(int, object)

    def __init__(self, channel: ChannelPage, today: date, words: Words) -> None:
        super().__init__()
        self._channel, self._words = channel, words
        goal = goal_words(channel.goal, words) if channel.goal else words.tr("No goal now")
        grid = _grid()
        name = Label(channel.channel.name, "strong")
        name.setMinimumWidth(0)
        grid.addWidget(boxed(column(None, name, Label(goal, "small", "muted", wrap=True), None, gap=4)), 0, 0)
        grid.addWidget(self._now(today), 0, 1)
        grid.addWidget(PeriodMarks(channel.results, channel.tally, words), 0, 2)
        grid.addWidget(self._acts(), 0, 3)
        self.setLayout(column((grid, 1), Hairline()))
        self.setMinimumHeight(current().px(ROW_HEIGHT))

    def _now(self, today: date) -> QWidget:
        """Show the period under way."""
        if self._channel.under_way is None:
            return QWidget()
        result = self._channel.under_way.result
        said = progress_words(result, today, self._words)
        circles = GoalCircles(
            Goal(
                done=result.done,
                target=result.goal.target,
                stretch=max(0, (result.goal.stretch or result.goal.target) - result.goal.target),
                floor=result.goal.floor if result.goal.floor < result.goal.target else 0,
                resting=result.verdict is Verdict.LET_GO and result.done == 0,
            ),
            name=said,
        )
        return boxed(column(None, line(circles, None), Label(said, "small", "muted"), None, gap=4))

    def _acts(self) -> QWidget:
        """Make the buttons at the row's end."""
        posted = Button(self._words.tr("Posted"), "small")
        posted.setAccessibleName(self._words.tr("Posted on {channel}", channel=self._channel.channel.name))
        posted.clicked.connect(self._tell_posted)
        more = IconButton("more", self._words.tr("More for {channel}", channel=self._channel.channel.name))
        more.clicked.connect(self._open_menu)
        self._more = more
        return boxed(line(None, posted, more, gap=4))

    @Slot()
    def _tell_posted(self) -> None:
        """Tell that something was posted just now."""
        self.posted.emit(self._channel.channel.id)

    @Slot()
    def _open_menu(self) -> None:
        """Offer what is done less often."""
        words, channel = self._words, self._channel
        menu = QMenu(self)
        menu.addAction(words.tr("Change the goal…"), self._ask_goal)
        if channel.under_way is not None:
            period = channel.under_way.result.goal.period
            if channel.is_let_go:
                menu.addAction(take_up_words(period, words), self._take_up_now)
            else:
                menu.addAction(let_go_words(period, words), self._let_go_now)
        last = channel.results[0] if channel.results else None
        if last is not None and last.verdict is Verdict.BELOW:
            days = words.formats.day_range(last.days.first, last.days.last)
            menu.addAction(words.tr("Let go what was missed: {days}", days=days), self._let_go_last)
        if last is not None and last.verdict is Verdict.LET_GO:
            days = words.formats.day_range(last.days.first, last.days.last)
            menu.addAction(words.tr("Count it after all: {days}", days=days), self._take_up_last)
        menu.addSeparator()
        if channel.goal is not None:
            menu.addAction(words.tr("End the goal"), self._end_goal)
        menu.addAction(words.tr("Remove the channel"), self._remove)
        open_under(menu, self._more)

    @Slot()
    def _ask_goal(self) -> None:
        self.goal_asked.emit(self._channel)

    @Slot()
    def _end_goal(self) -> None:
        self.goal_ended.emit(self._channel.channel.id)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._channel.channel.id)

    @Slot()
    def _let_go_now(self) -> None:
        if self._channel.under_way is not None:
            self.let_go.emit(self._channel.channel.id, self._channel.under_way.result.days)

    @Slot()
    def _take_up_now(self) -> None:
        if self._channel.under_way is not None:
            self.taken_up.emit(self._channel.channel.id, self._channel.under_way.result.days)

    @Slot()
    def _let_go_last(self) -> None:
        self.let_go.emit(self._channel.channel.id, self._channel.results[0].days)

    @Slot()
    def _take_up_last(self) -> None:
        self.taken_up.emit(self._channel.channel.id, self._channel.results[0].days)
