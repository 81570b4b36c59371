"""What the parts of a tracker file are called on the screen."""

from __future__ import annotations

from careerjournal.domain.importing import STAGE_COLUMNS, Basis, DateOrder, ImportField, Outcome
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr

NO_FIELD = "none"
"""The key of a column that means nothing here."""


def field_choices(words: Words) -> list[tuple[str, str]]:
    """Name what a column can mean, as (key, word)."""
    plain = {
        ImportField.COMPANY: tr("Company"),
        ImportField.ROLE: tr("Role"),
        ImportField.STATUS: tr("Status"),
        ImportField.APPLIED_ON: tr("Day of applying"),
        ImportField.SAVED_ON: tr("Day of saving"),
        ImportField.OUTCOME_ON: tr("Day of the outcome"),
        ImportField.UPDATED_ON: tr("Day of the last change"),
        ImportField.DEADLINE_ON: tr("Closing day"),
        ImportField.FOLLOW_UP_ON: tr("Day to follow up"),
        ImportField.HISTORY: tr("History"),
        ImportField.LINK: tr("Link"),
        ImportField.SOURCE: tr("Found through"),
        ImportField.PLACE: tr("Place"),
        ImportField.SALARY: tr("Salary"),
        ImportField.CONTACT: tr("Contact"),
        ImportField.NOTES: tr("Notes"),
        ImportField.TAGS: tr("Tags"),
        ImportField.ARRANGEMENT: tr("Where the work is done"),
        ImportField.SALARY_LOW: tr("Lowest salary"),
        ImportField.SALARY_HIGH: tr("Highest salary"),
        ImportField.SALARY_CURRENCY: tr("Currency"),
        ImportField.SALARY_PER: tr("What the salary is for"),
        ImportField.EXCITEMENT: tr("Excitement"),
        ImportField.CV_VERSION: tr("CV version"),
        ImportField.REFERRAL: tr("Referral"),
    }
    stages = [
        (column.value, tr("Day of: {event}", event=say(sentence(f"event.{kind.value}"), words)))
        for column, kind in STAGE_COLUMNS.items()
    ]
    return [(NO_FIELD, tr("Nothing of these")), *((key.value, word) for key, word in plain.items()), *stages]


def order_choices() -> list[tuple[str, str]]:
    """Name the two ways to read 03/04/2026."""
    return [(DateOrder.DAY_FIRST.value, tr("Day first")), (DateOrder.MONTH_FIRST.value, tr("Month first"))]


def basis_words(basis: Basis) -> str:
    """Say what decided a guess."""
    words = {
        Basis.CHOICE: tr("chosen by you"),
        Basis.HEADER: tr("by its name"),
        Basis.CELLS: tr("by its cells"),
        Basis.LANGUAGE: tr("as usual in your language"),
        Basis.NOTHING: tr("not known"),
    }
    return words[basis]


def delimiter_choices(found: str) -> list[tuple[str, str]]:
    """Name the signs that part columns, the one that was found among them."""
    named = {",": tr("Comma"), ";": tr("Semicolon"), "\t": tr("Tab"), "|": tr("Vertical bar")}
    if found and found not in named:
        named[found] = found
    return list(named.items())


def outcome_words(outcome: Outcome) -> str:
    """Name what becomes of a row."""
    words = {
        Outcome.ADDED: tr("Added"),
        Outcome.DUPLICATE: tr("Here already"),
        Outcome.LEFT_OUT: tr("Left out"),
    }
    return words[outcome]
