from __future__ import annotations

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import Choices, ImportField
from careerjournal.exchange.records import lines_of, records_of, split_leniently
from careerjournal.exchange.table import MOST_LINES, table_of
from tests.exchange.reading import left_out, read, rows

HEADER = ["Company", "Role", "Date Applied", "Status"]
ROWS = [
    ["Acme", "Engineer, backend", "2026-01-05", "Applied"],
    ["Globex", "Analyst; data", "2026-01-06", "Rejected"],
    ["Initech", "Tester | QA", "2026-01-07", "Applied"],
]


def _written(sign: str, ending: str = "\n") -> str:
    return ending.join(sign.join(f'"{cell}"' for cell in row) for row in [HEADER, *ROWS]) + ending


@pytest.mark.parametrize("sign", [",", ";", "\t", "|", ":", "^", "~"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_delimiter_and_line_end(sign: str, ending: str) -> None:
    reading = read(_written(sign, ending))
    assert reading.delimiter == sign
    assert [(one.row.line, one.row.company, one.row.role) for one in reading.rows] == [
        (2, "Acme", "Engineer, backend"),
        (3, "Globex", "Analyst; data"),
        (4, "Initech", "Tester | QA"),
    ]


def test_a_chosen_delimiter_and_the_line_that_spreadsheets_name_it_in() -> None:
    assert rows("Company;Role, exact\nAcme;Dev, Ops\n", Choices(delimiter=";"))[0].role == "Dev, Ops"
    assert rows("sep=;\nCompany;Role\nAcme;Dev, Ops\n")[0].role == "Dev, Ops"


def test_a_markdown_table_among_prose() -> None:
    text = (
        "# My search\n\nSome, words; here\n\n| # | Date | Company | Role | Status |\n|--:|:--|---|---|---|\n"
        "| 1 | 2026-01-05 | [Acme](https://acme.example/jobs/7) | Dev \\| Ops | Applied |\n"
        "| 2 | 2026-01-06 | **Globex** | Analyst | Rejected |\n\nThat was it\n"
    )
    reading = read(text)
    assert [(one.row.line, one.row.company, one.row.role) for one in reading.rows[:2]] == [
        (7, "Acme", "Dev | Ops"),
        (8, "Globex", "Analyst"),
    ]
    assert reading.rows[0].row.link == "https://acme.example/jobs/7"
    assert left_out(text) == {10: "import.row.not_of_table"}


def test_lines_above_the_header_blank_lines_and_spaces_after_commas() -> None:
    text = (
        "# exported on Monday\nNotes:\n\nCompany, Role, Status\n\n"
        'Acme, "Dev, Ops", Applied\n\n\n , Tester, Applied\n,,\n'
    )
    reading = read(text)
    assert reading.header_line == 4
    assert reading.preamble == ("# exported on Monday", "Notes:")
    assert [(one.row.line, one.row.company, one.row.role) for one in reading.rows] == [
        (6, "Acme", "Dev, Ops"),
        (9, "", "Tester"),
    ]
    assert any(notice.key == "import.notice.empty_rows" for notice in reading.notices)


def test_cells_over_several_lines_keep_the_true_line_numbers() -> None:
    text = 'Company,Role,Notes\nAcme,Dev,"one\ntwo\n\nthree"\nGlobex,QA,x\n"Ini\r\ntech",PM,y\n'
    assert [(row.line, row.company) for row in rows(text)] == [(2, "Acme"), (6, "Globex"), (7, "Ini tech")]


def test_a_row_wider_than_its_header_is_left_out_unless_only_empty_cells_stand_there() -> None:
    text = "Company,Role,Status\nAcme,Dev,Applied,,\nGlobex,QA,lead,Applied\nInitech,PM\n"
    assert left_out(text) == {3: "import.row.too_wide"}
    assert [row.company for row in rows(text)] == ["Acme", "Initech"]


def test_zero_bytes_and_endless_cells_leave_out_their_row() -> None:
    text = "Company,Role,Notes\nAc\x00me,Dev,a note that is longer\nGlobex,QA," + "n" * 131_073 + "\nInitech,PM,\n"
    assert left_out(text) == {2: "import.row.zero_bytes", 3: "import.row.cell_too_long"}
    assert [row.company for row in rows(text)] == ["Initech"]
    assert rows("Company,Role,Notes\nGlobex,QA," + "n" * 131_072 + "\n")[0].company == "Globex"


def test_a_quote_that_never_closes_loses_its_line_alone() -> None:
    body = "".join(f"Company {number},Role {number},Applied\n" for number in range(3, 60))
    text = 'Company,Role,Status\n"Acme,Dev,Applied\n' + body
    assert left_out(text) == {2: "import.row.open_quote"}
    assert [row.line for row in rows(text)] == list(range(3, 60))


@pytest.mark.parametrize("other", ['Globex,"QA, lead",Applied', 'Globex,5",Applied', 'Globex,QA "x",Applied'])
def test_a_quote_that_closes_in_another_row_loses_no_row_silently(other: str) -> None:
    text = f'Company,Role,Status\n"Acme,Dev,Applied\n{other}\nInitech,PM,Applied\n'
    reading = read(text)
    assert {one.row.line for one in reading.rows} >= {2, 4}
    assert left_out(text)[2] == "import.row.open_quote"
    assert "Initech" in [row.company for row in rows(text)]
    assert 3 in {one.row.line for one in reading.rows}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ('Acme,"The "best" role",Applied', 'The "best" role'),
        ('Acme,"The \\"best\\" role",Applied', 'The "best" role'),
        ('Acme,"The role" ,Applied', "The role"),
        ('Acme,5" screens,Applied', '5" screens'),
        ('Acme,"The "best"\nrole",Applied', 'The "best" role'),
    ],
)
def test_stray_quotes_are_read_as_they_were_meant(line: str, role: str) -> None:
    found = rows(f"Company,Role,Status\n{line}\nGlobex,QA,Applied\n")
    assert [row.role for row in found] == [role, "QA"]


