"""Offers on paper: a column each, every number that was typed, and the rule; in any script and at any length."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from careerjournal.documents.offers_pdf import offers_pdf
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.offer_weighing import weigh
from careerjournal.domain.offers import Criterion, JobOffer, Weighs
from careerjournal.domain.plan import Paper
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from tests.journal.helpers import TODAY

CRITERIA = [
    Criterion(id=1, weighs=Weighs.OFFER, built_in="growth", weight=5),
    Criterion(id=2, weighs=Weighs.OFFER, name="قريب من البحر", weight=2),
    Criterion(id=3, weighs=Weighs.OFFER, built_in="bonus", weight=0),
]


def offer(own_id: int, **fields: Any) -> JobOffer:
    return JobOffer(**{"id": own_id, "application_id": own_id, "currency": "EUR", "per": SalaryPer.YEAR, **fields})


def read(offers: list[JobOffer], scores: dict[tuple[int, int], int | None], language: str = "en") -> list[str]:
    named = [(f"Company {one.id}", "Editor") for one in offers]
    weighed = weigh(offers, CRITERIA, scores)
    theme = paper_theme(resource("themes", "quiet.toml"))
    words = words_for(language)
    data = offers_pdf(named, weighed, "Lina Marek", words, Paper.A4, resource("fonts"), theme, TODAY)
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_all_numbers_stand_on_one_page_with_their_rule_and_no_verdict() -> None:
    offers = [offer(1, salary=48_000, remote_days=2), offer(2, salary=4_500, per=SalaryPer.MONTH, terms="From May")]
    (page,) = read(offers, {(1, 1): 4, (2, 1): 3, (1, 2): 5})
    for words in (
        *("Company 1", "Company 2", "48 000 EUR a year", "4500 EUR a month", "54 000 EUR", "2 days a week"),
        *("From May", "4 of 5: 20", "3 of 5: 15", "5 of 5: 10", "not scored", "1 not scored, so not counted"),
        *("30 of 35 points, 86 %", "15 of 25 points, 60 %", "What is not scored counts neither for nor against"),
        "A year is taken as 12 months, 260 days, or 52 weeks of 40 hours.",
    ):
        assert words in page
    assert "Bonus" not in page, "a criterion without weight takes no room"
    assert "best" not in page


def test_amounts_of_several_currencies_are_said_not_to_be_compared() -> None:
    (page,) = read([offer(1, salary=1), offer(2, salary=999_999_999_999, currency="USD")], {})
    assert "The amounts are in EUR and USD, so they are not compared with each other." in page
    assert "Nothing scored yet" in page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_long_terms_go_on_over_the_page_whole(language: str) -> None:
    terms = " ".join(f"word{number}" for number in range(900))
    pages = read([offer(1, terms=terms), offer(2, terms="شروط قصيرة")], {}, language)
    assert len(pages) > 1
    # the first words share a line with an Arabic caption, where pdfium gives Latin words in another order
    assert all(word in " ".join(pages) for word in ("word9 ", "word450", "word899"))


def test_without_any_offer_there_is_still_a_page() -> None:
    assert len(read([], {})) == 1
