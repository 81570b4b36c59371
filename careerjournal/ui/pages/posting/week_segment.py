"""The week: a row a goal, half a year of days, what gives energy, and a suggestion. Read on a worker."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Place
from careerjournal.domain.posting import Channel, Days, Period, Post, PostingGoal, PostKind, Rest, period_around
from careerjournal.domain.posting_advice import Advice, Suggestion
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ChannelPage, GoalTrack, PostingPage
from careerjournal.language.words import AsIs, ntr, tr
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.kit.tasks import Task, TaskControl
from careerjournal.ui.pages.posting.energy_section import EnergySection
from careerjournal.ui.pages.posting.goal_row import GoalRow, goal_headings
from careerjournal.ui.pages.posting.goal_sheet import GoalSheet
from careerjournal.ui.pages.posting.heat_section import HeatSection
from careerjournal.ui.pages.posting.legend import legend
from careerjournal.ui.pages.posting.segment import Segment
from careerjournal.ui.pages.posting.suggestion_block import SuggestionBlock
from careerjournal.ui.pages.posting.week_tools import WeekTools

LEFT_FOR = timedelta(days=28)
"""Days after which a suggestion that was left comes again."""
_SIDE = 300


class WeekSegment(Segment):
    """What the person sees first of posting."""

    sentence_changed = Signal()
    """What was read stands there now, and with it what the page's head says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self.view: PostingPage | None = None
        self.rows: dict[tuple[int, int | None], GoalRow] = {}
        self._task: Task | None = None
        self._week: Days | None = None
        self._suggested: tuple[Suggestion, ...] | None = None
        self.tools = WeekTools(words)
        self.tools.week_chosen.connect(self.show_week)
        self.tools.let_go_asked.connect(self._let_all_go)
        self.tools.rest_asked.connect(self._plan_rest)
        self.tools.explanation_asked.connect(self._explain)
        self.heat, self.energy = HeatSection(desk), EnergySection(words)
        self._rows, self._side = QVBoxLayout(), QVBoxLayout()
        for layout in (self._rows, self._side):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        side = boxed(column(self._side, None))
        side.setMaximumWidth(_SIDE * 2)
        below = line((self.heat, 3), (side, 2), gap=32)
        self._filled = boxed(
            column(self.tools, goal_headings(words), self._rows, 8, legend(words), 24, below, 24, self.energy, None)
        )
        self._empty = self._nothing_yet()
        self.content.addWidget(self._empty)
        self.content.addWidget(self._filled, 1)
        self.content.addStretch()
        self._empty.hide()
        self._filled.hide()
        self.energy.hide()

    def refresh(self) -> None:
        """Read on a worker; what is asked later is shown later."""
        if self._task is not None:
            self._task.cancel()
        self._day = self.desk.today()
        self._task = self.desk.run(self._read, self._show)

    def sentence(self) -> str:
        """Say how many goals are under way."""
        return _summary(self.view)

    def buttons(self) -> tuple[Button | None, Button | None]:
        """Make the buttons of the page's head."""
        log = Button(tr("Log a post"), "primary", "add")
        log.clicked.connect(self._log)
        add = Button(tr("Add a channel"))
        add.clicked.connect(self._add_channel)
        return log, add

    def show_place(self, place: Place) -> None:
        """Open the form that a place asks for: a first goal, or the log of a channel."""
        if place.part in ("new", "goal"):
            self._first_goal()
        elif place.part == "log":
            self._log_on(place.record)
        elif place.part == "rest":
            self._plan_rest()

    @Slot(object)
    def show_week(self, week: Days) -> None:
        """Show another week of what was read."""
        self._week = week
        if self.view is not None:
            self._fill(self.view)

    def _read(self, journal: Journal, _control: TaskControl) -> PostingPage:
        """Read the page on the worker."""
        return journal.posting.page(self._day)

    def _show(self, view: PostingPage) -> None:
        """Show what was read; a week that was the one of today moves on with the day."""
        self._task = None
        now = period_around(view.day, Period.WEEK, view.week_start)
        before = self.view
        was_now = before is None or self._week is None or before.day in self._week
        if was_now or before is None or before.week_start != view.week_start:
            self._week = now
        self.view = view
        self._empty.setVisible(not view.channels)
        self._filled.setVisible(bool(view.channels))
        self._fill(view)
        self.sentence_changed.emit()

    def _fill(self, view: PostingPage) -> None:
        """Show the week in each row, keeping the rows that stand."""
        week = self._week or period_around(view.day, Period.WEEK, view.week_start)
        is_let_go = any(_covers(rest, week) for rest in view.rests)
        self.tools.show_week(week, view.day, view.week_start, is_let_go=is_let_go)
        wanted: list[tuple[tuple[int, int | None], ChannelPage, GoalTrack | None]] = []
        for channel in view.channels:
            tracks = [track for track in channel.tracks if track.goal is not None or _held_in(track, week)]
            wanted += [((channel.channel.id, track.series), channel, track) for track in tracks]
            if not tracks:
                wanted.append(((channel.channel.id, None), channel, None))
        keys = {key for key, *_ in wanted}
        for key in [key for key in self.rows if key not in keys]:
            gone = self.rows.pop(key)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for number, (key, channel, track) in enumerate(wanted):
            row = self.rows.get(key)
            if row is None:
                row = self.rows[key] = self._row()
            if self._rows.indexOf(row) != number:
                self._rows.insertWidget(number, row)
            row.show_goal(channel, track, week, view.day, view.week_start)
        self.heat.show_days(view, week)
        self.energy.show_energies(view.energies)
        self._show_suggestions(view)

    def _row(self) -> GoalRow:
        """Make a row and listen to it."""
        row = GoalRow(self.desk.words)
        row.posted.connect(self._posted)
        row.asked.connect(self._asked)
        row.let_go.connect(self._let_go)
        row.taken_up.connect(self._take_up)
        return row

    def _show_suggestions(self, view: PostingPage) -> None:
        """Show the first suggestion; the next comes when it is settled."""
        if view.suggestions == self._suggested:
            return
        self._suggested = view.suggestions
        emptied(self._side)
        for suggestion in view.suggestions[:1]:
            names = {page.channel.id: page.channel.name for page in view.channels}
            name = names.get(suggestion.goal.channel_id, "") if suggestion.goal is not None else ""
            block = SuggestionBlock(suggestion, name, self.desk.words)
            block.taken.connect(self._take_suggestion)
            block.left.connect(self._leave_suggestion)
            block.refused.connect(self._refuse_suggestion)
            self._side.addWidget(block)

    def _nothing_yet(self) -> EmptyState:
        """Say what belongs here, and the first step."""
        add = Button(tr("Set a posting goal"), "plain", "add")
        add.clicked.connect(self._add_channel)
        return EmptyState(
            tr("Your posting goals will stand here"),
            tr(
                "Name a place where you post and a number that you can keep: once a week is a goal. "
                "A week can be let go, and nothing is lost."
            ),
            add,
        )

    @Slot()
    def _log(self) -> None:
        """Ask for a post, with its day and words."""
        self._log_on(None)

    def _log_on(self, channel_id: int | None) -> None:
        """Ask for a post on a channel; without one the first."""
        from careerjournal.ui.forms.post_form import ask_post

        journal = self.desk.journal
        channels = [channel.id for channel in journal.posting.channels()]
        if not channels:
            self._add_channel()
            return
        chosen = channel_id if channel_id in channels else channels[0]
        ask_post(self, self.desk, Post(channel_id=chosen, at=journal.clock.now(), zone=journal.zone()))

    @Slot(int, object)
    def _posted(self, channel_id: int, kind: PostKind) -> None:
        """Log something of this moment."""
        journal = self.desk.journal
        post = Post(channel_id=channel_id, at=journal.clock.now(), zone=journal.zone(), kind=kind)
        self.desk.do(lambda: journal.posting.log_post(post))

    @Slot()
    def _add_channel(self) -> None:
        """Ask for a new channel and its goal."""
        goal = PostingGoal(channel_id=0, floor=1, target=1, starts_on=self.desk.today())
        GoalSheet(self, self.desk, Channel(name=""), goal).open()

    def _first_goal(self) -> None:
        """Ask for a goal: of the first channel that has none, else of a new channel."""
        posting = self.desk.journal.posting
        running = {goal.channel_id for channel in posting.channels() for goal in posting.goals(channel.id)}
        free = next((channel for channel in posting.channels() if channel.id not in running), None)
        if free is None:
            self._add_channel()
        else:
            GoalSheet(self, self.desk, free, posting.first_goal(free.id)).open()

    @Slot(int, object)
    def _let_go(self, channel_id: int, days: Days) -> None:
        """Let a period go."""
        self.desk.do(lambda: self.desk.journal.posting.let_go(channel_id, days))

    @Slot(int, object)
    def _take_up(self, channel_id: int, days: Days) -> None:
        """Count a period after all."""
        self.desk.do(lambda: self.desk.journal.posting.take_up(channel_id, days))

    @Slot()
    def _let_all_go(self) -> None:
        """Let the week shown go on every channel, or count it after all."""
        week, posting = self.tools.week, self.desk.journal.posting
        covering = [rest for rest in posting.rests() if _covers(rest, week)]
        own = next((rest for rest in covering if rest.starts_on == week.first and rest.ends_on == week.last), None)
        if own is not None:
            self.desk.do(lambda: posting.remove_rest(own.id))
        elif covering:  # part of a longer rest: the form shows it, with the way to take it back
            self._plan_rest()
        else:
            self.desk.do(lambda: posting.rest(None, week.first, week.last))

    @Slot()
    def _plan_rest(self, channel_id: int | None = None) -> None:
        """Ask for a rest."""
        from careerjournal.ui.pages.posting.rest_sheet import RestSheet

        RestSheet(self, self.desk, channel_id or None).open()

    @Slot()
    def _explain(self) -> None:
        """Say how all of this is counted."""
        from careerjournal.ui.pages.posting.counted_sheet import CountedSheet

        CountedSheet(self).open()

    @Slot(object)
    def _take_suggestion(self, suggestion: Suggestion) -> None:
        """Do what is suggested."""
        self.desk.do(lambda: self._taken(suggestion))

    def _taken(self, suggestion: Suggestion) -> Changes:
        """Set the goal that was proposed, or rest for a week."""
        posting, today = self.desk.journal.posting, self.desk.today()
        if suggestion.advice is Advice.REST or suggestion.proposed is None:
            return posting.rest(None, today, today + timedelta(days=6))
        return posting.set_goal(replace(suggestion.proposed, starts_on=today, ends_on=None))

    @Slot(object)
    def _leave_suggestion(self, suggestion: Suggestion) -> None:
        """Leave it as it is for four weeks."""
        until = self.desk.today() + LEFT_FOR
        self.desk.do(lambda: self.desk.journal.posting_choices.refuse(suggestion.key, until))

    @Slot(object)
    def _refuse_suggestion(self, suggestion: Suggestion) -> None:
        """Never suggest this again."""
        self.desk.do(lambda: self.desk.journal.posting_choices.refuse(suggestion.key))

    @Slot(str, object, object)
    def _asked(self, what: str, channel: ChannelPage, track: GoalTrack | None) -> None:
        """Do what a row's menu was asked for."""
        from careerjournal.ui.pages.posting.goal_errands import GoalErrands

        GoalErrands(self, self.desk).do(what, channel, track)


def _covers(rest: Rest, week: Days) -> bool:
    """Tell whether a rest of every channel covers a week."""
    ends_later = rest.ends_on is None or rest.ends_on >= week.last
    return rest.channel_id is None and rest.starts_on <= week.first and ends_later


def _held_in(track: GoalTrack, week: Days) -> bool:
    """Tell whether a goal that has ended held in a week."""
    return any(
        goal.starts_on <= week.last and (goal.ends_on is None or goal.ends_on >= week.first) for goal in track.history
    )


def _summary(view: PostingPage | None) -> str:
    """Say under the title how many goals are under way."""
    if view is None:
        return ""
    if not view.channels:
        return tr("A number for each place, rest without punishment, quality before quota.")
    goals = sum(track.goal is not None for channel in view.channels for track in channel.tracks)
    if not goals:
        return tr("No goal is under way.")
    resting = sum(channel.rest is not None for channel in view.channels)
    under_way = ntr("{n} goal under way", "{n} goals under way", goals)
    if not resting:
        return tr("{goals}.", goals=AsIs(under_way))
    at_rest = ntr("{n} channel at rest", "{n} channels at rest", resting)
    return tr("{goals}, {rest}.", goals=AsIs(under_way), rest=AsIs(at_rest))
