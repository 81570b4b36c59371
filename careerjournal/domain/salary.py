"""A salary as a range: read out of what was pasted, and checked when it is typed."""

from __future__ import annotations

import re
from typing import Final

from careerjournal.domain.applications import Application, SalaryPer
from careerjournal.domain.currencies import SPELLINGS, currency_of
from careerjournal.domain.folding import fold
from careerjournal.domain.value import value

MOST: Final = 999_999_999_999
"""The highest salary that is taken, in whole units."""


@value
class SalaryRange:
    """What is paid, in whole units of `currency` (ISO 4217, empty where none was named); None where an end is open."""

    low: int | None = None
    high: int | None = None
    currency: str = ""
    per: SalaryPer | None = None


NO_SALARY = SalaryRange()

_NUMBER = r"\d{1,3}(?:[ .,']\d{2,3})*[ .,']\d{3}(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?"
_TIMES = {
    "k": 1_000, "tsd": 1_000, "mille": 1_000, "mila": 1_000, "ribu": 1_000, "rb": 1_000, "الف": 1_000, "พัน": 1_000,
    "หมื่น": 10_000, "แสน": 100_000,
    "l": 100_000, "lac": 100_000, "lakh": 100_000, "lakhs": 100_000, "lpa": 100_000,
    "m": 1_000_000, "mio": 1_000_000, "mln": 1_000_000, "million": 1_000_000, "juta": 1_000_000, "jt": 1_000_000,
    "مليون": 1_000_000, "ล้าน": 1_000_000, "crore": 10_000_000, "cr": 10_000_000,
}  # fmt: skip
_TIMES_WORDS = "|".join(sorted(map(fold, _TIMES), key=len, reverse=True))
_BY_FOLDED_TIMES = {fold(word): times for word, times in _TIMES.items()}
_MONEY = "|".join(re.escape(spelling) for spelling in SPELLINGS)
_CURRENCY = re.compile(rf"(?<![^\W\d_])(?:{_MONEY})(?![^\W\d_])")
_AMOUNT = re.compile(rf"(?<![\w.,])({_NUMBER})\s*\.?(?:({_TIMES_WORDS})(?![^\W\d_]))?(?!\s*%)(\+)?")
_MARKS = str.maketrans({"’": "'", "٬": ",", "٫": "."})
_COUNTED = re.compile(
    r"\s*(?:%|x\b|(?:months?|monate|mois|mensilita|bulan|hours?|stunden|h|days?|tage|st|nd|rd|th)(?!\w))"
)
_JOINED = re.compile(r"^\s*(?:-|–|—|−|~|〜|to|until|bis|a|à|au|et|e|hingga|sampai|s/d|and|und|الي|و|ถึง|\.\.+)\s*$")
_BETWEEN = re.compile(rf"(?<![^\W\d_])(?:{_MONEY})(?![^\W\d_])|/|:")
_UP_TO = re.compile(r"(?<!\w)(?:up to|max\.?|bis(?: zu)?|jusqu'a|fino a|hingga|maks\.?|sampai|حتى|ไม่เกิน|<|≤)\W*$")
_FROM = re.compile(r"(?<!\w)(?:from|min\.?|ab|von|a partir de|des|da|mulai|minimal|at least|من|ตั้งแต่|>|≥)\W*$")
_PER: Final[tuple[tuple[SalaryPer, str], ...]] = (
    (SalaryPer.HOUR, r"/\s?(?:h|hr|hour|std|stunde)|(?:per|an|a|pro|par|all'|per) ?(?:hour|hr|stunde|heure|ora)"
                     r"|hourly|/\s?(?:heure|ora|jam|ชม)|per jam|ต่อชั่วโมง|(?:في )?الساعه|ph"),
    (SalaryPer.DAY, r"/\s?(?:d|day|tag|jour|giorno|j|hari)|(?:per|a|pro|par|al) ?(?:day|tag|jour|giorno|hari|diem)"
                    r"|daily|tjm|journalier|tagessatz|ต่อวัน|(?:في )?اليوم|يومي\w*"),
    (SalaryPer.MONTH, r"/\s?(?:mo|mon|mth|month|monat|mois|mese|bulan|bln|m)|(?:per|a|pro|par|al) ?(?:month|monat|mois"
                      r"|mese|bulan)|monthly|mtl|monatlich|mensuel\w*|mensil\w*|pcm|pm|p\.m|(?:ต่อ)?เดือน|شهري\w*"
                      r"|(?:في )?الشهر"),
    (SalaryPer.YEAR, r"/\s?(?:y|yr|year|jahr|an|annee|anno|a|tahun|thn)|(?:per|a|pro|par|all'|an?) ?(?:year|annum|jahr"
                     r"|anno|tahun|annee)|par an|yearly|annual\w*|annuel\w*|annu[oai]\w*|jahrlich|brutto?jahresgehalt"
                     r"|ral|p\.? ?a|lpa|ctc|(?:ต่อ)?ปี|سنوي\w*|(?:في )?السنه"),
)  # fmt: skip
_PER_PATTERNS = tuple((per, re.compile(rf"(?<![^\W\d_])(?:{words})(?!\w)")) for per, words in _PER)


