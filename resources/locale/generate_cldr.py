"""Write careerjournal/language/cldr.py from Babel's CLDR data: `python resources/locale/generate_cldr.py`.

The program never loads Babel: it would cost a fifth of the time to the first frame.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from babel import Locale

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "careerjournal" / "language" / "cldr.py"

LOCALES = {"en": "en_GB", "it": "it_IT", "ar": "ar_EG", "fr": "fr_FR", "id": "id_ID", "th": "th_TH"}
ARABIC_LETTER_MARK = "\u061c"

HOUSE: dict[str, dict[str, Any]] = {
    "en": {
        "range_days": " to ",  # dates in words
        "range_dates": " to ",
        "group": "\u202f",  # a thin space cannot be read as a decimal sign by anyone
        "group_from": 5,
        "percent": "{0}\u00a0%",
    },
    "fr": {"first_of_month": "1er"},  # French counts the first and numbers the rest: 1er mai, 2 mai; CLDR cannot say so
    "th": {
        "year_offset": 543,  # the Buddhist calendar, as everyone in Thailand writes years
        "list_end": "{0} และ {1}",  # "and" would stick to a number or a Latin name
        "list_two": "{0} และ {1}",
    },
}
"""Where the house departs from CLDR."""


def table_of(locale: Locale) -> dict[str, Any]:
    """Gather the table of one language."""
    skeletons = {name: pattern.pattern for name, pattern in locale.datetime_skeletons.items()}
    full = _without_era(locale.date_formats["full"].pattern).replace("dd", "d")
    symbols = locale.number_symbols[locale.default_numbering_system]
    percent = locale.percent_formats[None].pattern.replace("#,##0", "{0}")
    lists = locale.list_patterns["standard"]
    return {
        "months": _names(locale.months["format"]["wide"]),
        "months_short": _names(locale.months["format"]["abbreviated"]),
        "months_alone": _names(locale.months["stand-alone"]["wide"]),
        "months_short_alone": _names(locale.months["stand-alone"]["abbreviated"]),
        "weekdays": _names(locale.days["format"]["wide"]),
        "weekdays_short": _names(locale.days["format"]["abbreviated"]),
        "first_weekday": locale.first_week_day,
        "year_offset": 0,
        "day": _without_era(locale.date_formats["long"].pattern),
        "day_month": skeletons["MMMMd"],
        "day_short": skeletons["MMMd"],
        "day_short_year": skeletons["yMMMd"],
        "day_full": re.sub(r"[, ]+y$", "", full),
        "day_full_year": full,
        "day_weekday_short": skeletons["MMMEd"],
        "month": skeletons["yMMMM"],
        "month_short": skeletons["yMMM"],
        "time": skeletons["Hm"],
        "first_of_month": "1",
        "range_days": "–",
        "range_dates": " – ",
        "digits": "٠١٢٣٤٥٦٧٨٩" if locale.default_numbering_system == "arab" else "0123456789",
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "group_from": 4,
        "minus": "−" if symbols["minusSign"] == "-" else _visible(symbols["minusSign"]),
        "percent": percent.replace("%", _visible(symbols["percentSign"])),
        "list_middle": lists["middle"],
        "list_end": lists["end"],
        "list_two": lists["2"],
    }


def _names(by_number: Any) -> tuple[str, ...]:
    return tuple(by_number[number] for number in sorted(by_number))


def _without_era(pattern: str) -> str:
    return pattern.replace("G ", "")


def _visible(sign: str) -> str:
    """Drop the mark that CLDR adds for left-to-right surroundings: we isolate, and few fonts hold it."""
    return sign.replace(ARABIC_LETTER_MARK, "")


def module_text() -> str:
    """Give the whole text of the generated module."""
    lines = [
        '"""Dates and numbers of the six languages. Made by resources/locale/generate_cldr.py."""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Final",
        "",
        "from careerjournal.language.locale_table import LocaleTable",
        "",
        "TABLES: Final[dict[str, LocaleTable]] = {",
    ]
    for code, name in LOCALES.items():
        lines.append(f"    {_literal(code)}: LocaleTable(")
        for field, value in (table_of(Locale.parse(name)) | HOUSE.get(code, {})).items():
            lines.extend(_assignment(field, value))
        lines.append("    ),")
    return "\n".join([*lines, "}", ""])


def _assignment(field: str, value: Any) -> list[str]:
    if not isinstance(value, tuple):
        return [f"        {field}={_literal(value)},"]
    line = f"        {field}=({', '.join(map(_literal, value))}),"
    if len(line) <= 110:
        return [line]
    return [f"        {field}=(", *(f"            {_literal(item)}," for item in value), "        ),"]


def _literal(value: object) -> str:
    if not isinstance(value, str):
        return repr(value)
    text = "".join(f"\\u{ord(c):04x}" if c != " " and not c.isprintable() else c for c in value)
    return f'"{text}"'


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(0 if TARGET.read_text(encoding="utf-8") == module_text() else f"{TARGET.name} is out of date")
    TARGET.write_text(module_text(), encoding="utf-8")
