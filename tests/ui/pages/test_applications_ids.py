from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.ui.pages.applications.id_changes import Splice, splices, with_new_top

ids = st.lists(st.integers(1, 400), unique=True, max_size=60)


def walked(old: list[int], steps: tuple[Splice, ...]) -> list[int]:
    shown = list(old)
    for step in steps:
        assert step.gone or step.come
        shown[step.at : step.at + step.gone] = []
        shown[step.at : step.at] = step.come
    return shown


@given(ids, ids)
def test_steps_lead_from_any_short_list_to_any_other(old: list[int], new: list[int]) -> None:
    steps = splices(old, new)
    assert steps is not None
    assert walked(old, steps) == new


@given(st.integers(0, 9_999), st.integers(0, 9_999))
def test_one_row_that_moves_in_a_long_list_takes_two_steps_of_one_row(start: int, end: int) -> None:
    old = list(range(10_000))
    new = [id_ for id_ in old if id_ != start]
    new.insert(end, start)
    steps = splices(old, new)
    assert steps is not None
    assert walked(old, steps) == new
    assert sum(step.gone + len(step.come) for step in steps) <= 2


def test_the_same_list_needs_no_step() -> None:
    assert splices(list(range(20_000)), list(range(20_000))) == ()


def test_the_rest_of_a_list_follows_its_first_rows_in_one_step() -> None:
    assert splices([1, 2], [1, 2, 3, 4]) == (Splice(at=2, come=[3, 4]),)


def test_a_list_in_quite_another_order_is_begun_anew() -> None:
    assert splices(list(range(1_000)), list(reversed(range(1_000)))) is None


def test_a_new_row_on_top_is_put_before_the_old_list() -> None:
    assert with_new_top([1, 2, 3, 4, 5, 6], [9, 1, 2]) == [9, 1, 2, 3, 4, 5, 6]


def test_a_row_that_came_up_from_below_stands_in_the_list_once() -> None:
    assert with_new_top([1, 2, 3, 4, 5, 6], [6, 1, 2]) == [6, 1, 2, 3, 4, 5]


def test_a_row_that_left_the_top_leaves_the_list() -> None:
    assert with_new_top([1, 2, 3, 4, 5, 6], [2, 3, 4]) == [2, 3, 4, 5, 6]


def test_first_rows_that_do_not_meet_the_list_say_nothing_about_it() -> None:
    assert with_new_top([1, 2, 3], [7, 8, 9]) is None
    assert with_new_top([1, 2, 3], []) is None
