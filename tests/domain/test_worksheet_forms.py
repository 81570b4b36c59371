"""Every form is whole, and every answer survives its way through the file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.worksheets.catalogue import FORMS, form_of, unasked
from careerjournal.domain.worksheets.content import (
    Content,
    Loose,
    Point,
    cell,
    cell_day,
    cell_number,
    in_order,
    parse,
    serialise,
    with_cell,
)
from careerjournal.domain.worksheets.forms import (
    ColumnKind,
    Form,
    Question,
    QuestionKind,
    keys_of,
)
from careerjournal.language.sentences import SENTENCES

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12)
ROWS = st.dictionaries(st.sampled_from(["metric", "target", "actual"]), TEXTS, max_size=3).map(
    lambda row: tuple(row.items())
)
CONTENTS: dict[QuestionKind, st.SearchStrategy[Content]] = {
    QuestionKind.SHORT_TEXT: TEXTS.filter(str.strip),
    QuestionKind.LONG_TEXT: TEXTS.filter(str.strip),
    QuestionKind.CHOICE: TEXTS.filter(str.strip),
    QuestionKind.CRITERIA: TEXTS.filter(str.strip),
    QuestionKind.LINES: st.lists(TEXTS, min_size=1).map(tuple),
    QuestionKind.TAGS: st.lists(TEXTS, min_size=1).map(tuple),
    QuestionKind.SCALE: st.integers(1, 5),
    QuestionKind.DATE: st.dates(),
    QuestionKind.TABLE: st.lists(ROWS, min_size=1).map(tuple),
    QuestionKind.SERIES: st.lists(st.builds(Point, st.dates(), NUMBERS), min_size=1).map(tuple),
    QuestionKind.LINK: st.lists(st.integers(1, 10**9), min_size=1).map(tuple),
}


def asked(kind: QuestionKind) -> Question:
    return Question(id="q", kind=kind)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_every_form_is_whole(form: Form) -> None:
    questions = list(form.questions())
    ids = [question.id for question in questions]
    assert len(set(ids)) == len(ids) > 0
    assert len({step.id for step in form.steps}) == len(form.steps)
    assert not form.named_by or form.named_by in ids
    for question in questions:
        assert bool(question.columns) == (question.kind is QuestionKind.TABLE)
        assert bool(question.links) == (question.kind is QuestionKind.LINK)
        assert not question.asks_again or question.kind is QuestionKind.DATE
        for column in question.columns:
            assert bool(column.choices) == (column.kind is ColumnKind.CHOICE)
        if question.beside:
            beside = form.question(question.beside)
            assert beside is not None
            assert any(column.kind is ColumnKind.DATE for column in beside.columns)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_every_form_has_its_words_and_no_others(form: Form) -> None:
    keys = list(keys_of(form))
    assert len(set(keys)) == len(keys), "two things share a key"
    assert set(keys) <= SENTENCES.keys()
    assert {key for key in SENTENCES if key == form.key or key.startswith(f"{form.key}.")} == set(keys)


@given(st.sampled_from(QuestionKind).flatmap(lambda kind: st.tuples(st.just(kind), CONTENTS[kind])))
def test_what_was_answered_is_read_back(answer: tuple[QuestionKind, Content]) -> None:
    kind, content = answer
    assert parse(asked(kind), serialise(content)) == content


@given(st.sampled_from(QuestionKind), st.one_of(TEXTS, st.sampled_from(['[["2026"]]', "[1.5]", "{}", "NaN", "6"])))
def test_words_of_any_shape_are_kept(kind: QuestionKind, words: str) -> None:
    content = parse(asked(kind), words)
    if isinstance(content, Loose):
        assert serialise(content) == words
    elif words.strip():
        assert parse(asked(kind), serialise(content)) == content


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (QuestionKind.SCALE, "6"),
        (QuestionKind.SCALE, "rather well"),
        (QuestionKind.DATE, "in spring"),
        (QuestionKind.LINES, "one line of an older form"),
        (QuestionKind.TABLE, '["no rows"]'),
        (QuestionKind.SERIES, '[["2026-11-01", "NaN"]]'),
        (QuestionKind.LINK, "[0]"),
        (QuestionKind.LINK, "[true]"),
        (QuestionKind.TABLE, "[" * 100_000),
    ],
)
def test_words_of_another_shape_are_shown_as_they_stand(kind: QuestionKind, words: str) -> None:
    assert parse(asked(kind), words) == Loose(words)


def test_nothing_is_an_answer_too() -> None:
    for kind in QuestionKind:
        empty = parse(asked(kind), "  ")
        assert empty in ("", ())
        assert serialise(empty) == ""


def test_cells_are_read_and_written_without_touching_the_others() -> None:
    row = (("metric", "Reach"), ("of_an_older_form", "kept"))
    changed = with_cell(row, "target", "100")
    assert cell(changed, "target") == "100"
    assert cell(changed, "of_an_older_form") == "kept"
    assert cell(with_cell(changed, "target", ""), "target") == ""
    assert cell_number("12.50") == Decimal("12.50")
    assert cell_number("about twelve") is None
    assert cell_number("Infinity") is None
    assert cell_day("2026-11-01") == date(2026, 11, 1)
    assert cell_day("spring") is None


def test_points_stand_in_the_order_of_their_days_and_the_later_of_two_counts() -> None:
    first, second = date(2026, 11, 1), date(2026, 11, 2)
    points = [Point(second, Decimal(5)), Point(first, Decimal(1)), Point(second, Decimal(7))]
    assert in_order(points) == (Point(first, Decimal(1)), Point(second, Decimal(7)))


def test_a_form_of_a_newer_program_can_be_read() -> None:
    form = form_of("of-tomorrow")
    left = unasked(form, {"why": "because", "what": "this"})
    assert left is not None
    assert [question.id for question in left.questions] == ["what", "why"]
    assert unasked(form_of("idea"), {"pitch": "x"}) is None