def read_salary(text: str) -> SalaryRange | None:
    """Read a range out of a salary in words ("50-60k €/yr"); None where there is none, or it could mean several.

    Fractions are rounded to whole units. One amount alone is both ends of the range; "from" and "up to" leave one open.
    """
    folded = " ".join(fold(text).translate(_MARKS).split())
    found = [match for match in _AMOUNT.finditer(folded) if not _is_beside(folded, match)]
    if not found:
        return None
    range_of = _range(folded, found)
    if range_of is None:
        return None
    low, high = range_of
    if max(low or 0, high or 0) > MOST:
        return None
    currency = _currency_of(folded)
    per = next((per for per, pattern in _PER_PATTERNS if pattern.search(folded.replace("/", " /"))), None)
    if not currency and per is None and max(low or 0, high or 0) < 1_000:
        return None  # a bare "40" is hours a week as soon as money
    return SalaryRange(low=low, high=high, currency=currency, per=per)


def read_amount(text: str) -> int | None:
    """Read one amount as it is typed into a field ("50 000", "50k", "52.5k €"); None where it is none, or two."""
    found = read_salary(f"{text} EUR")
    return found.low if found is not None and found.low == found.high else None


def of_application(application: Application) -> SalaryRange:
    """Give the range that is kept with an application."""
    return SalaryRange(
        low=application.salary_low,
        high=application.salary_high,
        currency=application.salary_currency,
        per=application.salary_per,
    )


def _is_beside(folded: str, match: re.Match[str]) -> bool:
    """Tell whether a number is beside the point: so many months, hours or days, a percentage, an ordinal."""
    return match[2] is None and _COUNTED.match(folded, match.end()) is not None


def _range(folded: str, found: list[re.Match[str]]) -> tuple[int | None, int | None] | None:
    """Give both ends of the range that amounts make; None where there are several ranges."""
    first = found[0]
    second = found[1] if len(found) > 1 and _joins(folded[first.end() : found[1].start()]) else None
    rest = found[2 if second is not None else 1 :]
    if any(_worth(match) >= 1_000 for match in rest):
        return None
    if second is None:
        amount = _worth(first)
        before = _BETWEEN.sub("", folded[: first.start()])
        if _UP_TO.search(before):
            return None, amount
        if first[3] or _FROM.search(before):
            return amount, None
        return amount, amount
    low, high = _worth(first), _worth(second)
    times_low, times_high = _times(first), _times(second)
    if times_low == 1 and times_high > 1 and low < 1_000:
        low = round(low * times_high)
    elif times_high == 1 and times_low > 1 and high < 1_000:
        high = round(high * times_low)
    return (low, high) if low <= high else (high, low)


def _joins(between: str) -> bool:
    """Tell whether two amounts are the ends of one range by what stands between them."""
    return bool(_JOINED.match(_BETWEEN.sub(" ", between)))


def _worth(match: re.Match[str]) -> int:
    """Give an amount in whole units."""
    return int(_number(match[1]) * _times(match) + 0.5)


def _times(match: re.Match[str]) -> int:
    return _BY_FOLDED_TIMES.get(match[2] or "", 1)


def _number(text: str) -> float:
    """Read a number whose last mark may set off its fraction: of one or two digits, never of three."""
    decimals = re.search(r"[.,](\d{1,2})$", text)
    whole = text[: decimals.start()] if decimals else text
    return float(re.sub(r"\D", "", whole) + (f".{decimals[1]}" if decimals else ""))


def _currency_of(folded: str) -> str:
    """Give the one currency that is named; empty where none or several are."""
    apart = re.sub(rf"(\d)\s*({_TIMES_WORDS})(?![^\W\d_])", r"\1 \2 ", folded)
    named = {currency_of(match[0]) for match in _CURRENCY.finditer(re.sub(r"(?<=\d)(?=[^\W\d_])", " ", apart))}
    return named.pop() if len(named) == 1 else ""
