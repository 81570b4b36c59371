"""The map of one's channels: how many people each reaches, how they lead to one another, other sources of work."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from careerjournal.domain.value import value


class SourceKind(StrEnum):
    """Where contact and work come from besides one's own channels."""

    JOB_BOARD = "job_board"
    AGENCY = "agency"
    ADS = "ads"
    PEOPLE = "people"
    CAREER_PAGES = "career_pages"
    OTHER = "other"


@value
class Audience:
    """How many people a channel reached on a day."""

    id: int = 0
    channel_id: int
    on: date
    count: int


@value
class ChannelLink:
    """A way on which people come from one channel to another, such as a line in the profile."""

    id: int = 0
    from_id: int
    to_id: int
    how: str = ""
    made_on: date


@value
class Strategy:
    """One of the ways in which one is present on a channel: a page, a group, a profile, a series."""

    id: int = 0
    channel_id: int
    words: str
    named_on: date


@value
class WorkSource:
    """A source of contact and work besides one's channels: a job board, an agency, people one knows."""

    id: int = 0
    name: str
    kind: SourceKind = SourceKind.JOB_BOARD
    notes: str = ""
    named_on: date
