"""Swings, by the stated rule: computed by hand, and laws that hold for every series."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.swings import LEAST_CHANGES, Swing, median, swings

NUMBERS = st.decimals(min_value=-10_000, max_value=10_000, places=2)
SERIES = st.lists(NUMBERS, max_size=40)


def series(*values: float | str) -> list[Decimal]:
    return [Decimal(str(value)) for value in values]


def numbers(values: list[Decimal]) -> list[int]:
    return [swing.number for swing in swings(values)]


def test_a_fall_in_page_views_stands_out() -> None:
    # changes 5, -3, 4, -80, 2, 3; their median 2.5; distances 2.5, 5.5, 1.5, 82.5, 0.5, 0.5, their median 2; limit 4
    assert swings(series(100, 105, 102, 106, 26, 28, 31)) == (
        Swing(2, Decimal(-3)),
        Swing(4, Decimal(-80)),
    )


def test_what_lies_on_the_limit_is_no_swing() -> None:
    # changes 0, 1, 2, 3, 4; median 2; distances 2, 1, 0, 1, 2, median 1, limit 2: none is further than that
    assert swings(series(0, 0, 1, 3, 6, 10)) == ()
    # with a last change of 5 the distances are 2, 1, 0, 1, 3
    assert swings(series(0, 0, 1, 3, 6, 11)) == (Swing(5, Decimal(5)),)


def test_an_even_number_of_changes_has_its_median_between_two() -> None:
    # changes 1, 2, 3, 10; median 2.5; distances 1.5, 0.5, 0.5, 7.5, median 1, limit 2
    assert swings(series(0, 1, 3, 6, 16)) == (Swing(4, Decimal(10)),)


def test_a_steady_rise_is_none_also_in_tenths() -> None:
    assert swings(series("0.1", "0.2", "0.3", "0.4", "0.5", "0.6")) == ()


def test_where_most_changes_are_alike_every_other_is_one() -> None:
    assert numbers(series(10, 10, 10, 10, 11, 11, 11)) == [4]


@pytest.mark.parametrize("values", [(), (5,), (5, 9), (1, 1, 90), (1, 1, 1, 90)])
def test_too_few_values_have_none(values: tuple[int, ...]) -> None:
    assert len(values) <= LEAST_CHANGES
    assert swings(series(*values)) == ()


def test_the_median_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no values"):
        median([])
    assert median([Fraction(3), Fraction(1)]) == 2


@given(SERIES, NUMBERS)
def test_moving_all_values_moves_nothing(values: list[Decimal], by: Decimal) -> None:
    assert numbers([value + by for value in values]) == numbers(values)


@given(SERIES, st.integers(1, 50))
def test_another_unit_changes_nothing(values: list[Decimal], by: int) -> None:
    assert numbers([value * by for value in values]) == numbers([*values])


@given(SERIES)
def test_turned_over_the_same_changes_stand_out(values: list[Decimal]) -> None:
    assert numbers([-value for value in values]) == numbers(values)


@given(SERIES, NUMBERS)
def test_a_trend_laid_over_it_changes_nothing(values: list[Decimal], step: Decimal) -> None:
    assert numbers([value + step * number for number, value in enumerate(values)]) == numbers(values)


@given(SERIES)
def test_read_backwards_the_same_gaps_stand_out(values: list[Decimal]) -> None:
    assert numbers(values[::-1]) == sorted(len(values) - number for number in numbers(values))


@given(SERIES)
def test_at_most_half_of_the_changes_stand_out(values: list[Decimal]) -> None:
    assert 2 * len(swings(values)) <= max(len(values) - 1, 0)
