"""One goal of a channel in the week shown: what it is, how the week goes, how strong it is, and its acts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from careerjournal.domain.posting import Days, PeriodResult, PostKind, Verdict
from careerjournal.domain.posting_glance import GoalWeek, goal_week
from careerjournal.journal.rows import ChannelPage, GoalTrack
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.posting_words import (
    finished_words,
    goal_words,
    kind_to_log,
    let_go_words,
    logged_on_words,
    logged_words,
    progress_words,
    rest_words,
    take_up_words,
)
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.labels import Hairline, Label, Line
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import Goal
from careerjournal.ui.kit.menus import open_under
from careerjournal.ui.pages.posting.goal_cells import StrengthCell, WeekCell
from careerjournal.ui.pages.posting.run_words import run_words

ROW_HEIGHT = 76
BEATS_SHOWN = 12
_ACTS = 136
_AROUND_ACT = 58
"""Pixels at a scale of 1 beside an act's words: padding and frame, a gap, and the button of the rarer acts."""


def goal_grid(words: Words) -> QGridLayout:
    """Make the columns that headings and rows share: channel, this week, strength, acts."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(current().px(16))
    for number, stretch in enumerate((5, 6, 8, 0)):
        grid.setColumnStretch(number, stretch)
    look = current()
    longest = look.width_of(words.tr("End the rest"), "small") + look.px(_AROUND_ACT)
    grid.setColumnMinimumWidth(3, max(look.px(_ACTS), longest))  # or the columns of that row would stand elsewhere
    return grid


def goal_headings(words: Words) -> QWidget:
    """Make the small line above the rows."""
    grid = goal_grid(words)
    titles = (words.tr("Channel and goal"), words.tr("In this week"), words.tr("Strength, from 0 to 100 %"), "")
    for number, title in enumerate(titles):
        heading = Line(title, "small", "muted")
        heading.setMinimumWidth(0)
        grid.addWidget(heading, 0, number)
    return boxed(column(grid, 8, Hairline()))


class GoalRow(QWidget):
    """A row of the week; it stays while what it shows changes."""

    posted = Signal(int, object)
    asked = Signal(str, object, object)
    """What the menu was asked for, with the ChannelPage and the GoalTrack (None for a channel without a goal)."""
    let_go = Signal(int, object)
    taken_up = Signal(int, object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._channel: ChannelPage | None = None
        self._track: GoalTrack | None = None
        self._week: GoalWeek | None = None
        self._kind = PostKind.POST
        self._is_resting = False
        self.name, self.goal = Line("", "strong"), Label("", "small", "muted", wrap=True)
        self.week, self.strength = WeekCell(), StrengthCell()
        self.act = Button("", "small")
        self._more = IconButton("more", "")
        self.act.clicked.connect(self._tell)
        self.strength.opened.connect(self._ask_history)
        self._more.clicked.connect(self._open_menu)
        grid = goal_grid(words)
        self.name.setMinimumWidth(0)
        grid.addWidget(boxed(column(None, self.name, self.goal, None, gap=2)), 0, 0)
        grid.addWidget(self.week, 0, 1)
        grid.addWidget(self.strength, 0, 2)
        grid.addWidget(boxed(line(None, self.act, self._more, gap=4)), 0, 3)
        self.setLayout(column((grid, 1), Hairline()))
        self.setMinimumHeight(current().px(ROW_HEIGHT))

    def show_goal(
        self, channel: ChannelPage, track: GoalTrack | None, week: Days, today: date, week_start: int
    ) -> None:
        """Show a goal in a week."""
        words = self._words
        self._channel, self._track = channel, track
        running = track.goal if track is not None else None
        self._kind = kind_to_log(running)
        _set_text(self.name, channel.channel.name)
        _set_text(self.goal, goal_words(running, words) if running is not None else words.tr("No goal now"))
        is_now = today in week
        resting = self._is_resting = is_now and channel.rest is not None and running is not None
        _set_text(self.act, words.tr("End the rest") if resting else logged_words(self._kind, words))
        name = channel.channel.name
        self.act.setAccessibleName(
            words.tr("End the rest on {channel}", channel=name) if resting else logged_on_words(self._kind, name, words)
        )
        self._more.setAccessibleName(words.tr("More for {channel}", channel=name))
        self.strength.setVisible(track is not None)
        if track is None:
            self._week = None
            self.week.show_circles(None, rest_words(channel.rest, words) if channel.rest is not None else "")
            return
        under_way = track.under_way.result if track.under_way is not None else None
        self._week = goal_week(track.beats, under_way, week, today, week_start=week_start, shown=BEATS_SHOWN)
        self._show_week(self._week, track, today)
        self._show_strength(self._week, track)

    def _show_week(self, week: GoalWeek, track: GoalTrack, today: date) -> None:
        """Show the period that belongs to the week, or its seven days."""
        words = self._words
        if len(week.periods) > 1:
            self.week.show_days(
                [one.verdict if one is not None else None for one in week.periods], _days_words(week, today, words)
            )
            return
        result = week.periods[0]
        if result is None:
            self.week.show_circles(None, words.tr("No goal in this week"))
            return
        rests_now = result.days.last >= today and track.under_way is not None and track.under_way.rest is not None
        self.week.show_circles(_circles(result, is_at_rest=rests_now), self._said(result, track, today))

    def _said(self, result: PeriodResult, track: GoalTrack, today: date) -> str:
        """Say how a period goes or went."""
        if result.days.last >= today:
            rest = track.under_way.rest if track.under_way is not None else None
            return progress_words(result, today, self._words, rest)
        return finished_words(result, self._words)

    def _show_strength(self, week: GoalWeek, track: GoalTrack) -> None:
        """Show the strength up to the week, and the run of now or of then."""
        words = self._words
        is_latest = not track.beats or (bool(week.beats) and week.beats[-1] is track.beats[-1])
        figure = words.formats.percent(week.strength) if week.beats else ""
        below = ""
        if is_latest:
            below = run_words(track.run, words) or words.tr("The first full period is still under way.")
        name = words.tr(
            "Strength of {channel}: {figure}. {run}",
            channel=self._channel.channel.name if self._channel is not None else "",
            figure=AsIs(figure or words.formats.percent(0)),
            run=AsIs(below),
        )
        self.strength.show_strength([beat.strength for beat in week.beats], figure, below, name)

    @Slot()
    def _tell(self) -> None:
        """Log something of this moment, or end the rest."""
        if self._channel is None:
            return
        if self._is_resting:
            self.asked.emit("end_rest", self._channel, self._track)
        else:
            self.posted.emit(self._channel.channel.id, self._kind)

    @Slot()
    def _ask_history(self) -> None:
        self._ask("history")

    def _ask(self, what: str) -> None:
        """Ask for one of the rarer things."""
        self.asked.emit(what, self._channel, self._track)

    @Slot()
    def _open_menu(self) -> None:
        """Offer what is done less often."""
        words, menu = self._words, QMenu(self)
        if self._track is not None and self._track.goal is not None:
            menu.addAction(words.tr("Change the goal…"), lambda: self._ask("goal"))
            self._offer_period(menu)
        menu.addAction(words.tr("Add a goal…"), lambda: self._ask("add_goal"))
        if self._track is not None:
            menu.addAction(words.tr("Strength and history…"), self._ask_history)
        menu.addSeparator()
        menu.addAction(words.tr("Plan a rest…"), lambda: self._ask("rest"))
        menu.addAction(words.tr("Reminders…"), lambda: self._ask("reminders"))
        menu.addAction(words.tr("Save the posting days as a calendar…"), lambda: self._ask("calendar"))
        menu.addSeparator()
        if self._track is not None and self._track.goal is not None:
            menu.addAction(words.tr("End the goal"), lambda: self._ask("end_goal"))
        menu.addAction(words.tr("Rename the channel…"), lambda: self._ask("channel"))
        menu.addAction(words.tr("Remove the channel"), lambda: self._ask("remove"))
        open_under(menu, self._more)

    def _offer_period(self, menu: QMenu) -> None:
        """Offer to let the period shown go, or to count it after all."""
        if self._week is None or self._channel is None:
            return
        result = next((one for one in reversed(self._week.periods) if one is not None), None)
        if result is None or result.verdict in (Verdict.KEPT, Verdict.FLOOR_MET, Verdict.NOT_JUDGED):
            return
        channel_id, words, days = self._channel.channel.id, self._words, result.days
        span = AsIs(words.formats.day_range(days.first, days.last))
        under_way = self._track.under_way if self._track is not None else None
        is_now = under_way is not None and days == under_way.result.days
        if result.verdict is Verdict.LET_GO:
            said = (
                take_up_words(result.goal.period, words)
                if is_now
                else words.tr("Count it after all: {days}", days=span)
            )
            menu.addAction(said, lambda: self.taken_up.emit(channel_id, days))
        else:
            said = (
                let_go_words(result.goal.period, words)
                if is_now
                else words.tr("Let go what was missed: {days}", days=span)
            )
            menu.addAction(said, lambda: self.let_go.emit(channel_id, days))


def _circles(result: PeriodResult, *, is_at_rest: bool) -> Goal:
    """Give the circles of a period."""
    goal = result.goal
    return Goal(
        done=result.done,
        target=goal.target,
        stretch=max(0, (goal.stretch or goal.target) - goal.target),
        floor=goal.floor if goal.floor < goal.target else 0,
        resting=(is_at_rest or result.verdict is Verdict.LET_GO) and result.done == 0,
    )


def _days_words(week: GoalWeek, today: date, words: Words) -> str:
    """Say how the days of a daily goal went: how many met it, of those that count."""
    known = [one for one in week.periods if one is not None]
    met = sum(one.verdict in (Verdict.KEPT, Verdict.FLOOR_MET) or _is_met_today(one) for one in known)
    counted = sum(one.verdict is not Verdict.LET_GO or _is_met_today(one) for one in known)
    if not known:
        return words.tr("No goal in this week")
    if not counted:
        return words.tr("Days off")
    now = next((one for one in known if one.days.first == today), None)
    if now is not None and now.verdict is Verdict.UNDER_WAY:
        today_said = AsIs(words.tr("{done} of {target}", done=now.done, target=now.goal.target))
        return words.ntr(
            "{met} of {n} day, today {share}", "{met} of {n} days, today {share}", counted, met=met, share=today_said
        )
    return words.ntr("{met} of {n} day", "{met} of {n} days", counted, met=met)


def _is_met_today(result: PeriodResult) -> bool:
    """Tell whether a day that is not over has met its goal already."""
    return result.verdict in (Verdict.UNDER_WAY, Verdict.LET_GO) and result.done >= result.goal.target > 0


def _set_text(shown: Line | Label | Button, text: str) -> None:
    """Write a text where it is another: a label measures itself anew for each."""
    if shown.property("said") != text:
        shown.setProperty("said", text)
        shown.setText(text)
