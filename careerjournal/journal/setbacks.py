"""What rejections leave behind: debriefs, feedback, skills."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Debrief, Feedback, Skill, SkillLevel
from careerjournal.domain.stages import Stage
from careerjournal.domain.worksheets.debrief_answers import answers_of, with_answers
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import FeedbackRow, LatestSetbacks, SetbackRow, SkillRow
from careerjournal.journal.store.bulk import SOME_IDS
from careerjournal.journal.store.debrief_answers import answer_as, ask_no_more, debrief_of
from careerjournal.journal.store.skill_levels import put_skill
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import (
    ACTION,
    APPLICATION,
    DEBRIEF,
    FEEDBACK,
    SKILL,
    SKILL_LEVEL,
    STANDING,
    TALLY,
)
from careerjournal.journal.store.translate import to_value

_LIVE_DEBRIEF = DEBRIEF.join(STANDING, STANDING.c.application_id == DEBRIEF.c.application_id)
_DEBRIEFS_OF_REJECTED = (
    select(DEBRIEF).select_from(_LIVE_DEBRIEF).where(STANDING.c.stage == Stage.REJECTED.value).order_by(DEBRIEF.c.id)
)
_FEEDBACK_COUNTS = select(FEEDBACK.c.application_id, func.count()).group_by(FEEDBACK.c.application_id)
_REJECTED = (
    select(
        STANDING.c.application_id, APPLICATION.c.company, APPLICATION.c.role, STANDING.c.ended_on, STANDING.c.furthest
    )
    .join(APPLICATION, APPLICATION.c.id == STANDING.c.application_id)
    .where(STANDING.c.stage == Stage.REJECTED.value)
    .order_by(STANDING.c.ended_on.desc(), STANDING.c.application_id.desc())
)
_HAS_DEBRIEF = STANDING.c.application_id.in_(select(DEBRIEF.c.application_id))
_OTHERS = (  # put in order before their words are looked up: there may be thousands
    select(STANDING.c.application_id)
    .where(STANDING.c.stage == Stage.REJECTED.value, ~_HAS_DEBRIEF)
    .order_by(STANDING.c.ended_on.desc(), STANDING.c.application_id.desc())
    .limit(bindparam("most"))
)
_REJECTED_OTHERS = _REJECTED.where(STANDING.c.application_id.in_(_OTHERS))
_REJECTED_CASES = _REJECTED.where(STANDING.c.application_id.in_(SOME_IDS))
_COUNT_REJECTED = select(TALLY.c.count).where(TALLY.c.stage == Stage.REJECTED.value)
_FEEDBACK = (
    select(*FEEDBACK.c, func.coalesce(APPLICATION.c.company, ""), func.coalesce(APPLICATION.c.role, ""))
    .select_from(FEEDBACK.outerjoin(APPLICATION, APPLICATION.c.id == FEEDBACK.c.application_id))
    .where(APPLICATION.c.trashed_at.is_(None))
    .order_by(func.coalesce(FEEDBACK.c.received_on, FEEDBACK.c.asked_on).desc(), FEEDBACK.c.id.desc())
)
_SKILLS = select(
    *SKILL.c,
    select(func.count())
    .select_from(_LIVE_DEBRIEF)
    .where(DEBRIEF.c.skill_id == SKILL.c.id)
    .correlate(SKILL)
    .scalar_subquery()
    + select(func.count())
    .select_from(FEEDBACK.outerjoin(APPLICATION, APPLICATION.c.id == FEEDBACK.c.application_id))
    .where(FEEDBACK.c.skill_id == SKILL.c.id, APPLICATION.c.trashed_at.is_(None))
    .correlate(SKILL)
    .scalar_subquery(),
    select(func.count())
    .select_from(ACTION)
    .where(ACTION.c.skill_id == SKILL.c.id, ACTION.c.done_on.is_(None), ACTION.c.dropped_on.is_(None))
    .correlate(SKILL)
    .scalar_subquery(),
).order_by(SKILL.c.named_on, SKILL.c.id)
_LEVELS = select(SKILL_LEVEL).order_by(SKILL_LEVEL.c.judged_on, SKILL_LEVEL.c.id)


class Setbacks:
    """Verbs and readings about debriefs, feedback and skills."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self, include_folded: bool = True) -> list[SetbackRow]:
        """Read the rejected applications, latest first; those whose debrief is closed can be left folded away."""
        with self._store.reading() as connection:
            rows = _setbacks(connection, connection.execute(_REJECTED))
        return [row for row in rows if include_folded or row.debrief is None or row.debrief.closed_on is None]

    def latest(self, others: int, cases: Collection[int] = ()) -> LatestSetbacks:
        """Read those with a debrief, so many of the latest without one, and some by their ids: quick for any number."""
        with self._store.reading() as connection:
            asked = (
                connection.execute(_REJECTED.where(_HAS_DEBRIEF)),
                connection.execute(_REJECTED_OTHERS, {"most": others}),
                connection.execute(_REJECTED_CASES, {"ids": str(sorted(cases))}) if cases else (),
            )
            found = {row.application_id: row for some in asked for row in some}
            latest_first = sorted(
                found.values(), key=lambda row: (row.ended_on or "", row.application_id), reverse=True
            )
            count = connection.scalar(_COUNT_REJECTED) or 0
            return LatestSetbacks(rows=tuple(_setbacks(connection, latest_first)), count=count)

    def debrief_for(self, application_id: int) -> Debrief | None:
        """Read the debrief of an application, if one was begun."""
        with self._store.reading() as connection:
            return debrief_of(connection, application_id)

    def keep_debrief(self, debrief: Debrief, *, on: date | None = None) -> Changes:
        """Keep a debrief; an application has one. What changed in it are answers of its worksheet, of today or `on`.

        Raises UserFault where the application or the debrief is gone.
        """
        with self._store.verb() as verb:
            application = verb.must_get(Application, debrief.application_id)
            begun = debrief_of(verb.connection, application.id)
            if debrief.id == 0 and begun is not None:
                debrief = replace(debrief, id=begun.id)
            kept = with_answers(debrief, answers_of(debrief))  # blank text is none
            record = verb.put_known(kept)
            answer_as(verb, kept, on or self._clock.today())
            ask_no_more(verb, application.id, date.max if kept.closed_on else self._clock.today())
            verb.say(_about("done.keep_debrief", application), record)
        return verb.changes

    def ask_later(self, application_id: int, on: date) -> Changes:
        """Put a debrief off to a day, on which Today offers it again."""
        with self._store.verb() as verb:
            application = verb.must_get(Application, application_id)
            begun = debrief_of(verb.connection, application_id)
            empty = Debrief(application_id=application_id, started_on=self._clock.today())
            record = verb.put(replace(begun or empty, ask_on=on, closed_on=None))
            ask_no_more(verb, application_id, date.max)
            verb.say(sentence("done.ask_later", company=application.company, role=application.role, on=on), record)
        return verb.changes

    def feedback(self) -> list[FeedbackRow]:
        """Read all feedback, latest first."""
        with self._store.reading() as connection:
            return [
                FeedbackRow(feedback=to_value(Feedback, row[:-2]), company=row[-2], role=row[-1])
                for row in connection.execute(_FEEDBACK)
            ]

    def about_rejections(self) -> frozenset[int]:
        """Read the ids of the feedback about applications that were rejected."""
        about = (
            select(FEEDBACK.c.id)
            .join(STANDING, STANDING.c.application_id == FEEDBACK.c.application_id)
            .where(STANDING.c.stage == Stage.REJECTED.value)
        )
        with self._store.reading() as connection:
            return frozenset(connection.scalars(about))

    def keep_feedback(self, feedback: Feedback) -> Changes:
        """Keep feedback asked for or received. Raises UserFault where it or its application is gone."""
        with self._store.verb() as verb:
            if feedback.application_id is not None:
                verb.must_get(Application, feedback.application_id)
            key = "done.edit_feedback" if feedback.id else "done.add_feedback"
            verb.say(sentence(key, person=feedback.person), verb.put_known(feedback))
        return verb.changes

    def remove_feedback(self, feedback_id: int) -> Changes:
        """Remove feedback. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            feedback = verb.must_get(Feedback, feedback_id)
            verb.remove(Kind.FEEDBACK, [feedback_id])
            verb.say(sentence("done.remove_feedback", person=feedback.person), feedback_id)
        return verb.changes

    def skills(self) -> list[SkillRow]:
        """Read all skills, in the order in which they were named."""
        with self._store.reading() as connection:
            histories: defaultdict[int, list[SkillLevel]] = defaultdict(list)
            for entry in read_values(connection, SkillLevel, _LEVELS):
                histories[entry.skill_id].append(entry)
            return [
                SkillRow(
                    skill=to_value(Skill, row[:-2]),
                    pointed_to=row[-2],
                    open_actions=row[-1],
                    history=tuple(histories[row[0]]),
                )
                for row in connection.execute(_SKILLS)
            ]

    def keep_skill(self, skill: Skill, *, on: date | None = None) -> Changes:
        """Keep a skill; a changed level is kept with its day, today or `on`. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            key = "done.edit_skill" if skill.id else "done.add_skill"
            verb.say(sentence(key, name=skill.name), put_skill(verb, skill, on or self._clock.today()))
        return verb.changes

    def remove_skill(self, skill_id: int) -> Changes:
        """Remove a skill; what pointed to it stays and points to none."""
        with self._store.verb() as verb:
            skill = verb.must_get(Skill, skill_id)
            verb.remove(Kind.SKILL, [skill_id])
            verb.say(sentence("done.remove_skill", name=skill.name), skill_id)
        return verb.changes

    def reasons(self) -> list[tuple[str, int]]:
        """Read the person's own reason tags with how often they were used, most used first."""
        tags = func.json_each(DEBRIEF.c.reasons).table_valued("value")
        query = (
            select(tags.c.value, func.count())
            .select_from(_LIVE_DEBRIEF.join(tags, DEBRIEF.c.id == DEBRIEF.c.id))
            .group_by(tags.c.value)
            .order_by(func.count().desc(), tags.c.value)
        )
        with self._store.reading() as connection:
            return [(row[0], row[1]) for row in connection.execute(query)]


def _setbacks(connection: Connection, rejected: Iterable[Row[*tuple[Any, ...]]]) -> list[SetbackRow]:
    """Put what was made of each rejected application beside it."""
    debriefs: dict[int, Debrief] = {}
    for row in connection.execute(_DEBRIEFS_OF_REJECTED):
        debrief = to_value(Debrief, row)
        debriefs.setdefault(debrief.application_id, debrief)
    feedback = {row[0]: row[1] for row in connection.execute(_FEEDBACK_COUNTS)}
    return [
        SetbackRow(
            application_id=row.application_id,
            company=row.company,
            role=row.role,
            ended_on=date.fromisoformat(row.ended_on) if row.ended_on else None,
            furthest=Stage(row.furthest),
            debrief=debriefs.get(row.application_id),
            feedback_count=feedback.get(row.application_id, 0),
        )
        for row in rejected
    ]


def _about(key: str, application: Application) -> Sentence:
    return sentence(key, company=application.company, role=application.role)
