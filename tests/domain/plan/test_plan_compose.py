"""What a plan is composed of: tables of cases, and laws over any material."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from careerjournal.domain.applications import ApplicationEvent, standing_of
from careerjournal.domain.places import Page
from careerjournal.domain.plan import PlanChoices, PlanSection
from careerjournal.domain.plan.career_plan import (
    CareerPlan,
    FurthestStageChart,
    Lesson,
    Numbers,
    OwnWords,
    Paragraph,
    PostingGoalRow,
    SkillTable,
    Timeline,
    ToDoList,
)
from careerjournal.domain.plan.compose import COVER_VISION, compose, paragraphs_of
from careerjournal.domain.plan.learning import MOST_LESSONS
from careerjournal.domain.plan.material import ApplicationRecord, Material, record_of
from careerjournal.domain.plan.numbers import percent
from careerjournal.domain.profile import Profile
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.domain.plan import made_up
from tests.domain.plan.material_of import DAY, rich, scant
from tests.examples import examples

ALL = PlanChoices()


def blocks_of(plan: CareerPlan, kind: type) -> list[object]:
    return [block for section in plan.sections for block in section.blocks if isinstance(block, kind)]


def section_kinds(plan: CareerPlan) -> list[PlanSection]:
    return [section.kind for section in plan.sections]


def sentences_in(value: object) -> Iterator[Sentence]:
    if isinstance(value, Sentence):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from sentences_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences_in(getattr(value, field.name))


def parameters(sentence: Sentence) -> dict[str, object]:
    return dict(sentence.parameters)


@given(made_up.materials, made_up.choices)
@settings(max_examples=examples(40), deadline=None)
def test_any_material_composes_and_every_sentence_has_words_in_both_languages(
    material: Material, choices: PlanChoices
) -> None:
    plan = compose(material, choices, made_up.TODAY)
    for sentence in sentences_in(plan):
        for code in ("en", "ar"):
            assert say(sentence, words_for(code))
    assert set(section_kinds(plan)) | set(plan.left_out) <= set(choices.sections)
    assert all(section.blocks for section in plan.sections)
    assert section_kinds(plan) == [kind for kind in choices.sections if kind in section_kinds(plan)]


@given(made_up.records)
def test_the_counts_of_the_chart_add_up_to_its_n(record: ApplicationRecord) -> None:
    plan = compose(Material(record=record), ALL, made_up.TODAY)
    charts = blocks_of(plan, FurthestStageChart)
    assert bool(charts) == bool(record.total)
    for chart in charts:
        assert isinstance(chart, FurthestStageChart)
        assert sum(row.count for row in chart.counts) == chart.n == record.total
        assert chart.is_early == (record.total < 5)


@given(made_up.materials)
@settings(max_examples=examples(20), deadline=None)
def test_the_same_material_choices_and_day_give_the_same_plan(material: Material) -> None:
    assert compose(material, ALL, made_up.TODAY) == compose(material, ALL, made_up.TODAY)


@given(made_up.materials, made_up.choices)
@settings(max_examples=examples(20), deadline=None)
def test_an_open_action_with_a_day_is_on_the_line_or_in_a_list(material: Material, choices: PlanChoices) -> None:
    choices = replace(choices, sections=(PlanSection.NEXT,))
    plan = compose(material, choices, made_up.TODAY)
    [line] = blocks_of(plan, Timeline)
    assert isinstance(line, Timeline)
    lists = [block for block in blocks_of(plan, ToDoList) if isinstance(block, ToDoList)]
    shown = [event.text for event in line.events] + [row.text for block in lists for row in block.rows]
    for known in material.actions:
        assert any(isinstance(text, OwnWords) and text.text == known.action.title for text in shown)
    first, last = line.ticks[0].on, line.ticks[-1].on
    assert first == made_up.TODAY
    assert all(first <= event.on <= last for event in line.events)
    assert list(line.events) == sorted(line.events, key=lambda event: event.on)


@pytest.mark.parametrize(
    ("part", "n", "expected"), [(0, 5, 0), (1, 8, 13), (1, 3, 33), (2, 3, 67), (5, 5, 100), (1, 200, 1), (14, 106, 13)]
)
def test_percent_is_whole_and_halves_go_up(part: int, n: int, expected: int) -> None:
    assert percent(part, n) == expected


@pytest.mark.parametrize(("sent", "has_share"), [(1, False), (4, False), (5, True), (106, True)])
def test_a_share_needs_five_cases(sent: int, has_share: bool) -> None:
    record = ApplicationRecord(furthest=((Stage.APPLIED, sent - 1), (Stage.INTERVIEW, 1)))
    plan = compose(Material(record=record), ALL, DAY)
    [numbers] = blocks_of(plan, Numbers)
    assert isinstance(numbers, Numbers)
    shares = [figure.share_of for figure in numbers.figures]
    assert shares == ([None, sent, sent, None] if has_share else [None] * 4)
    early = [sentence for sentence in sentences_in(plan) if sentence.key == "plan.too_early"]
    assert [parameters(sentence)["n"] for sentence in early] == ([] if has_share else [sent])


def test_those_on_the_wishlist_are_not_counted_as_sent() -> None:
    record = ApplicationRecord(furthest=((Stage.WISHLIST, 6), (Stage.APPLIED, 4), (Stage.OFFER, 1)))
    assert (record.total, record.sent, record.reached(Stage.INTERVIEW)) == (11, 5, 1)


def test_a_record_counts_each_application_once_by_its_furthest_stage() -> None:
    histories = [
        [EventKind.SAVED],
        [EventKind.APPLIED, EventKind.INTERVIEW, EventKind.REJECTED],
        [EventKind.APPLIED, EventKind.INTERVIEW, EventKind.INTERVIEW],
        [EventKind.NO_REPLY],
    ]
    standings = [standing_of([ApplicationEvent(kind=kind) for kind in kinds]) for kinds in histories]
    record = record_of(standings)
    assert dict(record.furthest) == {Stage.WISHLIST: 1, Stage.APPLIED: 1, Stage.INTERVIEW: 2}
    assert dict(record.endings) == {Stage.REJECTED: 1, Stage.NO_REPLY: 1}
    assert (record.total, record.under_way, record.interviews) == (4, 1, 3)


def test_a_lesson_quotes_the_feedback_on_its_application_and_names_what_is_done_now() -> None:
    plan = compose(rich(), ALL, DAY)
    first = blocks_of(plan, Lesson)[0]
    assert isinstance(first, Lesson)
    assert isinstance(first.title, OwnWords)
    assert first.title.text == "Show work in the first minute"
    assert first.quote is not None
    assert first.quote.text.startswith("We liked you")
    assert first.source.source is not None
    assert first.source.source.page is Page.SETBACKS
    assert isinstance(first.now, Sentence)
    assert parameters(first.now) == {"what": "one case stands on page one"}


def test_nobody_is_quoted_without_leave() -> None:
    plan = compose(rich(), replace(ALL, quote_feedback=False), DAY)
    said = [said.feedback.words for said in rich().feedback]
    quotes = [lesson.quote.text for lesson in blocks_of(plan, Lesson) if isinstance(lesson, Lesson) and lesson.quote]
    assert not set(said) & set(quotes)
    assert "They saw the portfolio at the end" in quotes


def test_more_lessons_than_one_takes_in_are_counted_not_lost() -> None:
    [lesson, *_] = rich().lessons
    many = tuple(
        replace(lesson, debrief=replace(lesson.debrief, id=number, application_id=900 + number)) for number in range(30)
    )
    plan = compose(Material(lessons=many), ALL, DAY)
    assert len(blocks_of(plan, Lesson)) == MOST_LESSONS
    [more] = [sentence for sentence in sentences_in(plan) if sentence.key == "plan.learnt.more"]
    assert parameters(more) == {"n": 30 - MOST_LESSONS}


def test_skills_most_pointed_to_come_first_with_their_next_step() -> None:
    [table] = blocks_of(compose(rich(), ALL, DAY), SkillTable)
    assert isinstance(table, SkillTable)
    assert [row.name.text for row in table.rows] == [
        "Reporting with figures",
        "Presenting on video",
        "Public-sector budgets",
    ]
    assert table.rows[0].by == date(2027, 1, 31)


@pytest.mark.parametrize(("held", "judged", "key"), [(0, 0, "unjudged"), (2, 3, "kept_early"), (4, 5, "kept")])
def test_a_posting_goal_is_judged_only_from_five_periods_on(held: int, judged: int, key: str) -> None:
    [known, *_] = rich().posting
    known = replace(known, tally=replace(known.tally, held=held, judged=judged, let_go=0))
    [row] = blocks_of(compose(Material(posting=(known,)), ALL, DAY), PostingGoalRow)
    assert isinstance(row, PostingGoalRow)
    assert isinstance(row.record, Sentence)
    assert row.record.key == f"plan.posting.{key}.week"


@pytest.mark.parametrize(
    ("vision", "on_cover", "chapter"),
    [
        ("", "", []),
        ("Short.", "Short.", []),
        ("First.\n\nSecond.", "First.", ["First.", "Second."]),
        ("long " * 200, "", [("long " * 200).strip()]),
        ("x" * COVER_VISION, "x" * COVER_VISION, []),
    ],
)
def test_a_vision_stands_on_the_cover_where_it_fits_and_in_full_where_it_does_not(
    vision: str, on_cover: str, chapter: list[str]
) -> None:
    plan = compose(Material(profile=Profile(vision=vision)), ALL, DAY)
    assert (plan.cover.vision.text if plan.cover.vision else "") == on_cover
    about = [section for section in plan.sections if section.kind is PlanSection.ABOUT]
    texts = [block.text for section in about for block in section.blocks if isinstance(block, Paragraph)]
    assert [text.text for text in texts if isinstance(text, OwnWords)] == chapter
    assert (PlanSection.ABOUT in plan.left_out) == (not vision)


def test_without_the_section_about_me_the_vision_is_nowhere() -> None:
    kinds = tuple(kind for kind in PlanSection if kind is not PlanSection.ABOUT)
    plan = compose(rich(), replace(ALL, sections=kinds), DAY)
    assert plan.cover.vision is None


def test_an_empty_journal_makes_a_short_plan_that_names_what_it_left_out() -> None:
    plan = compose(Material(), ALL, DAY)
    assert section_kinds(plan) == [PlanSection.STANDING, PlanSection.NEXT, PlanSection.REVIEW]
    assert set(plan.left_out) == set(PlanSection) - set(section_kinds(plan))
    assert isinstance(plan.cover.made_from, Sentence)
    assert plan.cover.made_from.key == "plan.cover.made_from_nothing"


def test_the_review_day_is_the_chosen_one_then_the_profile_s_then_the_last_day() -> None:
    with_day = replace(scant(), profile=Profile(review_on=date(2027, 1, 8)))
    assert compose(scant(), ALL, DAY).cover.review_on == DAY + timedelta(days=90)
    assert compose(with_day, ALL, DAY).cover.review_on == date(2027, 1, 8)
    assert compose(with_day, replace(ALL, review_on=date(2027, 1, 9)), DAY).cover.review_on == date(2027, 1, 9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", []), ("a\nb", ["a\nb"]), ("a\n \nb", ["a", "b"]), ("a\r\n\r\n\r\nb\n", ["a", "b"]), ("a\r\rb", ["a", "b"])],
)
def test_blank_lines_part_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs_of(text) == expected
