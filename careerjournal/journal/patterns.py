"""What recurs in setbacks, and how many steps were taken beside them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import func, select

from careerjournal.domain.patterns import Patterns, SetbackCase, SkillPointer, patterns
from careerjournal.domain.stages import Stage
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import ACTION, APPLICATION, DEBRIEF, FEEDBACK, FOLLOW_UP, SKILL, STANDING

_CASES = (
    select(STANDING.c.application_id, STANDING.c.furthest, func.coalesce(DEBRIEF.c.reasons, "[]"))
    .select_from(STANDING.outerjoin(DEBRIEF, DEBRIEF.c.application_id == STANDING.c.application_id))
    .where(STANDING.c.stage == Stage.REJECTED.value)
    .order_by(STANDING.c.application_id, DEBRIEF.c.id)
)
_OF_DEBRIEFS = (
    select(SKILL.c.id, SKILL.c.name, DEBRIEF.c.application_id)
    .join(DEBRIEF, DEBRIEF.c.skill_id == SKILL.c.id)
    .join(STANDING, STANDING.c.application_id == DEBRIEF.c.application_id)
    .order_by(DEBRIEF.c.id)
)
_OF_FEEDBACK = (
    select(SKILL.c.id, SKILL.c.name, STANDING.c.application_id, STANDING.c.stage)
    .join(FEEDBACK, FEEDBACK.c.skill_id == SKILL.c.id)
    .outerjoin(APPLICATION, APPLICATION.c.id == FEEDBACK.c.application_id)
    .outerjoin(STANDING, STANDING.c.application_id == FEEDBACK.c.application_id)
    .where(APPLICATION.c.trashed_at.is_(None))
    .order_by(FEEDBACK.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsTaken:
    """How many steps were taken so far, whatever came of them."""

    applications: int
    follow_ups: int
    feedback_asked: int
    actions: int

    @property
    def total(self) -> int:
        """Give all of them together."""
        return self.applications + self.follow_ups + self.feedback_asked + self.actions


class PatternReadings:
    """Readings about what recurs. Nothing of it is kept: all is derived."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def now(self) -> Patterns:
        """Find what recurs in the rejections outside the trash, their debriefs, and feedback."""
        with self._store.reading() as connection:
            cases: dict[int, SetbackCase] = {}
            for own_id, furthest, reasons in connection.execute(_CASES):
                case = SetbackCase(application_id=own_id, furthest=Stage(furthest), reasons=tuple(json.loads(reasons)))
                cases.setdefault(own_id, case)
            rejected = cases.keys()
            pointers = [
                SkillPointer(skill_id=row[0], skill=row[1], application_id=row[2] if row[2] in rejected else None)
                for query in (_OF_DEBRIEFS, _OF_FEEDBACK)
                for row in connection.execute(query)
            ]
        return patterns(cases.values(), pointers)

    def steps_taken(self) -> StepsTaken:
        """Count what the person did so far; what lies in the trash is not counted."""
        applications = select(func.count()).select_from(STANDING).where(STANDING.c.applied_on.is_not(None))
        follow_ups = (
            select(func.count())
            .select_from(FOLLOW_UP.join(STANDING, STANDING.c.application_id == FOLLOW_UP.c.application_id))
            .where(FOLLOW_UP.c.done_on.is_not(None))
        )
        asked = (
            select(func.count())
            .select_from(FEEDBACK.outerjoin(APPLICATION, APPLICATION.c.id == FEEDBACK.c.application_id))
            .where(FEEDBACK.c.asked_on.is_not(None), APPLICATION.c.trashed_at.is_(None))
        )
        actions = select(func.count()).select_from(ACTION).where(ACTION.c.done_on.is_not(None))
        with self._store.reading() as connection:
            counts = [int(connection.execute(each).scalar_one()) for each in (applications, follow_ups, asked, actions)]
        return StepsTaken(applications=counts[0], follow_ups=counts[1], feedback_asked=counts[2], actions=counts[3])
