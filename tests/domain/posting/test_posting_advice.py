"""What is suggested, and from when on anything is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careerjournal.domain.posting import Days, Period, PostingGoal, PostKind, Verdict
from careerjournal.domain.posting_advice import (
    Advice,
    EnergyNote,
    energy_by_content,
    first_goal,
    goal_advice,
    rest_advice,
    wanted,
)
from careerjournal.domain.rhythm import Beat, PostDays

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)
WEEK = timedelta(days=7)


def goal(target: int = 2, period: Period = Period.WEEK, own_id: int = 1) -> PostingGoal:
    return PostingGoal(id=own_id, channel_id=3, period=period, target=target, starts_on=MONDAY - 20 * WEEK)


def judged(own: PostingGoal, *verdicts: Verdict) -> list[Beat]:
    days = Days(MONDAY - WEEK, MONDAY - timedelta(days=1))
    return [Beat(days, 0, own, verdict, 0.5) for verdict in verdicts]


def test_four_strong_weeks_raise_by_one() -> None:
    suggestion = goal_advice(judged(goal(), *[Verdict.KEPT] * 4), goal(), TODAY)
    assert suggestion is not None
    assert (suggestion.key, suggestion.advice) == ("raise.3.0", Advice.RAISE)
    assert suggestion.proposed is not None
    assert (suggestion.proposed.target, suggestion.proposed.starts_on) == (3, TODAY)


@pytest.mark.parametrize(
    ("own", "target", "period"),
    [
        (goal(2), 1, Period.WEEK),
        (goal(1), 1, Period.MONTH),
        (goal(1, Period.DAY), 1, Period.WEEK),
    ],
)
def test_four_weak_weeks_lower(own: PostingGoal, target: int, period: Period) -> None:
    number = 28 if own.period is Period.DAY else 4
    suggestion = goal_advice(judged(own, *[Verdict.BELOW] * number), own, TODAY)
    assert suggestion is not None
    assert suggestion.proposed is not None
    assert (suggestion.advice, suggestion.proposed.target, suggestion.proposed.period) == (Advice.LOWER, target, period)
    assert suggestion.proposed.floor <= suggestion.proposed.target


@pytest.mark.parametrize(
    "verdicts",
    [
        (Verdict.KEPT,) * 3,
        (Verdict.KEPT, Verdict.KEPT, Verdict.FLOOR_MET, Verdict.KEPT),
        (Verdict.BELOW, Verdict.BELOW, Verdict.KEPT, Verdict.BELOW),
        (Verdict.KEPT, Verdict.LET_GO, Verdict.KEPT, Verdict.KEPT),
    ],
)
def test_otherwise_nothing_is_suggested(verdicts: tuple[Verdict, ...]) -> None:
    assert goal_advice(judged(goal(), *verdicts), goal(), TODAY) is None


def test_rested_weeks_are_stepped_over_and_another_goals_weeks_do_not_count() -> None:
    strong = judged(goal(), Verdict.KEPT, Verdict.KEPT, Verdict.LET_GO, Verdict.KEPT, Verdict.KEPT)
    assert goal_advice(strong, goal(), TODAY) is not None
    assert goal_advice(strong, goal(own_id=2), TODAY) is None


def test_once_a_month_is_not_lowered() -> None:
    own = goal(1, Period.MONTH)
    assert goal_advice(judged(own, *[Verdict.BELOW] * 4), own, TODAY) is None


def test_rest_is_suggested_when_energy_falls_by_one_over_five_posts() -> None:
    def notes(*after: int) -> list[EnergyNote]:
        return [
            EnergyNote(on=MONDAY + timedelta(days=number), content="", before=None, after=value)
            for number, value in enumerate(after)
        ]

    assert rest_advice(notes(4, 4, 4, 4, 4, 3, 3, 3, 3, 3)) is not None
    assert rest_advice(notes(4, 4, 4, 4, 4, 3, 3, 3, 3, 4)) is None
    assert rest_advice(notes(4, 4, 4, 4, 3, 3, 3, 3, 3)) is None  # nine are not enough


def test_a_refusal_holds_until_its_day_or_for_good() -> None:
    suggestion = goal_advice(judged(goal(), *[Verdict.KEPT] * 4), goal(), TODAY)
    assert suggestion is not None
    later = TODAY + timedelta(days=1)
    assert wanted([suggestion], {}, TODAY) == [suggestion]
    assert wanted([suggestion], {suggestion.key: later}, TODAY) == []
    assert wanted([suggestion], {suggestion.key: later}, later) == [suggestion]
    assert wanted([suggestion], {suggestion.key: None}, date.max) == []


def test_the_first_goal_is_the_middle_of_eight_weeks_and_at_least_one() -> None:
    weeks = [MONDAY - number * WEEK for number in range(1, 9)]
    counts = dict(zip(weeks, (0, 0, 0, 2, 3, 3, 9, 9), strict=True))
    assert first_goal(1, PostDays({PostKind.POST: counts}), TODAY).target == 2  # between 2 and 3
    assert first_goal(1, PostDays({PostKind.COMMENT: dict.fromkeys(weeks, 9)}), TODAY).target == 1
    assert first_goal(1, PostDays({PostKind.POST: {MONDAY: 9}}), TODAY).target == 1  # the week under way is not judged


def test_energy_of_content_is_told_with_n_and_from_five_on() -> None:
    said = (("Case", 5), ("case ", 4), ("Case", 4), ("Case", 4), ("Case", 3), ("Rant", 1))
    notes = [EnergyNote(on=MONDAY, content=name, before=3, after=after) for name, after in said]
    notes.append(EnergyNote(on=MONDAY, content="Case", before=None, after=1))
    case, rant = energy_by_content(notes)
    assert (case.content, case.n, case.change, case.is_early) == ("Case", 5, 1.0, False)
    assert (rant.content, rant.n, rant.change, rant.is_early) == ("Rant", 1, -2.0, True)
