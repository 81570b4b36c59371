"""Read what else a tracker notes: closing day, arrangement, salary range, tags, excitement, CV version, referral."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from careerjournal.domain.applications import Arrangement, SalaryPer
from careerjournal.domain.currencies import currency_of
from careerjournal.domain.folding import fold
from careerjournal.domain.importing import Column, ImportField
from careerjournal.domain.salary import read_amount, read_salary
from careerjournal.domain.tags import split_tags
from careerjournal.exchange.cells import clean, one_line
from careerjournal.exchange.date_columns import Moment
from careerjournal.exchange.row_events import RowStory

CellOf: TypeAlias = Callable[[ImportField], "tuple[Column, str] | None"]
"""Gives the column of a field and its cell; None where there is none, or nothing in it."""

_YES: Final = frozenset({"yes", "y", "true", "1", "x", "ja", "oui", "si", "ya", "نعم", "ใช่", "✓", "✔", "☑"})
_NO: Final = frozenset({"no", "n", "false", "0", "nein", "non", "tidak", "لا", "ไม่"})
_ARRANGEMENTS: Final = {
    Arrangement.HYBRID: "hybrid hybride ibrido hibrida hibrido hybrydowo هجين ไฮบริด teilweise",
    Arrangement.REMOTE: "remote wfh homeoffice telecommute teletravail distance telelavoro daerah jarak remoto anywhere"
    " عن ทางไกล",
    Arrangement.ON_SITE: "onsite on_site on-site office buro bureau sede kantor presencial presentiel inperson",
}
_BY_WORD: Final = {word: kind for kind, words in _ARRANGEMENTS.items() for word in fold(words).split()}


def extras_of(cell_of: CellOf, salary: str, deadline: tuple[Moment, ...], story: RowStory) -> dict[str, Any]:
    """Read the fields that are told; a cell that cannot be read goes into the note."""
    found: dict[str, Any] = {}
    _read(found, "arrangement", cell_of(ImportField.ARRANGEMENT), arrangement_of, story)
    _read(found, "excitement", cell_of(ImportField.EXCITEMENT), _level, story)
    _read(found, "is_referral", cell_of(ImportField.REFERRAL), _yes, story)
    _read(found, "tags", cell_of(ImportField.TAGS), lambda cell: split_tags(cell) or None, story)
    _read(found, "cv_version", cell_of(ImportField.CV_VERSION), lambda cell: one_line(cell) or None, story)
    if told := cell_of(ImportField.DEADLINE_ON):
        if len(deadline) == 1:
            found["deadline_on"] = deadline[0].on
            story.name_moments(told[0].header, told[1], deadline)
        else:
            story.note(told[0].header, told[1])
    return found | _range_of(cell_of, salary, story)


def arrangement_of(cell: str) -> Arrangement | None:
    """Read where work is done; a yes in a column called "Remote" is remote, two answers at once are none."""
    folded = fold(cell)
    if folded.strip() in _YES:
        return Arrangement.REMOTE
    if folded.strip() in _NO:
        return Arrangement.ON_SITE
    words = folded.replace("on site", "onsite").replace("in person", "inperson").replace("/", " ").split()
    named = {_BY_WORD[word.strip(".,;()")] for word in words if word.strip(".,;()") in _BY_WORD}
    return named.pop() if len(named) == 1 else None


def _range_of(cell_of: CellOf, salary: str, story: RowStory) -> dict[str, Any]:
    """Read the salary's range from columns of its own, else from the salary in words."""
    found: dict[str, Any] = {}
    _read(found, "salary_low", cell_of(ImportField.SALARY_LOW), read_amount, story)
    _read(found, "salary_high", cell_of(ImportField.SALARY_HIGH), read_amount, story)
    _read(found, "salary_currency", cell_of(ImportField.SALARY_CURRENCY), lambda cell: currency_of(cell) or None, story)
    _read(found, "salary_per", cell_of(ImportField.SALARY_PER), _per, story)
    told = read_salary(salary) if salary and not found else None
    if told is not None:
        found = {
            "salary_low": told.low,
            "salary_high": told.high,
            "salary_currency": told.currency,
            "salary_per": told.per,
        }
    return found


def _read(
    found: dict[str, Any],
    name: str,
    told: tuple[Column, str] | None,
    read: Callable[[str], object],
    story: RowStory,
) -> None:
    """Read one cell into a field, or keep it in the note."""
    if told is None:
        return
    text = clean(told[1])
    value = read(text)
    if value is None:
        story.note(told[0].header, text)
    else:
        found[name] = value


def _level(cell: str) -> int | None:
    """Read an excitement from 1 to 5, also where it is written as stars."""
    text = fold(cell).strip()
    if text and set(text) <= {"★", "⭐", "*", "☆"}:
        text = str(sum(text.count(star) for star in "★⭐*"))
    text = text.removesuffix("/5").strip()
    return int(text) if text in ("1", "2", "3", "4", "5") else None


def _yes(cell: str) -> bool | None:
    text = fold(cell).strip()
    return True if text in _YES else False if text in _NO else None


def _per(cell: str) -> SalaryPer | None:
    text = fold(cell).strip()
    return next((per for per in SalaryPer if per.value == text), None)
