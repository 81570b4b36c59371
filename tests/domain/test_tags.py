"""Tags are flat: equal ones are one, and none has a parent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.tags import LONGEST, MOST, split_tags, tag_key, tidied


def test_tags_that_fold_to_the_same_are_one_as_first_written() -> None:
    assert tidied(["Remote-first", " remote-first ", "RÉMOTE-first", "four  days"]) == ("Remote-first", "four days")


def test_an_arrow_between_tags_is_a_word_and_makes_no_parent() -> None:
    assert split_tags("a > b, b > a, a") == ("a > b", "b > a", "a")


def test_several_marks_part_tags() -> None:
    assert split_tags("remote; berlin، عن بعد | #python,,") == ("remote", "berlin", "عن بعد", "python")


@given(st.lists(st.text(max_size=60), max_size=40))
def test_tidied_tags_stay_as_they_are(tags: list[str]) -> None:
    once = tidied(tags)
    assert tidied(once) == once
    assert len({tag_key(tag) for tag in once}) == len(once) <= MOST
    assert all(0 < len(tag) <= LONGEST for tag in once)
