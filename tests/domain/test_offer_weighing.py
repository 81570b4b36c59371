"""Offers side by side: the laws of the weighted sum, salaries by the year, scores by the numbers."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.offer_weighing import salary_in_a_year, scores_by_number, weigh
from careerjournal.domain.offers import Criterion, JobOffer, Weighs

CRITERIA = 4
weights = st.lists(st.integers(0, 5), min_size=CRITERIA, max_size=CRITERIA)
tables = st.lists(st.lists(st.none() | st.integers(1, 5), min_size=CRITERIA, max_size=CRITERIA), min_size=1, max_size=5)


def offer(own_id: int = 1, **fields: Any) -> JobOffer:
    return JobOffer(**{"id": own_id, "application_id": 1, "currency": "EUR", "per": SalaryPer.YEAR, **fields})


def criteria(of: list[int]) -> list[Criterion]:
    return [Criterion(id=number, weighs=Weighs.OFFER, name="a", weight=weight) for number, weight in enumerate(of, 1)]


def scores(table: list[list[int | None]]) -> dict[tuple[int, int], int | None]:
    return {(row, column): score for row, line in enumerate(table, 1) for column, score in enumerate(line, 1)}


def shares(table: list[list[int | None]], of: list[int]) -> list[Any]:
    offers = [offer(number) for number in range(1, len(table) + 1)]
    return [one.total.share for one in weigh(offers, criteria(of), scores(table))]


@given(tables, weights, st.integers(2, 9))
def test_scaling_all_weights_changes_no_share_and_so_no_order(
    table: list[list[int | None]], of: list[int], times: int
) -> None:
    assert shares(table, of) == shares(table, [weight * times for weight in of])


@given(tables, weights, st.data())
def test_a_missing_score_changes_nothing_about_another_offer_and_counts_as_nothing_in_its_own(
    table: list[list[int | None]], of: list[int], data: st.DataObject
) -> None:
    row = data.draw(st.integers(0, len(table) - 1))
    column = data.draw(st.integers(0, CRITERIA - 1))
    without = [list(line) for line in table]
    without[row][column] = None
    before, after = shares(table, of), shares(without, of)
    assert [one for number, one in enumerate(before) if number != row] == [
        one for number, one in enumerate(after) if number != row
    ]
    left = [(weight, score) for weight, score in zip(of, without[row], strict=True) if score is not None and weight]
    most = sum(weight * 5 for weight, _ in left)
    assert after[row] * most == sum(weight * score for weight, score in left)


@given(tables, weights)
def test_the_sum_is_that_of_the_contributions_and_lies_between_a_fifth_and_all(
    table: list[list[int | None]], of: list[int]
) -> None:
    for one in weigh([offer(number) for number in range(1, len(table) + 1)], criteria(of), scores(table)):
        points = [each.points for each in one.judged if each.points is not None]
        assert one.total.points == sum(points)
        assert one.total.judged == len(points)
        assert not points or Fraction(1, 5) <= one.total.share <= 1


@given(st.integers(0, 10**12))
def test_a_year_is_twelve_months_and_the_assumed_hours_and_days(amount: int) -> None:
    found = {per: salary_in_a_year(offer(salary=amount, per=per)) for per in SalaryPer}
    assert found == {
        SalaryPer.HOUR: amount * 40 * 52,
        SalaryPer.DAY: amount * 5 * 52,
        SalaryPer.MONTH: amount * 12,
        SalaryPer.YEAR: amount,
    }


def test_what_is_not_known_is_not_compared() -> None:
    assert salary_in_a_year(offer()) is None
    assert salary_in_a_year(offer(salary=50_000, per=None)) is None


@pytest.mark.parametrize(
    ("key", "field", "numbers", "expected"),
    [
        ("salary", "salary", (60_000, 54_000, 57_001, 6_000), (5, 4, 5, 1)),
        ("salary", "salary", (60_000, 57_000, None), (5, 4)),
        ("bonus", "bonus", (0, 0), (5, 5)),
        ("bonus", "bonus", (4_000, 0), (5, 1)),
        ("remote", "remote_days", (5, 4, 1, 0), (5, 4, 1, 1)),
        ("commute", "commute", (10, 17, 18, 40, 200), (5, 5, 4, 3, 1)),
        ("growth", "holidays", (30, 20), ()),
    ],
)
def test_scores_by_the_numbers_follow_the_rule_that_is_stated(
    key: str, field: str, numbers: tuple[int | None, ...], expected: tuple[int, ...]
) -> None:
    offers = [offer(own_id, **{field: number}) for own_id, number in enumerate(numbers)]
    assert tuple(scores_by_number(key, offers).values()) == expected


def test_money_of_several_currencies_or_of_none_named_is_not_compared() -> None:
    euros, dollars = offer(1, salary=50_000), offer(2, salary=50_000, currency="USD")
    assert scores_by_number("salary", [euros, dollars]) == {}
    assert scores_by_number("salary", [replace(euros, currency="")]) == {}
    assert scores_by_number("remote", [replace(euros, remote_days=2), replace(dollars, remote_days=3)]) == {1: 4, 2: 5}
