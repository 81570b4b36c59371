"""What is known of a company, whom one knows there, and what was sent to it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from careerjournal.domain.value import value


@value
class Company:
    """A company by its name; the applications there are those whose company folds to the same name."""

    id: int = 0
    name: str
    website: str = ""
    is_admired: bool = False
    notes: str = ""
    added_at: datetime


@value
class Contact:
    """Somebody at a company, perhaps met over one application. `next_on` is the day to write to them again."""

    id: int = 0
    application_id: int | None = None
    company: str = ""
    name: str
    role: str = ""
    mail: str = ""
    phone: str = ""
    last_on: date | None = None
    next_on: date | None = None
    notes: str = ""


class Purpose(StrEnum):
    """What a document was for."""

    CV = "cv"
    LETTER = "letter"
    PORTFOLIO = "portfolio"
    OTHER = "other"


@value
class Document:
    """A file that belongs to an application, kept inside the journal: `digest` (SHA-256, hexadecimal) names its bytes.

    `version` is the person's name for this version of a CV or letter; `size` is in bytes.
    """

    id: int = 0
    application_id: int | None = None
    purpose: Purpose = Purpose.OTHER
    name: str
    version: str = ""
    digest: str
    size: int
    added_at: datetime
