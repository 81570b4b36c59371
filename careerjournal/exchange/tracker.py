"""Read a tracker file, from its bytes to applications with their histories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from careerjournal.domain.importing import (
    DATE_FIELDS,
    Choices,
    Clock,
    Column,
    FileKind,
    ImportField,
    Reading,
    ReadRow,
)  # fmt: skip
from careerjournal.domain.progress import Progress, unseen
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.exchange import linkedin
from careerjournal.exchange.date_columns import FileDates
from careerjournal.exchange.file_columns import NOTE_DATES, columns_of
from careerjournal.exchange.row_maker import RowMaker
from careerjournal.exchange.status_words import StatusWords
from careerjournal.exchange.table import Table, each_record, table_of
from careerjournal.exchange.table_text import text_of
from careerjournal.exchange.zones import Conversion, zone_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What holds where neither the file nor the person says: language or locale, IANA zone, and the day today."""

    language: str
    zone: str
    today: date


def understand_file(
    data: bytes, name: str, choices: Choices, defaults: Defaults, progress: Progress = unseen
) -> Reading:
    """Understand a file's bytes as a list of applications. Raises UserFault for a file that is none."""
    decoded = text_of(data, name, choices.encoding)
    table = table_of(decoded.text, name=name, delimiter=choices.delimiter, with_header=choices.with_header)
    kind = linkedin.kind_of(table.headers)
    columns = columns_of(table, kind, choices)
    conversion = _conversion(kind, choices, defaults)
    language = linkedin.LANGUAGE if kind is not FileKind.TRACKER else defaults.language
    dates = _dates(table, columns, choices, replace(defaults, language=language), conversion)
    statuses = StatusWords(choices.statuses)
    maker = RowMaker(columns, dates, statuses, kind)
    rows = tuple(maker.make(number, record) for number, record in each_record(table, progress))
    return Reading(
        source=name,
        kind=kind,
        choices=choices,
        encoding=decoded.encoding,
        encodings=decoded.encodings,
        delimiter=table.delimiter,
        header_line=table.header_line,
        preamble=table.preamble,
        columns=_with_orders(columns, dates),
        clock=Clock(
            from_zone=linkedin.ZONE if kind is not FileKind.TRACKER else "",
            to_zone=conversion.home.key,
            met=dates.met,
            converted=not choices.dates_as_written,
        ),
        questions=statuses.questions(),
        rows=rows,
        notices=tuple(_notices(table, columns, dates, rows)),
    )


def _conversion(kind: FileKind, choices: Choices, defaults: Defaults) -> Conversion:
    """Give how times are brought home: LinkedIn's from its zone, others from the zone that each names."""
    source = zone_named(linkedin.ZONE) if kind is not FileKind.TRACKER else None
    home = zone_named(choices.zone or defaults.zone or "UTC")
    return Conversion(source=source, home=home, as_written=choices.dates_as_written)


def _dates(
    table: Table, columns: Sequence[Column], choices: Choices, defaults: Defaults, conversion: Conversion
) -> FileDates:
    """Read the columns that become events, the day of applying first: years are taken from its rows."""
    dated = [
        column
        for column in columns
        if column.field in DATE_FIELDS and column.field not in NOTE_DATES and column.left_because is None
    ]
    dated.sort(key=lambda column: column.field is not ImportField.APPLIED_ON)
    return FileDates(
        {
            column.index: [
                record.cells[column.index].strip() if record.fault is None else "" for record in table.records
            ]
            for column in dated
        },
        language=defaults.language,
        chosen=choices.date_orders,
        conversion=conversion,
        today=defaults.today,
    )


def _with_orders(columns: Sequence[Column], dates: FileDates) -> tuple[Column, ...]:
    """Say of each column of dates in which order it was read, and what decided that."""
    return tuple(
        replace(column, order=order, order_basis=basis)
        for column, (order, basis) in ((column, dates.order(column.index)) for column in columns)
    )


def _notices(table: Table, columns: Sequence[Column], dates: FileDates, rows: Sequence[ReadRow]) -> Iterator[Sentence]:
    """Say what concerns the file as a whole."""
    if table.header_line is None:
        yield sentence("import.notice.no_header")
    if table.empty_rows:
        yield sentence("import.notice.empty_rows", n=table.empty_rows)
    for column in columns:
        if column.left_because is not None:
            yield sentence("import.notice.column_left", header=column.header, reason=column.left_because)
    for index in dates.mixed():
        yield sentence("import.notice.order_mixed", header=columns[index].header)
    undecided = sum(not read.row.events and read.left_because is None for read in rows)
    if undecided:
        yield sentence("import.notice.without_events", n=undecided)
