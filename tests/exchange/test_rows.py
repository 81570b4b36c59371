"""What becomes of cells: statuses, stage columns, histories, defaults, notes, LinkedIn's files."""

from __future__ import annotations

from datetime import date, time

import pytest

from careerjournal.domain.applications import standing_of
from careerjournal.domain.importing import Choices, FileKind, ImportField, with_status
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.exchange.cells import guarded, link_of, one_line, unguarded
from careerjournal.exchange.history import read_history
from tests.exchange.reading import left_out, read, rows

LINKEDIN = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"11/3/24, 11:39 PM",me@mail.example, +43000,Acme,Engineer,http://www.linkedin.com/jobs/view/4079472459,cv.pdf,'
    "Gender:Secret | Race:Secret\n"
    '"2/4/25, 12:09 AM",me@mail.example, +43000,,,http://www.linkedin.com/jobs/view/4079472460,cv.pdf,\n'
)
SAVED = (
    "Saved Date,Job Url,Job Title,Company Name\n"
    '"10/10/24, 3:54 AM",http://www.linkedin.com/jobs/view/4022007355,Engineer,Acme\n'
)


def _kinds(text: str, choices: Choices | None = None) -> list[list[tuple[str, date | None]]]:
    return [[(event.kind.value, event.on) for event in row.events] for row in rows(text, choices or Choices())]


def test_status_and_date_are_independent_facts() -> None:
    text = (
        "Company,Role,Date Applied,Status\nA,Dev,2026-01-05,Rejected\nB,Dev,,Rejected\nC,Dev,2026-01-05,\n"
        "D,Dev,,Applied\nE,Dev,null,\nF,Dev,2026-01-05,Applied\n"
    )
    day = date(2026, 1, 5)
    assert _kinds(text) == [
        [("applied", day), ("rejected", None)],
        [("rejected", None)],
        [("applied", day)],
        [("applied", None)],
        [],
        [("applied", day)],
    ]


def test_an_outcome_has_its_own_day_unless_that_lies_before_applying() -> None:
    text = (
        "Company,Role,Date Applied,Status,Response Date\nA,Dev,2026-01-05,Rejected,2026-01-20\n"
        "B,Dev,2026-01-05,Rejected,2025-12-01\n"
    )
    found = read(text, Choices(columns={4: ImportField.OUTCOME_ON}))
    assert [(event.kind.value, event.on) for event in found.rows[0].row.events][1] == ("rejected", date(2026, 1, 20))
    assert found.rows[1].row.events[1].on is None
    assert "2025-12-01" in found.rows[1].row.notes
    assert [notice.key for notice in found.rows[1].notices] == ["import.notice.day_without_event"]


def test_what_cannot_be_read_goes_into_the_note_and_is_named() -> None:
    text = "Company,Role,Date Applied,Status\nA,Dev,Before 2025-01-24,Applied\nB,Dev,8/82019 ,\nC,Dev,2025-02-01,\n"
    found = read(text).rows
    assert [one.row.notes for one in found] == ["Date Applied: Before 2025-01-24", "Date Applied: 8/82019", ""]
    assert [[notice.key for notice in one.notices] for one in found] == [["import.notice.date_unread"]] * 2 + [[]]
    assert [standing_of(one.row.events).stage for one in found] == [Stage.APPLIED] * 3
    assert [standing_of(one.row.events).applied_on for one in found] == [None, None, date(2025, 2, 1)]


def test_an_ambiguous_word_is_asked_once_and_stays_in_the_note_until_then() -> None:
    text = (
        "Company,Role,Date Applied,Status\nA,Dev,2026-01-05,Declined\nB,QA,2026-01-06,declined \n"
        "C,PM,2026-01-07,Rejected\n"
    )
    reading = read(text)
    assert [(question.word, question.count) for question in reading.questions] == [("Declined", 2)]
    assert reading.rows[0].row.notes == "Status: Declined"
    assert [notice.key for notice in reading.rows[0].notices] == ["import.notice.status_open"]
    assert EventKind.DECLINED in reading.questions[0].choices
    answered = read(text, with_status(reading.choices, "Declined", EventKind.DECLINED))
    assert [standing_of(one.row.events).stage for one in answered.rows] == [
        Stage.DECLINED,
        Stage.DECLINED,
        Stage.REJECTED,
    ]
    assert answered.rows[0].row.notes == ""
    nothing = read(text, with_status(reading.choices, "Declined", None))
    assert nothing.rows[1].row.notes == "Status: declined"
    assert nothing.rows[1].notices == ()


