"""Which way the program's own sentences run."""

from __future__ import annotations

import pytest

from careerjournal.language.words import words_for
from careerjournal.ui.kit.direction import anchored

MARK = "\u200f"


@pytest.mark.parametrize("text", ["Lumen Books، منذ أسبوع", words_for("ar").tr("{a}, {b}", a="كتب لومن", b="محرّرة")])
def test_a_sentence_that_names_begin_runs_with_the_screen(text: str) -> None:
    assert anchored(text, right_to_left=True) == MARK + text
    assert anchored(text, right_to_left=False) == text


@pytest.mark.parametrize("text", ["انتهى", "Lumen Books", "12"])
def test_what_needs_no_mark_gets_none(text: str) -> None:
    assert anchored(text, right_to_left=True) == text
