"""Activity reports as files: what stands in the CSV, and what is refused."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.activity_report import USUAL, ReportChoices, ReportColumn
from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.faults import UserFault
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.workflows.activity_report import WrittenReport, write_report

DAY = date(2026, 11, 20)
EVERYTHING = ApplicationQuery()
ENGLISH = WrittenReport(language="en")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    opened = Journal.open(tmp_path / "own.journal")
    for number, (company, days) in enumerate((("=cmd()", 9), ("Fern", 3), ("Moss", 60))):
        applied = ApplicationEvent(kind=EventKind.APPLIED, on=DAY - timedelta(days=days))
        met = ApplicationEvent(kind=EventKind.INTERVIEW, on=DAY - timedelta(days=days - 1))
        application = Application(
            company=company,
            role="Editor",
            salary=f"{number}0,000",
            notes="quiet",
            logged_at=datetime(2026, 11, 1, tzinfo=UTC),
        )
        opened.applications.log(application, [applied, met])
    return opened


def choices(columns: frozenset[ReportColumn] = USUAL, days: int = 10) -> ReportChoices:
    return ReportChoices(first=DAY - timedelta(days=days), last=DAY, columns=columns)


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def test_the_csv_holds_a_row_for_each_application_of_the_days(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    report = write_report(journal, EVERYTHING, choices(), ENGLISH, path)
    rows = read(path)
    assert [row["Company"] for row in rows] == ["'=cmd()", "Fern"]  # nothing that a spreadsheet would run
    assert rows[1]["Applied on"] == "2026-11-17"
    assert rows[1]["Stands at"] == "Interview 1"
    assert rows[1]["What happened"] == "17 Nov 2026: Applied\n18 Nov 2026: Interview 1"
    assert list(rows[0]) == ["Applied on", "Company", "Role", "Place", "Stands at", "What happened"]
    assert (report.sent, report.interviews) == (2, 2)
    journal.close()


def test_columns_stand_there_as_chosen_and_the_company_always(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    write_report(journal, EVERYTHING, choices(frozenset({ReportColumn.SALARY})), ENGLISH, path)
    assert [tuple(row.items()) for row in read(path)][1] == (("Company", "Fern"), ("Salary", "10,000"))
    journal.close()


def test_the_filter_and_the_days_leave_the_rest_out(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    write_report(journal, ApplicationQuery(text="moss"), choices(days=90), ENGLISH, path)
    assert [row["Company"] for row in read(path)] == ["Moss"]
    write_report(journal, EVERYTHING, choices(days=0), ENGLISH, path)
    assert read(path) == []
    journal.close()


def test_arabic_words_carry_no_invisible_signs_into_the_csv(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    write_report(journal, EVERYTHING, choices(), WrittenReport(language="ar"), path)
    text = path.read_text("utf-8-sig")
    assert "مقابلة" in text
    assert not set(text) & set("\u2066\u2067\u2068\u2069\u200e\u200f")
    journal.close()


def test_what_cannot_be_written_is_refused_and_nothing_is_left(journal: Journal, tmp_path: Path) -> None:
    for path, wanted in (
        (tmp_path / "report.txt", choices()),
        (tmp_path / "nowhere" / "report.pdf", choices()),
        (tmp_path / "report.pdf", ReportChoices(first=DAY, last=DAY - timedelta(days=1))),
        (journal.path.rename(journal.path.with_suffix(".pdf")), choices()),
    ):
        before = path.read_bytes() if path.exists() else None
        with pytest.raises(UserFault):
            write_report(journal, EVERYTHING, wanted, ENGLISH, path)
        assert (path.read_bytes() if path.exists() else None) == before
    journal.close()
