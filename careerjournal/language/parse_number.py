"""Read a number as a person or a program writes it: any digits, any signs for groups and decimals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

_DIGITS: Final = {first + digit: str(digit) for first in (0x660, 0x6F0, 0xE50, 0x966, 0xFF10) for digit in range(10)}
_SIGNS: Final = str.maketrans(
    _DIGITS
    | {0x66B: ",", 0x66C: "'", 0x2019: "'", 0x2212: "-", 0xA0: " ", 0x202F: " ", 0x2009: " ", 0x60C: ","}
    | dict.fromkeys((0x200E, 0x200F, 0x61C, 0x2066, 0x2067, 0x2068, 0x2069))
)
_NUMBER: Final = re.compile(r"(?P<sign>[+-]?)\s?(?P<whole>\d[\d.,' ]*|[.,]\d+)\s?(?P<unit>[kKM]?)\s?%?")
_UNITS: Final = {"": 1, "k": 1_000, "K": 1_000, "M": 1_000_000}
_GROUPED: Final = re.compile(r"\d{1,3}([., '])\d{3}(?:\1\d{3})*")
_LONGEST: Final = 40


def parse_number(text: str, decimal_sign: str) -> Decimal | None:
    """Read a number; None for anything else. `decimal_sign` ("." or ",") settles what "1,234" alone does not say.

    Groups may be parted by points, commas, spaces or apostrophes; 12k and 3M stand for thousands and millions, as
    social networks write them, and a percent sign is left away.
    """
    found = _NUMBER.fullmatch(text.translate(_SIGNS).strip()) if len(text) <= _LONGEST else None
    if found is None:
        return None
    digits = _plain(found["whole"].strip(), "," if decimal_sign in (",", "٫") else ".")
    if digits is None:
        return None
    number = Decimal(digits) * _UNITS[found["unit"]]
    return -number if found["sign"] == "-" else number


def decimal_sign_of(cells: Iterable[str], otherwise: str) -> str:
    """Find the decimal sign that a column proves: a sign that stands last after another, or not before three digits."""
    for cell in cells:
        text = cell.translate(_SIGNS).strip()
        signs = [sign for sign in text if sign in ".,"]
        if not signs or _NUMBER.fullmatch(text) is None:
            continue
        after = text.rsplit(signs[-1], 1)[1].rstrip("kKM% ")
        if len(set(signs)) == 2 or (len(signs) == 1 and len(after) != 3):
            return signs[-1]
        if len(signs) > 1:
            return "," if signs[0] == "." else "."
    return otherwise


def _plain(whole: str, decimal_sign: str) -> str | None:
    """Write digits with their signs as a plain number; None where the signs make no sense."""
    last = max(whole.rfind("."), whole.rfind(","))
    if last < 0:
        return _joined(whole)
    sign, before, after = whole[last], whole[:last], whole[last + 1 :]
    if not after.isdecimal():
        return None
    if whole.count(sign) > 1 or (_GROUPED.fullmatch(whole) and sign != decimal_sign):
        return _joined(whole)
    joined = _joined(before) if before else "0"
    return None if joined is None else f"{joined}.{after}"


def _joined(groups: str) -> str | None:
    """Join groups of three digits; None where they are no such groups."""
    if groups.isdecimal():
        return groups
    return re.sub(r"\D", "", groups) if _GROUPED.fullmatch(groups) else None
