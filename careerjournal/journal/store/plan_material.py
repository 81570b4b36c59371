"""The material of a career plan, read from the record."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Literal

from careerjournal.domain.actions import Action, Origin, is_open, shown_on
from careerjournal.domain.applications import Application
from careerjournal.domain.diary_days import week_of
from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.plan.material import (
    CALENDAR_WEEKS,
    NO_FLOWS,
    ApplicationRecord,
    LessonMaterial,
    Material,
    PostingDay,
    PostingMaterial,
    SaidMaterial,
    SkillMaterial,
    SkillStepMaterial,
)
from careerjournal.domain.posting import Channel, Days, PostingGoal, Rest, series_of, tally
from careerjournal.domain.profile import CareerPath, Goal, SectionText
from careerjournal.domain.rhythm import beats
from careerjournal.domain.setbacks import Debrief, Feedback, Skill, SkillLevel, is_empty
from careerjournal.domain.skill_history import in_order
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, WAY, EventKind, Stage
from careerjournal.journal.store import plan_sections
from careerjournal.journal.store.channel_safety import channel_safety
from careerjournal.journal.store.glance import (
    interviews_ahead,
    open_actions,
    profile_of,
    running_goal,
)
from careerjournal.journal.store.plain_reading import columns_of
from careerjournal.journal.store.posting_page import post_days
from careerjournal.journal.store.read_all import read_all
from careerjournal.journal.store.translate import to_value


def read(connection: sqlite3.Connection, day: date, *, with_flows: bool) -> Material:
    """Read the material as it is on a day, inside a transaction that the caller began."""
    profile = profile_of(connection)
    actions = read_all(connection, Action)
    came_of: defaultdict[tuple[Origin, int | None], list[Action]] = defaultdict(list)
    for action in actions:
        came_of[action.origin, action.origin_id].append(action)
    debriefs = read_all(connection, Debrief)
    feedback = read_all(connection, Feedback)
    live = _live(connection, [*debriefs, *feedback])
    debriefs = [debrief for debrief in debriefs if debrief.application_id in live]
    feedback = [said for said in feedback if said.application_id is None or said.application_id in live]
    skills = read_all(connection, Skill)
    histories: defaultdict[int, list[SkillLevel]] = defaultdict(list)
    for entry in read_all(connection, SkillLevel):
        histories[entry.skill_id].append(entry)
    posts, first_post, last_post = connection.execute(
        "SELECT count(*), min(day), max(day) FROM post WHERE kind NOT IN ('comment', 'reply')"
    ).fetchone()
    return Material(
        profile=profile,
        goals=_open_goals(connection),
        record=_record(connection, day),
        lessons=_lessons(debriefs, live, _ended(connection), came_of),
        feedback=_said(feedback, live, came_of),
        skills=_skills(
            [skill for skill in skills if not skill.is_strength],
            debriefs,
            feedback,
            actions,
            histories,
            plan_sections.steps_by_skill(connection, actions),
        ),
        strengths=tuple(skill for skill in skills if skill.is_strength),
        actions=open_actions(connection),
        interviews=interviews_ahead(connection, day),
        posting=_posting(connection, day, profile.week_start),
        calendar=_calendar(connection, day, profile.week_start),
        posts=posts,
        first_post_on=date.fromisoformat(first_post) if first_post else None,
        last_post_on=date.fromisoformat(last_post) if last_post else None,
        own_stages=tuple(read_all(connection, OwnStage)),
        safety=channel_safety(connection),
        rewordings=tuple(read_all(connection, Rewording)),
        paths=tuple(read_all(connection, CareerPath)),
        flows=plan_sections.flows(connection) if with_flows else NO_FLOWS,
        search=plan_sections.search_plan(connection, day),
        experiments=plan_sections.experiments(connection),
        followed=plan_sections.followed(connection),
        team=plan_sections.team_sheets(connection) if profile.leads_team else (),
        own_texts=tuple((text.section, text.words) for text in read_all(connection, SectionText)),
    )


def _open_goals(connection: sqlite3.Connection) -> tuple[Goal, ...]:
    """Read the goals that are not reached yet, in the person's order."""
    waiting = [goal for goal in read_all(connection, Goal) if goal.reached_on is None]
    return tuple(sorted(waiting, key=lambda goal: (goal.position, goal.id)))


def _live(connection: sqlite3.Connection, pointing: Iterable[Debrief | Feedback]) -> dict[int, Application]:
    """Read the applications outside the trash that some values belong to."""
    ids = sorted({one.application_id for one in pointing if one.application_id is not None})
    live: dict[int, Application] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        rows = connection.execute(
            f"SELECT {columns_of(Application, 'application')} FROM application"
            f" WHERE trashed_at IS NULL AND id IN ({', '.join('?' * len(some))})",
            some,
        )
        live.update((row[0], to_value(Application, row)) for row in rows)
    return live


def _ended(connection: sqlite3.Connection) -> dict[int, date]:
    """Read the days on which the applications with a debrief ended."""
    rows = connection.execute(
        "SELECT application_id, ended_on FROM standing"
        " WHERE ended_on IS NOT NULL AND application_id IN (SELECT application_id FROM debrief)"
    )
    return {row[0]: date.fromisoformat(row[1]) for row in rows}


