"""Skills as they are written: a changed level leaves an entry in the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, bindparam, select

from careerjournal.domain.setbacks import Skill, SkillLevel
from careerjournal.domain.skill_history import entries_for, in_order
from careerjournal.journal.store.store import Verb, read_values
from careerjournal.journal.store.tables import SKILL_LEVEL

_OF_SKILL = select(SKILL_LEVEL).where(SKILL_LEVEL.c.skill_id == bindparam("skill"))


def history_of(connection: Connection, skill_id: int) -> tuple[SkillLevel, ...]:
    """Read how the levels of a skill went by, earliest first."""
    return in_order(read_values(connection, SkillLevel, _OF_SKILL, {"skill": skill_id}))


def put_skill(verb: Verb, skill: Skill, on: date) -> int:
    """Keep a skill, and its level of a day where that changed. Raises UserFault where it is gone."""
    before = verb.must_get(Skill, skill.id) if skill.id else None
    kept = replace(skill, id=verb.put(skill))
    for entry in entries_for(history_of(verb.connection, kept.id), before, kept, on):
        verb.put(entry)
    return kept.id
