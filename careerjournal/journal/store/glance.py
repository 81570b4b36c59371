"""Today, read with the standard library alone: for the first frame before the store is loaded, and for ever after.

Nothing heavy is imported here, because the first frame waits for it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from careerjournal.domain.actions import Action, Origin, shown_on
from careerjournal.domain.events import ApplicationEvent, renumbered
from careerjournal.domain.follow_ups import Pause, SearchGoal, goal_on, pause_on
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.posting import (
    Channel,
    Days,
    Period,
    PostingGoal,
    Reminder,
    Rest,
    Verdict,
    counted_kinds,
    goal_for,
    judge,
    period_around,
    rest_on,
    series_of,
)
from careerjournal.domain.profile import Profile
from careerjournal.domain.shield import SHIELD_SETTING, is_on
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, Stage
from careerjournal.domain.today import (
    ActionToDo,
    Awaited,
    ChannelPeriod,
    DebriefToOffer,
    LessonToKeep,
    PostingReminder,
    Steps,
    TodayView,
    UpcomingInterview,
    WorksheetToOffer,
)
from careerjournal.journal.store import due, quiet
from careerjournal.journal.store.plain_reading import all_of, columns_of
from careerjournal.journal.store.translate import to_value

VERSION = 1_002
"""The version of the file that is read here; another major is left to the store."""

COMING = 50
AWAITED = 5

_ENDED = ", ".join(f"'{stage.value}'" for stage in sorted(ENDINGS))
CAME_FROM = """
    CASE action.origin
        WHEN 'debrief' THEN (SELECT a.company FROM debrief d JOIN application a ON a.id = d.application_id
                             WHERE d.id = action.origin_id)
        WHEN 'feedback' THEN (SELECT coalesce(nullif(f.person, ''), a.company, f.about)
                              FROM feedback f LEFT JOIN application a ON a.id = f.application_id
                              WHERE f.id = action.origin_id)
        WHEN 'skill' THEN (SELECT name FROM skill WHERE id = action.origin_id)
        WHEN 'goal' THEN (SELECT what FROM goal WHERE id = action.origin_id)
        WHEN 'worksheet' THEN (SELECT coalesce(nullif(w.title, ''),
                                               (SELECT words FROM answer WHERE worksheet_id = w.id
                                                AND question IN ('name', 'company', 'who', 'gone', 'account')
                                                ORDER BY answered_on DESC, id DESC LIMIT 1))
                               FROM worksheet w WHERE w.id = action.origin_id)
    END"""


def read(path: Path, day: date) -> TodayView | None:
    """Read Today out of a file; None where file or version do not fit, and the store has to say why."""
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro"
    try:
        if not path.is_file():  # a pipe would be waited on for ever
            return None
        connection = sqlite3.connect(address, uri=True, isolation_level=None)
    except (sqlite3.Error, OSError):
        return None
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version < VERSION or version // 1000 != VERSION // 1000:
            return None
        connection.execute("BEGIN")
        return view(connection, day)
    except (sqlite3.Error, ValueError, KeyError):
        return None
    finally:
        connection.close()


def view(connection: sqlite3.Connection, day: date) -> TodayView:
    """Read Today over a connection, inside a transaction that the caller began."""
    profile = profile_of(connection)
    week = period_around(day, Period.WEEK, profile.week_start)
    to_do, coming = _actions(connection, day)
    awaited, awaited_count = _awaited(connection, day)
    interview = next(_interviews(connection, day, 1), None)
    pauses = all_of(connection, Pause, "pause")
    pause = pause_on(pauses, day)
    nudges = pause is None
    shielded = is_shielded(connection)
    channels = _channels(connection, day, profile.week_start)
    return TodayView(
        day=day,
        owner=profile.name,
        is_empty=_is_empty(connection),
        interview=interview,
        to_do=_named(to_do, shielded=shielded),
        coming=_named(coming[:COMING], shielded=shielded),
        debriefs=_debriefs(connection, day) if nudges and not shielded else (),
        follow_ups=due.follow_ups(connection, day, pauses),
        deadlines=due.deadlines(connection, day) if nudges else (),
        contacts=due.contacts(connection, day, interview) if nudges else (),
        pause=pause,
        search_goal=goal_on(all_of(connection, SearchGoal, "search_goal"), day),
        has_admired=bool(connection.execute("SELECT EXISTS (SELECT 1 FROM company WHERE is_admired)").fetchone()[0]),
        awaited=awaited,
        awaited_count=awaited_count,
        channels=channels,
        steps=_steps(connection, week),
        lesson=_lesson(connection, day, shielded=shielded),
        quiet=quiet.count(connection, day),
        own_stages=tuple(all_of(connection, OwnStage, "stage")),
        worksheets=_worksheets(connection, day) if nudges else (),
        feedback=due.feedback(connection, day) if nudges else (),
        decisions=due.decisions(connection, day) if nudges else (),
        reminders=_reminders(connection, day, channels) if nudges else (),
    )


def interviews_ahead(connection: sqlite3.Connection, day: date) -> tuple[UpcomingInterview, ...]:
    """Read all interviews of a day and later, of applications that have not ended, earliest first."""
    return tuple(_interviews(connection, day, -1))


def open_actions(connection: sqlite3.Connection) -> tuple[ActionToDo, ...]:
    """Read all open actions, earliest day first, those without a day last."""
    rows = connection.execute(
        f"SELECT {columns_of(Action, 'action')}, {CAME_FROM} FROM action"
        " WHERE action.done_on IS NULL AND action.dropped_on IS NULL"
    )
    return tuple(sorted(_to_do(rows), key=_by_day))


def finished_actions(connection: sqlite3.Connection, since: date) -> tuple[ActionToDo, ...]:
    """Read the actions finished on a day or later, latest first."""
    rows = connection.execute(
        f"SELECT {columns_of(Action, 'action')}, {CAME_FROM} FROM action"
        " WHERE action.done_on >= ? ORDER BY action.done_on DESC, action.id DESC",
        (since.isoformat(),),
    )
    return tuple(_to_do(rows))


def is_shielded(connection: sqlite3.Connection) -> bool:
    """Tell whether rejections are folded away."""
    row = connection.execute("SELECT words FROM setting WHERE name = ?", (SHIELD_SETTING,)).fetchone()
    return is_on(row[0] if row else None)


def _named(actions: tuple[ActionToDo, ...], *, shielded: bool) -> tuple[ActionToDo, ...]:
    """Leave out whose rejection an action came from, while those are folded away."""
    if not shielded:
        return actions
    return tuple(
        ActionToDo(action=one.action, came_from="") if one.action.origin is Origin.DEBRIEF else one for one in actions
    )


def _to_do(rows: sqlite3.Cursor) -> Iterator[ActionToDo]:
    for row in rows:
        yield ActionToDo(action=to_value(Action, row[:-1]), came_from=row[-1] or "")


def _by_day(to_do: ActionToDo) -> tuple[date, date, int]:
    action = to_do.action
    return shown_on(action) or date.max, action.due_on or date.max, action.id


def profile_of(connection: sqlite3.Connection) -> Profile:
    """Read the profile; an empty one where none was kept yet."""
    return next(iter(all_of(connection, Profile, "profile")), Profile())


def _is_empty(connection: sqlite3.Connection) -> bool:
    tables = ("standing", "action", "channel", "feedback", "skill", "goal", "company", "contact", "worksheet", "diary")
    anything = " OR ".join(f"EXISTS (SELECT 1 FROM {table})" for table in tables)
    return not connection.execute(f"SELECT {anything}").fetchone()[0]


def _interviews(connection: sqlite3.Connection, day: date, limit: int) -> Iterator[UpcomingInterview]:
    rows = connection.execute(
        "SELECT event.id, event.application_id, application.company, application.role"
        " FROM event JOIN standing ON standing.application_id = event.application_id"
        " JOIN application ON application.id = event.application_id"
        f" WHERE event.kind = 'interview' AND event.\"on\" >= ? AND standing.stage NOT IN ({_ENDED})"
        " ORDER BY event.\"on\", coalesce(event.at, '99'), event.id LIMIT ?",
        (day.isoformat(), limit),
    ).fetchall()
    for event_id, application_id, company, role in rows:
        event = next(event for event in _history(connection, application_id) if event.id == event_id)
        yield UpcomingInterview(
            application_id=application_id,
            company=company,
            role=role,
            on=event.on or day,
            at=event.at,
            round=event.round or 1,
            name=event.name,
            note=event.note,
        )


def _history(connection: sqlite3.Connection, application_id: int) -> list[ApplicationEvent]:
    rows = connection.execute(
        f"SELECT {columns_of(ApplicationEvent, 'event')} FROM event WHERE application_id = ?", (application_id,)
    )
    return renumbered([to_value(ApplicationEvent, row) for row in rows])


def _actions(connection: sqlite3.Connection, day: date) -> tuple[tuple[ActionToDo, ...], tuple[ActionToDo, ...]]:
    """Part the open actions into those whose day has come and those that wait."""
    ordered = open_actions(connection)
    come = sum((shown_on(one.action) or date.max) <= day for one in ordered)
    return ordered[:come], ordered[come:]


def _debriefs(connection: sqlite3.Connection, day: date) -> tuple[DebriefToOffer, ...]:
    rows = connection.execute(
        "SELECT debrief.id, debrief.application_id, application.company, application.role, debrief.ask_on"
        " FROM debrief JOIN standing ON standing.application_id = debrief.application_id"
        " JOIN application ON application.id = debrief.application_id"
        " WHERE debrief.ask_on <= ? AND debrief.closed_on IS NULL ORDER BY debrief.ask_on, debrief.id",
        (day.isoformat(),),
    )
    return tuple(
        DebriefToOffer(
            debrief_id=row[0], application_id=row[1], company=row[2], role=row[3], ask_on=date.fromisoformat(row[4])
        )
        for row in rows
    )


def _worksheets(connection: sqlite3.Connection, day: date) -> tuple[WorksheetToOffer, ...]:
    """Read the worksheets that ask for themselves; those of applications in the trash wait with them."""
    rows = connection.execute(
        "SELECT worksheet.id, worksheet.form, worksheet.title, worksheet.ask_on, worksheet.started_on FROM worksheet"
        " LEFT JOIN application ON application.id = worksheet.application_id"
        " WHERE worksheet.ask_on <= ? AND application.trashed_at IS NULL ORDER BY worksheet.ask_on, worksheet.id",
        (day.isoformat(),),
    ).fetchall()
    return tuple(_worksheet_to_offer(connection, *row) for row in rows)


def _worksheet_to_offer(
    connection: sqlite3.Connection, worksheet_id: int, form: str, title: str, ask_on: str, started_on: str
) -> WorksheetToOffer:
    from careerjournal.domain.worksheets.answers import Worksheet  # and all forms: only where there is one to offer
    from careerjournal.domain.worksheets.catalogue import form_of
    from careerjournal.domain.worksheets.naming import title_of

    described = form_of(form)
    named = connection.execute(
        "SELECT question, words FROM answer WHERE worksheet_id = ? AND question = ? ORDER BY answered_on, id",
        (worksheet_id, described.named_by),
    ).fetchall()
    worksheet = Worksheet(form=form, title=title, started_on=date.fromisoformat(started_on))
    return WorksheetToOffer(
        worksheet_id=worksheet_id,
        form=form,
        title=title_of(worksheet, described, dict(named)),
        ask_on=date.fromisoformat(ask_on),
    )


def _awaited(connection: sqlite3.Connection, day: date) -> tuple[tuple[Awaited, ...], int]:
    """Give the applications that have waited longest for an answer, and how many wait.

    An interview on the day itself is ahead; any other event of the day has happened.
    """
    stages = sorted(stage.value for stage in UNDER_WAY)
    marks = ", ".join("?" * len(stages))
    today = day.isoformat()
    meeting = "SELECT application_id FROM event WHERE kind = 'interview' AND \"on\" = ?"
    counted = connection.execute(f"SELECT sum(count) FROM tally WHERE stage IN ({marks})", stages).fetchone()[0] or 0
    under_way = f"SELECT count(*) FROM standing WHERE stage IN ({marks}) AND last_on"
    busy = connection.execute(
        f"SELECT ({under_way} > ?) + ({under_way} = ? AND application_id IN ({meeting}))",
        (*stages, today, *stages, today, today),
    ).fetchone()[0]
    found: list[Any] = []
    for stage in stages:
        for known in ("last_on <= ?", "last_on IS NULL AND ? <> ''"):
            found += connection.execute(
                f"SELECT application_id, stage, last_on, stage_id FROM standing WHERE stage = ? AND {known}"
                f" AND application_id NOT IN ({meeting}) ORDER BY last_on, application_id LIMIT ?",
                (stage, today, today, AWAITED),
            ).fetchall()
    found.sort(key=lambda row: (row[2] is None, row[2] or "", row[0]))
    return tuple(_awaited_one(connection, row) for row in found[:AWAITED]), counted - busy


def _awaited_one(connection: sqlite3.Connection, row: Any) -> Awaited:
    application_id, stage, since, stage_id = row
    company, role = connection.execute(
        "SELECT company, role FROM application WHERE id = ?", (application_id,)
    ).fetchone()
    return Awaited(
        application_id=application_id,
        company=company,
        role=role,
        stage=Stage(stage),
        since=date.fromisoformat(since) if since else None,
        stage_id=stage_id,
    )


def _channels(connection: sqlite3.Connection, day: date, week_start: int) -> tuple[ChannelPeriod, ...]:
    """Read the period under way of each goal that runs, channel by channel."""
    goals: dict[int, list[PostingGoal]] = {}
    for goal in all_of(connection, PostingGoal, "posting_goal"):
        goals.setdefault(goal.channel_id, []).append(goal)
    rests = all_of(connection, Rest, "rest") if goals else []
    result: list[ChannelPeriod] = []
    channels = all_of(connection, Channel, "channel")
    for channel in sorted(channels, key=lambda channel: (channel.position, channel.id)):
        for own in series_of(goals.get(channel.id, [])).values():
            running = running_goal(own, day, week_start)
            if running is not None:
                result.append(period_under_way(connection, channel, running, rests, day, week_start))
    return tuple(result)


def period_under_way(
    connection: sqlite3.Connection,
    channel: Channel,
    goal: PostingGoal,
    rests: Sequence[Rest],
    day: date,
    week_start: int,
) -> ChannelPeriod:
    """Read the period of a goal around a day."""
    days = period_around(day, goal.period, week_start)
    kinds = [kind.value for kind in counted_kinds(goal)]
    done = connection.execute(
        "SELECT count(*) FROM post WHERE channel_id = ? AND day BETWEEN ? AND ?"
        f" AND kind IN ({', '.join('?' * len(kinds))})",
        (channel.id, days.first.isoformat(), days.last.isoformat(), *kinds),
    ).fetchone()[0]
    result = judge(goal, days, done, rests=rests, today=day)
    return ChannelPeriod(channel_id=channel.id, name=channel.name, result=result, rest=rest_on(rests, channel.id, day))


def _reminders(
    connection: sqlite3.Connection, day: date, channels: Sequence[ChannelPeriod]
) -> tuple[PostingReminder, ...]:
    """Read a day's reminders of the channels on which a goal is open still, in the order of their times."""
    still_open = {
        one.channel_id: one.name
        for one in channels
        if one.rest is None and one.result.verdict is Verdict.UNDER_WAY and one.result.done < one.result.goal.target
    }
    if not still_open:
        return ()
    found = [
        PostingReminder(reminder_id=one.id, channel_id=one.channel_id, channel=still_open[one.channel_id], at=one.at)
        for one in all_of(connection, Reminder, "reminder")
        if one.channel_id in still_open and str(day.weekday()) in one.days
    ]
    return tuple(sorted(found, key=lambda one: (one.at, one.reminder_id)))


