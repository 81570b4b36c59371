"""Make an application with its history of each row; every cell goes into a field, into the note, or is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.importing import DATE_FIELDS, STAGE_COLUMNS, Column, FileKind, ImportField, ImportRow, ReadRow
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import EventKind
from careerjournal.exchange.cells import clean, is_empty, link_of, one_line, shown_and_link
from careerjournal.exchange.date_columns import FileDates, Moment
from careerjournal.exchange.dates import read_date
from careerjournal.exchange.history import read_history, read_own_history
from careerjournal.exchange.records import Record
from careerjournal.exchange.row_events import RowStory, add_applied, add_status
from careerjournal.exchange.row_extras import extras_of
from careerjournal.exchange.stage_cells import stage_events
from careerjournal.exchange.status_words import StatusWords

_LONGEST_SHOWN = 200


class RowMaker:
    """Knows what each column means and makes the rows one after another."""

    def __init__(self, columns: Sequence[Column], dates: FileDates, statuses: StatusWords, kind: FileKind) -> None:
        self._dates = dates
        self._statuses = statuses
        self._kind = kind
        taken = [column for column in columns if column.left_because is None]
        self._single = {column.field: column for column in taken if column.field is not None}
        self._stages = [column for column in taken if column.field in STAGE_COLUMNS]
        self._notes = [column for column in taken if column.field is ImportField.NOTES]
        self._contacts = [column for column in taken if column.field is ImportField.CONTACT]
        self._kept = [column for column in taken if column.kept]
        self._beside = _columns_beside_days(columns)

    def make(self, number: int, record: Record) -> ReadRow:
        """Make the row with a number (from 0) of its record; a faulty one, or one that names nothing, is left out."""
        if record.fault is not None:
            return self._left_out(record, record.fault)
        cells = record.cells
        if self._is_shifted(number, cells):
            return self._left_out(record, sentence("import.row.shifted"))
        story = RowStory()
        company, link_beside = self._named(cells, ImportField.COMPANY)
        role, other_link = self._named(cells, ImportField.ROLE)
        self._gather_events(number, cells, story)
        link = self._link(cells, story) or link_beside or other_link
        salary = self._text(cells, ImportField.SALARY)
        extras = extras_of(lambda name: self._cell(cells, name), salary, self._closing_days(number), story)
        row = ImportRow(
            line=record.line,
            company=company,
            role=role,
            link=link,
            source=self._text(cells, ImportField.SOURCE) or ("LinkedIn" if self._kind is not FileKind.TRACKER else ""),
            place=self._text(cells, ImportField.PLACE),
            salary=salary,
            contact=", ".join(filter(None, (one_line(cells[column.index]) for column in self._contacts))),
            notes=self._note(cells, story),
            events=tuple(story.events),
            **extras,
        )
        if not company and not role:
            return ReadRow(row=row, left_because=sentence("import.row.names_nothing"))
        if not company:
            story.notices.insert(0, sentence("import.notice.no_company"))
        return ReadRow(row=row, notices=tuple(story.notices))

    def _is_shifted(self, number: int, cells: Sequence[str]) -> bool:
        """Tell whether a day stands one column too far to the right, and none where it should."""
        return any(
            not is_empty(cells[day].strip())
            and not self._dates.moments(day, number)
            and read_date(cells[beside].strip()) is not None
            for day, beside in self._beside
        )

    def _left_out(self, record: Record, reason: Sentence) -> ReadRow:
        """Leave a row out; its names are shown only where its cells cannot be shifted."""
        names = [
            _showable(record.cells[column.index])
            if reason.key in _UNSHIFTED and column and column.index < len(record.cells)  # a short row stays short
            else ""
            for column in (self._single.get(ImportField.COMPANY), self._single.get(ImportField.ROLE))
        ]
        return ReadRow(row=ImportRow(line=record.line, company=names[0], role=names[1]), left_because=reason)

    def _cell(self, cells: Sequence[str], name: ImportField) -> tuple[Column, str] | None:
        """Give the column that means a field and its stripped cell; None where there is none, or nothing in it."""
        column = self._single.get(name)
        text = cells[column.index].strip() if column else ""
        return None if column is None or is_empty(text) else (column, text)

    def _text(self, cells: Sequence[str], name: ImportField) -> str:
        column = self._single.get(name)
        return one_line(cells[column.index]) if column else ""

    def _named(self, cells: Sequence[str], name: ImportField) -> tuple[str, str]:
        """Give the name in a cell, and the link that is written around it."""
        found = self._cell(cells, name)
        if found is None:
            return "", ""
        return one_line(found[1]), shown_and_link(found[1])[1]

    def _link(self, cells: Sequence[str], story: RowStory) -> str:
        """Give the link; words around it, or instead of one, go into the note."""
        found = self._cell(cells, ImportField.LINK)
        if found is None:
            return ""
        text = clean(found[1])
        link = link_of(text)
        if link != text and shown_and_link(text)[1] != link:
            story.note(found[0].header, text)
        return link

    def _closing_days(self, number: int) -> tuple[Moment, ...]:
        """Give the days in the row's column of closing days."""
        column = self._single.get(ImportField.DEADLINE_ON)
        return tuple(self._dates.moments(column.index, number)) if column else ()

    def _gather_events(self, number: int, cells: Sequence[str], story: RowStory) -> None:
        """Gather the history: its own column first, then days, stage columns and the status."""
        if found := self._cell(cells, ImportField.HISTORY):
            text = clean(found[1])
            if own := read_own_history(text):
                story.events.extend(own)
                return
            if told := read_history(text):
                story.events.extend(told)
            else:
                story.note(found[0].header, text)
                story.notices.append(sentence("import.notice.history_kept", header=found[0].header))
        if found := self._cell(cells, ImportField.SAVED_ON):
            self._add_saved(number, *found, story)
        if found := self._cell(cells, ImportField.APPLIED_ON):
            self._add_applied(number, *found, story)
        for column in self._stages:
            self._add_stage(number, column, cells[column.index].strip(), story)
        self._add_status(number, cells, story)

    def _add_saved(self, number: int, column: Column, cell: str, story: RowStory) -> None:
        moments = self._dates.moments(column.index, number)
        if len(moments) != 1:
            story.unread_date(column.header, cell)
        elif not story.has(EventKind.SAVED):
            story.add(EventKind.SAVED, moments[0])
            story.name_moments(column.header, cell, moments)

    def _add_applied(self, number: int, column: Column, cell: str, story: RowStory) -> None:
        """Add the applying, where the history does not tell of it on a day already."""
        moments = self._dates.moments(column.index, number)
        known = [event for event in story.events if event.kind is EventKind.APPLIED]
        if any(event.on is not None for event in known) and moments:
            if moments[0].on != min(event.on for event in known if event.on):
                story.note(column.header, cell)
                story.notices.append(sentence("import.notice.day_without_event", header=column.header, cell=cell))
            return
        if known and len(moments) == 1:
            moment = moments[0]
            story.events = [
                replace(event, on=moment.on, at=moment.at) if event is known[0] else event for event in story.events
            ]
            story.name_moments(column.header, cell, moments)
            return
        told = None if moments else stage_events(EventKind.APPLIED, column.header, cell, ())
        if told in ((), (ApplicationEvent(kind=EventKind.APPLIED),)):
            story.events.extend(told or ())
            return
        add_applied(story, column.header, cell, moments)

    def _add_stage(self, number: int, column: Column, cell: str, story: RowStory) -> None:
        if is_empty(cell) or column.field is None:
            return
        moments = self._dates.moments(column.index, number)
        events = stage_events(STAGE_COLUMNS[column.field], column.header, clean(cell), moments)
        story.name_moments(column.header, cell, moments)
        if events is None:
            story.note(column.header, cell)
        else:
            story.events.extend(events)

    def _add_status(self, number: int, cells: Sequence[str], story: RowStory) -> None:
        """Add what the status tells, with the outcome's day; a file of saved jobs says so of each."""
        outcome = None
        if day := self._cell(cells, ImportField.OUTCOME_ON):
            outcome = day[0].header, day[1], self._dates.moments(day[0].index, number)
        found = self._cell(cells, ImportField.STATUS)
        if found is None and outcome is None:
            return
        header, word = (found[0].header, one_line(found[1])) if found else ("", "")
        add_status(story, header, word, self._statuses.answer(word), outcome)

    def _note(self, cells: Sequence[str], story: RowStory) -> str:
        """Join the notes, then one line for each cell that has no field of its own."""
        parts = [clean(cells[column.index]) for column in self._notes]
        for column in self._kept:
            text = clean(cells[column.index])
            if text:
                story.note(column.header, text)
        return "\n".join([part for part in parts if part] + story.lines)


_UNSHIFTED = frozenset({"import.row.zero_bytes", "import.row.cell_too_long"})


def _columns_beside_days(columns: Sequence[Column]) -> list[tuple[int, int]]:
    """Pair each column of the day of applying or saving with the one to its right, where that never holds days."""
    return [
        (column.index, right.index)
        for column, right in pairwise(columns)
        if column.field in (ImportField.APPLIED_ON, ImportField.SAVED_ON)
        and right.field is not None
        and right.field not in DATE_FIELDS
        and right.field not in (ImportField.NOTES, ImportField.HISTORY)
    ]


def _showable(cell: str) -> str:
    """Make a cell of a faulty row fit to be shown."""
    return one_line(cell[: 2 * _LONGEST_SHOWN])[:_LONGEST_SHOWN]
