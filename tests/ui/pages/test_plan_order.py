from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.plan.choices import PlanSection
from careerjournal.ui.pages.plan.section_order import moved, moved_to, shown_order, switched

ABOUT, STANDING, LEARNT, SKILLS, GOALS, *BEHIND_GOALS = PlanSection
FIRST = (ABOUT, STANDING, LEARNT, SKILLS)
chosen_sections = st.permutations(list(PlanSection)).flatmap(
    lambda order: st.integers(0, len(order)).map(lambda length: tuple(order[:length]))
)
sections = st.sampled_from(PlanSection)


def test_a_section_that_is_left_out_stands_behind_the_one_that_usually_comes_before_it() -> None:
    assert shown_order((GOALS, ABOUT)) == (GOALS, *BEHIND_GOALS, *FIRST)
    assert shown_order(()) == tuple(PlanSection)


@given(chosen_sections)
def test_all_sections_are_shown_once_and_the_chosen_ones_in_their_order(chosen: tuple[PlanSection, ...]) -> None:
    shown = shown_order(chosen)
    assert sorted(shown) == sorted(PlanSection)
    assert tuple(each for each in shown if each in chosen) == chosen


@given(chosen_sections, sections)
def test_switching_off_and_on_changes_only_that_section(chosen: tuple[PlanSection, ...], section: PlanSection) -> None:
    off = switched(chosen, section, on=False)
    assert off == tuple(each for each in chosen if each is not section)
    on = switched(chosen, section, on=True)
    assert tuple(each for each in on if each is not section) == off
    assert section in on


def test_a_section_comes_back_to_its_usual_place() -> None:
    without = switched(tuple(PlanSection), GOALS, on=False)
    assert switched(without, GOALS, on=True) == tuple(PlanSection)


def test_moving_goes_past_the_sections_that_are_chosen_and_no_further_than_the_ends() -> None:
    chosen = (ABOUT, LEARNT, GOALS)
    assert moved(chosen, LEARNT, 1) == (ABOUT, GOALS, LEARNT)
    assert moved(chosen, ABOUT, -1) == chosen
    assert moved(chosen, GOALS, 1) == chosen
    assert moved(chosen, SKILLS, 1) == chosen


@given(chosen_sections, sections, st.integers(-9, 9))
def test_moving_loses_nothing(chosen: tuple[PlanSection, ...], section: PlanSection, steps: int) -> None:
    assert sorted(moved(chosen, section, steps)) == sorted(chosen)


def test_a_dropped_section_stands_below_what_it_was_dropped_below() -> None:
    chosen = (ABOUT, LEARNT, GOALS)
    assert moved_to(chosen, GOALS, (ABOUT, STANDING)) == (ABOUT, GOALS, LEARNT)
    assert moved_to(chosen, ABOUT, tuple(PlanSection)) == (LEARNT, GOALS, ABOUT)
    assert moved_to(chosen, GOALS, ()) == (GOALS, ABOUT, LEARNT)
