"""What the diary reads beside its own pages: what they are about, and what the record holds of some days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Select, func, select

from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.diary_review import Learnt, Met, ReviewMaterial
from careerjournal.domain.folding import fold
from careerjournal.domain.posting import Days, Post, local_day
from careerjournal.domain.stages import EventKind
from careerjournal.domain.worksheets.answers import Worksheet
from careerjournal.domain.worksheets.catalogue import FORMS, form_of
from careerjournal.domain.worksheets.naming import title_of
from careerjournal.journal.store.store import read_values
from careerjournal.journal.store.tables import (
    ACTION,
    ANSWER,
    APPLICATION,
    CHANNEL,
    CONTACT,
    DEBRIEF,
    EVENT,
    FEEDBACK,
    FOLLOW_UP,
    POST,
    STANDING,
    WORKSHEET,
)
from careerjournal.journal.store.translate import instant_text, to_value

Found = dict[str, Any]

_MET = (EventKind.SCREENING, EventKind.INTERVIEW)
_NAME_READ = 60
"""Signs of a post's text that name it."""


def about_of(connection: Connection, entry: DiaryEntry) -> list[Found]:
    """Read what a page is about, by the names of its fields."""
    found: list[Found] = []
    for field, read in _READERS.items():
        own_id = getattr(entry, field)
        if own_id is not None:
            found.extend(read(connection, own_id))
    return found


def choices_of(connection: Connection, field: str, wanted: Sequence[str], limit: int) -> list[Found]:
    """Read what a page could be about, latest first; all words of `wanted` stand in the folded name."""
    chosen: list[Found] = []
    for one in _READERS[field](connection, None):
        folded = fold(one["name"])
        if all(word in folded for word in wanted):
            chosen.append(one)
            if len(chosen) == limit:
                break
    return chosen


def _applications(connection: Connection, own_id: int | None) -> Iterator[Found]:
    query = select(APPLICATION.c.id, APPLICATION.c.company, APPLICATION.c.role).where(
        APPLICATION.c.trashed_at.is_(None)
    )
    for row in connection.execute(_narrowed(query, APPLICATION.c.id, own_id)):
        yield {"field": "application_id", "id": row.id, "name": ", ".join(part for part in row[1:] if part)}


def _posts(connection: Connection, own_id: int | None) -> Iterator[Found]:
    query = select(POST.c.id, CHANNEL.c.name, func.substr(POST.c.text, 1, _NAME_READ), POST.c.link).join(
        CHANNEL, CHANNEL.c.id == POST.c.channel_id
    )
    for row in connection.execute(_narrowed(query, POST.c.id, own_id)):
        words = " ".join(str(row[2] or row[3]).split())
        yield {"field": "post_id", "id": row[0], "name": f"{row[1]}: {words}" if words else row[1]}


def _contacts(connection: Connection, own_id: int | None) -> Iterator[Found]:
    query = (
        select(CONTACT.c.id, CONTACT.c.name, CONTACT.c.company, CONTACT.c.application_id)
        .join(APPLICATION, APPLICATION.c.id == CONTACT.c.application_id, isouter=True)
        .where(APPLICATION.c.trashed_at.is_(None))
    )
    for row in connection.execute(_narrowed(query, CONTACT.c.id, own_id)):
        name = ", ".join(part for part in row[1:3] if part)
        yield {"field": "contact_id", "id": row.id, "name": name, "application_id": row.application_id}


def _debriefs(connection: Connection, own_id: int | None) -> Iterator[Found]:
    query = (
        select(DEBRIEF.c.id, APPLICATION.c.company, APPLICATION.c.role, DEBRIEF.c.application_id)
        .join(APPLICATION, APPLICATION.c.id == DEBRIEF.c.application_id)
        .where(APPLICATION.c.trashed_at.is_(None))
    )
    for row in connection.execute(_narrowed(query, DEBRIEF.c.id, own_id)):
        name = ", ".join(part for part in row[1:3] if part)
        yield {"field": "debrief_id", "id": row[0], "name": name, "application_id": row[3]}


def _worksheets(connection: Connection, own_id: int | None) -> Iterator[Found]:
    query = (
        select(WORKSHEET)
        .join(APPLICATION, APPLICATION.c.id == WORKSHEET.c.application_id, isouter=True)
        .where(APPLICATION.c.trashed_at.is_(None))
    )
    for row in connection.execute(_narrowed(query, WORKSHEET.c.id, own_id)).all():
        worksheet = to_value(Worksheet, row)
        form = form_of(worksheet.form)
        is_debrief = form.is_one_each and worksheet.application_id is not None  # offered as the debrief that it is
        if worksheet.form not in FORMS or (is_debrief and own_id is None):
            continue
        named = select(ANSWER.c.question, ANSWER.c.words).where(
            ANSWER.c.worksheet_id == worksheet.id, ANSWER.c.question == form.named_by
        )
        answers = {row.question: row.words for row in connection.execute(named.order_by(ANSWER.c.id))}
        name = title_of(worksheet, form, answers)
        yield {"field": "worksheet_id", "id": worksheet.id, "name": name, "form": worksheet.form}


