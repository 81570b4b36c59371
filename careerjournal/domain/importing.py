"""What is read from a tracker file, what the person may correct about it, and what becomes of each of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from careerjournal.domain.applications import ApplicationEvent, Arrangement, SalaryPer, standing_of
from careerjournal.domain.matching import Candidate
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.domain.table_reading import Outcome, TableChoices, TableColumn


class ImportField(StrEnum):
    """What a column can mean. A `stage:` column holds the days (or a yes) of one kind of event."""

    COMPANY = "company"
    ROLE = "role"
    APPLIED_ON = "applied_on"
    SAVED_ON = "saved_on"
    OUTCOME_ON = "outcome_on"
    UPDATED_ON = "updated_on"
    DEADLINE_ON = "deadline_on"
    FOLLOW_UP_ON = "follow_up_on"
    STATUS = "status"
    HISTORY = "history"
    LINK = "link"
    SOURCE = "source"
    PLACE = "place"
    SALARY = "salary"
    CONTACT = "contact"
    NOTES = "notes"
    ARRANGEMENT = "arrangement"
    SALARY_LOW = "salary_low"
    SALARY_HIGH = "salary_high"
    SALARY_CURRENCY = "salary_currency"
    SALARY_PER = "salary_per"
    TAGS = "tags"
    EXCITEMENT = "excitement"
    CV_VERSION = "cv_version"
    REFERRAL = "is_referral"
    STAGE_ACKNOWLEDGED = "stage:acknowledged"
    STAGE_SCREENING = "stage:screening"
    STAGE_ASSESSMENT = "stage:assessment"
    STAGE_INTERVIEW = "stage:interview"
    STAGE_OFFER = "stage:offer"
    STAGE_ACCEPTED = "stage:accepted"
    STAGE_DECLINED = "stage:declined"
    STAGE_REJECTED = "stage:rejected"
    STAGE_NO_REPLY = "stage:no_reply"
    STAGE_WITHDRAWN = "stage:withdrawn"
    STAGE_CLOSED = "stage:closed"


STAGE_COLUMNS: Mapping[ImportField, EventKind] = {
    column: EventKind(column.value.removeprefix("stage:"))
    for column in ImportField
    if column.value.startswith("stage:")
}
"""The kind of event that each stage column tells of."""

MANY_COLUMNS = frozenset({ImportField.NOTES, ImportField.CONTACT, *STAGE_COLUMNS})
"""What several columns of a file may mean at once; anything else is one column only."""

DATE_FIELDS = frozenset(
    {
        ImportField.APPLIED_ON,
        ImportField.SAVED_ON,
        ImportField.OUTCOME_ON,
        ImportField.UPDATED_ON,
        ImportField.DEADLINE_ON,
        ImportField.FOLLOW_UP_ON,
        *STAGE_COLUMNS,
    }
)
"""What a column of days can mean."""


class FileKind(StrEnum):
    """The dialects known by name; every other file is a tracker."""

    TRACKER = "tracker"
    LINKEDIN_APPLICATIONS = "linkedin_applications"
    LINKEDIN_SAVED = "linkedin_saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices(TableChoices):
    """What the person corrected about the reading of a tracker file.

    `zone` is the person's. `statuses` maps a word of the file to the event it means, or to None where it means none.
    `with_unmapped` keeps columns without a field as lines of the note.
    """

    columns: Mapping[int, ImportField | None] = field(default_factory=dict)
    dates_as_written: bool = False
    statuses: Mapping[str, EventKind | None] = field(default_factory=dict)
    with_unmapped: bool = True


NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(TableColumn):
    """A column of a tracker file as it was understood.

    `confidence` runs from 0 to 1. `kept` says that a column without a field is kept as lines of the note;
    `left_because` why it is not.
    """

    field: ImportField | None
    confidence: float = 0.0
    kept: bool = False
    left_because: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A status word that could mean several things: asked once a file. `suggestion` is the likeliest answer."""

    word: str
    count: int
    choices: tuple[EventKind, ...]
    suggestion: EventKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """A row of a file as an application and its history, with the number of its first line in the file."""

    line: int
    company: str = ""
    role: str = ""
    link: str = ""
    source: str = ""
    place: str = ""
    salary: str = ""
    contact: str = ""
    notes: str = ""
    events: tuple[ApplicationEvent, ...] = ()
    arrangement: Arrangement | None = None
    salary_low: int | None = None
    salary_high: int | None = None
    salary_currency: str = ""
    salary_per: SalaryPer | None = None
    tags: tuple[str, ...] = ()
    excitement: int | None = None
    cv_version: str = ""
    is_referral: bool = False
    deadline_on: date | None = None


def candidate_of(row: ImportRow) -> Candidate:
    """Give what the match rule compares of a row."""
    standing = standing_of(row.events)
    return Candidate(
        company=row.company, role=row.role, link=row.link, applied_on=standing.applied_on, stage=standing.stage
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """A row as it was read: understood, or left out with the reason. `notices` name what went into the note instead."""

    row: ImportRow
    left_because: Sentence | None = None
    notices: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How times with a clock were read: from which zone (empty for the zone each time names) into which.

    `met` counts the times that a conversion concerns; `converted` is False where the days stand as they are written.
    """

    from_zone: str
    to_zone: str
    met: int = 0
    converted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file as it was understood, with everything about it that the person can correct.

    `source` is the file's name; `header_line` the line the columns' names stand on, None where the file has none;
    `preamble` the lines above it. `encodings` are the guesses that can be read, best first.
    """

    source: str
    kind: FileKind
    choices: Choices
    encoding: str
    encodings: tuple[str, ...]
    delimiter: str
    header_line: int | None
    preamble: tuple[str, ...] = ()
    columns: tuple[Column, ...]
    clock: Clock
    questions: tuple[Question, ...] = ()
    rows: tuple[ReadRow, ...]
    notices: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """What becomes of one row, and why: the line the person reads before anything is written."""

    line: int
    outcome: Outcome
    reason: Sentence | None
    company: str
    role: str
    applied_on: date | None
    stage: Stage | None
    notices: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A reading set against the journal: one line per row in the order of the file, and the rows to add."""

    reading: Reading
    lines: tuple[PreviewRow, ...]
    rows: tuple[ImportRow, ...]


def with_status(choices: Choices, word: str, kind: EventKind | None) -> Choices:
    """Answer one question."""
    return replace(choices, statuses={**choices.statuses, word: kind})


def with_column(choices: Choices, index: int, meaning: ImportField | None) -> Choices:
    """Say what one column means, None for nothing."""
    return replace(choices, columns={**choices.columns, index: meaning})
