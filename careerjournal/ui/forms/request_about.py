"""What a request for feedback is about: an application, or a worksheet of an idea or a project."""

from __future__ import annotations

from dataclasses import dataclass

from careerjournal.domain.letters import LetterTemplate, application_named
from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.desk import Desk

_OFFERED = 40
"""How many of the latest applications can be chosen; the one asked about is always among them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to ask about: an application by its company and role, or a worksheet by its title."""

    application_id: int | None = None
    worksheet_id: int | None = None
    company: str = ""
    role: str = ""
    title: str = ""

    def named(self, template: LetterTemplate) -> str:
        """Name it in a letter's language."""
        return self.title or application_named(template, self.company, self.role)

    def shown(self) -> str:
        """Name it on the screen."""
        if self.title or not self.role:
            return self.title or self.company
        return tr("{company}, {role}", company=self.company, role=self.role)


def subjects(desk: Desk, feedback: Feedback) -> dict[str, Subject]:
    """Give what can be asked about by its key; "0" is nothing of these."""
    applications = desk.journal.applications
    ids = list(applications.first_ids(ApplicationQuery(), _OFFERED))
    own = feedback.application_id
    if own is not None and own not in ids:
        ids.insert(0, own)
    found = {"0": Subject()}
    for row in applications.rows(ids):
        found[f"application {row.id}"] = Subject(application_id=row.id, company=row.company, role=row.role)
    for form in ("idea", "project"):
        for sheet in desk.journal.worksheets.listing(form):
            if sheet.title:
                found[f"worksheet {sheet.worksheet.id}"] = Subject(worksheet_id=sheet.worksheet.id, title=sheet.title)
    return found


def key_of(feedback: Feedback) -> str:
    """Give the key of what a request is about."""
    if feedback.application_id is not None:
        return f"application {feedback.application_id}"
    return f"worksheet {feedback.worksheet_id}" if feedback.worksheet_id is not None else "0"


def choices(found: dict[str, Subject]) -> list[tuple[str, str]]:
    """Name what can be chosen."""
    return [(key, str(AsIs(one.shown())) if key != "0" else tr("Something else")) for key, one in found.items()]