def test_wide_stage_columns() -> None:
    text = (
        "Company,Position,Applied,Coding Challenge,First Interview,Onsite,Rejected,Result\n"
        "A,Dev,2026-01-05,yes,2026-01-10,,2026-01-20,\n"
        "B,Dev,2026-01-05,CodeSignal,2026-01-10 & 2026-01-12,x,,\n"
        "C,Dev,2026-01-05,expired,n/a,no,,\n"
        "D,Dev,2026-01-05,,,,,Rejection :(\n"
    )
    found = rows(text)
    assert [(event.kind.value, event.on, event.name, event.note) for event in found[0].events] == [
        ("applied", date(2026, 1, 5), "", ""),
        ("assessment", None, "", "Coding Challenge"),
        ("interview", date(2026, 1, 10), "First Interview", ""),
        ("rejected", date(2026, 1, 20), "", ""),
    ]
    assert found[0].events[2].round == 1
    assert [(event.kind.value, event.on) for event in found[1].events] == [
        ("applied", date(2026, 1, 5)),
        ("assessment", None),
        ("interview", date(2026, 1, 10)),
        ("interview", date(2026, 1, 12)),
        ("interview", None),
    ]
    assert found[1].events[1].note == "Coding Challenge: CodeSignal"
    assert [event.kind.value for event in found[2].events] == ["applied"]
    assert found[2].notes == "Coding Challenge: expired"
    assert standing_of(found[3].events).stage is Stage.REJECTED


def test_a_status_that_the_dates_contradict_is_named() -> None:
    text = "Company,Role,Applied,Interview,Status\nA,Dev,2026-01-05,2026-02-01,Applied\n"
    found = read(text, Choices(columns={3: ImportField.STAGE_INTERVIEW})).rows[0]
    assert standing_of(found.row.events).stage is Stage.INTERVIEW
    assert found.row.notes == "Status: Applied"
    assert [notice.key for notice in found.notices] == ["import.notice.status_differs"]


def test_a_day_that_fills_a_column_is_no_fact() -> None:
    text = "Company,Role,Date Applied,Interview Date,Status\n" + "".join(
        f"C{number},Dev,2026-01-0{number},2026-02-01,Applied\n" for number in range(1, 7)
    )
    reading = read(text)
    assert reading.columns[3].left_because is not None
    assert all(standing_of(one.row.events).stage is Stage.APPLIED for one in reading.rows)
    assert any(notice.key == "import.notice.column_left" for notice in reading.notices)
    wanted = read(text, Choices(columns={3: ImportField.STAGE_INTERVIEW}))
    assert standing_of(wanted.rows[0].row.events).stage is Stage.INTERVIEW


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        ("[('2026-03-23', 'Applied'), ('2026-04-01', 'Rejected')]", ["applied", "rejected"]),
        ('["Applied", "Interview"]', ["applied", "interview"]),
        ("Applied - Interview - Rejected", ["applied", "interview", "rejected"]),
        ("23 Mar 2026|Applied;17 Aug 2026|Interview", ["applied", "interview"]),
        ("2026-03-23: Applied\n2026-04-02: Rejected", ["applied", "rejected"]),
    ],
)
def test_histories_that_parse(cell: str, kinds: list[str]) -> None:
    events = read_history(cell)
    assert events is not None
    assert [event.kind.value for event in events] == kinds


