"""What one cell looks like: a link, a day, an amount, a status word, a company with its legal form and the like."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from careerjournal.exchange.columns_days import is_day
from careerjournal.exchange.statuses import is_status
from careerjournal.exchange.vocabulary.languages import listed
from careerjournal.exchange.vocabulary.normal import is_unspaced, plain_words

_LONG_STATUS: Final = 60
_DOMAINS: Final = "com|org|net|io|de|fr|it|co|jobs|id|th|nl|es|pt|cn|eu|ai|app|dev"
_URL = re.compile(rf"^\W*(?:https?://|www\.)\S+|^[\w-]+(?:\.[\w-]+)*\.(?:{_DOMAINS})/\S*$", re.IGNORECASE)
_EMAIL = re.compile(r"^\s*(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.-]+\s*$")
_PHONE = re.compile(r"^\s*\+?[\d\s()./-]{7,20}$")
_SIGNS_OF_MONEY: Final = "[€$£¥₹฿₺₩]"
_CURRENCIES: Final = "eur|usd|gbp|idr|rp|thb|inr|lpa|try|tl|sar|aed|egp|chf|brl|cny|rmb|kr|zl|kč"
_UNITS: Final = "jt|juta|rb|บาท|ريال|درهم|جنيه|万|元|千|薪"
_MONEY = re.compile(
    rf"(?:{_SIGNS_OF_MONEY}|\b(?:{_CURRENCIES})\b)\s*\.?\d"
    rf"|\d[\d.,\s]*(?:k\b|{_SIGNS_OF_MONEY}|(?:{_CURRENCIES}|{_UNITS})(?!\w))",
    re.IGNORECASE,
)
_AMOUNT: Final = r"\d{2,3}[.,\s]?\d{3}(?:[.,\s]?\d{3})?"
_RANGE_OF_AMOUNTS = re.compile(rf"^\s*{_AMOUNT}(?:\s*[-–]\s*{_AMOUNT})?\s*$")
_NUMBER = re.compile(r"^\W*\d+(?:[.,]\d+)*\s*(?:%|/\s?\d+)?\W*$")
_YES: Final = frozenset(
    "yes y no n x true false ja nein oui non si sì ya tidak نعم لا ใช่ ไม่ 是 否 evet hayır sim não nee"  # noqa: SIM905
    " ✓ ✔ ✅ ❌ ☑ ☐ checked done v o".split()
)
_FORMS_OF_UNSPACED: Final = (
    *("公司", "集团", "株式会社", "有限", "科技", "银行", "研究所", "研究院", "股份"),
    *("บริษัท", "จำกัด", "ธนาคาร", "주식회사"),
)
_FORMS_AT_START: Final = ("pt ", "cv ", "شركه ", "بنك ", "موسسه ", "مجموعه ", "ооо ", "ао ", "оао ")


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


def _traits_of_words(cell: str) -> set[str]:
    traits = set()
    plain = plain_words(cell)
    words = plain.split()
    if len(cell) <= _LONG_STATUS and is_status(cell):
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
    return plain.startswith(_FORMS_AT_START) or any(form in plain for form in _plain_forms())


def _any_listed(table: str, plain: str, words: list[str]) -> bool:
    """Tell whether a text holds a listed word or pair of words, or a listed part where words are not spaced."""
    known = listed(table)
    if any(word in known for word in words):
        return True
    if len(words) > 1 and any(f"{one} {two}" in known for one, two in pairwise(words)):
        return True
    return is_unspaced(plain) and any(part in plain for part in _unspaced_of(table))


@lru_cache(maxsize=8)
def _unspaced_of(table: str) -> tuple[str, ...]:
    return tuple(word for word in listed(table) if is_unspaced(word))


@lru_cache(maxsize=1)
def _plain_forms() -> tuple[str, ...]:
    return tuple(plain_words(form) for form in _FORMS_OF_UNSPACED)
