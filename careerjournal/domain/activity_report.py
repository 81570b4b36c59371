"""What was done in a span of days, for an employment office or a coach: only the columns that the person chose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from careerjournal.domain.applications import Application, ApplicationEvent, Standing, renumbered, standing_of
from careerjournal.domain.events import is_applying
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import EventKind
from careerjournal.domain.value import value


class ReportColumn(StrEnum):
    """What a report may tell of each application, in the order of its columns."""

    APPLIED_ON = "applied_on"
    COMPANY = "company"
    ROLE = "role"
    PLACE = "place"
    SOURCE = "source"
    CONTACT = "contact"
    STAGE = "stage"
    HISTORY = "history"
    LINK = "link"
    SALARY = "salary"
    NOTES = "notes"


ALWAYS = frozenset({ReportColumn.COMPANY})
"""Without a company's name a row would say nothing."""

USUAL = frozenset(
    {
        ReportColumn.APPLIED_ON,
        ReportColumn.COMPANY,
        ReportColumn.ROLE,
        ReportColumn.PLACE,
        ReportColumn.STAGE,
        ReportColumn.HISTORY,
    }
)
"""What a report tells unless the person chose otherwise: nothing of money, nothing of what was noted."""


@value
class ReportChoices:
    """The days of a report, first and last included, and its columns."""

    first: date
    last: date
    columns: frozenset[ReportColumn] = USUAL

    @property
    def shown(self) -> tuple[ReportColumn, ...]:
        """Give the columns in order; the company's is always among them."""
        return tuple(column for column in ReportColumn if column in self.columns | ALWAYS)


@value
class ReportRow:
    """One application, where it stands now, and what happened to it in the days of the report."""

    application: Application
    standing: Standing
    happened: tuple[ApplicationEvent, ...]


@value
class ActivityReport:
    """A whole report. `sent` and `interviews` count what fell into its days."""

    owner: str
    choices: ReportChoices
    written_on: date
    rows: tuple[ReportRow, ...]
    sent: int
    interviews: int

    @property
    def says(self) -> Sentence:
        """Say what the days came to."""
        if not self.rows:
            return sentence("report.nothing")
        return sentence(
            "report.came_to",
            n=len(self.rows),
            sent=sentence("report.sent", n=self.sent),
            interviews=sentence("report.interviews", n=self.interviews),
        )


def compose_report(
    found: Iterable[tuple[Application, Sequence[ApplicationEvent]]],
    choices: ReportChoices,
    *,
    owner: str,
    written_on: date,
) -> ActivityReport:
    """Make a report of the applications to which something happened in its days, in the order they were sent."""
    rows: list[ReportRow] = []
    for application, events in found:
        history = renumbered(events)
        happened = tuple(event for event in history if event.on and choices.first <= event.on <= choices.last)
        if happened:
            rows.append(ReportRow(application=application, standing=standing_of(history), happened=happened))
    rows.sort(key=lambda row: (row.standing.applied_on or row.happened[0].on or date.max, row.application.id))
    return ActivityReport(
        owner=owner,
        choices=choices,
        written_on=written_on,
        rows=tuple(rows),
        sent=sum(any(map(is_applying, row.happened)) for row in rows),
        interviews=sum(event.kind is EventKind.INTERVIEW for row in rows for event in row.happened),
    )
