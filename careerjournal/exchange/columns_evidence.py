"""What the cells of a column look like: the shares of links, days, amounts, status words and the like among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from careerjournal.exchange.statuses import understand
from careerjournal.exchange.vocabulary.languages import listed
from careerjournal.exchange.vocabulary.normal import is_unspaced, plain_words

_LOOKED_AT: Final = 40
"""Different cells looked at closely; more would not change a share enough to change a guess."""
_LONG_STATUS: Final = 60

_URL = re.compile(
    r"^\W*(?:https?://|www\.)\S+|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|de|fr|it|co|jobs|id|th|nl|es|pt|cn|eu|ai|app|dev)/\S*$",
    re.I,
)
_EMAIL = re.compile(r"^\s*(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.-]+\s*$")
_PHONE = re.compile(r"^\s*\+?[\d\s()./-]{7,20}$")
_MONEY = re.compile(
    r"(?:[€$£¥₹฿₺₩]|\b(?:eur|usd|gbp|idr|rp|thb|inr|lpa|try|tl|sar|aed|egp|chf|brl|cny|rmb|kr|zl|kč)\b|[元万薪])\s*\.?\d|\d[\d.,\s]*(?:k\b|[€$£¥₹฿₺₩]"
    r"|(?:eur|usd|gbp|idr|thb|inr|lpa|try|tl|sar|aed|jt|juta|rb|chf|brl|cny|rmb|บาท|ريال|درهم|جنيه|万|元|千|薪)(?!\w))",
    re.I,
)
_RANGE_OF_AMOUNTS = re.compile(
    r"^\s*\d{2,3}[.,\s]?\d{3}(?:[.,\s]?\d{3})?(?:\s*[-–]\s*\d{2,3}[.,\s]?\d{3}(?:[.,\s]?\d{3})?)?\s*$"
)
_DAY_IN_DIGITS = re.compile(
    r"(?<!\d)(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2}))(?!\d)|^\s*\d{1,2}[/.]\d{1,2}\.?\s*$"
    r"|^\s*\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_DAY_IN_WORDS = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th|\.|er|º)?[\s-]*(?:de\s+)?(?P<after>[^\W\d_]{3,12}(?:\.[^\W\d_]\.?)?)\.?[\s,-]*(?:de\s+)?(?:\d{2,4}|$)|"
    r"^\W*(?:[^\W\d_]{2,12}\.?,?\s)?(?P<before>[^\W\d_]{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,|\s|$)"
)
_UNIX_SECONDS = re.compile(r"^1[4-9]\d{8}(?:\d{3})?(?:\.\d+)?$")
_NUMBER = re.compile(r"^\W*\d+(?:[.,]\d+)*\s*(?:%|/\s?\d+)?\W*$")
_YES = frozenset(
    {
        "yes",
        "y",
        "no",
        "n",
        "x",
        "true",
        "false",
        "ja",
        "nein",
        "oui",
        "non",
        "si",
        "sì",
        "ya",
        "tidak",
        "نعم",
        "لا",
        "ใช่",
        "ไม่",
        "是",
        "否",
        "evet",
        "hayır",
        "sim",
        "não",
        "nee",
        "✓",
        "✔",
        "✅",
        "❌",
        "☑",
        "☐",
        "checked",
        "done",
        "v",
        "o",
    }
)
_LEGAL_FORM_OF_UNSPACED = (
    "公司",
    "集团",
    "株式会社",
    "有限",
    "บริษัท",
    "จำกัด",
    "ธนาคาร",
    "주식회사",
    "科技",
    "银行",
    "研究所",
    "研究院",
    "股份",
)
_LEGAL_FORM_AT_START = ("pt ", "cv ", "شركه ", "بنك ", "موسسه ", "مجموعه ", "ооо ", "ао ", "оао ", "บริษัท", "株式会社")
_MONTHS = frozenset(
    """jan feb mar apr may jun jul aug sep sept oct nov dec mae mai okt dez mrz gen mag giu lug ago set ott dic janv fev fevr avr juin juil aou dece decembre
    ene abr out mei agu agt des oca sub nis haz tem agu eyl eki kas ara maa mrt sty lut kwi maj cze lip sie wrz paz lis gru янв фев мар апр мая май июн июл авг
    сен окт ноя дек""".split()
)
_MONTHS_OTHER = ("يناير", "فبراير", "مارس", "ابريل", "أبريل", "مايو", "يونيو", "يوليو", "اغسطس", "أغسطس", "سبتمبر", "اكتوبر", "أكتوبر", "نوفمبر", "ديسمبر",
    "ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค", "มกราคม", "กุมภา", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม",
    "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Shares from 0 to 1 among the filled cells of a column; `filled` counts them, `length` is their mean length."""

    filled: int = 0
    different: float = 0.0
    length: float = 0.0
    links: float = 0.0
    emails: float = 0.0
    phones: float = 0.0
    days: float = 0.0
    amounts: float = 0.0
    numbers: float = 0.0
    yeses: float = 0.0
    statuses: float = 0.0
    firms: float = 0.0
    roles: float = 0.0
    places: float = 0.0
    boards: float = 0.0


