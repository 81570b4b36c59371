"""The debrief of one application as it goes on paper: all that its pages need, read at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.actions import Action
from careerjournal.domain.applications import Application
from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.worksheets.paper import WorksheetPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefPaper:
    """A look back: the way the application went, what was said, known and supposed, and what comes of it.

    `questions` is its worksheet with all answers, None where it was not begun; `actions` came out of this debrief,
    dropped ones left out; `skill` is the name of the skill it points to.
    """

    application: Application
    events: tuple[ApplicationEvent, ...]
    debrief: Debrief
    feedback: tuple[Feedback, ...]
    actions: tuple[Action, ...]
    skill: str
    questions: WorksheetPaper | None
    owner: str
    written_on: date

    @property
    def asked(self) -> Mapping[str, date]:
        """Give the guesses that somebody was asked about, with the day."""
        return {said.about: said.asked_on for said in self.feedback if said.asked_on is not None}
