"""Write applications as a CSV that a spreadsheet opens safely and that our importer reads back whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from careerjournal.domain.applications import Application, ApplicationEvent, standing_of
from careerjournal.domain.importing import ImportField
from careerjournal.exchange.cells import guarded
from careerjournal.exchange.history import write_history

OWN_COLUMNS: Final = MappingProxyType(
    {
        "Company": ImportField.COMPANY,
        "Role": ImportField.ROLE,
        "Stage": ImportField.STATUS,
        "Applied on": ImportField.APPLIED_ON,
        "Link": ImportField.LINK,
        "Source": ImportField.SOURCE,
        "Place": ImportField.PLACE,
        "Salary": ImportField.SALARY,
        "Contact": ImportField.CONTACT,
        "Deadline": ImportField.DEADLINE_ON,
        "Work": ImportField.ARRANGEMENT,
        "Salary from": ImportField.SALARY_LOW,
        "Salary to": ImportField.SALARY_HIGH,
        "Currency": ImportField.SALARY_CURRENCY,
        "Salary per": ImportField.SALARY_PER,
        "Tags": ImportField.TAGS,
        "Excitement": ImportField.EXCITEMENT,
        "CV version": ImportField.CV_VERSION,
        "Referral": ImportField.REFERRAL,
        "Notes": ImportField.NOTES,
        "History": ImportField.HISTORY,
    }
)
"""The headers of our own file, and what each column means when it comes back. They are the same in every language."""


def applications_as_csv(
    applications: Iterable[tuple[Application, Sequence[ApplicationEvent]]], own_stages: Mapping[int, str] | None = None
) -> bytes:
    """Write one row an application, its history last, one event a line; UTF-8 with a mark, as spreadsheets want it.

    The stage is the program's, which is read back anywhere; a history names the person's own stages too.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(OWN_COLUMNS)
    for application, events in applications:
        writer.writerow([guarded(cell) for cell in _cells(application, events, own_stages)])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def _cells(
    application: Application, events: Sequence[ApplicationEvent], own_stages: Mapping[int, str] | None
) -> list[str]:
    standing = standing_of(events)
    return [
        application.company,
        application.role,
        standing.stage.value.replace("_", " ") if events else "",
        standing.applied_on.isoformat() if standing.applied_on else "",
        application.link,
        application.source,
        application.place,
        application.salary,
        application.contact,
        application.deadline_on.isoformat() if application.deadline_on else "",
        application.arrangement or "",
        _number(application.salary_low),
        _number(application.salary_high),
        application.salary_currency,
        application.salary_per or "",
        ", ".join(application.tags),
        _number(application.excitement),
        application.cv_version,
        "yes" if application.is_referral else "",
        application.notes,
        write_history(events, own_stages),
    ]


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
