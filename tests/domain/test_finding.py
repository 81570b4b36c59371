"""Index texts, what is looked for in them, excerpts with marks, and where hits lead."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.changes import Kind
from careerjournal.domain.finding.excerpts import excerpt, marked
from careerjournal.domain.finding.index_text import holds, index_text, pieces_of, terms_of
from careerjournal.domain.finding.searched import SEARCHED, place_of
from careerjournal.domain.folding import fold
from careerjournal.domain.places import Page, Place

_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
scripts = st.text("abcé œß'ñ-()ـأحمّدُة٢۳ไทยสัมภาษณ์่๒日本語\n\t\x00😀ﬁ", max_size=40)


@given(letters | scripts, st.data())
def test_every_run_of_a_word_is_found_in_its_text(text: str, data: st.DataObject) -> None:
    words = [word for word in _SPACES.split(fold(text)) if len(word) >= 3]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    start = data.draw(st.integers(0, len(word) - 3))
    run = word[start : data.draw(st.integers(start + 3, len(word)))]
    indexed = index_text(text)
    assert holds(indexed, terms_of(run))
    assert all(piece in indexed for piece in pieces_of(terms_of(run)))


@given(letters | scripts)
def test_what_holds_all_terms_holds_all_their_pieces(text: str) -> None:
    terms = terms_of(text)
    indexed = index_text(text)
    assert holds(indexed, terms)
    assert all(len(piece) == 3 and piece in indexed for piece in pieces_of(terms))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Réussi", "REUSSI"), ("une œuvre", "oeuvre"), ("Straße", "strasse"), ("خفّضت", "خفضت"),
        ("مُعلِّم", "معلم"), ("أحمد", "احمد"), ("إدارة", "اداره"), ("مدرسـة", "مدرسة"), ("عام ٢٠٢٦", "2026"),
        ("ปี ๒๕๖๙", "2569"), ("2026", "٢٠٢٦"), ("การสัมภาษณ์งาน", "สัมภาษณ์"), ("ไทยพัฒนา", "พั"), ("ไทยพัฒนา", "ฒ"),
        ("日本語", "本"), ("the HR team", "hr"), ("(HR)", "hr"), ("back-end", "en"), ("UX/UI", "ui"),
        ("ﬁrst", "first"), ("Lumen Books", "boo lum"),
    ],
)  # fmt: skip
def test_a_text_is_found(text: str, query: str) -> None:
    assert holds(index_text(text), terms_of(query))


@pytest.mark.parametrize(("text", "query"), [("through", "hr"), ("Lumen", "u"), ("Lumen", "lumens"), ("a b", "a c")])
def test_a_text_is_not_found(text: str, query: str) -> None:
    assert not holds(index_text(text), terms_of(query))


def test_without_words_nothing_is_looked_for() -> None:
    assert terms_of(" \n\x00\u064b ") == ()
    assert index_text(" \u0301 ") == ""


def test_marks_stand_where_the_words_are_written() -> None:
    text = "Réussi, œuvre and خفّضت"
    found = [text[start:end] for start, end in marked(text, terms_of("reussi oeuvre خفضت"))]
    assert found == ["Réussi", "œuvre", "خفّضت"]


def test_a_short_word_is_marked_where_words_begin() -> None:
    text = "through HR, another hrm"
    assert [text[start:end] for start, end in marked(text, terms_of("hr"))] == ["HR", "hr"]


def test_marks_that_overlap_are_one() -> None:
    assert marked("presenting", terms_of("presen sent")) == ((0, 7),)


def test_an_excerpt_begins_a_little_before_the_first_mark() -> None:
    text = "word " * 60 + "the needle\nin the hay " + "word " * 60
    found = excerpt(text, terms_of("needle"), 80)
    start, end = found.marks[0]
    assert found.text[start:end] == "needle"
    assert start < 30
    assert found.text.startswith("…word")
    assert found.text.endswith("…")
    assert "needle in the hay" in found.text


@given(letters | scripts, st.integers(5, 60), st.data())
def test_an_excerpt_shows_its_mark_whole_and_of_the_text(text: str, length: int, data: st.DataObject) -> None:
    words = [word for word in text.split() if len(fold(word)) >= 3]
    if not words:
        return
    found = excerpt(text, terms_of(data.draw(st.sampled_from(words))), length)
    line = " ".join(text.split())
    assert found.text.strip("…") in line or "…" in line
    assert all(0 <= start < end <= len(found.text) for start, end in found.marks)


def test_every_kind_leads_to_a_page() -> None:
    cells: dict[str, object] = {
        "id": 7,
        "application_id": 3,
        "worksheet_id": 5,
        "name": "Lumen",
        "guide": "quiet-online",
    }
    for kind in SEARCHED:
        assert place_of(kind, cells).page in list(Page)
    assert place_of(Kind.ANSWER, cells) == Place(Page.SETBACKS, 5, "worksheet")
    assert place_of(Kind.COMPANY, cells) == Place(Page.APPLICATIONS, None, "company", (("company", "Lumen"),))


def test_a_contact_leads_to_its_application_else_to_its_company() -> None:
    met: dict[str, object] = {"id": 1, "application_id": 3, "company": "Lumen", "name": "Ana"}
    assert place_of(Kind.CONTACT, met) == Place(Page.APPLICATIONS, 3)
    known = {**met, "application_id": None}
    assert place_of(Kind.CONTACT, known) == Place(Page.APPLICATIONS, None, "company", (("company", "Lumen"),))


def test_a_note_leads_to_what_it_stands_beside() -> None:
    beside_guide: dict[str, object] = {"guide": "quiet-online", "article_id": None, "section": "rest"}
    assert place_of(Kind.READING_NOTE, beside_guide) == Place(Page.GUIDES, None, "quiet-online", (("section", "rest"),))
    beside_article = {**beside_guide, "guide": "", "article_id": 4}
    assert place_of(Kind.READING_NOTE, beside_article) == Place(Page.GUIDES, 4, "article", (("section", "rest"),))
