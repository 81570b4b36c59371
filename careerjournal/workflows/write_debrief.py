"""Write the debrief of an application as a PDF: read from the journal, set on paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from careerjournal.documents.debrief_pdf import debrief_pdf
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.domain.actions import Origin
from careerjournal.domain.debrief_paper import DebriefPaper
from careerjournal.domain.plan import Paper
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.language.resources import resource
from careerjournal.language.words import Words
from careerjournal.workflows.write_worksheet import paper_of

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_THEME = ("themes", "quiet.toml")


def debrief_paper_of(journal: Journal, application_id: int, day: date) -> DebriefPaper:
    """Read a debrief as it goes on paper, empty where none was begun. UserFault where the application is gone."""
    detail = journal.applications.one(application_id)
    debrief = detail.debrief or Debrief(application_id=application_id, started_on=day)
    worksheet = journal.worksheets.one_open(JOB.id, application_id=application_id)
    skills = {row.skill.id: row.skill.name for row in journal.setbacks.skills()}
    return DebriefPaper(
        application=detail.application,
        events=detail.events,
        debrief=debrief,
        feedback=detail.feedback,
        actions=tuple(
            action for action in detail.actions if action.origin is Origin.DEBRIEF and action.dropped_on is None
        ),
        skill=skills.get(debrief.skill_id, "") if debrief.skill_id is not None else "",
        questions=paper_of(journal, worksheet.id, day) if worksheet is not None else None,
        owner=journal.profile.get().name,
        written_on=day,
    )


def debrief_bytes(journal: Journal, application_id: int, words: Words, paper: Paper, day: date) -> bytes:
    """Set a debrief; the same journal, words, paper and day give the same bytes. UserFault where it is gone."""
    sheet = debrief_paper_of(journal, application_id, day)
    return debrief_pdf(sheet, words, paper, resource("fonts"), paper_theme(resource(*_THEME)))