def _record(connection: sqlite3.Connection, day: date) -> ApplicationRecord:
    """Count where all applications stand, in SQL because there can be very many."""
    furthest: dict[str, int] = dict(connection.execute("SELECT furthest, count(*) FROM standing GROUP BY furthest"))
    stages: dict[str, int] = dict(connection.execute("SELECT stage, count FROM tally"))
    interviews = connection.execute("SELECT coalesce(sum(interviews), 0) FROM standing").fetchone()[0]
    first_on, last_on = _outermost_days(connection, day, ""), _outermost_days(connection, day, "DESC")
    return ApplicationRecord(
        furthest=tuple((stage, furthest[stage]) for stage in WAY if stage in furthest),
        under_way=sum(stages.get(stage, 0) for stage in UNDER_WAY),
        endings=tuple((stage, stages[stage]) for stage in Stage if stage in ENDINGS and stage in stages),
        interviews=interviews,
        first_on=min(first_on, default=None),
        last_on=max(last_on, default=None),
    )


def _outermost_days(connection: sqlite3.Connection, day: date, order: Literal["", "DESC"]) -> list[date]:
    """Read the first day, or in falling order the last, of the events of each kind until a day.

    Kind by kind, since the index of events is by kind: at 100,000 applications all at once take more than a second.
    """
    wanted = (
        'SELECT "on" FROM event WHERE kind = ? AND "on" <= ? AND EXISTS'
        " (SELECT 1 FROM standing WHERE standing.application_id = event.application_id)"
        f' ORDER BY "on" {order} LIMIT 1'
    )
    found = [connection.execute(wanted, (kind.value, day.isoformat())).fetchone() for kind in EventKind]
    return [date.fromisoformat(row[0]) for row in found if row is not None]


def _lessons(
    debriefs: Iterable[Debrief],
    live: dict[int, Application],
    ended: dict[int, date],
    came_of: dict[tuple[Origin, int | None], list[Action]],
) -> tuple[LessonMaterial, ...]:
    written = [debrief for debrief in debriefs if not is_empty(debrief)]
    written.sort(key=lambda debrief: (debrief.closed_on or debrief.started_on, debrief.id), reverse=True)
    return tuple(
        LessonMaterial(
            debrief=debrief,
            company=live[debrief.application_id].company,
            role=live[debrief.application_id].role,
            ended_on=ended.get(debrief.application_id),
            actions=tuple(came_of.get((Origin.DEBRIEF, debrief.id), ())),
        )
        for debrief in written
    )


def _said(
    feedback: Iterable[Feedback],
    live: dict[int, Application],
    came_of: dict[tuple[Origin, int | None], list[Action]],
) -> tuple[SaidMaterial, ...]:
    received = [(said.received_on, said) for said in feedback if said.received_on is not None]
    received.sort(key=lambda pair: (pair[0], pair[1].id), reverse=True)
    result = []
    for _, said in received:
        application = live.get(said.application_id or 0)
        result.append(
            SaidMaterial(
                feedback=said,
                company=application.company if application else "",
                role=application.role if application else "",
                actions=tuple(came_of.get((Origin.FEEDBACK, said.id), ())),
            )
        )
    return tuple(result)


def _skills(
    skills: Iterable[Skill],
    debriefs: Iterable[Debrief],
    feedback: Iterable[Feedback],
    actions: Iterable[Action],
    histories: Mapping[int, list[SkillLevel]],
    steps: Mapping[int, tuple[SkillStepMaterial, ...]],
) -> tuple[SkillMaterial, ...]:
    pointed = Counter([debrief.skill_id for debrief in debriefs] + [said.skill_id for said in feedback])
    growing: defaultdict[int | None, list[Action]] = defaultdict(list)
    for action in sorted(actions, key=lambda action: (shown_on(action) or date.max, action.id)):
        if is_open(action):
            growing[action.skill_id].append(action)
    return tuple(
        SkillMaterial(
            skill=skill,
            pointed_to=pointed[skill.id],
            actions=tuple(growing[skill.id]),
            history=in_order(histories.get(skill.id, ())),
            steps=steps.get(skill.id, ()),
        )
        for skill in skills
    )


def _posting(connection: sqlite3.Connection, day: date, week_start: int) -> tuple[PostingMaterial, ...]:
    goals = read_all(connection, PostingGoal)
    rests = read_all(connection, Rest)
    posts = post_days(connection)
    result = []
    for channel in sorted(read_all(connection, Channel), key=lambda channel: (channel.position, channel.id)):
        for own in series_of(goal for goal in goals if goal.channel_id == channel.id).values():
            running = running_goal(own, day, week_start)
            if running is not None:
                on_channel = posts[channel.id]
                judged = beats(own, on_channel, rests, day, week_start)
                result.append(
                    PostingMaterial(
                        channel=channel,
                        goal=running,
                        tally=tally(beat.verdict for beat in judged if beat.goal.period is running.period),
                        posts=on_channel.done(running, Days(date.min, date.max)),
                        strengths=tuple((beat.days.last, beat.strength) for beat in judged),
                    )
                )
    return tuple(result)


def _calendar(connection: sqlite3.Connection, day: date, week_start: int) -> tuple[PostingDay, ...]:
    """Count all that was posted on each day of the last half year, from the first day of a week; nothing without any.

    As in the picture on Posting, comments and replies count too.
    """
    first = week_of(day, week_start).first - timedelta(weeks=CALENDAR_WEEKS - 1)
    rows = connection.execute(
        "SELECT day, count(*) FROM post WHERE day BETWEEN ? AND ? GROUP BY day",
        (first.isoformat(), day.isoformat()),
    )
    counts = {date.fromisoformat(on): count for on, count in rows}
    if not counts:
        return ()
    rests = [rest for rest in read_all(connection, Rest) if rest.channel_id is None]
    days = [first + timedelta(days=number) for number in range((day - first).days + 1)]
    return tuple(
        PostingDay(
            on=on,
            count=counts.get(on, 0),
            is_rested=any(rest.starts_on <= on and (rest.ends_on is None or on <= rest.ends_on) for rest in rests),
        )
        for on in days
    )
