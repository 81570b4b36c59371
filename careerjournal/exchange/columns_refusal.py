"""Which rows are headers, and which files are no person's own list of applications."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from careerjournal.domain.importing import ImportField
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.table_reading import Basis
from careerjournal.exchange.columns_cells import traits_of
from careerjournal.exchange.columns_evidence import evidence_of
from careerjournal.exchange.columns_header import read_headers
from careerjournal.exchange.columns_meaning import Meaning, meaning_of

if TYPE_CHECKING:
    from careerjournal.exchange.columns import GuessedColumn

F = ImportField
_TYPED: Final = frozenset({"link", "email", "day", "amount", "phone", "number"})
_ROWS_BELOW: Final = 12


def refusal(
    headers: Sequence[str] | None, guessed: Sequence[GuessedColumn], cells: Sequence[Sequence[str]]
) -> Sentence | None:
    """Say why a file is no tracker of one's own: an employer's list, or neither company nor role."""
    fields = {column.field: column for column in guessed if column.field is not None}
    if any(column.basis is Basis.CHOICE and column.field in (F.COMPANY, F.ROLE) for column in guessed):
        return None
    meanings = [meaning_of(header) for header in read_headers(headers)] if headers is not None else []
    if _tells_of_applicants(meanings, fields, cells):
        return sentence("import.employers_list")
    if F.COMPANY not in fields and F.ROLE not in fields:
        return sentence("import.no_company_no_role")
    return None


def _tells_of_applicants(
    meanings: Sequence[Meaning], fields: dict[ImportField, GuessedColumn], cells: Sequence[Sequence[str]]
) -> bool:
    """Tell whether the columns hold other people who applied: their names and how to reach them, and no company."""
    company = fields.get(F.COMPANY)
    named_company = company is not None and not (company.index < len(meanings) and meanings[company.index].person)
    people = [meaning for meaning in meanings if meaning.person]
    sure = [meaning for meaning in people if meaning.settled]
    reached = any(meaning.weight(F.CONTACT) > 0.5 for meaning in meanings) or _holds_addresses(cells)
    traits = any(meaning.trait for meaning in meanings)
    if named_company:
        no_application = F.STATUS not in fields and F.APPLIED_ON not in fields and F.LINK not in fields
        return len(sure) > 1 and no_application
    return bool(sure) or (bool(people) and (reached or traits)) or (traits and reached)


def _holds_addresses(cells: Sequence[Sequence[str]]) -> bool:
    return any(evidence_of(column).emails > 0.5 for column in cells)


def looks_like_header(cells: Sequence[str], below: Sequence[Sequence[str]]) -> float:
    """Say how likely a row holds the columns' names (0 to 1): known words, unlike the rows below."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled or not any(any(sign.isalpha() for sign in cell) for cell in filled):
        return 0.0
    typed = sum(bool(traits_of(cell) & _TYPED) for cell in filled) / len(filled)
    if typed > 0.2:
        return 0.1 * (1 - typed)
    named = [_is_named(meaning_of(header)) and len(header.text) < 80 for header in read_headers(filled)]
    score = max(0.95 * sum(named) / len(filled), 0.6 * _contrast(cells, below[:_ROWS_BELOW]))
    widths = sorted(sum(bool(cell.strip()) for cell in row) for row in below[:_ROWS_BELOW])
    if widths and len(filled) * 2 < widths[len(widths) // 2]:
        score *= 0.4
    repeated = len(filled) - len({cell.casefold() for cell in filled})
    return score * (1 - 0.5 * repeated / len(filled))


def _is_named(meaning: Meaning) -> bool:
    return meaning.settled or any(weight >= 0.4 for _, weight in meaning.fields)


def _contrast(cells: Sequence[str], below: Sequence[Sequence[str]]) -> float:
    """Give the share of columns that hold days, links or numbers below but a word in this row."""
    if not below:
        return 0.0
    columns = [index for index, cell in enumerate(cells) if cell.strip()]
    different = 0
    for index in columns:
        values = [row[index].strip() for row in below if index < len(row) and row[index].strip()]
        typed = sum(bool(traits_of(value) & _TYPED) for value in values)
        different += bool(values) and typed * 2 > len(values)
    return min(1.0, 2 * different / len(columns))
