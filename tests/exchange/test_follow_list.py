from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.faults import UserFault
from careerjournal.domain.following import Followed, FollowedKind
from careerjournal.exchange.follow_list import read_file, read_text

TODAY = date(2026, 11, 21)


def read(text: str) -> list[Followed]:
    return list(read_text(text, name="list", kind=FollowedKind.PERSON, today=TODAY))


def test_a_name_a_line_with_or_without_bullets() -> None:
    assert [one.name for one in read("- Susan Cain\n2) Pelican Radio\n\n• Harbour Museum\n")] == [
        "Susan Cain",
        "Pelican Radio",
        "Harbour Museum",
    ]


def test_a_table_is_read_by_its_header() -> None:
    text = "Platform;Name;Why;Type\nMastodon;Susan Cain;quiet people;public figure\nLinkedIn;Lumen Books;;company\n"
    assert read(text) == [
        Followed(name="Susan Cain", why="quiet people", place="Mastodon", since=TODAY),
        Followed(name="Lumen Books", place="LinkedIn", kind=FollowedKind.BRAND, since=TODAY),
    ]


def test_a_table_without_a_header_is_name_why_and_where() -> None:
    assert read('Susan Cain,"quiet, and right",Mastodon\nLumen Books,,\n') == [
        Followed(name="Susan Cain", why="quiet, and right", place="Mastodon", since=TODAY),
        Followed(name="Lumen Books", since=TODAY),
    ]


def test_an_arabic_file_in_its_own_encoding() -> None:
    data = "الاسم\tالسبب\nسوزان\tالهدوء\n".encode("utf-16")
    (one,) = read_file(data, name="list.txt", kind=FollowedKind.CAUSE, today=TODAY)
    assert (one.name, one.why, one.kind) == ("سوزان", "الهدوء", FollowedKind.CAUSE)


@pytest.mark.parametrize("text", ["", "  \n\t\n", "Name\n", ",,\n,,\n"])
def test_a_list_without_a_name_is_refused(text: str) -> None:
    with pytest.raises(UserFault):
        read(text)


@given(st.text(max_size=80))
def test_whatever_is_pasted_is_read_or_refused(text: str) -> None:
    try:
        found = read(text)
    except UserFault:
        return
    assert all(one.name.strip() == one.name != "" for one in found)