@pytest.mark.parametrize(
    "cell", ["23 Mar 2026|CALL with somebody about a thing;x", "__import__('os').getcwd()", "[1, 2", ""]
)
def test_histories_that_do_not_parse(cell: str) -> None:
    assert read_history(cell) is None


def test_columns_without_a_field_are_lines_of_the_note() -> None:
    text = "Company,Role,Date Applied,Fit Rating,Follow Up,Notes\nA,Dev,2026-01-05,7/10,2026-02-01,liked them\n"
    assert rows(text)[0].notes == "liked them\nFit Rating: 7/10\nFollow Up: 2026-02-01"
    assert rows(text, Choices(with_unmapped=False))[0].notes == "liked them"


def test_numbers_of_rows_are_left_off() -> None:
    text = ",Company,Role,Status\n0,A,Dev,Applied\n1,B,Dev,Applied\n2,C,Dev,Applied\n"
    assert [row.notes for row in rows(text)] == ["", "", ""]


def test_linkedin_applications() -> None:
    reading = read(LINKEDIN)
    assert reading.kind is FileKind.LINKEDIN_APPLICATIONS
    row = reading.rows[0].row
    assert (row.company, row.role, row.source) == ("Acme", "Engineer", "LinkedIn")
    assert (row.events[0].on, row.events[0].at) == (date(2024, 11, 4), time(8, 39))
    assert (reading.clock.from_zone, reading.clock.to_zone, reading.clock.met) == (
        "America/Los_Angeles",
        "Europe/Vienna",
        2,
    )
    assert left_out(LINKEDIN) == {3: "import.row.names_nothing"}
    assert "Secret" not in repr(reading)
    assert "me@mail.example" not in repr(reading)


def test_linkedin_days_as_written_and_in_another_zone() -> None:
    written = read(LINKEDIN, Choices(dates_as_written=True))
    assert written.rows[0].row.events[0].on == date(2024, 11, 3)
    assert not written.clock.converted
    assert read(LINKEDIN, Choices(zone="America/New_York")).rows[0].row.events[0].at == time(2, 39)


def test_linkedin_saved_jobs() -> None:
    reading = read(SAVED)
    assert reading.kind is FileKind.LINKEDIN_SAVED
    assert [(event.kind, event.on) for event in reading.rows[0].row.events] == [(EventKind.SAVED, date(2024, 10, 10))]
    assert standing_of(reading.rows[0].row.events).stage is Stage.WISHLIST


def test_empty_words_placeholders_and_a_missing_role() -> None:
    text = "Company,Role,Date Applied,Status\nUnknown,null,N/A,Rejected\n(Stealth),Dev,-,Applied\nnan,None,NaT,\n"
    assert [(row.company, row.role) for row in rows(text)] == [("Unknown", ""), ("(Stealth)", "Dev")]
    assert left_out(text) == {4: "import.row.names_nothing"}


def test_cells_of_spreadsheets() -> None:
    assert one_line('=HYPERLINK("https://a.example/1","Acme")') == "Acme"
    assert one_line("'=cmd|x") == "=cmd|x"
    assert link_of('=HYPERLINK("https://a.example/1";"Acme")') == "https://a.example/1"
    assert link_of("see www.navina.ai for more") == "www.navina.ai"
    assert link_of("by mail") == ""
    for text in ("=1+1", "+43", "-", "@x", "'=1", "plain", "it's"):
        assert unguarded(guarded(text)) == text


def test_columns_that_are_chosen_and_statuses_that_mean_not_applied_yet() -> None:
    text = "Firm X,Thing Y,Z\nAcme,Dev,https://a.example/1\n"
    found = rows(text, Choices(with_header=True, columns={0: ImportField.COMPANY, 1: ImportField.ROLE, 2: None}))
    assert (found[0].company, found[0].role, found[0].link) == ("Acme", "Dev", "")
    saved = read("Date,Company,Role,Status\n2026-01-05,Acme,Dev,Wishlist\n").rows[0]
    assert standing_of(saved.row.events).stage is Stage.WISHLIST
    assert [notice.key for notice in saved.notices] == ["import.notice.day_of_saving"]
