"""What is suggested about posting goals, out of one's own record; each can be refused for good."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean, median

from careerjournal.domain.folding import fold
from careerjournal.domain.posting import Days, Period, PostingGoal, Verdict, period_around
from careerjournal.domain.rhythm import Beat, PostDays
from careerjournal.domain.value import value

IN_A_ROW: Mapping[Period, int] = {Period.DAY: 28, Period.WEEK: 4, Period.MONTH: 4}
"""Judged periods of one and the same goal that are looked at: four weeks, or four months."""

ENOUGH = 5
"""Answers from which a mean says something."""

FALL = 1.0
"""By how much energy (from 1 to 5) has fallen before rest is suggested."""

WEEKS_BACK = 8


class Advice(StrEnum):
    """What may be suggested."""

    RAISE = "raise"
    LOWER = "lower"
    REST = "rest"


@value
class Suggestion:
    """A suggestion, refused under its `key`; `goal` is meant, `proposed` is what it could become; rest has neither."""

    key: str
    advice: Advice
    goal: PostingGoal | None = None
    proposed: PostingGoal | None = None


@value
class EnergyNote:
    """How much energy (1 to 5) there was before and after a post, on a day, and its kind of content."""

    on: date
    content: str
    before: int | None
    after: int


@value
class ContentEnergy:
    """What a kind of content took or gave: the mean change from before to after, over `n` posts."""

    content: str
    n: int
    change: float

    @property
    def is_early(self) -> bool:
        """Tell whether it is too early to say anything."""
        return self.n < ENOUGH


def first_goal(channel_id: int, posts: PostDays, today: date, week_start: int = 0) -> PostingGoal:
    """Propose a goal to begin with: as much as in the middle one of the last eight weeks, or once a week."""
    goal = PostingGoal(channel_id=channel_id, floor=1, target=1, starts_on=today)
    week = period_around(today, Period.WEEK, week_start).first
    weeks = [week - timedelta(days=7 * back) for back in range(1, WEEKS_BACK + 1)]
    done = [posts.done(goal, Days(first, first + timedelta(days=6))) for first in weeks]
    return replace(goal, target=max(1, int(median(done))))


def goal_advice(beats: Sequence[Beat], goal: PostingGoal, today: date) -> Suggestion | None:
    """Suggest one more after four strong weeks, less after four weak ones; strong is kept, weak below the floor."""
    wanted = IN_A_ROW[goal.period]
    judged = [beat.verdict for beat in beats if beat.goal.id == goal.id and beat.verdict in _JUDGED][-wanted:]
    if len(judged) < wanted:
        return None
    advice: Advice | None = None
    proposed: PostingGoal | None = None
    if all(verdict is Verdict.KEPT for verdict in judged):
        advice, proposed = Advice.RAISE, _one_more(goal)
    elif all(verdict is Verdict.BELOW for verdict in judged):
        advice, proposed = Advice.LOWER, _less(goal)
    if advice is None or proposed is None:
        return None
    key = f"{advice.value}.{goal.channel_id}.{goal.series}"
    return Suggestion(key=key, advice=advice, goal=goal, proposed=replace(proposed, starts_on=today))


def rest_advice(energies: Iterable[EnergyNote]) -> Suggestion | None:
    """Suggest rest where the energy after the last five posts is lower by one than after the five before."""
    latest = sorted(energies, key=lambda note: note.on)[-2 * ENOUGH :]
    if len(latest) < 2 * ENOUGH:
        return None
    earlier, later = (fmean(note.after for note in part) for part in (latest[:ENOUGH], latest[ENOUGH:]))
    return Suggestion(key=Advice.REST.value, advice=Advice.REST) if earlier - later >= FALL else None


def wanted(suggestions: Iterable[Suggestion], refused: Mapping[str, date | None], today: date) -> list[Suggestion]:
    """Leave out what was refused for good (None), or until a day that has not come."""
    return [
        one
        for one in suggestions
        if one.key not in refused or ((until := refused[one.key]) is not None and until <= today)
    ]


def energy_by_content(energies: Iterable[EnergyNote]) -> list[ContentEnergy]:
    """Say of each kind of content what it took or gave, most often noted first; what was named alike is one."""
    names: dict[str, str] = {}
    changes: dict[str, list[int]] = {}
    for note in energies:
        if note.before is not None and note.content.strip():
            key = fold(note.content.strip())
            names.setdefault(key, note.content.strip())
            changes.setdefault(key, []).append(note.after - note.before)
    found = [ContentEnergy(content=names[key], n=len(values), change=fmean(values)) for key, values in changes.items()]
    return sorted(found, key=lambda one: (-one.n, one.content))


def _one_more(goal: PostingGoal) -> PostingGoal:
    """Raise a goal by one; its floor stays."""
    stretch = goal.stretch if goal.stretch is not None and goal.stretch > goal.target + 1 else None
    return replace(goal, target=goal.target + 1, stretch=stretch)


def _less(goal: PostingGoal) -> PostingGoal | None:
    """Lower a goal by one; once a day becomes once a week, once a week once a month, and below that is nothing."""
    if goal.target > 1:
        return replace(goal, target=goal.target - 1, floor=min(goal.floor, goal.target - 1))
    longer = {Period.DAY: Period.WEEK, Period.WEEK: Period.MONTH}.get(goal.period)
    return replace(goal, period=longer, stretch=None) if longer is not None else None


_JUDGED: Collection[Verdict] = frozenset({Verdict.KEPT, Verdict.FLOOR_MET, Verdict.BELOW})
