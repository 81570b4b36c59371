"""Money in words: an amount with its currency, and what it is paid for."""

from __future__ import annotations

from careerjournal.domain.applications import SalaryPer
from careerjournal.language.words import AsIs, Words


def money(amount: int, currency: str, words: Words) -> str:
    """Say an amount; the bare number where no currency is named."""
    number = words.formats.number(amount)
    return words.tr("{amount} {currency}", amount=AsIs(number), currency=AsIs(currency)) if currency else number


def spanned(amount: str, per: SalaryPer | None, words: Words) -> str:
    """Add to an amount what it is paid for, where that is known."""
    told = AsIs(amount)
    match per:
        case SalaryPer.YEAR:
            return words.tr("{amount} a year", amount=told)
        case SalaryPer.MONTH:
            return words.tr("{amount} a month", amount=told)
        case SalaryPer.DAY:
            return words.tr("{amount} a day", amount=told)
        case SalaryPer.HOUR:
            return words.tr("{amount} an hour", amount=told)
        case _:
            return amount
