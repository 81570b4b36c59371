"""A salary's range in words: "52,000 to 58,000 EUR a year"."""

from __future__ import annotations

from careerjournal.domain.applications import Application
from careerjournal.domain.salary import SalaryRange, of_application, read_salary
from careerjournal.language.money_words import money, spanned
from careerjournal.language.words import AsIs, Words


def salary_words(application: Application, words: Words) -> tuple[str, str]:
    """Say the range of an application, and what was said where that tells anything else."""
    found = of_application(application)
    told = range_words(found, words)
    if not told:
        return application.salary, ""
    return told, "" if read_salary(application.salary) == found else application.salary


def range_words(found: SalaryRange, words: Words) -> str:
    """Say a range; empty where neither end is known."""
    if found.low is None and found.high is None:
        return ""
    low, high = (AsIs(money(end, found.currency, words)) for end in (found.low or 0, found.high or 0))
    if found.high is None:
        amount = words.tr("from {amount}", amount=low)
    elif found.low is None:
        amount = words.tr("up to {amount}", amount=high)
    elif found.low == found.high:
        amount = str(low)
    else:
        amount = words.tr("{low} to {high}", low=AsIs(words.formats.number(found.low)), high=high)
    return spanned(amount, found.per, words)
