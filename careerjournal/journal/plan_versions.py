"""Plans that were kept as they stood on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.kept_plans import PlanVersion
from careerjournal.domain.plan.outcomes import Since
from careerjournal.domain.profile import Goal
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Skill, SkillStep, as_listed
from careerjournal.journal.store import plan_since
from careerjournal.journal.store.read_all import read_all
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import PLAN_VERSION

_ALL = select(PLAN_VERSION).order_by(PLAN_VERSION.c.kept_on.desc(), PLAN_VERSION.c.id.desc())


class PlanVersions:
    """Verbs and readings about plans that were kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self) -> list[PlanVersion]:
        """Read all plans that were kept, latest first."""
        return self._store.values(PlanVersion, _ALL)

    def keep(self, version: PlanVersion) -> Changes:
        """Keep a plan as it stands."""
        with self._store.verb() as verb:
            verb.say(sentence("done.keep_version", on=version.kept_on), verb.put(replace(version, id=0)))
        return verb.changes

    def rename(self, version_id: int, name: str) -> Changes:
        """Give a plan that was kept another name. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            version = verb.must_get(PlanVersion, version_id)
            verb.say(sentence("done.rename_version"), verb.put(replace(version, name=name.strip())))
        return verb.changes

    def remove(self, version_id: int) -> Changes:
        """Remove a plan that was kept. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            version = verb.must_get(PlanVersion, version_id)
            verb.remove(Kind.PLAN_VERSION, [version_id])
            verb.say(sentence("done.remove_version", on=version.kept_on), version_id)
        return verb.changes

    def since(self, kept_on: date, today: date) -> Since:
        """Read how everything stands that a plan of a day may speak of."""
        with self._store.reading_raw() as connection:
            actions = {action.id: action for action in read_all(connection, Action)}
            return Since(
                goals={goal.id: goal for goal in read_all(connection, Goal)},
                actions=actions,
                skills={skill.id: skill for skill in read_all(connection, Skill)},
                steps={
                    step.id: as_listed(step, actions.get(step.action_id or 0))
                    for step in read_all(connection, SkillStep)
                },
                posting=plan_since.posting(connection, kept_on, today),
            )
