"""Write an activity report: read from the journal, composed, set as PDF or written as CSV, kept in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.activity_report import ActivityReport, ReportChoices, compose_report
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import names_of
from careerjournal.domain.plan import Paper
from careerjournal.domain.sentence import sentence
from careerjournal.exchange.report_csv import report_as_csv
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from careerjournal.workflows.whole_file import refuse_place, save

if TYPE_CHECKING:
    from careerjournal.domain.application_query import ApplicationQuery
    from careerjournal.journal.journal import Journal

ENDINGS = (".pdf", ".csv")
_THEME = ("themes", "quiet.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenReport:
    """How a report is written: in which language, and on which paper."""

    language: str
    paper: Paper = Paper.A4


def write_report(
    journal: Journal, query: ApplicationQuery, choices: ReportChoices, how: WrittenReport, path: Path
) -> ActivityReport:
    """Write a report of what a filter leaves to a file, as its ending says; give the report.

    Raises UserFault, with nothing written, for another ending, for days in the wrong order and where the file cannot
    be written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UserFault(sentence("report.ending_unknown", path=str(path)))
    if choices.last < choices.first:
        raise UserFault(sentence("report.days_turned"))
    refuse_place(path)
    report = compose_report(
        journal.insights.active(query, choices.first, choices.last),
        choices,
        owner=journal.profile.get().name,
        written_on=journal.clock.today(),
    )
    save(report_bytes(report, how, ending, names_of(journal.stages.rows())), path)
    return report


def report_bytes(
    report: ActivityReport, how: WrittenReport, ending: str, names: Mapping[str, str] | None = None
) -> bytes:
    """Write a report as the bytes of a file with an ending, with the names that the person gave to stages."""
    own = names or {}
    if ending == ".csv":
        return report_as_csv(report, words_for(how.language, isolates=False).with_names(own))
    from careerjournal.documents.activity_report import report_pdf  # loads reportlab: a CSV does without
    from careerjournal.documents.paper_theme import paper_theme

    words = words_for(how.language).with_names(own)
    return report_pdf(report, words, how.paper, resource("fonts"), paper_theme(resource(*_THEME)))
