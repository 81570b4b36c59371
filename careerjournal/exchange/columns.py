"""Guess what the columns of a tracker file mean: by their headers, by their cells, and by what the others mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from careerjournal.domain.importing import DATE_FIELDS, MANY_COLUMNS, ImportField
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.table_reading import Basis
from careerjournal.exchange.columns_context import in_context
from careerjournal.exchange.columns_days import is_day
from careerjournal.exchange.columns_evidence import Evidence, evidence_of
from careerjournal.exchange.columns_header import read_headers
from careerjournal.exchange.columns_meaning import NO_MEANING, Meaning, meaning_of
from careerjournal.exchange.columns_refusal import looks_like_header, refusal
from careerjournal.exchange.columns_weights import Weight, weigh

__all__ = ["GuessedColumn", "guess_columns", "looks_like_header", "refusal"]

_LEAST: Final = 0.25
"""Below this weight a column has no field."""
_SAME_DAY_SHARE: Final = 0.8
_SAME_DAY_ROWS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class GuessedColumn:
    """What one column means, what decided it, and how sure that is (0 to 1).

    `left_because` says why a column without a field is not to be kept as lines of the note either.
    """

    index: int
    field: ImportField | None
    basis: Basis
    confidence: float
    left_because: Sentence | None = None


def guess_columns(
    headers: Sequence[str] | None,
    cells: Sequence[Sequence[str]],
    *,
    chosen: Mapping[int, ImportField | None],
) -> tuple[GuessedColumn, ...]:
    """Guess each column of a file from its header and a sample of its cells; what the person chose stands."""
    count = max(len(headers or ()), len(cells))
    evidence = [evidence_of(cells[index]) if index < len(cells) else evidence_of(()) for index in range(count)]
    meanings = _meanings(headers, count, evidence)
    weights = [
        weigh(meaning, looks, with_headers=headers is not None)
        for meaning, looks in zip(meanings, evidence, strict=True)
    ]
    free = {index for index in range(count) if index not in chosen}
    taken = {field for field in chosen.values() if field is not None} - MANY_COLUMNS
    assigned = _assigned(weights, free, taken)
    guessed = []
    for index in range(count):
        if index in chosen:
            guessed.append(_chosen(index, chosen[index]))
            continue
        column = _guessed(index, assigned.get(index), meanings[index])
        guessed.append(_without_default_day(column, cells[index] if index < len(cells) else ()))
    return tuple(guessed)


def _meanings(headers: Sequence[str] | None, count: int, evidence: Sequence[Evidence]) -> list[Meaning]:
    if headers is None:
        return [NO_MEANING] * count
    read = [meaning_of(header) for header in read_headers(headers)]
    read += [NO_MEANING] * (count - len(read))
    return in_context(headers, read, evidence)


def _assigned(
    weights: Sequence[Mapping[ImportField, Weight]], free: set[int], taken: set[ImportField]
) -> dict[int, tuple[ImportField, Weight]]:
    """Give every column its field, the surest pairs first; a field that is one column only goes to the surest."""
    pairs = sorted(
        (
            (weight, index, field)
            for index in free
            for field, weight in weights[index].items()
            if weight.value >= _LEAST
        ),
        key=lambda pair: (-pair[0].value, pair[1]),
    )
    assigned: dict[int, tuple[ImportField, Weight]] = {}
    single = set(taken)
    for weight, index, field in pairs:
        if index in assigned or field in single:
            continue
        assigned[index] = (field, weight)
        if field not in MANY_COLUMNS:
            single.add(field)
    return assigned


def _chosen(index: int, field: ImportField | None) -> GuessedColumn:
    return GuessedColumn(index=index, field=field, basis=Basis.CHOICE, confidence=1.0)


def _guessed(index: int, pair: tuple[ImportField, Weight] | None, meaning: Meaning) -> GuessedColumn:
    if pair is not None:
        field, weight = pair
        return GuessedColumn(index=index, field=field, basis=weight.basis, confidence=round(min(1.0, weight.value), 3))
    return GuessedColumn(
        index=index,
        field=None,
        basis=Basis.HEADER if meaning.settled else Basis.NOTHING,
        confidence=0.9 if meaning.settled else 0.0,
        left_because=sentence("import.column_private") if meaning.private else None,
    )


def _without_default_day(column: GuessedColumn, cells: Sequence[str]) -> GuessedColumn:
    """Leave a column of days off where nearly all its cells hold one and the same day: a default, not a fact."""
    if column.field not in DATE_FIELDS or column.field is ImportField.APPLIED_ON:
        return column
    days = [cell.strip() for cell in cells if cell.strip() and is_day(cell)]
    if len(days) < _SAME_DAY_ROWS:
        return column
    commonest = max(set(days), key=days.count)
    if days.count(commonest) <= _SAME_DAY_SHARE * len(days):
        return column
    return replace(column, field=None, basis=Basis.CELLS, left_because=sentence("import.column_one_day", day=commonest))
