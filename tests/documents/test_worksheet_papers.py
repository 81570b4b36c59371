"""Worksheets on paper: all that was answered stands there, and a project's report is one page whatever it holds."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerjournal.documents.paper_theme import PaperTheme, paper_theme
from careerjournal.documents.project_report import project_report
from careerjournal.documents.worksheet_pdf import worksheet_pdf
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.plan import Paper
from careerjournal.domain.worksheets.answers import Worksheet
from careerjournal.domain.worksheets.catalogue import form_of
from careerjournal.domain.worksheets.content import Point, serialise
from careerjournal.domain.worksheets.fit import Judged
from careerjournal.domain.worksheets.paper import WorksheetPaper
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from tests.examples import examples

DAY = date(2026, 11, 21)
VALUES = (520, 531, 518, 540, 552, 549, 560, 320, 330, 341)
POINTS = tuple(Point(DAY - timedelta(days=60 - number), Decimal(value)) for number, value in enumerate(VALUES))
PROJECT = {
    "name": "Autumn relaunch",
    "problem": "Page views fell by almost half.",
    "about": '["awareness"]',
    "goals": '[{"metric":"Page views","target":"1000","actual":"534"}]',
    "metric": "Page views a day",
    "series": serialise(POINTS),
    "changes": '[{"on":"2026-10-01","what":"New colours","sort":"brand"}]',
    "worked": '["Portraits of readers"]',
    "better": '["Change one thing at a time"]',
    "next": "Move the posts back to noon.",
    "of_an_older_form": "Still here",
}


@cache
def theme() -> PaperTheme:
    return paper_theme(resource("themes", "quiet.toml"))


def sheet(form: str, answers: dict[str, str], **more: Any) -> WorksheetPaper:
    given = {"linked": {}, "judged": (), "company": "", "owner": "Lina Marek", "written_on": DAY, **more}
    worksheet = Worksheet(id=1, form=form, started_on=DAY - timedelta(days=3))
    return WorksheetPaper(worksheet=worksheet, form=form_of(form), answers=answers, **given)


def pages_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def whole(paper: WorksheetPaper, language: str = "en") -> list[str]:
    return pages_of(worksheet_pdf(paper, words_for(language), Paper.A4, resource("fonts"), theme()))


def report(paper: WorksheetPaper, language: str = "en", size: Paper = Paper.A4) -> list[str]:
    return pages_of(project_report(paper, words_for(language), size, resource("fonts"), theme()))


def test_a_worksheet_has_every_answer_under_its_question() -> None:
    linked = {"to_do": {7: "Draft a page with Mira"}}
    text = " ".join(whole(sheet("project", PROJECT | {"to_do": "[7, 99]"}, linked=linked)))
    for words in (
        *("Autumn relaunch", "The problem", "Awareness", "Page views fell by almost half."),
        *("Target", "1000", "534", "Page views a day (n = 10)", "Portraits of readers", "Draft a page with Mira"),
        *("Earlier answers", "of_an_older_form", "Still here", "29 Sept: from 560 to 320", "A ring marks a swing"),
    ):
        assert words in text
    assert "Share it" not in text, "a step without an answer takes no room"


def test_answers_of_another_shape_stand_on_paper_as_they_are() -> None:
    text = " ".join(whole(sheet("project", {"goals": "twice the views", "series": "rose, then fell"})))
    assert "twice the views" in text
    assert "rose, then fell" in text


def test_fit_is_shown_with_its_numbers_and_their_rule() -> None:
    judged = (
        Judged(criterion=Criterion(weighs=Weighs.FIT, built_in="valued", weight=5), score=2),
        Judged(criterion=Criterion(weighs=Weighs.FIT, name="Near the sea", weight=2)),
        Judged(criterion=Criterion(weighs=Weighs.FIT, built_in="pay", weight=0), score=5),
    )
    text = " ".join(whole(sheet("fit", {"company": "Heath & Home"}, judged=judged, company="Heath & Home")))
    assert "The team’s work is valued 5 2 10" in text
    assert "Near the sea 2 – –" in text
    assert "The pay is fair" not in text
    assert "10 of 25 points, 40 %: weight times score, over the 1 of 2 that were scored." in text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_report_is_one_page_and_whole_where_there_is_room(language: str) -> None:
    (page,) = report(sheet("project", PROJECT), language)
    for words in ("Autumn relaunch", "Portraits of readers", "Move the posts back to noon."):
        assert words in page
    assert ("Written on 21 November 2026 from my own record." in page) == (language == "en")
    assert "Shortened" not in page


def test_a_full_report_says_what_it_leaves_out() -> None:
    lines = serialise(tuple(f"Finding number {number}" for number in range(40)))
    (page,) = report(sheet("project", PROJECT | {"worked": lines, "better": lines}))
    assert "Finding number 0" in page
    assert "Finding number 39" not in page
    shown = page.count("Finding number") // 2
    assert f"and {40 - shown} more" in page
    assert "Shortened to fit one page." in page


def test_the_same_report_gives_the_same_bytes() -> None:
    words, fonts = words_for("en"), resource("fonts")
    first, second = (project_report(sheet("project", PROJECT), words, Paper.A4, fonts, theme()) for _ in range(2))
    assert first == second


LONG = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=400) | st.just("word " * 400)
LINES = st.lists(LONG, max_size=30).map(tuple).map(serialise)
TABLES = st.lists(st.fixed_dictionaries({"metric": LONG, "target": LONG, "actual": st.just("12.5")}), max_size=25).map(
    lambda rows: serialise(tuple(tuple(row.items()) for row in rows))
)
CHANGES = st.lists(
    st.fixed_dictionaries({"on": st.dates(date(2026, 9, 1), DAY).map(date.isoformat), "what": LONG}), max_size=25
).map(lambda rows: serialise(tuple(tuple(row.items()) for row in rows)))


@settings(max_examples=examples(6), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.fixed_dictionaries(
        {
            "name": LONG, "problem": LONG, "next": LONG, "metric": LONG, "worked": LINES, "better": LINES,
            "goals": TABLES, "changes": CHANGES, "series": st.just(serialise(POINTS)), "about": LINES,
        }
    ),
    st.sampled_from(["en", "ar"]),
    st.sampled_from(Paper),
)  # fmt: skip
def test_the_report_is_one_page_whatever_it_holds(answers: dict[str, str], language: str, size: Paper) -> None:
    paper = sheet("project", {question: words for question, words in answers.items() if words.strip()})
    assert len(report(paper, language, size)) == 1
