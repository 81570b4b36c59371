"""Offers in words, for the screen and for paper: their terms, their sums, and the rules behind the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from careerjournal.domain.offer_weighing import MINUTES_A_POINT, currencies, salary_in_a_year
from careerjournal.domain.offers import JobOffer
from careerjournal.domain.weighing import WeightedSum
from careerjournal.domain.yearly_salary import DAYS_A_WEEK, HOURS_A_WEEK, WEEKS_A_YEAR
from careerjournal.language.money_words import money, spanned
from careerjournal.language.words import AsIs, Words


class Term(StrEnum):
    """What an offer says, in reading order."""

    SALARY = "salary"
    YEAR = "year"
    BONUS = "bonus"
    REMOTE = "remote"
    HOLIDAYS = "holidays"
    COMMUTE = "commute"
    RECEIVED = "received"
    DECIDE_BY = "decide_by"
    TERMS = "terms"


def term_name(term: Term, words: Words) -> str:
    """Name a term."""
    return {
        Term.SALARY: words.tr("Salary"),
        Term.YEAR: words.tr("In a year"),
        Term.BONUS: words.tr("Bonus a year"),
        Term.REMOTE: words.tr("From home"),
        Term.HOLIDAYS: words.tr("Holidays"),
        Term.COMMUTE: words.tr("Commute"),
        Term.RECEIVED: words.tr("Received on"),
        Term.DECIDE_BY: words.tr("Decide by"),
        Term.TERMS: words.tr("What else it says"),
    }[term]


def term_words(term: Term, offer: JobOffer, words: Words) -> str:
    """Say one term of an offer; empty where it is not known."""
    match term:
        case Term.SALARY if offer.salary is not None:
            return spanned(money(offer.salary, offer.currency, words), offer.per, words)
        case Term.YEAR if (yearly := salary_in_a_year(offer)) is not None:
            return money(yearly, offer.currency, words)
        case Term.BONUS if offer.bonus is not None:
            return money(offer.bonus, offer.currency, words)
        case Term.REMOTE if offer.remote_days is not None:
            return words.ntr("{n} day a week", "{n} days a week", offer.remote_days)
        case Term.HOLIDAYS if offer.holidays is not None:
            return words.ntr("{n} day a year", "{n} days a year", offer.holidays)
        case Term.COMMUTE if offer.commute is not None:
            return words.ntr("{n} minute one way", "{n} minutes one way", offer.commute)
        case Term.RECEIVED if offer.received_on is not None:
            return words.formats.day_short_year(offer.received_on)
        case Term.DECIDE_BY if offer.decide_by is not None:
            return words.formats.day_short_year(offer.decide_by)
        case Term.TERMS:
            return offer.terms
        case _:
            return ""


def known_terms(offers: Sequence[JobOffer], words: Words) -> list[Term]:
    """Give the terms that at least one offer tells; a salary by the year only where one is paid otherwise."""
    told = [term for term in Term if any(term_words(term, offer, words) for offer in offers)]
    if all(term_words(Term.SALARY, one, words) == _as_yearly(one, words) for one in offers):
        told = [term for term in told if term is not Term.YEAR]
    return told


def sum_words(total: WeightedSum, words: Words) -> str:
    """Say a weighted sum: "62 of 85 points, 73 %"."""
    share = AsIs(words.formats.percent(float(total.share)))
    return words.tr("{points} of {most} points, {share}", points=total.points, most=total.most, share=share)


def missing_words(total: WeightedSum, words: Words) -> str:
    """Say how many criteria have no score yet; empty where all have one."""
    missing = total.of - total.judged
    return words.ntr("{n} not scored, so not counted", "{n} not scored, so not counted", missing) if missing else ""


def sum_rule(words: Words) -> str:
    """Say how the sums come about, and what they are not."""
    return words.tr(
        "Points are weight times score, and the most is what full scores would give. What is not scored counts neither "
        "for nor against. The sums hold what you typed and nothing else: what to make of them is yours to say."
    )


def year_rule(words: Words) -> str:
    """Say what a year is taken to be."""
    return words.tr(
        "A year is taken as 12 months, {days} days, or {weeks} weeks of {hours} hours.",
        days=DAYS_A_WEEK * WEEKS_A_YEAR, weeks=WEEKS_A_YEAR, hours=HOURS_A_WEEK,
    )  # fmt: skip


def number_rule(words: Words) -> str:
    """Say how scores come from numbers where the person asks for that."""
    return words.tr(
        "Filling in gives 5 to the best number; each tenth less money, each day fewer at home and each {n} minutes "
        "more on the way take one point. Scores you gave yourself stay.",
        n=MINUTES_A_POINT,
    )


def currency_rule(offers: Sequence[JobOffer], words: Words) -> str:
    """Say that money is not compared where that is so; empty where it can be."""
    named = currencies(offers)
    if "" in named and len(offers) > 1:
        return words.tr("Where no currency is named, amounts are not compared.")
    if len(named) > 1:
        listed = AsIs(words.formats.listed(sorted(named)))
        return words.tr("The amounts are in {currencies}, so they are not compared with each other.", currencies=listed)
    return ""


def _as_yearly(offer: JobOffer, words: Words) -> str:
    """Say a salary as it is when it is paid by the year; empty where none is known."""
    yearly = salary_in_a_year(offer)
    if yearly is None:
        return term_words(Term.SALARY, offer, words)
    return words.tr("{amount} a year", amount=AsIs(money(yearly, offer.currency, words)))
