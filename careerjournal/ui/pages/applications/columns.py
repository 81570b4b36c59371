"""The columns of the table: what stands in each cell, what it sorts by, how it is edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.application_query import Order
from careerjournal.domain.salary import SalaryRange
from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import Words
from careerjournal.ui.forms.salary_words import range_words
from careerjournal.ui.kit.table_model import Cell, Column
from careerjournal.ui.pages.applications.filtering.conditions import arrangement_name
from careerjournal.ui.pages.applications.next_words import brief_day, what_is_next

COMPANY, ROLE, STAGE, NEXT, SOURCE = range(5)

_NOTES_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Sorting:
    """What a column is sorted by; `turned` where its numbers grow as those of the order fall."""

    order: Order
    turned: bool = False


SORTING = {
    "company": Sorting(Order.COMPANY),
    "role": Sorting(Order.ROLE),
    "stage": Sorting(Order.STAGE),
    "next": Sorting(Order.LATEST),
    "source": Sorting(Order.SOURCE),
    "applied": Sorting(Order.APPLIED),
    "quiet": Sorting(Order.LATEST, turned=True),
    "place": Sorting(Order.PLACE),
    "arrangement": Sorting(Order.ARRANGEMENT),
    "salary": Sorting(Order.SALARY),
    "tags": Sorting(Order.TAGS),
    "excitement": Sorting(Order.EXCITEMENT),
    "deadline": Sorting(Order.DEADLINE),
    "cv_version": Sorting(Order.CV_VERSION),
    "referral": Sorting(Order.REFERRAL),
    "contact": Sorting(Order.CONTACT),
    "link": Sorting(Order.LINK),
    "notes": Sorting(Order.NOTES),
    "logged": Sorting(Order.LOGGED),
}
"""What each column sorts by, by its key."""


class Columns:
    """Makes cells of rows; `today` is asked at each, so that the words stay right past midnight."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        self._words = words
        self._today = today

    def all(self) -> tuple[Column[ApplicationRow], ...]:
        """Give every column there is; which of them are shown, and in which order, is the person's."""
        tr = self._words.tr
        return (
            Column(key="company", title=tr("Company"), cell=self._company, width=168, sorts=True),
            Column(key="role", title=tr("Role"), cell=self._role, sorts=True),
            Column(key="stage", title=tr("Stage"), cell=self._stage, width=152, sorts=True),
            Column(key="next", title=tr("What is next"), cell=self._next, width=168, sorts=True),
            Column(key="source", title=tr("Found through"), cell=_muted("source"), width=152, sorts=True),
            Column(key="applied", title=tr("Applied"), cell=self._day("applied_on"), width=120, sorts=True),
            Column(key="quiet", title=tr("Days quiet"), cell=self._quiet, width=104, sorts=True),
            Column(key="place", title=tr("Place"), cell=_muted("place"), width=144, sorts=True),
            Column(
                key="arrangement", title=tr("Where the work is done"), cell=self._arrangement, width=120, sorts=True
            ),
            Column(key="salary", title=tr("Salary"), cell=self._salary, width=168, sorts=True),
            Column(key="tags", title=tr("Tags"), cell=self._tags, width=152, sorts=True),
            Column(key="excitement", title=tr("Excitement"), cell=self._excitement, width=104, sorts=True),
            Column(key="deadline", title=tr("Deadline"), cell=self._day("deadline_on"), width=120, sorts=True),
            Column(key="cv_version", title=tr("CV version"), cell=_muted("cv_version"), width=128, sorts=True),
            Column(key="referral", title=tr("Referral"), cell=self._referral, width=96, sorts=True),
            Column(key="contact", title=tr("Contact"), cell=_muted("contact"), width=152, sorts=True),
            Column(key="link", title=tr("Link"), cell=_muted("link"), width=184, sorts=True),
            Column(key="notes", title=tr("Notes"), cell=self._notes, width=240, sorts=True),
            Column(key="logged", title=tr("Logged"), cell=self._day("logged_on"), width=120, sorts=True),
        )

    def _company(self, row: ApplicationRow) -> Cell:
        """Name the company."""
        return Cell(text=row.company, strong=True, tone=_tone(row))

    def _role(self, row: ApplicationRow) -> Cell:
        """Name the role."""
        return Cell(text=row.role, tone=_tone(row))

    def _stage(self, row: ApplicationRow) -> Cell:
        """Name the stage, with its mark and round."""
        name = stage_name(row.stage, self._words, stage_id=row.stage_id, interview_round=row.interview_round)
        return Cell(text=name, mark=row.stage, tone=_tone(row))

    def _next(self, row: ApplicationRow) -> Cell:
        """Say what is next."""
        asks = row.stage is Stage.OFFER and row.next_on is None
        return Cell(text=what_is_next(row, self._today(), self._words), tone="caution" if asks else "text-muted")

    def _day(self, field: str) -> Callable[[ApplicationRow], Cell]:
        """Make what writes a day, with its year where that is not this one."""

        def cell(row: ApplicationRow) -> Cell:
            day: date | None = getattr(row, field)
            return Cell(text=brief_day(day, self._today(), self._words) if day else "", tone="text-muted")

        return cell

    def _quiet(self, row: ApplicationRow) -> Cell:
        """Say for how many days nothing has happened, while something might."""
        if row.last_on is None or row.stage in ENDINGS or row.last_on > self._today():
            return Cell(text="")
        return Cell(text=self._words.formats.number((self._today() - row.last_on).days), tone="text-muted")

    def _arrangement(self, row: ApplicationRow) -> Cell:
        """Say where the work is done."""
        return Cell(text=arrangement_name(row.arrangement, self._words) if row.arrangement else "", tone="text-muted")

    def _salary(self, row: ApplicationRow) -> Cell:
        """Say the salary's range, else what was said of it."""
        found = SalaryRange(low=row.salary_low, high=row.salary_high, currency=row.salary_currency, per=row.salary_per)
        return Cell(text=range_words(found, self._words) or row.salary, tone="text-muted")

    def _tags(self, row: ApplicationRow) -> Cell:
        """Name the tags."""
        return Cell(text=self._words.formats.beside(row.tags), tone="text-muted")

    def _excitement(self, row: ApplicationRow) -> Cell:
        """Say how exciting it is, of five."""
        if row.excitement is None:
            return Cell(text="")
        return Cell(text=self._words.tr("{n} of 5", n=row.excitement), tone="text-muted")

    def _referral(self, row: ApplicationRow) -> Cell:
        """Say whether somebody referred the person."""
        return Cell(text=self._words.tr("yes") if row.is_referral else "", tone="text-muted")

    def _notes(self, row: ApplicationRow) -> Cell:
        """Give the notes' beginning on one line."""
        return Cell(text=" ".join(row.notes.split())[:_NOTES_SHOWN], tone="text-muted")


def _muted(field: str) -> Callable[[ApplicationRow], Cell]:
    """Make what shows a text as it was noted."""
    return lambda row: Cell(text=getattr(row, field), tone="text-muted")


def _tone(row: ApplicationRow) -> str:
    """Let what has ended step back."""
    return "text-muted" if row.stage in ENDINGS else "text"
