"""The pace of the search: a weekly goal with a floor and a ceiling, and pauses during which nothing nudges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.follow_ups import Pause, SearchGoal, goal_on, pause_on
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import PAUSE, SEARCH_GOAL

_GOALS = select(SEARCH_GOAL).order_by(SEARCH_GOAL.c.starts_on, SEARCH_GOAL.c.id)
_PAUSES = select(PAUSE).order_by(PAUSE.c.starts_on, PAUSE.c.id)
_A_DAY = timedelta(days=1)


class Search:
    """Verbs and readings about the weekly goal and the pauses."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def goals(self) -> list[SearchGoal]:
        """Read all weekly goals there ever were, earliest first."""
        return self._store.values(SearchGoal, _GOALS)

    def goal(self, day: date) -> SearchGoal | None:
        """Read the weekly goal that holds on a day."""
        return goal_on(self.goals(), day)

    def set_goal(self, floor: int, ceiling: int | None, starts_on: date | None = None) -> Changes:
        """Set the weekly goal from a day on, today where none is given; the one before ends the day before.

        Raises UserFault for an unfit pair.
        """
        if floor < 1 or (ceiling is not None and ceiling < floor):
            raise UserFault(sentence("search.ceiling_below_floor"))
        with self._store.verb() as verb:
            first = starts_on or self._clock.today()
            now = goal_on(read_values(verb.connection, SearchGoal, _GOALS), first)
            if now is None or (now.floor, now.ceiling) != (floor, ceiling):
                _end_goals(verb, first)
                verb.put(SearchGoal(floor=floor, ceiling=ceiling, starts_on=first))
            key = "done.set_search_goal" if ceiling is None else "done.set_search_goal_with_ceiling"
            verb.say(Sentence(key, (("n", floor), *(() if ceiling is None else (("ceiling", ceiling),)))))
        return verb.changes

    def end_goal(self) -> Changes:
        """Go without a weekly goal from today on."""
        with self._store.verb() as verb:
            _end_goals(verb, self._clock.today())
            verb.say(sentence("done.end_search_goal"))
        return verb.changes

    def pauses(self) -> list[Pause]:
        """Read all pauses, earliest first."""
        return self._store.values(Pause, _PAUSES)

    def pause_on(self, day: date) -> Pause | None:
        """Read the pause that holds on a day."""
        return pause_on(self.pauses(), day)

    def next_pause(self, day: date) -> Pause | None:
        """Read the pause that holds on a day, else the next one that is planned."""
        pauses = self.pauses()
        return pause_on(pauses, day) or next((one for one in pauses if one.starts_on > day), None)

    def is_paused(self, day: date) -> bool:
        """Tell whether the search rests on a day, so that nothing may nudge."""
        return self.pause_on(day) is not None

    def pause(self, starts_on: date, ends_on: date | None = None, note: str = "", *, instead_of: int = 0) -> Changes:
        """Let the search rest from a day to another, or until it is ended. Raises UserFault where it ends too early.

        Pauses that would overlap give way: those that began before end where it begins, the others go, as does the one
        that this is kept instead of.
        """
        if ends_on is not None and ends_on < starts_on:
            raise UserFault(sentence("search.pause_ends_before_it_starts"))
        with self._store.verb() as verb:
            for one in read_values(verb.connection, Pause, _PAUSES):
                if one.id == instead_of:
                    verb.remove(Kind.PAUSE, [one.id])
                elif (one.ends_on is None or one.ends_on >= starts_on) and (
                    ends_on is None or one.starts_on <= ends_on
                ):
                    _cut(verb, one, starts_on)
            record = verb.put(Pause(starts_on=starts_on, ends_on=ends_on, note=note))
            key = "done.pause" if ends_on is None else "done.pause_until"
            days = (("first", starts_on), *(() if ends_on is None else (("last", ends_on),)))
            verb.say(Sentence(key, days), record)
        return verb.changes

    def end_pause(self) -> Changes:
        """Take the search up again today."""
        with self._store.verb() as verb:
            today = self._clock.today()
            for one in read_values(verb.connection, Pause, _PAUSES):
                if pause_on([one], today) is not None:
                    _cut(verb, one, today)
            verb.say(sentence("done.end_pause"))
        return verb.changes

    def remove_pause(self, pause_id: int) -> Changes:
        """Take back a pause that was planned. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            one = verb.must_get(Pause, pause_id)
            verb.remove(Kind.PAUSE, [pause_id])
            verb.say(sentence("done.remove_pause", first=one.starts_on), pause_id)
        return verb.changes


def _end_goals(verb: Verb, on: date) -> None:
    """See to it that no weekly goal holds on a day and later."""
    for goal in read_values(verb.connection, SearchGoal, _GOALS):
        if goal.starts_on >= on:
            verb.remove(Kind.SEARCH_GOAL, [goal.id])
        elif goal.ends_on is None or goal.ends_on >= on:
            verb.put(replace(goal, ends_on=on - _A_DAY))


def _cut(verb: Verb, pause: Pause, on: date) -> None:
    """See to it that a pause does not hold on a day and later."""
    if pause.starts_on >= on:
        verb.remove(Kind.PAUSE, [pause.id])
    else:
        verb.put(replace(pause, ends_on=on - _A_DAY))
