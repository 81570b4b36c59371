"""Closing day, tags, arrangement, salary range and the rest, read out of trackers."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from careerjournal.domain.applications import Application, Arrangement, SalaryPer
from careerjournal.domain.importing import ImportRow
from careerjournal.exchange.export_csv import applications_as_csv
from careerjournal.exchange.row_extras import arrangement_of
from careerjournal.workflows import import_tracker
from careerjournal.workflows.import_tracker import Defaults

DEFAULTS = Defaults(language="en", zone="Europe/Rome", today=date(2026, 11, 21))


def rows(text: str) -> list[ImportRow]:
    reading = import_tracker.read_bytes(text.encode(), "tracker.csv", defaults=DEFAULTS)
    return [read.row for read in reading.rows]


def test_a_tracker_fills_the_fields_it_tells_of() -> None:
    (row,) = rows(
        "Company,Role,Status,Deadline,Tags,Remote,Salary\n"
        'Lumen,Editor,Applied,2026-12-01,"books, Berlin; books",hybrid,"€50k–60k per year"\n'
    )
    assert (row.deadline_on, row.tags, row.arrangement) == (date(2026, 12, 1), ("books", "Berlin"), Arrangement.HYBRID)
    assert (row.salary_low, row.salary_high, row.salary_currency) == (50_000, 60_000, "EUR")
    assert row.salary_per is SalaryPer.YEAR
    assert row.salary == "€50k–60k per year"
    assert row.notes == ""


def test_what_cannot_be_read_stays_in_the_note() -> None:
    (row,) = rows("Company,Role,Status,Deadline,Remote\nLumen,Editor,Applied,soon,remote or office\n")
    assert (row.deadline_on, row.arrangement) == (None, None)
    assert row.notes == "Remote: remote or office\nDeadline: soon"


@pytest.mark.parametrize(
    ("cell", "arrangement"),
    [
        ("Remote", Arrangement.REMOTE),
        ("100% remote (EU)", Arrangement.REMOTE),
        ("yes", Arrangement.REMOTE),
        ("Hybrid, 2 days", Arrangement.HYBRID),
        ("On-site", Arrangement.ON_SITE),
        ("on site", Arrangement.ON_SITE),
        ("Office", Arrangement.ON_SITE),
        ("no", Arrangement.ON_SITE),
        ("Télétravail", Arrangement.REMOTE),
        ("remote/hybrid", None),
        ("Berlin", None),
    ],
)
def test_where_work_is_done_is_read(cell: str, arrangement: Arrangement | None) -> None:
    assert arrangement_of(cell) is arrangement


def test_our_own_table_gives_every_field_back() -> None:
    application = Application(
        company="Lumen",
        role="Editor",
        salary="good",
        logged_at=datetime(2026, 11, 21, tzinfo=UTC),
        arrangement=Arrangement.REMOTE,
        salary_low=50_000,
        salary_high=60_000,
        salary_currency="EUR",
        salary_per=SalaryPer.MONTH,
        tags=("books", "عن بعد"),
        excitement=4,
        cv_version="short",
        is_referral=True,
        deadline_on=date(2026, 12, 24),
    )
    reading = import_tracker.read_bytes(applications_as_csv([(application, [])]), "out.csv", defaults=DEFAULTS)
    row = reading.rows[0].row
    for name in ("arrangement", "salary_low", "salary_high", "salary_currency", "salary_per", "tags", "excitement"):
        assert getattr(row, name) == getattr(application, name), name
    assert (row.cv_version, row.is_referral, row.deadline_on) == ("short", True, date(2026, 12, 24))
    assert (row.salary, row.notes) == ("good", "")


def test_a_table_written_before_there_were_these_columns_is_still_our_own() -> None:
    (row,) = rows("Company,Role,Stage,Applied on,Link,Source,Place,Salary,Contact,Notes,History\nA,B,,,,,,,,N,\n")
    assert (row.company, row.role, row.notes) == ("A", "B", "N")
