"""When each thing that a guide asks for was first done, as the record shows it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, Select, func, literal, select, union_all

from careerjournal.domain.guides import Fact
from careerjournal.domain.setbacks import FeedbackKind
from careerjournal.journal.store.tables import ANSWER, FEEDBACK, PAUSE, POSTING_GOAL, SEARCH_GOAL, SKILL, WORKSHEET

_FORMS = {
    Fact.FIT_REVIEWED: ("fit", ()),
    Fact.IDEA_REVIEWED: ("idea", ()),
    Fact.PROJECT_NAMED: ("project", ("problem",)),
    Fact.PROJECT_STUDIED: ("project", ("series", "changes")),
    Fact.PROJECT_SHARED: ("project", ("shared_on",)),
    Fact.DRILL_RUN: ("drill", ()),
    Fact.TEAM_ASKED: ("team-questions", ()),
    Fact.GOALS_SHARED: ("shared-goals", ()),
    Fact.WORKLOAD_MAPPED: ("workload", ()),
    Fact.CHECKED_IN: ("check-in", ()),
    Fact.LEARNING_LISTED: ("learning", ()),
}
"""The worksheet whose answers show a fact, and which of its questions; none named means any."""


def facts(connection: Connection) -> dict[Fact, date]:
    """Give the first day of each fact that the record shows."""
    asked = union_all(*[_named(fact, days) for fact, days in _days().items()])
    found = connection.execute(asked).mappings()
    return {Fact(row["fact"]): date.fromisoformat(row["day"]) for row in found if row["day"]}


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
    return days


def _answered(form: str, questions: tuple[str, ...]) -> Select[tuple[str]]:
    found = (
        select(func.min(ANSWER.c.answered_on))
        .join(WORKSHEET, WORKSHEET.c.id == ANSWER.c.worksheet_id)
        .where(WORKSHEET.c.form == form, ANSWER.c.words.not_in(("", "[]")))
    )
    return found.where(ANSWER.c.question.in_(questions)) if questions else found
