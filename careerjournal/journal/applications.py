"""Applications and their histories."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from sqlalchemy import Column, bindparam, func, literal, or_, select

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.applications import Application, ApplicationEvent, Standing, in_order, renumbered, standing_of
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.folding import fold
from careerjournal.domain.matching import canonical_link
from careerjournal.domain.merging import merged
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.stages import EventKind
from careerjournal.journal.application_list import read_counts, read_first_ids, read_ids, read_rows
from careerjournal.journal.application_words import read_tags, read_words_used
from careerjournal.journal.clock import Clock
from careerjournal.journal.drafts import forget
from careerjournal.journal.moves import event_named, leading_somewhere
from careerjournal.journal.rows import ApplicationCounts, ApplicationDetail, ApplicationRow
from careerjournal.journal.store.belongings import company_named, contacts_of, documents_of, offers_of
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import ACTION, APPLICATION, DEBRIEF, EVENT, FEEDBACK, STANDING

ALIKE_SHOWN = 5
"""How many applications are named that a new one resembles."""

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

    def log(self, application: Application, events: Sequence[ApplicationEvent] = (), *, draft: str = "") -> Changes:
        """Log a new application with what has happened so far; the draft that it was typed in is forgotten with it."""
        with self._store.verb() as verb:
            if draft:
                forget(verb.connection, draft)
            own_id = verb.put(replace(application, id=0))
            verb.put_new(leading_somewhere(verb, events), [own_id] * len(events))
            verb.say(_about("done.log", application), own_id)
        return verb.changes

    def edit(self, application: Application, *, since: Application | None = None) -> Changes:
        """Change what is noted about an application. Raises UserFault where it is gone, or has no company.

        With `since`, the application as it was when the person began, only what they changed is written, and what was
        changed elsewhere meanwhile stays; where both changed the same field, that is said and nothing is written.
        """
        if not application.company.strip():
            raise UserFault(sentence("application.nameless"))
        with self._store.verb() as verb:
            before = verb.must_get(Application, application.id)
            if since is not None:
                application = merged(since, application, before)
            verb.put(replace(application, logged_at=before.logged_at, trashed_at=before.trashed_at))
            verb.say(_about("done.edit", application), application.id)
        return verb.changes

    def set_applied_on(self, application_id: int, day: date | None) -> Changes:
        """Change the day of applying: of the first such event, or of a new one. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            application = verb.must_get(Application, application_id)
            events = read_values(verb.connection, ApplicationEvent, _EVENTS, {"id": application_id})
            applied = next((event for event in in_order(events) if event.kind is EventKind.APPLIED), None)
            if applied is not None:
                verb.put(replace(applied, on=day))
            elif day is not None:
                verb.put(ApplicationEvent(application_id=application_id, kind=EventKind.APPLIED, on=day))
            verb.say(_about("done.edit", application), application_id)
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
                offers=tuple(offers_of(connection, application_id)),
            )

    def ids(self, query: ApplicationQuery) -> array[int]:
        """Read the ids of a whole list in its order: for a worker, where there are many."""
        with self._store.reading() as connection:
            return read_ids(connection, query, self._clock.today())

    def first_ids(self, query: ApplicationQuery, limit: int) -> array[int]:
        """Read the ids of a list's first rows; quick however many there are where only stages are asked for."""
        with self._store.reading() as connection:
            return read_first_ids(connection, query, self._clock.today(), limit)

    def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        """Read lines of the list, in the order of the ids; what is gone or in the trash is left out."""
        with self._store.reading() as connection:
            return read_rows(connection, ids, self._clock.today())

    def counts(self, query: ApplicationQuery = EVERYTHING) -> ApplicationCounts:
        """Read how many applications stand where; with a query that asks for more than stages, for a worker."""
        with self._store.reading() as connection:
            return read_counts(connection, query, self._clock.today())

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
                # Put together with nothing, the role is no way in: thousands may share it, few share a company.
                same = (known.company_key == fold(company), known.role_key.concat("") == fold(role))
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
        with self._store.reading() as connection:
            return read_tags(connection)

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

    def words_used(self) -> dict[str, list[str]]:
        """Read what a filter can be chosen from, most used first, for a worker; named as the query's fields are."""
        with self._store.reading() as connection:
            return read_words_used(connection)

    def standings(self) -> list[Standing]:
        """Read where every application outside the trash stands."""
        columns = [STANDING.c[field.name] for field in fields(Standing)]
        with self._store.reading() as connection:
            return read_values(connection, Standing, select(*columns))


def _about(key: str, application: Application) -> Sentence:
    return sentence(key, company=application.company, role=application.role)


def _about_event(verb: Verb, key: str, event: ApplicationEvent, application: Application) -> Sentence:
    return sentence(key, event=event_named(verb, event), company=application.company, role=application.role)
