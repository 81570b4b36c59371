"""Laws: any bytes give a reading or one sentence; every row of any table is accounted for once, with its line."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given, settings
from hypothesis import strategies as some

from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import Choices, ImportField
from careerjournal.domain.matching import KnownApplications
from careerjournal.domain.table_reading import Outcome
from careerjournal.exchange.preview import previewed
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.examples import examples
from tests.exchange.reading import read

ENGLISH = words_for("en")
_TEXTS = some.text(some.characters(exclude_categories=["Cs"]), max_size=12)
_CELLS = some.one_of(
    _TEXTS,
    some.sampled_from(
        ["", "Acme", "Dev, Ops", 'a "quote"', "two\nlines", "2026-01-05", "8-Jul", "1/2/26 & 3/4/26", "Rejected", "yes",
         "Declined", "https://a.example/1", "=1+1", "|", ";", "\t", "null", "N/A", "Before 2025", "\r\n", "\x00"]
    ),
)  # fmt: skip
_HEADERS = some.sampled_from(
    [
        ("Company", "Role", "Date Applied", "Status"),
        ("Company", "Position", "Applied", "First Interview", "Offer", "Rejected"),
        ("Date", "Company", "Role", "Status", "Notes", "URL", "Contact"),
        ("Firma", "Position", "Datum", "Status", "Notizen"),
    ]
)


def _check(data: bytes, choices: Choices) -> None:
    try:
        reading = read(data, choices)
    except UserFault as fault:
        say(fault.said, ENGLISH)
        return
    preview = previewed(reading, KnownApplications())
    for line in preview.lines:
        for sentence in (line.reason, *line.notices):
            assert sentence is None or say(sentence, ENGLISH).encode()
    assert [line.line for line in preview.lines] == sorted({line.line for line in preview.lines})


@given(some.one_of(some.binary(max_size=300), some.text(max_size=300).map(str.encode)))
@example(b'Company,Role\n"')
@example(b"\xff\xfe")
@example(b"|a|b|\n|-|-|\n|c|d|")
@example(b"Company,Role\r\r\nA,B\r\r\n")
@example("Company,Role\nA\u2028B,C\x1cD\n".encode())
@settings(max_examples=examples(60), deadline=None)
def test_any_bytes_give_a_reading_or_a_sentence(data: bytes) -> None:
    _check(data, Choices())


@given(
    some.lists(
        some.sampled_from(['"', ",", "\n", "\r", "a", "Company", "Role", "2026-01-05", " ", "\\", "|", ";"]),
        max_size=60,
    )
)
@settings(max_examples=examples(60), deadline=None)
def test_any_quoting_gives_a_reading_or_a_sentence(parts: list[str]) -> None:
    _check(("Company,Role,Status\n" + "".join(parts)).encode(), Choices())


@given(_HEADERS, some.data())
@settings(max_examples=examples(40), deadline=None)
def test_every_row_is_accounted_for_once_with_its_line(header: tuple[str, ...], data: some.DataObject) -> None:
    width = len(header)
    table = data.draw(some.lists(some.lists(_CELLS, min_size=width, max_size=width + 1), min_size=1, max_size=12))
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows([header, *table])
    delivered = text.getvalue()
    expected = {}
    reader = csv.reader(io.StringIO(delivered, newline=""))
    end = 0
    for cells in reader:
        start, end = end + 1, reader.line_num
        if start > 1 and any(cell.strip() for cell in cells):
            expected[start] = cells
    try:
        reading = read(delivered, Choices(delimiter=",", with_header=True, columns={0: ImportField.NOTES}))
    except UserFault:
        return
    if reading.header_line != 1:
        return
    assert [one.row.line for one in reading.rows] == list(expected)
    preview = previewed(reading, KnownApplications())
    assert [line.line for line in preview.lines] == list(expected)
    added = [line.line for line in preview.lines if line.outcome is Outcome.ADDED]
    assert [row.line for row in preview.rows] == added
    for one in reading.rows:
        cells = expected[one.row.line]
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            assert one.left_because is not None


@given(
    some.lists(
        some.tuples(some.sampled_from(["Acme", "Globex"]), some.sampled_from(["Dev", "QA"])), min_size=1, max_size=12
    )
)
@settings(deadline=None)
def test_the_first_of_its_kind_is_added_and_the_others_point_to_it(names: list[tuple[str, str]]) -> None:
    text = "Company,Role,Date Applied\n" + "".join(f"{company},{role},2026-01-05\n" for company, role in names)
    preview = previewed(read(text), KnownApplications())
    first: dict[tuple[str, str], int] = {}
    for line in preview.lines:
        key = line.company, line.role
        if key in first:
            assert line.outcome is Outcome.DUPLICATE
            assert line.reason is not None
            assert ("line", first[key]) in line.reason.parameters
        else:
            assert line.outcome is Outcome.ADDED
            first[key] = line.line
