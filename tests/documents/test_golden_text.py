"""The whole text of a plan in every language as Chrome's engine reads it, compared line by line with kept ones.

The person's words are fixed, so that a difference is another translation, another layout or a fault of the text.
Kept anew, after a look at the difference, by `PYTHONPATH=. python tests/documents/test_golden_text.py`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from careerjournal.documents.plan_pdf import write
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.profile import Goal
from careerjournal.language.languages import available
from careerjournal.language.words import words_for
from tests.documents.papers import ALL, FONTS, THEME
from tests.documents.test_plan_pdf import page_texts
from tests.documents.text.paper import SAMPLES
from tests.domain.plan.material_of import DAY, scant

KEPT = Path(__file__).with_name("golden")
LANGUAGES = [language.code for language in available()]


def text_of(language: str) -> str:
    """Write a small plan whose person wrote in its language, and read it back; pages begin with a rule."""
    words = SAMPLES[language]
    material = scant()
    profile = replace(material.profile, role_sought=" ".join(words.split(" ")[:3]), vision=words, about=words)
    goals = (Goal(id=1, what=words, measure=" ".join(words.split(" ")[-3:])),)
    plan = compose(replace(material, profile=profile, goals=goals), ALL, DAY)
    pages = page_texts(write(plan, words_for(language), ALL.paper, FONTS, THEME))
    return "".join(f"---- {number}\n{_lines(text)}\n" for number, text in enumerate(pages, start=1))


def _lines(text: str) -> str:
    """Give the lines of a page without space at their ends."""
    return "\n".join(line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_a_plan_is_the_kept_one(language: str) -> None:
    kept = (KEPT / f"{language}.txt").read_text("utf-8")
    assert text_of(language).splitlines() == kept.splitlines()


def keep() -> None:
    """Keep the texts as they are now."""
    KEPT.mkdir(exist_ok=True)
    for language in LANGUAGES:
        (KEPT / f"{language}.txt").write_text(text_of(language), "utf-8", newline="\n")


if __name__ == "__main__":
    keep()
