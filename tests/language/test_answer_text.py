"""What answers say in a language, and how a series is told beside what changed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from careerjournal.domain.charts.shapes import Type
from careerjournal.domain.worksheets.catalogue import form_of
from careerjournal.domain.worksheets.content import Point, serialise
from careerjournal.domain.worksheets.forms import Question
from careerjournal.language.answer_text import answer_lines
from careerjournal.language.series_words import MOST_POINTED_AT, SeriesTold, rule_words, told_series
from careerjournal.language.words import words_for

ENGLISH, ARABIC = words_for("en"), words_for("ar")
FIRST = date(2026, 10, 1)
VALUES = (520, 531, 524, 535, 320, 331)


def question(form: str, question_id: str) -> Question:
    found = form_of(form).question(question_id)
    assert found is not None
    return found


def said(form: str, question_id: str, written: str, linked: dict[int, str] | None = None) -> list[str]:
    return answer_lines(form_of(form), question(form, question_id), written, ENGLISH, linked)


def points(*values: int) -> str:
    return serialise(tuple(Point(FIRST + timedelta(days=day), Decimal(value)) for day, value in enumerate(values)))


@pytest.mark.parametrize(
    ("form", "question_id", "written", "lines"),
    [
        ("idea", "pitch", "One\nTwo", ["One", "Two"]),
        ("idea", "pitch", "  ", []),
        ("idea", "main_aims", "4", ["4 of 5"]),
        ("idea", "timing", "early", ["Too early"]),
        ("idea", "timing", "After lunch", ["After lunch"]),
        ("idea", "park_until", "2027-03-01", ["1 March 2027"]),
        ("idea", "park_until", "in spring", ["in spring"]),
        ("idea", "stronger", '["One", "Two"]', ["One", "Two"]),
        ("project", "about", '["awareness", "print", "sales"]', ["Awareness, print and Sales"]),
        ("project", "goals", '[{"metric":"Views","target":"10000","actual":"half"}]', ["Views · 10\u202f000 · half"]),
        ("project", "changes", '[{"on":"2026-10-03","sort":"brand"}]', ["3 October 2026 · Brand element"]),
        ("project", "to_do", "[7, 8]", ["Call Mira"]),
    ],
)
def test_an_answer_is_said_in_lines(form: str, question_id: str, written: str, lines: list[str]) -> None:
    assert said(form, question_id, written, {7: "Call Mira"}) == lines


def test_a_long_series_is_said_by_its_ends() -> None:
    assert said("project", "series", points(5, 6)) == ["1 October 2026: 5", "2 October 2026: 6"]
    assert said("project", "series", points(*range(20))) == [
        "1 October 2026: 0", "… (20 values)", "20 October 2026: 19",
    ]  # fmt: skip


def told(values: tuple[int, ...] = VALUES) -> SeriesTold:
    changes = (
        '[{"on":"2026-10-05","what":"Colours","sort":"brand"},{"what":"No day"},{"on":"2026-10-02","what":"Fair"}]'
    )
    answers = {"series": points(*values), "changes": changes}
    return told_series(form_of("project"), question("project", "series"), answers, ENGLISH)


def test_a_series_is_told_with_its_swings_and_what_changed_in_order() -> None:
    series = told()
    # changes 11, -7, 11, -215, 11; median 11; distances 0, 18, 0, 226, 0, their median 0
    assert [series.swing_words(swing, ENGLISH) for swing in series.swings] == [
        "3 Oct: from 531 to 524",
        "5 Oct: from 535 to 320",
    ]
    assert [series.change_words(one, ENGLISH) for one in series.changes] == [
        "2 Oct: Fair",
        "5 Oct: Colours · Brand element",
    ]
    assert [one.number for one in series.changes] == [1, 2]
    assert series.title("Views", ENGLISH) == "Views (n = 6)"
    assert told((5, 6)).title("Views", ENGLISH) == "Views: too early to tell (n = 2)"
    assert "2 times the median deviation" in rule_words(ENGLISH)


def test_every_value_can_be_pointed_at_and_of_very_many_the_telling_ones() -> None:
    def width(text: str, _: Type) -> float:
        return 6.0 * len(text)

    few = told().picture(ENGLISH, 600, width)
    assert len(few.parts) == len(VALUES) + 2
    assert few.parts[4].words == "5 October 2026: 320 (a swing)"
    many = told((*VALUES, *range(331, 331 + MOST_POINTED_AT)))
    assert len(many.picture(ENGLISH, 600, width).parts) < len(many.swings) + 5


def test_numbers_and_days_follow_the_language() -> None:
    lines = answer_lines(form_of("project"), question("project", "series"), points(1234), ARABIC)
    assert "١٬٢٣٤" in lines[0]
