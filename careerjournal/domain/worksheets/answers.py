"""A worksheet that somebody fills in, and the answers in it with their history."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.value import value


@value
class Worksheet:
    """A form being filled in: `form` is the id of its description, `title` the person's name for this one.

    `ask_on` is the day on which Today offers it again, `closed_on` the day the person was done with it.
    """

    id: int = 0
    form: str
    title: str = ""
    application_id: int | None = None
    channel_id: int | None = None
    started_on: date
    ask_on: date | None = None
    closed_on: date | None = None


@value
class Answer:
    """The answer to one question as it stood from a day on; the latest day's counts, the earlier ones are its history.

    `words` is text, or JSON where the question is a list, a scale or a table.
    """

    id: int = 0
    worksheet_id: int
    question: str
    words: str
    answered_on: date
