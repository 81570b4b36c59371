"""What the parts of a table that is brought in are called on the screen."""

from __future__ import annotations

from careerjournal.domain.table_reading import Basis, DateOrder, Outcome
from careerjournal.language.words import AsIs, ntr, tr

NO_FIELD = "none"
"""The key of a column that means nothing here."""


def order_choices() -> list[tuple[str, str]]:
    """Name the two ways to read 03/04/2026."""
    return [(DateOrder.DAY_FIRST.value, tr("Day first")), (DateOrder.MONTH_FIRST.value, tr("Month first"))]


def basis_words(basis: Basis) -> str:
    """Say what decided a guess."""
    words = {
        Basis.CHOICE: tr("chosen by you"),
        Basis.HEADER: tr("by its name"),
        Basis.CELLS: tr("by its cells"),
        Basis.LANGUAGE: tr("as usual in your language"),
        Basis.NOTHING: tr("not known"),
    }
    return words[basis]


def delimiter_choices(found: str) -> list[tuple[str, str]]:
    """Name the signs that part columns, the one that was found among them."""
    named = {",": tr("Comma"), ";": tr("Semicolon"), "\t": tr("Tab"), "|": tr("Vertical bar")}
    if found and found not in named:
        named[found] = found
    return list(named.items())


def outcome_words(outcome: Outcome) -> str:
    """Name what becomes of a row."""
    words = {
        Outcome.ADDED: tr("Added"),
        Outcome.DUPLICATE: tr("Here already"),
        Outcome.LEFT_OUT: tr("Left out"),
    }
    return words[outcome]


def read_words(rows: int, encoding: str, delimiter: str) -> str:
    """Say how a file was read."""
    return tr(
        "{rows}, read as {encoding}, parted by: {sign}. Nothing is kept before you say so.",
        rows=ntr("{n} row", "{n} rows", rows),
        encoding=encoding.upper(),
        sign=dict(delimiter_choices(delimiter)).get(delimiter, delimiter),
    )


def result_words(added: int, known: int, left: int) -> str:
    """Say what became of the rows: how many were added, were here already, were left out."""
    parts = [ntr("{n} row added", "{n} rows added", added)]
    if known:
        parts.append(ntr("{n} was here already", "{n} were here already", known))
    if left:
        parts.append(ntr("{n} left out", "{n} left out", left))
    return tr("{parts}.", parts=tuple(AsIs(part) for part in parts))


def rows_of(done: int, total: int) -> str:
    """Say how far the rows are."""
    return tr("{done} of {total}", done=done, total=total)
