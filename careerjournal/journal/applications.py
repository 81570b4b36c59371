"""Applications and their histories."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, time
from typing import Any

from sqlalchemy import BindParameter, Column, Row, bindparam, func, literal, or_, select
from sqlalchemy.sql import ColumnElement, Select
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.applications import Application, ApplicationEvent, Standing, renumbered, standing_of
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.folding import fold
from careerjournal.domain.matching import canonical_link
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, EventKind, Stage
from careerjournal.domain.tags import tag_key
from careerjournal.journal.clock import Clock
from careerjournal.journal.moves import event_named, leading_somewhere
from careerjournal.journal.rows import ApplicationCounts, ApplicationDetail, ApplicationQuery, ApplicationRow, Order
from careerjournal.journal.store.belongings import company_named, contacts_of, documents_of
from careerjournal.journal.store.bulk import fetch
from careerjournal.journal.store.projections import RANKS
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import ACTION, APPLICATION, DEBRIEF, EVENT, FEEDBACK, OWN_TALLY, STANDING, TALLY

ALIKE_SHOWN = 5
"""How many applications are named that a new one resembles."""

FEW = 3_000
"""How many applications are found by their stage and sorted in less than a frame."""

_AHEAD_KINDS = (EventKind.SCREENING.value, EventKind.ASSESSMENT.value, EventKind.INTERVIEW.value)
_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_COLUMN_OF_ORDER = {
    Order.LATEST: STANDING.c.latest,
    Order.COMPANY: STANDING.c.company_key,
    Order.ROLE: STANDING.c.role_key,
    Order.STAGE: STANDING.c.stage_rank,
    Order.APPLIED: STANDING.c.applied_on,
}
_ROWS = (
    select(
        APPLICATION.c.id,
        APPLICATION.c.company,
        APPLICATION.c.role,
        STANDING.c.stage,
        STANDING.c.interview_round,
        STANDING.c.applied_on,
        STANDING.c.last_on,
        APPLICATION.c.source,
        APPLICATION.c.place,
        STANDING.c.stage_id,
    )
    .join(STANDING, STANDING.c.application_id == APPLICATION.c.id)
    .where(APPLICATION.c.id.in_(_IDS))
)
_AHEAD = select(EVENT.c.application_id, EVENT.c.on, EVENT.c.at).where(
    EVENT.c.application_id.in_(_IDS), EVENT.c.on >= bindparam("day"), EVENT.c.kind.in_(_AHEAD_KINDS)
)
_DEBRIEFED = select(DEBRIEF.c.application_id).where(
    DEBRIEF.c.application_id.in_(_IDS),
    or_(DEBRIEF.c.closed_on.is_not(None), DEBRIEF.c.lesson != "", DEBRIEF.c.facts != "[]", DEBRIEF.c.guesses != "[]"),
)
_INTERVIEWS_AHEAD = (
    select(func.count())
    .select_from(EVENT.join(STANDING, STANDING.c.application_id == EVENT.c.application_id))
    .where(
        EVENT.c.kind == EventKind.INTERVIEW.value,
        EVENT.c.on >= bindparam("day"),
        STANDING.c.stage.not_in([stage.value for stage in ENDINGS]),
    )
)
_TALLY = select(TALLY.c.stage, TALLY.c.count)
_OWN_TALLY = select(OWN_TALLY.c.stage_id, func.sum(OWN_TALLY.c.count)).group_by(OWN_TALLY.c.stage_id)
_EVENTS = select(EVENT).where(EVENT.c.application_id == bindparam("id"))
_DEBRIEF = select(DEBRIEF).where(DEBRIEF.c.application_id == bindparam("id")).order_by(DEBRIEF.c.id)
_FEEDBACK = select(FEEDBACK).where(FEEDBACK.c.application_id == bindparam("id")).order_by(FEEDBACK.c.id)
_ACTIONS = (
    select(ACTION)
    .where(
        or_(
            (ACTION.c.origin == Origin.DEBRIEF.value)
            & ACTION.c.origin_id.in_(select(DEBRIEF.c.id).where(DEBRIEF.c.application_id == bindparam("id"))),
            (ACTION.c.origin == Origin.FEEDBACK.value)
            & ACTION.c.origin_id.in_(select(FEEDBACK.c.id).where(FEEDBACK.c.application_id == bindparam("id"))),
        )
    )
    .order_by(ACTION.c.id)
)


class Applications:
    """Verbs and readings about applications."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def log(self, application: Application, events: Sequence[ApplicationEvent] = ()) -> Changes:
        """Log a new application with what has happened so far."""
        with self._store.verb() as verb:
            own_id = verb.put(replace(application, id=0))
            verb.put_new(leading_somewhere(verb, events), [own_id] * len(events))
            verb.say(_about("done.log", application), own_id)
        return verb.changes

    def edit(self, application: Application) -> Changes:
        """Change what is noted about an application. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            before = verb.must_get(Application, application.id)
            verb.put(replace(application, logged_at=before.logged_at, trashed_at=before.trashed_at))
            verb.say(_about("done.edit", application), application.id)
        return verb.changes

    def add_event(self, event: ApplicationEvent) -> Changes:
        """Add something that happened. Raises UserFault where the application is gone."""
        with self._store.verb() as verb:
            application = verb.must_get(Application, event.application_id)
            (event,) = leading_somewhere(verb, [event])
            verb.put(replace(event, id=0))
            verb.say(_about_event(verb, "done.add_event", event, application), application.id)
        return verb.changes

    def correct_event(self, event: ApplicationEvent) -> Changes:
        """Correct something that happened. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            before = verb.must_get(ApplicationEvent, event.id)
            application = verb.must_get(Application, before.application_id)
            (event,) = leading_somewhere(verb, [event])
            verb.put(replace(event, application_id=application.id))
            verb.say(_about_event(verb, "done.correct_event", event, application), application.id)
        return verb.changes

    def remove_event(self, event_id: int) -> Changes:
        """Take an event out of a history. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            event = verb.must_get(ApplicationEvent, event_id)
            application = verb.must_get(Application, event.application_id)
            verb.remove(Kind.EVENT, [event_id])
            verb.say(_about_event(verb, "done.remove_event", event, application), application.id)
        return verb.changes

    def trash(self, application_id: int) -> Changes:
        """Put an application into the trash: it leaves all lists and counts."""
        with self._store.verb() as verb:
            application = verb.must_get(Application, application_id)
            verb.put(replace(application, trashed_at=self._clock.now()))
            verb.say(_about("done.trash", application), application_id)
        return verb.changes

    def restore(self, application_id: int) -> Changes:
        """Take an application out of the trash."""
        with self._store.verb() as verb:
            application = verb.must_get(Application, application_id)
            verb.put(replace(application, trashed_at=None))
            verb.say(_about("done.restore", application), application_id)
        return verb.changes

    def trashed(self) -> list[Application]:
        """Read what lies in the trash, latest first."""
        return self._store.values(
            Application,
            select(APPLICATION).where(APPLICATION.c.trashed_at.is_not(None)).order_by(APPLICATION.c.trashed_at.desc()),
        )

    def one(self, application_id: int) -> ApplicationDetail:
        """Read all about an application. Raises UserFault where it is gone."""
        with self._store.reading() as connection:
            application = Verb(connection).must_get(Application, application_id)
            of_this = {"id": application_id}
            events = renumbered(read_values(connection, ApplicationEvent, _EVENTS, of_this))
            debriefs = read_values(connection, Debrief, _DEBRIEF, of_this)
            return ApplicationDetail(
                application=application,
                standing=standing_of(events),
                events=tuple(events),
                debrief=debriefs[0] if debriefs else None,
                feedback=tuple(read_values(connection, Feedback, _FEEDBACK, of_this)),
                actions=tuple(read_values(connection, Action, _ACTIONS, of_this)),
                company=company_named(connection, application.company),
                contacts=tuple(contacts_of(connection, application)),
                documents=tuple(documents_of(connection, application_id)),
            )

    def ids(self, query: ApplicationQuery) -> list[int]:
        """Read the ids of a whole list in its order: for a worker, where there are many."""
        with self._store.reading() as connection:
            return [row[0] for row in fetch(connection, _ids(query), {})]

    def first_ids(self, query: ApplicationQuery, limit: int) -> list[int]:
        """Read the ids of a list's first rows."""
        with self._store.reading() as connection:
            by_stage = {Stage(row[0]): row[1] for row in connection.execute(_TALLY)}
            few = sum(by_stage.get(stage, 0) for stage in _stages(query)) < FEW
            return list(connection.scalars(_ids(query, by_stage_index=few).limit(limit)))

    def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        """Read lines of the list, in the order of the ids; what is gone or in the trash is left out."""
        asked = {"ids": list(ids)}
        ahead: dict[int, tuple[str, str]] = {}
        with self._store.reading() as connection:
            found = {row.id: row for row in connection.execute(_ROWS, asked)}
            for own_id, on, at in connection.execute(_AHEAD, {**asked, "day": self._clock.today().isoformat()}):
                ahead[own_id] = min((on, at or ""), ahead.get(own_id, (on, at or "")))
            debriefed = set(connection.scalars(_DEBRIEFED, asked))
        return [_row(found[one], ahead.get(one), one in debriefed) for one in ids if one in found]

    def counts(self) -> ApplicationCounts:
        """Read how many applications stand where."""
        with self._store.reading() as connection:
            tally = {Stage(stage): count for stage, count in connection.execute(_TALLY)}
            by_own = {row[0]: row[1] for row in connection.execute(_OWN_TALLY)}
            ahead = connection.execute(_INTERVIEWS_AHEAD, {"day": self._clock.today().isoformat()}).scalar_one()
        by_stage = {stage: tally.get(stage, 0) for stage in Stage}
        return ApplicationCounts(
            total=sum(by_stage.values()),
            by_stage=by_stage,
            under_way=sum(by_stage[stage] for stage in UNDER_WAY),
            interviews_ahead=ahead,
            offers=by_stage[Stage.OFFER],
            ended=sum(by_stage[stage] for stage in ENDINGS),
            by_own=by_own,
        )

    def alike(self, company: str, role: str, link: str = "") -> list[ApplicationRow]:
        """Read the applications that a new one resembles: by its link, else by company and role."""
        known = STANDING.c
        with self._store.reading() as connection:
            ids: list[int] = []
            key = canonical_link(link)
            if key:
                query = select(known.application_id).where(known.link_key == key, known.link_key != literal(""))
                ids = list(connection.scalars(query.limit(ALIKE_SHOWN)))
            if not ids and company.strip():
                same = (known.company_key == fold(company), known.role_key == fold(role))
                query = select(known.application_id).where(*same).order_by(known.application_id.desc())
                ids = list(connection.scalars(query.limit(ALIKE_SHOWN)))
        return self.rows(ids)

    def sources(self) -> list[str]:
        """Read the sources used so far, most used first: what a form offers to complete."""
        return self._used(APPLICATION.c.source)

    def cv_versions(self) -> list[str]:
        """Read the names of CV versions used so far, most used first."""
        return self._used(APPLICATION.c.cv_version)

    def tags(self) -> list[str]:
        """Read the tags used so far, most used first; of spellings that are one tag, the one used most."""
        query = (
            select(APPLICATION.c.tags, func.count())
            .where(APPLICATION.c.tags != "[]", APPLICATION.c.trashed_at.is_(None))
            .group_by(APPLICATION.c.tags)
        )
        spelt: Counter[str] = Counter()
        with self._store.reading() as connection:
            for tags, count in connection.execute(query):
                spelt.update(dict.fromkeys(json.loads(tags), count))
        used: Counter[str] = Counter()
        for tag, count in spelt.items():
            used[tag_key(tag)] += count
        spelling = {tag_key(tag): tag for tag, _ in sorted(spelt.items(), key=lambda one: (one[1], one[0]))}
        return [spelling[key] for key, _ in sorted(used.items(), key=lambda one: (-one[1], one[0]))]

    def _used(self, column: Column[Any]) -> list[str]:
        """Read the texts used in a column outside the trash, most used first, at most fifty."""
        query = (
            select(column)
            .where(column != "", APPLICATION.c.trashed_at.is_(None))
            .group_by(column)
            .order_by(func.count().desc(), column)
            .limit(50)
        )
        with self._store.reading() as connection:
            return list(connection.scalars(query))

    def standings(self) -> list[Standing]:
        """Read where every application outside the trash stands."""
        columns = [STANDING.c[field.name] for field in fields(Standing)]
        with self._store.reading() as connection:
            return read_values(connection, Standing, select(*columns))


