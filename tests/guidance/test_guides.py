"""The guides say the same in every language, and each step leads to a place that exists."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest
import thaibreak

from careerjournal.domain.guides import Guide, lines_of
from careerjournal.domain.places import Page
from careerjournal.guidance.library import GUIDES, guide, guide_for, steps, steps_of
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.resources import resource

CODES = [language.code for language in LANGUAGES]
FIGURES = {
    "failing-forward": ("100", "3", "1"),
    "quiet-online": ("10,000",),
    "not-one-basket": ("4,000",),
    "leading-social": ("90", "58", "35", "3,200"),
}
PUBLISHED = {
    "failing-forward": date(2021, 5, 25),
    "quiet-online": None,
    "not-one-basket": date(2022, 1, 28),
    "leading-social": date(2020, 6, 25),
}
every_guide = pytest.mark.parametrize("guide_id", GUIDES)
every_language = pytest.mark.parametrize("language", CODES)


def words(text: str, language: str) -> int:
    if language == "th":
        return sum(1 for word in thaibreak.words(text) if any(sign.isalnum() for sign in word))
    return len(text.split())


def whole_text(one: Guide) -> str:
    return "\n".join(text for _, text in lines_of(one.sections))


def plain_figures(text: str) -> set[str]:
    """Every number of a text in Western digits, without what groups its thousands."""
    western = "".join(str(unicodedata.digit(sign, sign)) if sign.isdigit() else sign for sign in text)
    return {re.sub(r"\D", "", found) for found in re.findall(r"\d+(?:[.,٬\u00a0\u202f ]\d{3})*", western)}


@every_guide
@every_language
def test_a_guide_is_as_long_as_it_should_be_and_says_how_long_it_takes(guide_id: str, language: str) -> None:
    one = guide(guide_id, language)
    count = words(whole_text(one), language)
    assert 800 <= count <= 1_600
    assert abs(one.minutes - count / 200) <= 2
    assert one.sections[0].title == one.title


@every_guide
def test_a_guide_has_the_same_structure_in_every_language(guide_id: str) -> None:
    shapes = {code: [(part.id, part.level) for part in guide(guide_id, code).sections[1:]] for code in CODES}
    assert len({tuple(shape) for shape in shapes.values()}) == 1, shapes


@every_guide
@every_language
def test_every_step_stands_in_every_guide_and_no_other(guide_id: str, language: str) -> None:
    found = [part.id for part in guide(guide_id, language).sections if part.level == 3]
    assert found == [step.id for step in steps_of(guide_id)]
    assert all(part.blocks for part in guide(guide_id, language).sections if part.level == 3)


@every_guide
@every_language
def test_the_figures_of_the_source_stand_in_every_language(guide_id: str, language: str) -> None:
    found = plain_figures(whole_text(guide(guide_id, language)))
    for figure in FIGURES[guide_id]:
        assert figure.replace(",", "") in found, figure


@every_guide
@every_language
def test_the_source_is_named_and_the_text_is_in_normal_form(guide_id: str, language: str) -> None:
    one = guide(guide_id, language)
    assert one.source.title
    assert one.source.language in CODES
    assert one.source.published == PUBLISHED[guide_id]
    raw = resource("guides", guide_id, f"{language}.md").read_text("utf-8")
    assert raw == unicodedata.normalize("NFC", raw)
    assert "](" not in raw
    assert "http" not in raw


def test_each_step_is_named_once_and_each_fact_ticks_one() -> None:
    assert len({(step.guide, step.id) for step in steps()}) == len(steps())
    assert len({step.ticked_by for step in steps()}) == len(steps())


@pytest.mark.parametrize("page", Page)
def test_each_page_has_its_guide(page: Page) -> None:
    assert guide_for(page) in GUIDES


@every_guide
@every_language
def test_no_sentence_is_glued_to_the_one_before(guide_id: str, language: str) -> None:
    names = re.compile(r"Social-Hire\.com")
    for _, text in lines_of(guide(guide_id, language).sections):
        assert not re.findall(r"[^\W\d_][.!?;:،؛؟][’”»]?[^\W\d_]", names.sub("", text)), text
