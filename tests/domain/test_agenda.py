from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.agenda import WEEKS, days_later, month_grid, months_later, week_around


def test_a_month_is_shown_in_six_weeks_that_begin_on_the_persons_day() -> None:
    from_monday, from_sunday = month_grid(date(2026, 11, 21), 0), month_grid(date(2026, 11, 21), 6)
    assert (from_monday.first, from_monday.last) == (date(2026, 10, 26), date(2026, 12, 6))
    assert from_sunday.first == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
        (date(9999, 12, 31), 1, date(9999, 12, 31)),
        (date(1, 1, 1), -1, date(1, 1, 1)),
    ],
)
def test_months_are_turned_to_a_day_that_there_is(day: date, months: int, expected: date) -> None:
    assert months_later(day, months) == expected


def test_days_go_no_further_than_the_calendar() -> None:
    assert days_later(date.max, 3) == date.max
    assert days_later(date.min, -3) == date.min


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 6))
def test_every_day_of_a_month_lies_in_its_grid_and_every_day_in_its_week(day: date, week_start: int) -> None:
    grid, week = month_grid(day, week_start), week_around(day, week_start)
    assert day in grid
    assert day.replace(day=1) in grid
    assert (grid.last - grid.first).days == 7 * WEEKS - 1
    assert day in week
    assert week.first.weekday() == grid.first.weekday() == week_start
