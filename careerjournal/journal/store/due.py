"""What asks for something on a day, beside actions and interviews: follow-ups, deadlines, contacts.

Follow-ups are derived: the indexes give the few applications whose day may have come, the rule of the domain decides.
CROSS JOIN keeps SQLite from beginning with the many rows of `standing`.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from careerjournal.domain.follow_ups import (
    DAYS_SETTING,
    FollowUp,
    FollowUpDays,
    Pause,
    days_at,
    days_of_text,
    earliest_due,
    next_follow_up,
    pause_on,
)
from careerjournal.domain.posting import Days
from careerjournal.domain.stages import UNDER_WAY, WAY, Stage
from careerjournal.domain.today import (
    ContactDue,
    DeadlineNear,
    DecisionNear,
    DueFollowUp,
    FeedbackDue,
    UpcomingInterview,
)
from careerjournal.journal.store.plain_reading import columns_of
from careerjournal.journal.store.translate import to_value

SHOWN_AT_MOST = 50
"""Follow-ups read at once; whoever has more finds the next ones when some of these are settled."""

DEADLINE_DAYS = 3
"""Days before its deadline from which an application that is not sent yet is shown."""

DECISION_DAYS = 7
"""Days before an offer is to be decided on from which it is shown: a decision takes longer than a letter."""

_STAGES = sorted(UNDER_WAY, key=WAY.index, reverse=True)

_WAITING = """
    SELECT application_id FROM standing WHERE stage = ?1 AND last_on BETWEEN ?2 AND ?3 AND NOT EXISTS (
        SELECT 1 FROM follow_up AS kept WHERE kept.application_id = standing.application_id
        AND kept.stage = standing.stage AND (
            kept.number >= 2 AND coalesce(kept.done_on, kept.dropped_on) IS NOT NULL
            OR kept.dropped_on >= standing.last_on
            OR kept.done_on > ?3
            OR coalesce(kept.done_on, kept.dropped_on) IS NULL AND kept.later_until > ?4))
    ORDER BY last_on, application_id LIMIT ?5"""
"""Those whose latest news is so long ago, but for those whose follow-up is settled or put off."""

_DONE_ONCE = """
    SELECT kept.application_id FROM follow_up AS kept
    CROSS JOIN standing ON standing.application_id = kept.application_id AND standing.stage = kept.stage
    WHERE +kept.stage = ?1 AND kept.number = 1 AND kept.done_on BETWEEN ?2 AND ?3 AND standing.last_on <= ?3
    AND NOT EXISTS (
        SELECT 1 FROM follow_up AS second WHERE second.application_id = kept.application_id
        AND second.stage = kept.stage AND second.number >= 2
        AND (coalesce(second.done_on, second.dropped_on) IS NOT NULL OR second.later_until > ?4))
    ORDER BY kept.done_on, kept.application_id LIMIT ?5"""
"""Those followed up once, so long ago that the second time may have come."""

_PUT_OFF = """
    SELECT kept.application_id FROM follow_up AS kept
    CROSS JOIN standing ON standing.application_id = kept.application_id AND standing.stage = kept.stage
    WHERE kept.done_on IS NULL AND kept.dropped_on IS NULL AND kept.later_until <= ?1
    ORDER BY kept.later_until, kept.application_id LIMIT ?2"""
"""Those put off to a day which has come."""


def follow_up_days(connection: sqlite3.Connection) -> FollowUpDays:
    """Read how many days one waits before following up."""
    row = connection.execute("SELECT words FROM setting WHERE name = ?", (DAYS_SETTING,)).fetchone()
    return days_of_text(row[0]) if row else FollowUpDays()


def follow_ups(connection: sqlite3.Connection, day: date, pauses: Sequence[Pause]) -> tuple[DueFollowUp, ...]:
    """Read the follow-ups whose day has come: who is furthest on the way first, then the longest due."""
    if pause_on(pauses, day) is not None:
        return ()
    days = follow_up_days(connection)
    since = earliest_due(pauses, day)
    due: list[DueFollowUp] = []
    ids = set(_put_off(connection, day, SHOWN_AT_MOST))
    seen: set[int] = set()
    for stage in _STAGES:
        ids |= set(_waiting(connection, stage, Days(since, day), days_at(stage, days), SHOWN_AT_MOST))
        due += [one for one in following_up(connection, ids - seen, days, pauses, day) if one.due_on <= day]
        seen |= ids
        if sum(WAY.index(one.stage) >= WAY.index(stage) for one in due) >= SHOWN_AT_MOST:
            break  # whoever is due at the stages before comes after these
    return tuple(sorted(due, key=_in_order)[:SHOWN_AT_MOST])


def may_be_due(
    connection: sqlite3.Connection,
    span: Days,
    days: FollowUpDays,
    pauses: Sequence[Pause],
    today: date,
    at_most: int,
) -> list[int]:
    """Find the applications whose follow-up may come due in a span of days, and few others."""
    span = Days(min(span.first, earliest_due(pauses, today)), span.last)
    ids = [own_id for stage in _STAGES for own_id in _waiting(connection, stage, span, days_at(stage, days), at_most)]
    return ids + _put_off(connection, span.last, at_most)


def _waiting(connection: sqlite3.Connection, stage: Stage, span: Days, wait: int, at_most: int) -> list[int]:
    """Find the applications at a stage whose news or first follow-up is `wait` days older than a span of days.

    A wait of 0 days means that nobody follows up there.
    """
    if not wait:
        return []
    asked = (stage.value, _shifted(span.first, -wait), _shifted(span.last, -wait), span.last.isoformat(), at_most)
    return [row[0] for query in (_WAITING, _DONE_ONCE) for row in connection.execute(query, asked)]


def _put_off(connection: sqlite3.Connection, day: date, at_most: int) -> list[int]:
    """Find the applications whose follow-up was put off to a day that has come."""
    return [row[0] for row in connection.execute(_PUT_OFF, (day.isoformat(), at_most))]


def following_up(
    connection: sqlite3.Connection,
    application_ids: Iterable[int],
    days: FollowUpDays,
    pauses: Sequence[Pause],
    day: date,
) -> list[DueFollowUp]:
    """Give the next follow-up of each of some applications, due or not; those without one are left out."""
    ids = sorted(set(application_ids))
    marks = ", ".join("?" * len(ids))
    kept: defaultdict[int, list[FollowUp]] = defaultdict(list)
    for row in connection.execute(
        f"SELECT {columns_of(FollowUp, 'follow_up')} FROM follow_up WHERE application_id IN ({marks})", ids
    ):
        one = to_value(FollowUp, row)
        kept[one.application_id].append(one)
    rows = connection.execute(
        "SELECT application.id, application.company, application.role, standing.stage, standing.last_on,"
        " standing.applied_on"
        " FROM standing JOIN application ON application.id = standing.application_id"
        f" WHERE standing.application_id IN ({marks}) AND standing.last_on IS NOT NULL",
        ids,
    )
    found: list[DueFollowUp] = []
    for own_id, company, role, stage, last, applied in rows:
        since = date.fromisoformat(last)
        following = next_follow_up(Stage(stage), since, kept[own_id], days=days, pauses=pauses, today=day)
        if following is not None:
            found.append(
                DueFollowUp(
                    application_id=own_id,
                    company=company,
                    role=role,
                    stage=following.stage,
                    number=following.number,
                    since=since,
                    due_on=following.due_on,
                    news_is_own=following.stage is Stage.APPLIED and last == applied,
                )
            )
    return sorted(found, key=_in_order)


def _in_order(one: DueFollowUp) -> tuple[int, date, int]:
    """Put who is furthest on the way first, then the longest due."""
    return -WAY.index(one.stage), one.due_on, one.application_id


def deadlines(connection: sqlite3.Connection, day: date) -> tuple[DeadlineNear, ...]:
    """Read the applications on the wishlist whose deadline is today or in a few days, earliest first."""
    rows = connection.execute(
        "SELECT application.id, application.company, application.role, application.deadline_on"
        " FROM application CROSS JOIN standing ON standing.application_id = application.id"
        " WHERE application.deadline_on BETWEEN ? AND ? AND +standing.stage = ?"
        " ORDER BY application.deadline_on, application.id LIMIT ?",
        (day.isoformat(), _shifted(day, DEADLINE_DAYS), Stage.WISHLIST.value, SHOWN_AT_MOST),
    )
    return tuple(
        DeadlineNear(application_id=row[0], company=row[1], role=row[2], deadline_on=date.fromisoformat(row[3]))
        for row in rows
    )


def decisions(connection: sqlite3.Connection, day: date) -> tuple[DecisionNear, ...]:
    """Read the offers under way that are to be decided on today or in a few days, earliest first."""
    rows = connection.execute(
        "SELECT application.id, application.company, application.role, min(job_offer.decide_by)"
        # CROSS keeps the order of reading: offers are few, applications at that stage may be thousands
        " FROM job_offer CROSS JOIN application ON application.id = job_offer.application_id"
        " CROSS JOIN standing ON standing.application_id = application.id"
        " WHERE job_offer.decide_by BETWEEN ? AND ? AND standing.stage = ?"
        " GROUP BY application.id ORDER BY 4, application.id LIMIT ?",
        (day.isoformat(), _shifted(day, DECISION_DAYS), Stage.OFFER.value, SHOWN_AT_MOST),
    )
    return tuple(
        DecisionNear(application_id=row[0], company=row[1], role=row[2], decide_by=date.fromisoformat(row[3]))
        for row in rows
    )


def contacts(connection: sqlite3.Connection, day: date, interview: UpcomingInterview | None) -> tuple[ContactDue, ...]:
    """Read whom to write to again, the longest due first; not who belongs to the interview that is next."""
    rows = connection.execute(
        "SELECT contact.id, contact.application_id, contact.name,"
        " coalesce(nullif(contact.company, ''), application.company, ''), contact.next_on"
        " FROM contact LEFT JOIN application ON application.id = contact.application_id"
        " WHERE contact.next_on <= ? AND application.trashed_at IS NULL"
        " AND contact.application_id IS NOT ? ORDER BY contact.next_on, contact.id LIMIT ?",
        (day.isoformat(), interview.application_id if interview else 0, SHOWN_AT_MOST),
    )
    return tuple(
        ContactDue(
            contact_id=row[0], application_id=row[1], name=row[2], company=row[3], next_on=date.fromisoformat(row[4])
        )
        for row in rows
    )


def _shifted(day: date, days: int) -> str:
    """Write the day so many days later or earlier, as far as the calendar goes."""
    number = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(number).isoformat()


def feedback(connection: sqlite3.Connection, day: date) -> tuple[FeedbackDue, ...]:
    """Read the requests to be reminded of, longest due first; those of applications in the trash wait with them."""
    rows = connection.execute(
        "SELECT feedback.id, coalesce(nullif(person, ''), application.company, ''), about, asked_on, remind_on"
        " FROM feedback LEFT JOIN application ON application.id = feedback.application_id"
        " WHERE remind_on <= ? AND received_on IS NULL AND words = '' AND application.trashed_at IS NULL"
        " ORDER BY remind_on, feedback.id LIMIT ?",
        (day.isoformat(), SHOWN_AT_MOST),
    )
    return tuple(
        FeedbackDue(
            feedback_id=row[0],
            person=row[1],
            about=row[2],
            asked_on=date.fromisoformat(row[3]) if row[3] else None,
            remind_on=date.fromisoformat(row[4]),
        )
        for row in rows
    )