_READERS: dict[str, Callable[[Connection, int | None], Iterator[Found]]] = {
    "application_id": _applications,
    "post_id": _posts,
    "contact_id": _contacts,
    "debrief_id": _debriefs,
    "worksheet_id": _worksheets,
}
"""How what a page can be about is read: one by its id, or all, latest first."""


def _narrowed(query: Select[Any], key: Any, own_id: int | None) -> Select[Any]:
    """Ask for one, or for all with the latest first."""
    return query.order_by(key.desc()) if own_id is None else query.where(key == own_id)


def material_of(connection: Connection, days: Days) -> ReviewMaterial:
    """Read what the record holds of some days; what lies in the trash is left out."""
    span = (days.first.isoformat(), days.last.isoformat())
    sent = (
        select(STANDING.c.application_id, APPLICATION.c.company)
        .join(APPLICATION, APPLICATION.c.id == STANDING.c.application_id)
        .where(STANDING.c.applied_on.between(*span))
        .order_by(STANDING.c.applied_on, STANDING.c.application_id)
    )
    done = select(ACTION.c.title).where(ACTION.c.done_on.between(*span)).order_by(ACTION.c.done_on, ACTION.c.id)
    live = FEEDBACK.outerjoin(APPLICATION, APPLICATION.c.id == FEEDBACK.c.application_id)
    heard = (
        select(FEEDBACK.c.person)
        .select_from(live)
        .where(FEEDBACK.c.received_on.between(*span), FEEDBACK.c.words != "", APPLICATION.c.trashed_at.is_(None))
        .order_by(FEEDBACK.c.received_on, FEEDBACK.c.id)
    )
    asked = (
        select(func.count())
        .select_from(live)
        .where(FEEDBACK.c.asked_on.between(*span), APPLICATION.c.trashed_at.is_(None))
    )
    followed_up = (
        select(func.count())
        .select_from(FOLLOW_UP.join(STANDING, STANDING.c.application_id == FOLLOW_UP.c.application_id))
        .where(FOLLOW_UP.c.done_on.between(*span))
    )
    return ReviewMaterial(
        days=days,
        sent=_met(connection.execute(sent)),
        met=_events(connection, _MET, span),
        offers=_events(connection, (EventKind.OFFER,), span),
        learnt=_learnt(connection, span),
        heard=tuple(connection.scalars(heard)),
        posts=_posted(connection, days),
        done=tuple(connection.scalars(done)),
        followed_up=connection.execute(followed_up).scalar_one(),
        feedback_asked=connection.execute(asked).scalar_one(),
    )


def _events(connection: Connection, kinds: Sequence[EventKind], span: tuple[str, str]) -> tuple[Met, ...]:
    query = (
        select(EVENT.c.application_id, APPLICATION.c.company)
        .join(STANDING, STANDING.c.application_id == EVENT.c.application_id)
        .join(APPLICATION, APPLICATION.c.id == EVENT.c.application_id)
        .where(EVENT.c.kind.in_([kind.value for kind in kinds]), EVENT.c.on.between(*span))
        .order_by(EVENT.c.on, EVENT.c.id)
    )
    return _met(connection.execute(query))


def _met(rows: Any) -> tuple[Met, ...]:
    return tuple(Met(application_id=row[0], company=row[1]) for row in rows)


def _learnt(connection: Connection, span: tuple[str, str]) -> tuple[Learnt, ...]:
    """Read the lessons of debriefs that were closed on these days, or begun and not closed."""
    day = func.coalesce(DEBRIEF.c.closed_on, DEBRIEF.c.started_on)
    query = (
        select(DEBRIEF.c.application_id, APPLICATION.c.company, DEBRIEF.c.lesson)
        .join(STANDING, STANDING.c.application_id == DEBRIEF.c.application_id)
        .join(APPLICATION, APPLICATION.c.id == DEBRIEF.c.application_id)
        .where(DEBRIEF.c.lesson != "", day.between(*span))
        .order_by(day, DEBRIEF.c.id)
    )
    return tuple(
        Learnt(application_id=own_id, company=company, lesson=lesson)
        for own_id, company, lesson in connection.execute(query)
    )


def _posted(connection: Connection, days: Days) -> tuple[tuple[str, int], ...]:
    """Count the posts of these days by channel, in the person's order; a post's day is that of its own zone."""
    first = datetime.combine(days.first - timedelta(days=1), time.min, UTC)
    last = datetime.combine(days.last + timedelta(days=2), time.min, UTC)
    query = select(POST).where(POST.c.at.between(instant_text(first), instant_text(last)))
    posts = [post for post in read_values(connection, Post, query) if local_day(post) in days]
    counted = Counter(post.channel_id for post in posts)
    channels = connection.execute(select(CHANNEL.c.id, CHANNEL.c.name).order_by(CHANNEL.c.position, CHANNEL.c.id))
    return tuple((row.name, counted[row.id]) for row in channels if counted[row.id])
