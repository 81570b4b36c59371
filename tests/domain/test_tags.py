from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from careerjournal.domain.tags import cleaned, known_spelling, tag_key, tags_key, with_tag, without_tag

tags = some.lists(some.text(max_size=6), max_size=5)


@given(tags)
def test_no_two_tags_are_the_same_one(given_tags: list[str]) -> None:
    kept = cleaned(given_tags)
    keys = [tag_key(tag) for tag in kept]
    assert len(set(keys)) == len(keys)
    assert all(keys)
    assert cleaned(kept) == kept


@given(tags, some.text(max_size=6))
def test_a_tag_that_is_added_can_be_taken_away_again(given_tags: list[str], tag: str) -> None:
    before = without_tag(cleaned(given_tags), tag)
    assert without_tag(with_tag(before, tag), tag) == before


@given(tags, some.text(max_size=6))
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
