"""Whose journal it is, and the goals of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.profile import Goal
from careerjournal.domain.profile import Profile as ProfileValue
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store.bulk import BulkReading
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import GOAL, PROFILE
from careerjournal.journal.store.translate import to_value

_PROFILE = BulkReading(select(PROFILE))
_GOALS = select(GOAL).where(GOAL.c.reached_on.is_(None)).order_by(GOAL.c.position, GOAL.c.id)


class Profile:
    """Verbs and readings about the person."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> ProfileValue:
        """Read the profile; an empty one where none was kept yet."""
        with self._store.reading() as connection:
            found = _PROFILE.rows(connection)
        return to_value(ProfileValue, found[0]) if found else ProfileValue()

    def keep(self, profile: ProfileValue) -> Changes:
        """Keep the profile."""
        with self._store.verb() as verb:
            verb.say(sentence("done.keep_profile"), verb.put(replace(profile, id=1)))
        return verb.changes

    def goals(self) -> list[Goal]:
        """Read the goals that are not reached yet, in the person's order."""
        return self._store.values(Goal, _GOALS)

    def keep_goal(self, goal: Goal) -> Changes:
        """Keep a goal; a new one without a place goes last. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            key = "done.edit_goal" if goal.id else "done.add_goal"
            if not goal.id and not goal.position:
                last = verb.connection.execute(select(func.max(GOAL.c.position))).scalar()
                goal = replace(goal, position=(last or 0) + 1)
            verb.say(sentence(key, what=goal.what), verb.put_known(goal))
        return verb.changes

    def order_goals(self, goal_ids: Sequence[int]) -> Changes:
        """Put the goals in another order. Raises UserFault where one of them is gone."""
        with self._store.verb() as verb:
            for position, goal_id in enumerate(goal_ids, start=1):
                verb.put(replace(verb.must_get(Goal, goal_id), position=position))
            verb.say(sentence("done.order_goals"), goal_ids[0] if goal_ids else 0)
        return verb.changes

    def reach_goal(self, goal_id: int, day: date | None) -> Changes:
        """Say that a goal was reached on a day, or (None) that it was not yet. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            goal = verb.must_get(Goal, goal_id)
            key = "done.reach_goal" if day is not None else "done.goal_open_again"
            verb.say(sentence(key, what=goal.what), verb.put(replace(goal, reached_on=day)))
        return verb.changes

    def remove_goal(self, goal_id: int) -> Changes:
        """Remove a goal. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            goal = verb.must_get(Goal, goal_id)
            verb.remove(Kind.GOAL, [goal_id])
            verb.say(sentence("done.remove_goal", what=goal.what), goal_id)
        return verb.changes
