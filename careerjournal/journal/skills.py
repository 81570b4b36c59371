"""Skills and strengths beyond their keeping: what points to them, their history, merging, strengths offered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, select

from careerjournal.domain.actions import Origin
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Feedback, Skill
from careerjournal.domain.skill_history import joined_history, joined_skill
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import DebriefPointer, FeedbackRow, SkillDetail
from careerjournal.journal.store import debrief_answers, glance
from careerjournal.journal.store.records import REFERENCES, Setting
from careerjournal.journal.store.skill_levels import history_of, put_skill
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import ACTION, APPLICATION, DEBRIEF, FEEDBACK, SETTING, SKILL, TABLES
from careerjournal.journal.store.translate import to_value
from careerjournal.journal.store.write import RowChange

_OFFER = "strengths_offer"
_SETTING = select(SETTING).where(SETTING.c.name == _OFFER)
_NAMES = select(SKILL).where(SKILL.c.is_strength == 1)
_DEBRIEFS = (
    select(DEBRIEF.c.application_id, APPLICATION.c.company, APPLICATION.c.role, DEBRIEF.c.lesson, DEBRIEF.c.started_on)
    .join(APPLICATION, APPLICATION.c.id == DEBRIEF.c.application_id)
    .where(DEBRIEF.c.skill_id == bindparam("skill"), APPLICATION.c.trashed_at.is_(None))
    .order_by(DEBRIEF.c.started_on.desc(), DEBRIEF.c.id.desc())
)
_FEEDBACK = (
    select(*FEEDBACK.c, APPLICATION.c.company, APPLICATION.c.role)
    .select_from(FEEDBACK.outerjoin(APPLICATION, APPLICATION.c.id == FEEDBACK.c.application_id))
    .where(FEEDBACK.c.skill_id == bindparam("skill"), APPLICATION.c.trashed_at.is_(None))
    .order_by(FEEDBACK.c.received_on.desc(), FEEDBACK.c.id.desc())
)
_CAME_OF = select(ACTION.c.id).where(ACTION.c.origin == Origin.SKILL.value, ACTION.c.origin_id == bindparam("skill"))


class Skills:
    """Verbs and readings about skills and strengths."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def detail(self, skill_id: int) -> SkillDetail:
        """Read a skill with all that points to it and its history. Raises UserFault where it is gone."""
        skill = self._store.get(Skill, skill_id)
        with self._store.reading() as connection:
            history = history_of(connection, skill_id)
            asked = {"skill": skill_id}
            debriefs = tuple(
                DebriefPointer(
                    application_id=row[0], company=row[1], role=row[2], lesson=row[3], on=date.fromisoformat(row[4])
                )
                for row in connection.execute(_DEBRIEFS, asked)
            )
            feedback = tuple(
                FeedbackRow(feedback=to_value(Feedback, row[:-2]), company=row[-2] or "", role=row[-1] or "")
                for row in connection.execute(_FEEDBACK, asked)
            )
        with self._store.reading_raw() as raw:
            actions = tuple(row for row in glance.open_actions(raw) if row.action.skill_id == skill_id)
        return SkillDetail(skill=skill, history=history, debriefs=debriefs, feedback=feedback, actions=actions)

    def merge(self, into_id: int, other_id: int) -> Changes:
        """Make two skills one: all that pointed to the other points to the first, and their histories are joined.

        Raises UserFault where one is gone, or where they are the same.
        """
        if into_id == other_id:
            raise UserFault(sentence("skill.same"))
        with self._store.verb() as verb:
            into, other = verb.must_get(Skill, into_id), verb.must_get(Skill, other_id)
            histories = [history_of(verb.connection, own_id) for own_id in (into_id, other_id)]
            history = joined_history(*histories)
            kept = {entry.id for entry in history}
            verb.put(joined_skill(into, other, history))
            verb.remove(Kind.SKILL_LEVEL, [one.id for one in histories[1] if one.id not in kept])
            _point_elsewhere(verb, other_id, into_id)
            debrief_answers.point_elsewhere(verb, other_id, into_id)
            verb.remove(Kind.SKILL, [other_id])
            verb.say(sentence("done.merge_skills", name=into.name, other=other.name), into_id)
        return verb.changes

    def name_strengths(self, names: Sequence[str]) -> Changes:
        """Name strengths, those that are named already left out; the offer of some is settled with it."""
        wanted = list(dict.fromkeys(name.strip() for name in names if name.strip()))
        today = self._clock.today()
        with self._store.verb() as verb:
            known = {one.name.casefold() for one in read_values(verb.connection, Skill, _NAMES)}
            new = [name for name in wanted if name.casefold() not in known]
            for name in new:
                put_skill(verb, Skill(name=name, is_strength=True, named_on=today), today)
            _settle(verb)
            verb.say(sentence("done.name_strengths", n=len(new)))
        return verb.changes

    def settle_offer(self) -> Changes:
        """Take the offer of strengths away; it does not come again."""
        with self._store.verb() as verb:
            _settle(verb)
            verb.say(sentence("done.settle_strengths"))
        return verb.changes

    def offers_strengths(self) -> bool:
        """Tell whether strengths may still be offered: once, until they were taken up or declined."""
        with self._store.reading() as connection:
            return not read_values(connection, Setting, _SETTING)


def _settle(verb: Verb) -> None:
    """Note that strengths were offered."""
    if not read_values(verb.connection, Setting, _SETTING):
        verb.put(Setting(name=_OFFER, words="settled"))


def _point_elsewhere(verb: Verb, skill_id: int, into_id: int) -> None:
    """Make everything that points to a skill point to another, also where it came from that skill."""
    for reference in REFERENCES:
        if reference.to is Kind.SKILL:
            table = TABLES[reference.kind]
            pointing = select(table.c.id).where(table.c[reference.field] == skill_id)
            _rewrite(verb, reference.kind, list(verb.connection.scalars(pointing)), reference.field, into_id)
    _rewrite(verb, Kind.ACTION, list(verb.connection.scalars(_CAME_OF, {"skill": skill_id})), "origin_id", into_id)


def _rewrite(verb: Verb, kind: Kind, ids: Sequence[int], field: str, to: int) -> None:
    rows = verb.rows(kind, list(ids))
    verb.write(kind, [RowChange(own_id, row, {**row, field: to}) for own_id, row in rows.items()])
