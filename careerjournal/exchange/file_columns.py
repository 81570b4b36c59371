"""Settle what the columns of a table mean: known dialects, the person's choices, guesses, and what is left off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import DATE_FIELDS, Choices, Column, FileKind, ImportField
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.table_reading import Basis
from careerjournal.exchange import linkedin
from careerjournal.exchange.cells import is_empty, one_line
from careerjournal.exchange.columns import guess_columns, refusal
from careerjournal.exchange.dates import read_dates
from careerjournal.exchange.export_csv import OWN_COLUMNS
from careerjournal.exchange.table import Table

_SAMPLE_ROWS: Final = 200
_SAMPLES: Final = 3
_LONGEST_SAMPLE: Final = 120
_DEFAULT_SHARE: Final = 0.8
_DEFAULT_ROWS: Final = 5
_OWN_ALWAYS: Final = frozenset({"Company", "Role", "Stage", "Applied on", "Notes", "History"})
NOTE_DATES: Final = frozenset({ImportField.FOLLOW_UP_ON, ImportField.UPDATED_ON})
"""Days that become no event: kept as lines of the note."""


@dataclass(frozen=True, slots=True)
class _Meant:
    field: ImportField | None
    basis: Basis
    confidence: float
    left_because: Sentence | None = None


def columns_of(table: Table, kind: FileKind, choices: Choices) -> tuple[Column, ...]:
    """Say of each column what it means. Raises UserFault for a file that is no tracker of one's own."""
    cells = [
        [record.cells[index] for record in table.records if record.fault is None] for index in range(len(table.headers))
    ]
    if kind is not FileKind.TRACKER:
        meant = [_of_linkedin(kind, header, choices.columns, index) for index, header in enumerate(table.headers)]
    elif _is_own(table.headers):
        meant = [
            _chosen(choices.columns, index) or _Meant(OWN_COLUMNS[header], Basis.HEADER, 1.0)
            for index, header in enumerate(table.headers)
        ]
    else:
        meant = _guessed(table, cells, choices)
    return tuple(
        _column(index, table.headers[index], one, cells[index], choices, kind) for index, one in enumerate(meant)
    )


def _is_own(headers: Sequence[str]) -> bool:
    """Tell whether a file is one that we wrote, also before there were as many columns."""
    return len(set(headers)) == len(headers) and _OWN_ALWAYS <= set(headers) <= set(OWN_COLUMNS)


def _chosen(choices: Mapping[int, ImportField | None], index: int) -> _Meant | None:
    return _Meant(choices[index], Basis.CHOICE, 1.0) if index in choices else None


def _of_linkedin(kind: FileKind, header: str, choices: Mapping[int, ImportField | None], index: int) -> _Meant:
    if linkedin.is_never_read(kind, header):
        return _Meant(None, Basis.HEADER, 1.0, sentence("import.column.private"))
    return _chosen(choices, index) or _Meant(linkedin.field_of(kind, header), Basis.HEADER, 1.0)


def _guessed(table: Table, cells: Sequence[Sequence[str]], choices: Choices) -> list[_Meant]:
    """Guess the columns, and refuse the file where they are an employer's, or say neither company nor role."""
    headers = table.headers if table.header_line is not None else None
    samples = [column[:_SAMPLE_ROWS] for column in cells]
    chosen = {index: field for index, field in choices.columns.items() if 0 <= index < len(table.headers)}
    guesses = guess_columns(headers, samples, chosen=chosen)
    refused = refusal(headers, guesses, samples)
    if refused is not None:
        raise UserFault(refused)
    by_index = {guess.index: guess for guess in guesses}
    return [
        _Meant(guess.field, guess.basis, guess.confidence, guess.left_because)
        for guess in (by_index[index] for index in range(len(table.headers)))
    ]


def _column(index: int, header: str, meant: _Meant, cells: Sequence[str], choices: Choices, kind: FileKind) -> Column:
    left = meant.left_because
    if left is None and meant.basis is not Basis.CHOICE and kind is FileKind.TRACKER:
        left = _default_day(meant.field, cells) or (_numbering(cells) if meant.field is None else None)
    private = linkedin.is_never_read(kind, header)
    kept = left is None and choices.with_unmapped and (meant.field is None or meant.field in NOTE_DATES)
    return Column(
        index=index,
        header=header or f"#{index + 1}",
        field=meant.field,
        samples=() if private else _samples(cells),
        basis=meant.basis,
        confidence=meant.confidence,
        kept=kept,
        left_because=left,
    )


def _samples(cells: Sequence[str]) -> tuple[str, ...]:
    """Give the first cells that say something, each once."""
    found: dict[str, None] = {}
    for cell in cells:
        if not is_empty(cell.strip()):
            found.setdefault(one_line(cell[: 4 * _LONGEST_SAMPLE])[:_LONGEST_SAMPLE])
            if len(found) == _SAMPLES:
                break
    return tuple(found)


def _default_day(field: ImportField | None, cells: Sequence[str]) -> Sentence | None:
    """Say that one day fills a column of days that are not those of applying: a default, not a fact."""
    if field not in DATE_FIELDS or field is ImportField.APPLIED_ON or len(cells) < _DEFAULT_ROWS:
        return None
    word, count = Counter(cell.strip() for cell in cells).most_common(1)[0]
    if count <= _DEFAULT_SHARE * len(cells) or not read_dates(word):
        return None
    return sentence("import.column.default_day", cell=word, count=count, rows=len(cells))


def _numbering(cells: Sequence[str]) -> Sentence | None:
    """Say that a column only numbers the rows."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) < 2 or not all(cell.isdecimal() and len(cell) < 10 for cell in filled):
        return None
    numbers = [int(cell) for cell in filled]
    if numbers[0] in (0, 1) and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return sentence("import.column.numbering")
    return None
