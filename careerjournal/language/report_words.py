"""The words of an activity report: names of its columns, and each cell as a language writes it."""

from __future__ import annotations

from careerjournal.domain.activity_report import ActivityReport, ReportColumn, ReportRow
from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.language.stage_names import event_name, stage_name
from careerjournal.language.words import AsIs, Words


def report_title(report: ActivityReport, words: Words) -> str:
    """Name a report by its days."""
    days = AsIs(words.formats.day_range(report.choices.first, report.choices.last, year=True))
    return words.tr("Applications, {days}", days=days)


def column_name(column: ReportColumn, words: Words) -> str:
    """Name a column."""
    names = {
        ReportColumn.APPLIED_ON: words.tr("Applied on"),
        ReportColumn.COMPANY: words.tr("Company"),
        ReportColumn.ROLE: words.tr("Role"),
        ReportColumn.PLACE: words.tr("Place"),
        ReportColumn.SOURCE: words.tr("Found through"),
        ReportColumn.CONTACT: words.tr("Contact"),
        ReportColumn.STAGE: words.tr("Stands at"),
        ReportColumn.HISTORY: words.tr("What happened"),
        ReportColumn.LINK: words.tr("Link"),
        ReportColumn.SALARY: words.tr("Salary"),
        ReportColumn.NOTES: words.tr("Notes"),
    }
    return names[column]


def cell(row: ReportRow, column: ReportColumn, words: Words, *, with_years: bool = True) -> str:
    """Write one cell; empty where nothing is known. What happened can do without years where all lies in one."""
    application = row.application
    match column:
        case ReportColumn.APPLIED_ON:
            on = row.standing.applied_on
            return words.formats.day_short_year(on) if on is not None else ""
        case ReportColumn.STAGE:
            return _stage(row, words)
        case ReportColumn.HISTORY:
            return "\n".join(event_line(event, words, with_year=with_years) for event in row.happened)
        case _:
            return str(getattr(application, column.value))


def event_line(event: ApplicationEvent, words: Words, *, with_year: bool) -> str:
    """Write one event with its day: what it is called, and of an interview its round."""
    if event.kind is EventKind.INTERVIEW and event.round:
        name = stage_name(Stage.INTERVIEW, words, interview_round=event.round)
    else:
        name = event_name(event, words)
    written = words.formats.day_short_year if with_year else words.formats.day_short
    day = written(event.on) if event.on is not None else ""
    return words.tr("{day}: {event}", day=AsIs(day), event=AsIs(name))


def _stage(row: ReportRow, words: Words) -> str:
    """Name where an application stands now."""
    standing = row.standing
    return stage_name(standing.stage, words, stage_id=standing.stage_id, interview_round=standing.interview_round)