def test_a_file_without_a_header() -> None:
    text = (
        "2026-01-05,Acme GmbH,Software Engineer,https://acme.example/1\n"
        "2026-01-06,Globex Inc,Data Analyst,https://g.example/2\n"
    )
    reading = read(text, Choices(with_header=False))
    assert reading.header_line is None
    assert [one.row.line for one in reading.rows] == [1, 2]


def test_a_header_that_comes_again_is_named() -> None:
    text = "Company,Role\nAcme,Dev\nCompany,Role\nGlobex,QA\n"
    assert left_out(text) == {3: "import.row.header_again"}


def test_lenient_splitting() -> None:
    assert split_leniently('a, "b ""c"" d" ,e', ",") == ["a", 'b "c" d', "e"]
    assert split_leniently('a,"b', ",") is None
    assert [record.line for record in records_of(lines_of("a\n\nb\r\nc\rd"), ",")] == [1, 3, 4, 5]


@pytest.mark.parametrize("shifted", ["Initech,QA, lead,16/01/2026,Applied,", "Initech,QA, lead,16/01/2026,Applied"])
def test_a_row_that_is_shifted_within_the_header_s_width_is_left_out(shifted: str) -> None:
    text = f"Company,Role,Date Applied,Status,URL\nAcme,Dev,15/01/2026,Applied,\n{shifted}\nGlobex,PM,soon,Applied,\n"
    assert left_out(text) == {3: "import.row.shifted"}


def test_a_header_in_a_language_without_words_is_known_by_what_stands_below() -> None:
    text = "Yritys,Tehtävä,Päivä,Linkki\n" + "".join(
        f"Firma {number},Kehittäjä,2026-01-0{number},https://a.example/{number}\n" for number in range(1, 6)
    )
    choices = Choices(columns={0: ImportField.COMPANY, 1: ImportField.ROLE})
    reading = read(text, choices)
    assert reading.header_line == 1
    assert [one.row.line for one in reading.rows] == [2, 3, 4, 5, 6]


def test_a_file_of_endlessly_many_lines_is_refused_before_they_are_held() -> None:
    with pytest.raises(UserFault) as caught:
        table_of('Company,Role\n"' + "x\n" * MOST_LINES, name="long.csv")
    assert caught.value.said.key == "import.too_many_lines"


def test_a_short_row_with_zero_bytes_is_left_out_with_the_names_it_has() -> None:
    reading = read("Date Applied,Company,Role\n2026-01-05,Acme,Dev\n2026-01-06,Glo\x00bex\n")
    assert [(row.row.company, row.left_because and row.left_because.key) for row in reading.rows] == [
        ("Acme", None),
        ("Glo bex", "import.row.zero_bytes"),
    ]
