"""When applications have been quiet for long, and how pauses count."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.follow_ups import Pause
from careerjournal.domain.quiet import DEFAULT_DAYS, days_from, is_paused, quiet_days, quiet_since

TODAY = date(2026, 11, 20)
starts = st.dates(TODAY - timedelta(days=90), TODAY + timedelta(days=10))
pauses = st.lists(
    st.tuples(starts, st.none() | st.integers(0, 40)).map(
        lambda one: Pause(
            starts_on=one[0], ends_on=None if one[1] is None else one[0] + timedelta(days=one[1])
        )
    ),
    max_size=4,
)  # fmt: skip


def test_days_are_counted_after_the_last_event_and_pauses_are_left_out() -> None:
    assert quiet_days(TODAY - timedelta(days=30), TODAY, []) == 30
    assert quiet_since(TODAY, 30, []) == TODAY - timedelta(days=30)
    week = Pause(starts_on=TODAY - timedelta(days=20), ends_on=TODAY - timedelta(days=14))
    assert quiet_days(TODAY - timedelta(days=30), TODAY, [week]) == 23
    assert quiet_since(TODAY, 30, [week]) == TODAY - timedelta(days=37)


def test_nothing_is_quiet_while_the_search_rests() -> None:
    assert quiet_since(TODAY, 7, [Pause(starts_on=TODAY)]) is None
    assert quiet_since(TODAY, 7, [Pause(starts_on=TODAY + timedelta(days=1))]) == TODAY - timedelta(days=7)
    assert quiet_since(date(1, 1, 5), 7, []) is None


@given(starts, st.integers(1, 60), pauses)
def test_since_is_the_latest_day_after_which_so_many_days_were_quiet(since: date, days: int, some: list[Pause]) -> None:
    today = TODAY + timedelta(days=10)
    counted = sum(not is_paused(since + timedelta(days=number), some) for number in range(1, (today - since).days + 1))
    assert quiet_days(since, today, some) == counted
    latest = quiet_since(today, days, some)
    if latest is None:
        assert is_paused(today, some)
    else:
        assert quiet_days(latest, today, some) == days
        assert quiet_days(latest + timedelta(days=1), today, some) == days - 1


def test_a_number_of_days_that_is_none_gives_the_usual() -> None:
    assert [days_from(words) for words in ("21", "", "x", "-4", "9999999", "٣٠")] == [21, *[DEFAULT_DAYS] * 5]
    assert [days_from(words) for words in ("1", "999")] == [7, 365]