def _stages(query: ApplicationQuery) -> frozenset[Stage]:
    """Give the stages that a query is about."""
    stages = query.stages or frozenset(Stage)
    return stages if query.with_ended else stages - ENDINGS


def _ids(query: ApplicationQuery, *, by_stage_index: bool = False) -> Select[int]:
    """Make the query of a list's ids.

    It goes along the index of its order, past rows of other stages, unless those wanted are so few that it is quicker
    to find and sort them. Where text is looked for, the table is read through as it lies, and what was found sorted.
    """
    known = STANDING.c
    words = fold(query.text).split()
    conditions: list[ColumnElement[bool]] = [func.instr(known.folded, word) > 0 for word in words]
    stages = _stages(query)
    if stages != frozenset(Stage):
        stage = known.stage if by_stage_index else _not_indexed(known.stage)
        conditions.append(stage.in_([stage.value for stage in sorted(stages)]))
    keys: list[ColumnElement[Any]] = [_COLUMN_OF_ORDER[query.order], known.application_id]
    if query.order is Order.STAGE:
        keys.insert(1, known.latest)
        ranks = sorted(RANKS[stage] for stage in stages) or [0]
        conditions.append(known.stage_rank.between(ranks[0], ranks[-1]))  # spares the way past all that ended
    if words:
        keys = [_not_indexed(key) for key in keys]
    order = [key.desc() if query.descending else key.asc() for key in keys]
    return select(known.application_id).where(*conditions).order_by(*order)


def _not_indexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Keep SQLite from choosing an index by a column: that is what its unary plus means."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def _row(row: Row[*tuple[Any, ...]], ahead: tuple[str, str] | None, debriefed: bool) -> ApplicationRow:
    next_on, next_at = ahead or ("", "")
    return ApplicationRow(
        id=row.id,
        company=row.company,
        role=row.role,
        stage=Stage(row.stage),
        interview_round=row.interview_round,
        applied_on=_day(row.applied_on),
        last_on=_day(row.last_on),
        next_on=_day(next_on),
        next_at=time.fromisoformat(next_at) if next_at else None,
        source=row.source,
        place=row.place,
        debriefed=debriefed,
        stage_id=row.stage_id,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _about(key: str, application: Application) -> Sentence:
    return sentence(key, company=application.company, role=application.role)


def _about_event(verb: Verb, key: str, event: ApplicationEvent, application: Application) -> Sentence:
    return sentence(key, event=event_named(verb, event), company=application.company, role=application.role)
