"""Searching the journal, the guides in all languages and own articles together."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from careerjournal.domain.finding.hits import GUIDE
from careerjournal.domain.places import Page, Place
from careerjournal.domain.reading import Article
from careerjournal.domain.sentence import sentence
from careerjournal.guidance.library import GUIDES
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from careerjournal.workflows.search_everything import READINGS_SHOWN, Everything
from tests.journal.helpers import NOW, TODAY, FixedClock, log


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.open(tmp_path / "own.journal", clock=FixedClock(NOW, TODAY))


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("chaque semaine", "fr"),
        ("pekerjaan", "id"),
        ("lavoro", "it"),
        ("الوظيفة", "ar"),
        ("สัมภาษณ์", "th"),
        ("week", "en"),
    ],
)
def test_guides_are_found_in_all_six_languages(journal: Journal, query: str, language: str) -> None:
    hits = Everything("en").find(journal, query).hits
    assert {hit.kind for hit in hits} == {GUIDE}
    assert hits[0].language == language
    assert hits[0].place.page is Page.GUIDES
    assert hits[0].place.part in GUIDES
    assert dict(hits[0].place.prefill)["language"] == language


def test_the_screens_language_comes_first_and_no_section_comes_twice(journal: Journal) -> None:
    for language in ("en", "fr", "ar"):
        hits = Everything(language).find(journal, "LinkedIn").hits
        assert hits[0].language == language
        sections = [(hit.place.part, dict(hit.place.prefill)["section"]) for hit in hits]
        assert len(sections) == len(set(sections)) <= READINGS_SHOWN


def test_the_journal_comes_before_the_guides(journal: Journal) -> None:
    log(journal, "Failing Forward Press")
    kinds = [hit.kind for hit in Everything("en").find(journal, "failing forward").hits]
    assert kinds[0] == "application"
    assert set(kinds[1:]) == {GUIDE}


def test_own_articles_are_found_paragraph_by_paragraph(journal: Journal) -> None:
    words = "# A heading\n\nAbout nothing.\n\nUne œuvre à part.\n" + "\nœuvre encore\n" * 9
    article = journal.guides.keep_article(
        Article(title="Notes", language="fr", words=words, added_at=datetime(2026, 5, 1, tzinfo=UTC))
    ).record
    hits = [hit for hit in Everything("en").find(journal, "oeuvre").hits if hit.kind == "article"]
    assert [hit.text for hit in hits] == ["Une œuvre à part.", "œuvre encore", "œuvre encore"]
    assert (hits[0].title, hits[0].place.record, hits[0].place.part) == ("Notes", article, "article")
    assert dict(hits[0].place.prefill)["find"] == "oeuvre"


def test_a_hit_leads_to_the_words_as_typed_where_they_stand_so_else_to_the_longest(journal: Journal) -> None:
    journal.guides.keep_article(Article(title="Notes", words="red apples and green pears", added_at=NOW))
    everything = Everything("en")
    for query, find in (("green pears", "green pears"), ("pears apples", "apples")):
        hit = next(hit for hit in everything.find(journal, query).hits if hit.kind == "article")
        assert dict(hit.place.prefill)["find"] == find


def test_without_words_nothing_is_found(journal: Journal) -> None:
    assert Everything("en").find(journal, "  ").hits == ()


def test_what_was_chosen_is_found_by_its_words_and_not_by_its_key(journal: Journal) -> None:
    sheet = journal.worksheets.begin("idea", answers={"timing": "busy", "verdict": "not_now"}).record
    assert Everything("en").find(journal, "busy").hits == ()
    for language in ("en", "ar"):
        said = say(sentence("form.idea.timing.busy"), words_for(language, isolates=False))
        hits = [hit for hit in Everything(language).find(journal, said).hits if hit.kind == "answer"]
        assert [hit.text for hit in hits] == [said]
        assert hits[0].place == Place(Page.SETBACKS, sheet, "worksheet", (("question", "timing"),))


def test_of_what_was_chosen_one_after_the_other_the_last_is_found(journal: Journal) -> None:
    sheet = journal.worksheets.begin("idea", answers={"timing": "busy"}).record
    journal.worksheets.answer(sheet, "timing", "early")
    assert not [hit for hit in Everything("en").find(journal, "had no room").hits if hit.kind == "answer"]
    journal.worksheets.answer(sheet, "timing", "busy")
    assert Everything("en").find(journal, "had no room").hits[0].text == "They had no room for it"


def test_words_of_a_persons_own_are_found_beside_what_was_chosen(journal: Journal) -> None:
    journal.worksheets.begin("idea", answers={"timing": "on a busy Tuesday"})
    assert Everything("en").find(journal, "busy").hits[0].text == "on a busy Tuesday"