def running_goal(goals: Sequence[PostingGoal], day: date, week_start: int) -> PostingGoal | None:
    """Give a channel's goal that holds in its own period around a day, if one does."""
    for goal in sorted(goals, key=lambda goal: (goal.starts_on, goal.id), reverse=True):
        if goal_for(goals, period_around(day, goal.period, week_start)) is goal:
            return goal
    return None


def _steps(connection: sqlite3.Connection, week: Days) -> Steps:
    days = (week.first.isoformat(), week.last.isoformat())
    applications, actions, lessons, posts = connection.execute(
        "SELECT (SELECT count(*) FROM standing WHERE applied_on BETWEEN ?1 AND ?2),"
        " (SELECT count(*) FROM action WHERE done_on BETWEEN ?1 AND ?2),"
        " (SELECT count(*) FROM debrief JOIN standing USING (application_id)"
        "  WHERE lesson <> '' AND coalesce(closed_on, started_on) BETWEEN ?1 AND ?2),"
        " (SELECT count(*) FROM post WHERE day BETWEEN ?1 AND ?2 AND kind NOT IN ('comment', 'reply'))",
        days,
    ).fetchone()
    return Steps(applications=applications, actions=actions, posts=posts, lessons=lessons)


def _lesson(connection: sqlite3.Connection, day: date, *, shielded: bool) -> LessonToKeep | None:
    """Bring back one lesson a day, each in its turn; without the company while rejections are folded away."""
    lessons = "FROM debrief JOIN standing USING (application_id) WHERE debrief.lesson <> ''"
    count = connection.execute(f"SELECT count(*) {lessons}").fetchone()[0]
    if not count:
        return None
    row = connection.execute(
        "SELECT debrief.id, debrief.application_id, debrief.lesson, coalesce(debrief.closed_on, debrief.started_on)"
        f" {lessons} ORDER BY debrief.id LIMIT 1 OFFSET ?",
        (day.toordinal() % count,),
    ).fetchone()
    company = connection.execute("SELECT company FROM application WHERE id = ?", (row[1],)).fetchone()[0]
    return LessonToKeep(
        debrief_id=row[0],
        application_id=row[1],
        lesson=row[2],
        company="" if shielded else company,
        on=date.fromisoformat(row[3]),
    )
