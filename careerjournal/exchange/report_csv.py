"""Write an activity report as a CSV that a spreadsheet opens safely, in the report's own language."""

from __future__ import annotations

import csv
import io

from careerjournal.domain.activity_report import ActivityReport, ReportColumn, ReportRow
from careerjournal.exchange.cells import guarded
from careerjournal.language.report_words import cell, column_name
from careerjournal.language.words import Words


def report_as_csv(report: ActivityReport, words: Words) -> bytes:
    """Write one row an application; days as ISO, for spreadsheets sort them. UTF-8 with a mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    columns = report.choices.shown
    writer.writerow([column_name(column, words) for column in columns])
    for row in report.rows:
        writer.writerow([guarded(_plain(row, column, words)) for column in columns])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _plain(row: ReportRow, column: ReportColumn, words: Words) -> str:
    """Write a cell for a program rather than for the eye."""
    on = row.standing.applied_on
    if column is ReportColumn.APPLIED_ON:
        return on.isoformat() if on is not None else ""
    return cell(row, column, words)
