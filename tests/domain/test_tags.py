"""Tags are flat: equal ones are one, and none has a parent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.tags import (
    LONGEST,
    MOST,
    known_spelling,
    split_tags,
    tag_key,
    tags_key,
    tidied,
    with_tag,
    without_tag,
)


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


some_tags = st.lists(st.text(max_size=6), max_size=5)


@given(some_tags, st.text(max_size=6))
def test_a_tag_that_is_added_can_be_taken_away_again(given_tags: list[str], tag: str) -> None:
    before = without_tag(tidied(given_tags), tag)
    assert without_tag(with_tag(before, tag), tag) == before


@given(some_tags, st.text(max_size=6))
def test_tags_are_flat_so_adding_one_twice_or_in_a_ring_adds_it_once(given_tags: list[str], tag: str) -> None:
    once = with_tag(given_tags, tag)
    assert with_tag(once, tag) == once
    ring = once
    for each in (*once, *once, tag):
        ring = with_tag(ring, each)
    assert ring == once


def test_a_tag_is_the_same_in_any_spelling() -> None:
    assert with_tag(("Café",), "  CAFE ") == ("Café",)
    assert without_tag(("Café", "remote"), "cafe") == ("remote",)
    assert known_spelling("REMOTE", ["Café", "remote"]) == "remote"
    assert known_spelling(" new  one ", ["remote"]) == "new one"


def test_one_tag_is_found_among_several_and_not_inside_another() -> None:
    held = tags_key(("Remote work", "Urgent"))
    assert "\nurgent\n" in held
    assert "\nremote\n" not in held
    assert tags_key(()) == tags_key((" ",)) == ""
