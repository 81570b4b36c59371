"""How a person wants years and digits written, where their language knows two ways."""

from __future__ import annotations

from typing import Any, Final

from careerjournal.domain.value import value
from careerjournal.language.locale_table import LocaleTable

CALENDARS: Final = ("", "gregorian", "buddhist")
"""Which years: the language's usual ones (empty), or named ones."""
DIGITS: Final = ("", "latin", "arabic")
"""Which digits: the language's usual ones (empty), or named ones."""
BUDDHIST_OFFSET: Final = 543
"""What a Buddhist year of Thailand counts more than a Gregorian one."""
_LATIN: Final = "0123456789"
_ARABIC: Final = "٠١٢٣٤٥٦٧٨٩"


@value
class Writing:
    """A choice of CALENDARS and one of DIGITS."""

    calendar: str = ""
    digits: str = ""


AS_USUAL: Final = Writing()


def written(table: LocaleTable, writing: Writing) -> LocaleTable:
    """Give a language's table with the years and digits that were chosen; with Latin digits go Latin signs."""
    changes: dict[str, Any] = {}
    if writing.calendar:
        changes["year_offset"] = BUDDHIST_OFFSET if writing.calendar == "buddhist" else 0
    if writing.digits == "latin" and table.digits == _ARABIC:
        percent = table.percent.replace("٪", "%")
        changes |= {"digits": _LATIN, "decimal": ".", "group": ",", "percent": percent}
    if writing.digits == "arabic" and table.digits != _ARABIC:
        percent = table.percent.replace("%", "٪")
        changes |= {"digits": _ARABIC, "decimal": "٫", "group": "٬", "percent": percent}
    if not changes:
        return table
    from dataclasses import replace  # the first frame does without, unless somebody chose

    return replace(table, **changes)
