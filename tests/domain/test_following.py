from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.experiments import Experiment, is_ready
from careerjournal.domain.following import LONG, Followed, is_long_quiet, quiet_since, without_doubles

DAY = date(2026, 11, 21)
CAIN = Followed(id=1, name="Susan Cain", since=DAY - timedelta(days=200))


def named(*names: str) -> list[Followed]:
    return [Followed(name=name, since=DAY) for name in names]


def test_sixty_days_without_joining_in_are_long() -> None:
    assert not is_long_quiet(CAIN, DAY - timedelta(days=LONG - 1), DAY)
    assert is_long_quiet(CAIN, DAY - timedelta(days=LONG), DAY)
    assert is_long_quiet(CAIN, None, DAY)
    assert not is_long_quiet(Followed(name="New", since=DAY), None, DAY)


def test_an_earlier_day_than_the_first_does_not_count() -> None:
    assert quiet_since(CAIN, CAIN.since - timedelta(days=9)) == CAIN.since


def test_doubles_are_found_in_the_list_and_among_the_known() -> None:
    new, doubles = without_doubles(named("@susan cain", "Été", "ete", "Pelican"), [CAIN])
    assert [one.name for one in new] == ["Été", "Pelican"]
    assert [one.name for one in doubles] == ["@susan cain", "ete"]


@given(st.lists(st.text(min_size=1, max_size=6)))
def test_nothing_is_lost_and_a_second_time_adds_nothing(names: list[str]) -> None:
    wanted = named(*names)
    new, doubles = without_doubles(wanted, [])
    assert len(new) + len(doubles) == len(wanted)
    assert without_doubles(wanted, new)[0] == ()


def test_an_experiment_is_ready_for_its_verdict_once_its_tries_are_made() -> None:
    experiment = Experiment(hypothesis="Short videos bring replies", tries=3, begun_on=DAY)
    assert [is_ready(experiment, made) for made in (2, 3, 5)] == [False, True, True]
