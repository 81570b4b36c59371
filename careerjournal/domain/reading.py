"""What a reader does with guides and articles: ticks, notes, texts of their own."""

from __future__ import annotations

from datetime import date, datetime

from careerjournal.domain.value import value


@value
class StepMark:
    """What the person said about a step of a guide.

    `done_on` is the day of their own tick; `is_open` says that it is not done, whatever the record shows;
    `in_plan_since` is the day on which they put it into their plan.
    """

    id: int = 0
    guide: str
    step: str
    done_on: date | None = None
    is_open: bool = False
    in_plan_since: date | None = None


@value
class Article:
    """A text of the reader's own, as Markdown; `file_name` is what it was read from, `language` a code or empty."""

    id: int = 0
    title: str
    language: str = ""
    words: str
    file_name: str = ""
    added_at: datetime


@value
class ReadingNote:
    """A note beside a guide, or beside an article of one's own; `section` is the heading it stands at."""

    id: int = 0
    guide: str = ""
    article_id: int | None = None
    section: str = ""
    words: str
    made_on: date
