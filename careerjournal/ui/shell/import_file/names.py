"""What the parts of a tracker file are called on the screen."""

from __future__ import annotations

from careerjournal.domain.importing import STAGE_COLUMNS, ImportField
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.words import NO_FIELD


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
