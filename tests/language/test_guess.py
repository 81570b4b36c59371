"""The language of a text is guessed by its script and its small words."""

from __future__ import annotations

import pytest

from careerjournal.guidance.heads import head
from careerjournal.guidance.steps import GUIDES
from careerjournal.language.guess import direction_of_text, language_of_text
from careerjournal.language.guide_titles import guide_title
from careerjournal.language.languages import LANGUAGES


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_guide_is_known_by_its_text(guide: str, language: object) -> None:
    code, direction = language.code, language.direction  # type: ignore[attr-defined]
    body = head(guide, code).body
    assert language_of_text(body) == code
    assert language_of_text(body[:600]) == code
    assert direction_of_text(body) == direction


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 34",
        "Der Hund und die Katze sind mit dem Kind in den Garten gegangen und haben dort das Haus gesehen.",
        "این کتاب را می‌خواهم بخوانم چون گفتند که چیز خوبی است و پر از پژوهش است",
        "Это письмо написано по-русски.",
    ],
)
def test_what_is_none_of_the_six_has_no_language(text: str) -> None:
    assert language_of_text(text) == ""


def test_titles_are_those_of_the_guides() -> None:
    for language in LANGUAGES:
        for guide in GUIDES:
            assert guide_title(guide, language.code) == head(guide, language.code).title
    assert guide_title("quiet-online", "xx") == "Quiet online"
