"""Whether a cell holds a day: in digits, or with a month's name in any of the languages."""

from __future__ import annotations

import re
from typing import Final

from careerjournal.exchange.vocabulary.normal import plain_words

_LONGEST: Final = 60
_DAY_IN_DIGITS = re.compile(
    r"(?<!\d)\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)"
    r"|(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})(?!\d)"
    r"|^\s*\d{1,2}[/.]\d{1,2}\.?\s*$|^\s*\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_DAY_IN_WORDS = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th|\.|er|º)?[\s-]*(?:de\s+)?(?P<after>[^\W\d_]{3,12}(?:\.[^\W\d_]\.?)?)"
    r"\.?[\s,-]*(?:de\s+)?(?:\d{2,4}|$)"
    r"|^\W*(?:[^\W\d_]{2,12}\.?,?\s)?(?P<before>[^\W\d_]{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,|\s|$)"
)
_UNIX_SECONDS = re.compile(r"^1[4-9]\d{8}(?:\d{3})?(?:\.\d+)?$")
_BEGINNINGS_OF_MONTHS: Final = """
    jan feb mar apr may jun jul aug sep oct nov dec mae mai okt dez mrz gen mag giu lug ago set ott dic fev avr jui aou
    ene abr out mei agu agt des oca sub nis haz tem eyl eki kas ara maa mrt sty lut kwi maj cze lip sie wrz paz lis gru
    янв фев мар апр мая маи июн июл авг сен окт ноя дек
"""
_MONTHS: Final = frozenset(plain_words(month) for month in _BEGINNINGS_OF_MONTHS.split())
_MONTHS_AS_WRITTEN: Final = """
    يناير فبراير مارس ابريل أبريل مايو يونيو يوليو اغسطس أغسطس سبتمبر اكتوبر أكتوبر نوفمبر ديسمبر
    ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม
    สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
"""
_OTHER_MONTHS: Final = tuple(_MONTHS_AS_WRITTEN.split())


def is_day(cell: str) -> bool:
    """Tell whether a cell holds a day, in digits or with a month's name; it need not be a real one."""
    if len(cell) > _LONGEST or not any(sign.isdigit() for sign in cell):
        return False
    if _DAY_IN_DIGITS.search(cell) or _UNIX_SECONDS.match(cell):
        return True
    if any(month in cell for month in _OTHER_MONTHS):
        return True
    found = _DAY_IN_WORDS.search(cell)
    word = plain_words((found["after"] or found["before"])[:4]) if found else ""
    return word[:3] in _MONTHS
