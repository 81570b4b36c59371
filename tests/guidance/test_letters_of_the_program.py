"""The program's own letters: there in six languages, with the same gaps, and in sentences of their own."""

from __future__ import annotations

from collections import Counter

import pytest

from careerjournal.domain.letters import Gap, filled, gaps_of, unfilled
from careerjournal.domain.setbacks import FeedbackKind
from careerjournal.guidance.letters import letter_template
from careerjournal.language.languages import LANGUAGES

CODES = [language.code for language in LANGUAGES]


@pytest.mark.parametrize("kind", FeedbackKind)
def test_all_languages_have_the_same_gaps(kind: FeedbackKind) -> None:
    gaps = {}
    for code in CODES:
        template = letter_template(kind, code)
        gaps[code] = (Counter(gaps_of(template.subject)), Counter(gaps_of(template.body)))
        assert sorted(gaps_of(template.application)) == ["company", "role"]
    assert all(found == gaps["en"] for found in gaps.values()), gaps
    assert set(gaps["en"][1]) == set(Gap)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", FeedbackKind)
def test_a_letter_says_what_is_missing_and_then_nothing(kind: FeedbackKind, code: str) -> None:
    template = letter_template(kind, code)
    assert len(unfilled(filled(template, {}), template)) == 3
    whole = filled(template, {Gap.PERSON: "Anna", Gap.ABOUT: "Lumen", Gap.ME: "Lena"})
    assert unfilled(whole, template) == []
    assert "{" not in whole.subject + whole.body
    assert whole.body.count("Lumen") == 1
    assert 250 <= len(whole.body) <= 900 or code in ("th", "ar")


def test_no_two_letters_are_the_same() -> None:
    bodies = [letter_template(kind, code).body for kind in FeedbackKind for code in CODES]
    assert len(set(bodies)) == 18
