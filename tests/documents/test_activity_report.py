"""The activity report on paper, read back: columns as chosen, the head on every page, page x of y, both directions."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pypdf
import pypdfium2
import pytest

from careerjournal.documents.activity_report import report_pdf
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.domain.activity_report import (
    USUAL,
    ActivityReport,
    ReportChoices,
    ReportColumn,
    compose_report,
)
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.plan import Paper
from careerjournal.domain.stages import EventKind
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from tests.rough_record import ROUGH_TEXTS

DAY = date(2026, 11, 21)
THEME = paper_theme(resource("themes", "quiet.toml"))
_INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")


def application(number: int, **fields: Any) -> Application:
    words = {
        "company": f"Company {number}",
        "role": "Editor",
        "place": "Turin",
        "salary": "42,000",
        "notes": "A secret",
    }
    return Application(id=number, logged_at=datetime(2026, 11, 1, tzinfo=UTC), **(words | fields))


def history(number: int) -> list[ApplicationEvent]:
    applied = DAY - timedelta(days=40 - number % 30)
    return [
        ApplicationEvent(id=1, kind=EventKind.APPLIED, on=applied),
        ApplicationEvent(id=2, kind=EventKind.INTERVIEW, on=DAY - timedelta(days=2)),
        ApplicationEvent(id=3, kind=EventKind.REJECTED, on=DAY),
    ]


def report(count: int = 3, columns: frozenset[ReportColumn] = USUAL, **fields: Any) -> ActivityReport:
    choices = ReportChoices(first=DAY - timedelta(days=30), last=DAY - timedelta(days=1), columns=columns)
    found = [(application(number, **fields), history(number)) for number in range(1, count + 1)]
    return compose_report(found, choices, owner="Lina Marek", written_on=DAY)


def pages(one: ActivityReport, language: str = "en", paper: Paper = Paper.A4) -> list[str]:
    data = report_pdf(one, words_for(language), paper, resource("fonts"), THEME)
    document = pypdfium2.PdfDocument(data)
    texts = [_INVISIBLE.sub("", " ".join(page.get_textpage().get_text_range().split())) for page in document]
    document.close()
    return texts


def test_what_happened_in_the_days_stands_there_and_nothing_else() -> None:
    (text,) = pages(report())
    assert "Applications, 22 October to 20 November 2026" in text
    assert "Company 1 Editor Turin Rejected" in text
    assert "19 Nov: Interview 1" in text
    assert "21 Nov: Rejected" not in text  # a day after the report's last
    assert "Lina Marek" in text
    assert "1 of 1" in text


def test_salary_and_notes_stand_there_only_where_they_were_asked_for() -> None:
    assert not {"42,000", "A secret"} & set(re.findall("42,000|A secret", " ".join(pages(report()))))
    asked = " ".join(pages(report(columns=USUAL | {ReportColumn.SALARY, ReportColumn.NOTES})))
    assert "42,000" in asked
    assert "A secret" in asked
    without = " ".join(pages(report(columns=frozenset({ReportColumn.ROLE}))))
    assert "Company 1" in without
    assert "Interview 1" not in without


def test_the_head_of_the_table_is_on_every_page_and_each_page_knows_its_number() -> None:
    texts = pages(report(count=90))
    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert "What happened" in text
        assert f"{number} of {len(texts)}" in text
    assert all(sum(f"Company {number} " in text for text in texts) == 1 for number in range(1, 91))


def test_no_word_is_cut_where_there_is_room() -> None:
    read = " ".join(
        pages(report(3, company="Kingfisher News of the Lower Weser", role="Visitor communications officer"))
    )
    for word in ("Kingfisher", "Weser", "communications", "officer", "Interview"):
        assert word in read.split()


def test_in_arabic_the_first_column_stands_at_the_right() -> None:
    data = report_pdf(report(), words_for("ar"), Paper.LETTER, resource("fonts"), THEME)
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    assert (round(page.get_width()), round(page.get_height())) == (612, 792)
    text = page.get_textpage()
    assert "مقابلة" in text.get_text_range()
    company = text.search("Company").get_next()
    place = text.search("Turin").get_next()
    assert company is not None
    assert place is not None
    assert text.get_charbox(company[0])[0] > text.get_charbox(place[0])[0]
    document.close()
    assert str(pypdf.PdfReader(io.BytesIO(data)).root_object["/Lang"]) == "ar"


def test_many_columns_lie_across() -> None:
    data = report_pdf(report(columns=frozenset(ReportColumn)), words_for("en"), Paper.A4, resource("fonts"), THEME)
    box = pypdf.PdfReader(io.BytesIO(data)).pages[0].mediabox
    assert box.width > box.height


def test_the_same_report_is_the_same_bytes() -> None:
    once, again = (report_pdf(report(40), words_for("en"), Paper.A4, resource("fonts"), THEME) for _ in range(2))
    assert once == again


def test_days_on_which_nothing_happened_are_said_to_be_so() -> None:
    (text,) = pages(report(count=0))
    assert "Nothing was logged on these days." in text


@pytest.mark.unmeasured
@pytest.mark.parametrize("text", ROUGH_TEXTS.values(), ids=ROUGH_TEXTS.keys())
def test_rough_words_harm_no_page(text: str) -> None:
    columns = frozenset(ReportColumn)
    texts = pages(report(2, columns, company=text, role=text, notes=text * 20, link=text, place=text), "ar")
    assert texts