NO_EVIDENCE = Evidence()


def evidence_of(cells: Sequence[str]) -> Evidence:
    """Look at the cells of one column; cells that say nothing ("-", "n/a") do not count."""
    filled = [cell.strip() for cell in cells if cell and not cell.isspace()]
    counts: dict[str, int] = {}
    for cell in filled:
        counts[cell] = counts.get(cell, 0) + 1
    kinds = [cell for cell in counts if not _is_empty(cell)]
    if not kinds:
        return NO_EVIDENCE
    step = max(1, len(kinds) // _LOOKED_AT)
    looked_at = kinds[::step][:_LOOKED_AT]
    weights = [counts[cell] for cell in looked_at]
    total = sum(weights)
    traits = [traits_of(cell[:300]) for cell in looked_at]

    def share(trait: str) -> float:
        return sum(weight for weight, has in zip(weights, traits, strict=True) if trait in has) / total

    return Evidence(
        filled=sum(counts[cell] for cell in kinds),
        different=len(kinds) / sum(counts[cell] for cell in kinds),
        length=sum(len(cell) * weight for cell, weight in zip(looked_at, weights, strict=True)) / total,
        links=share("link"),
        emails=share("email"),
        phones=share("phone"),
        days=share("day"),
        amounts=share("amount"),
        numbers=share("number"),
        yeses=share("yes"),
        statuses=share("status"),
        firms=share("firm"),
        roles=share("role"),
        places=share("place"),
        boards=share("board"),
    )


@lru_cache(maxsize=8192)
def _is_empty(cell: str) -> bool:
    return len(cell) < 16 and understand(cell).empty


@lru_cache(maxsize=8192)
def traits_of(cell: str) -> frozenset[str]:
    """Say what one cell looks like; several may be true at once."""
    if _URL.search(cell):
        return frozenset({"link"})
    if _EMAIL.match(cell):
        return frozenset({"email"})
    if cell.casefold() in _YES:
        return frozenset({"yes"})
    if is_day(cell):
        return frozenset({"day"})
    if _NUMBER.match(cell):
        return frozenset({"number", "amount"} if _RANGE_OF_AMOUNTS.match(cell) or _MONEY.search(cell) else {"number"})
    if _MONEY.search(cell) or _RANGE_OF_AMOUNTS.match(cell):
        return frozenset({"amount"})
    if _PHONE.match(cell):
        return frozenset({"phone"})
    return frozenset(_traits_of_words(cell))


def is_day(cell: str) -> bool:
    """Tell whether a cell holds a day, in digits or with a month's name; it need not be a real one."""
    if len(cell) > 60 or not any(sign.isdigit() for sign in cell):
        return False
    if _DAY_IN_DIGITS.search(cell) or _UNIX_SECONDS.match(cell):
        return True
    if any(month in cell for month in _MONTHS_OTHER):
        return True
    found = _DAY_IN_WORDS.search(cell)
    word = plain_words((found["after"] or found["before"])[:4]) if found else ""
    return word[:3] in _MONTHS or word in _MONTHS


def _traits_of_words(cell: str) -> set[str]:
    traits = set()
    plain = plain_words(cell)
    words = plain.split()
    if len(cell) <= _LONG_STATUS:
        meant = understand(cell)
        if meant.kind is not None or meant.choices:
            traits.add("status")
    if _any_listed("roles", plain, words):
        traits.add("role")
    if len(words) <= 8 and _is_firm(plain, words):
        traits.add("firm")
    if len(words) <= 6 and _any_listed("places", plain, words):
        traits.add("place")
    if len(words) <= 4 and _any_listed("boards", plain, words):
        traits.add("board")
    return traits


def _is_firm(plain: str, words: list[str]) -> bool:
    if len(words) > 1 and any(word in listed("firms") for word in words[1:]):
        return True
    return plain.startswith(_LEGAL_FORM_AT_START) or any(form in plain for form in _LEGAL_FORM_OF_UNSPACED)


def _any_listed(table: str, plain: str, words: list[str]) -> bool:
    """Tell whether a text holds a listed word or pair of words, or a listed part where words are not spaced."""
    known = listed(table)
    if any(word in known for word in words):
        return True
    if len(words) > 1 and any(f"{one} {two}" in known for one, two in zip(words, words[1:], strict=False)):
        return True
    return is_unspaced(plain) and any(part in plain for part in _unspaced_of(table))


@lru_cache(maxsize=8)
def _unspaced_of(table: str) -> tuple[str, ...]:
    return tuple(word for word in listed(table) if is_unspaced(word))
