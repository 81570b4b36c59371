"""When each thing that a guide asks for was first done, as the record shows it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select, union_all
from sqlalchemy.dialects import sqlite

from careerjournal.domain.guides import Fact
from careerjournal.domain.posting import ChannelKind
from careerjournal.domain.setbacks import FeedbackKind
from careerjournal.journal.store.tables import (
    ANSWER,
    CHANNEL,
    CHANNEL_LINK,
    DRAFT,
    EXPERIMENT,
    FEEDBACK,
    FOLLOWED,
    PAUSE,
    POSTING_GOAL,
    SEARCH_GOAL,
    SKILL,
    STRATEGY,
    WORK_SOURCE,
    WORKSHEET,
)

PLAN_EXPORTED_ON = "plan exported on"
"""The key, outside undo, of the day on which the plan was first written to a file."""

_FORMS = {
    Fact.FIT_REVIEWED: ("fit", ()),
    Fact.IDEA_REVIEWED: ("idea", ()),
    Fact.PROJECT_NAMED: ("project", ("problem",)),
    Fact.PROJECT_STUDIED: ("project", ("series", "changes")),
    Fact.PROJECT_SHARED: ("project", ("shared_on",)),
    Fact.DRILL_RUN: ("drill", ("lost", "steps", "to_do", "learnt")),
    Fact.TEAM_ASKED: ("team-questions", ()),
    Fact.GOALS_SHARED: ("shared-goals", ()),
    Fact.WORKLOAD_MAPPED: ("workload", ()),
    Fact.CHECKED_IN: ("check-in", ()),
    Fact.LEARNING_LISTED: ("learning", ()),
}
"""The worksheet whose answers show a fact, and which of its questions; none named means any."""


def facts(connection: Connection) -> dict[Fact, date]:
    """Give the first day of each fact that the record shows."""
    found = connection.exec_driver_sql(_all_days())
    return {Fact(fact): date.fromisoformat(day) for fact, day in found if day}


@cache
def _all_days() -> str:
    """Write the one query of all facts: made once, because Today asks after each change and it has thirty parts."""
    asked = union_all(*[_named(fact, days) for fact, days in _days().items()])
    return str(asked.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))


def _named(fact: Fact, days: Select[tuple[str]]) -> Select[tuple[str, str]]:
    return select(literal(fact.value).label("fact"), days.scalar_subquery().label("day"))


def _days() -> dict[Fact, Select[tuple[str]]]:
    """Give, for each fact, the reading of its first day."""
    days = {fact: _answered(form, questions) for fact, (form, questions) in _FORMS.items()}
    starts = union_all(
        select(PAUSE.c.starts_on.label("day")),
        select(SEARCH_GOAL.c.starts_on.label("day")).where(SEARCH_GOAL.c.ceiling.is_not(None)),
    ).subquery()
    days[Fact.SEARCH_PAUSED] = select(func.min(starts.c.day))
    of_colleague = func.coalesce(FEEDBACK.c.kind, "") == FeedbackKind.COLLEAGUE.value
    days[Fact.FEEDBACK_ASKED] = select(func.min(FEEDBACK.c.asked_on)).where(~of_colleague)
    days[Fact.COLLEAGUE_ASKED] = select(func.min(FEEDBACK.c.asked_on)).where(of_colleague)
    days[Fact.STRENGTH_NAMED] = select(func.min(SKILL.c.named_on)).where(SKILL.c.is_strength == 1)
    days[Fact.GOAL_SET] = select(func.min(POSTING_GOAL.c.starts_on))
    days[Fact.PLAN_EXPORTED] = select(func.min(DRAFT.c.words)).where(DRAFT.c.key == PLAN_EXPORTED_ON)
    days |= _of_channels()
    return days


def _of_channels() -> dict[Fact, Select[tuple[str]]]:
    """Give the readings about channels, experiments and whom one follows."""
    strategies = _second(STRATEGY.c.named_on, STRATEGY.c.id, STRATEGY.c.channel_id)
    sources = _second(WORK_SOURCE.c.named_on, WORK_SOURCE.c.id)
    return {
        Fact.SOMEBODY_FOLLOWED: select(func.min(FOLLOWED.c.since)),
        Fact.EXPERIMENT_BEGUN: select(func.min(EXPERIMENT.c.begun_on)),
        Fact.CHANNEL_MAPPED: select(func.min(CHANNEL.c.mapped_on)),
        Fact.CHANNELS_LINKED: select(func.min(CHANNEL_LINK.c.made_on)),
        Fact.OWN_ROUTE_NAMED: select(func.min(CHANNEL.c.mapped_on)).where(CHANNEL.c.kind != ChannelKind.PLATFORM.value),
        Fact.SOURCES_SPREAD: sources,
        Fact.STRATEGIES_NAMED: strategies,
    }


def _second(day: ColumnElement[str], own_id: ColumnElement[int], of: ColumnElement[int] | None = None) -> Any:
    """Give the first day on which there were two of something (of one owner, where one is given)."""
    number = func.row_number().over(partition_by=of, order_by=(day, own_id)).label("number")
    days = select(day.label("day"), number).subquery()
    return select(func.min(days.c.day)).where(days.c.number == 2)


def _answered(form: str, questions: tuple[str, ...]) -> Select[tuple[str]]:
    found = (
        select(func.min(ANSWER.c.answered_on))
        .join(WORKSHEET, WORKSHEET.c.id == ANSWER.c.worksheet_id)
        .where(WORKSHEET.c.form == form, ANSWER.c.words.not_in(("", "[]")))
    )
    return found.where(ANSWER.c.question.in_(questions)) if questions else found
