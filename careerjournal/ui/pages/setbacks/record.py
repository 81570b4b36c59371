"""One debrief while it is worked on: what the journal holds about it, and the verbs that write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.changes import Changes
from careerjournal.domain.setbacks import Debrief, Feedback, is_empty
from careerjournal.domain.stages import ENDINGS
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.ui.forms.kept_text import NOTHING
from careerjournal.ui.forms.worksheet.record import WorksheetView, record_to_go_on_with
from careerjournal.ui.kit.desk import Desk

ASK_AGAIN = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefView:
    """All that the worksheet shows, read at once."""

    detail: ApplicationDetail
    debrief: Debrief
    reasons: tuple[str, ...]
    """The person's own reasons used so far, most used first, and those of this debrief."""
    today: date
    sheet: WorksheetView
    """The worksheet with all answers, day by day."""

    @property
    def feedback(self) -> tuple[Feedback, ...]:
        """Give the feedback about this application."""
        return self.detail.feedback

    @property
    def actions(self) -> tuple[Action, ...]:
        """Give what came out of this debrief to do, dropped things left out."""
        return tuple(
            action for action in self.detail.actions if action.origin is Origin.DEBRIEF and action.dropped_on is None
        )

    @property
    def asked(self) -> Mapping[str, date]:
        """Give the guesses that were asked about, with the day."""
        return {said.about: said.asked_on for said in self.feedback if said.asked_on is not None}

    @property
    def ended_on(self) -> date | None:
        """Give the day on which the application ended."""
        standing = self.detail.standing
        return standing.ended_on if standing.stage in ENDINGS else None

    @property
    def has_content(self) -> bool:
        """Tell whether anything was written while looking back."""
        return not is_empty(self.debrief) or bool(self.sheet.answers or self.actions or self.feedback)


class DebriefRecord:
    """Reads and writes the debrief of one application; its row begins with the first thing written."""

    def __init__(self, desk: Desk, application_id: int) -> None:
        self._desk = desk
        self.application_id = application_id
        self.sheet = record_to_go_on_with(desk, JOB.id, application_id=application_id)

    @property
    def key(self) -> str:
        """Give what the keys of this debrief's drafts begin with."""
        return f"debrief/{self.application_id}"

    def read(self) -> DebriefView:
        """Read everything. Raises UserFault where the application is gone."""
        journal = self._desk.journal
        detail = journal.applications.one(self.application_id)
        debrief = detail.debrief or self._fresh()
        used = [reason for reason, _count in journal.setbacks.reasons()]
        reasons = tuple(dict.fromkeys([*used, *debrief.reasons]))
        return DebriefView(
            detail=detail,
            debrief=debrief,
            reasons=reasons,
            today=self._desk.today(),
            sheet=self.sheet.read(),
        )

    def change(self, changed: Callable[[Debrief], Debrief]) -> Changes | None:
        """Write a changed debrief by one verb; NOTHING where nothing changed, None where it was refused."""
        before = self._desk.journal.setbacks.debrief_for(self.application_id) or self._fresh()
        after = changed(before)
        if after == before:
            return NOTHING
        kept = self._answered(after)
        return self._desk.do(lambda: self._desk.journal.setbacks.keep_debrief(kept))

    def keep_feedback(self, feedback: Feedback, adopt: Callable[[int], None] | None = None) -> Changes | None:
        """Keep what was said; `adopt` hears its id before the pages are told."""
        kept = replace(feedback, application_id=self.application_id)
        return self._desk.do(lambda: _adopted(self._desk.journal.setbacks.keep_feedback(kept), adopt))

    def remove_feedback(self, feedback_id: int) -> None:
        """Remove what was said."""
        self._desk.do(lambda: self._desk.journal.setbacks.remove_feedback(feedback_id))

    def ask(self, guess: str) -> None:
        """Note that somebody was asked about a guess today: whoever spoke last, else the contact of the application."""
        view = self.read()
        persons = [said.person for said in view.feedback if said.person]
        person = persons[-1] if persons else view.detail.application.contact
        self.keep_feedback(Feedback(person=person, about=guess, asked_on=view.today))

    def keep_action(self, action: Action, adopt: Callable[[int], None] | None = None) -> Changes | None:
        """Keep something to do that came out of this debrief; the debrief begins with it, if it has not."""
        return self._desk.do(lambda: _adopted(self._keep_action(action), adopt))

    def put_off(self) -> Changes | None:
        """Have Today ask again in three days."""
        on = self._desk.today() + ASK_AGAIN
        return self._desk.do(lambda: self._desk.journal.setbacks.ask_later(self.application_id, on))

    def finish(self) -> None:
        """Be done with it, where anything was written."""
        view = self.read()
        if view.has_content and (view.debrief.closed_on is None or view.debrief.ask_on is not None):
            day = view.debrief.closed_on or view.today
            self.change(lambda debrief: replace(debrief, closed_on=day, ask_on=None))

    def _keep_action(self, action: Action) -> Changes:
        """Begin the debrief if need be, and keep the action as one that came out of it."""
        journal = self._desk.journal
        debrief = journal.setbacks.debrief_for(self.application_id)
        begun = journal.setbacks.keep_debrief(self._fresh()) if debrief is None else NOTHING
        skill_id = debrief.skill_id if debrief is not None and not action.id else action.skill_id
        kept = replace(
            action, origin=Origin.DEBRIEF, origin_id=debrief.id if debrief else begun.record, skill_id=skill_id
        )
        changes = journal.actions.keep(kept)
        return replace(changes, kinds=changes.kinds | begun.kinds)

    def _fresh(self) -> Debrief:
        """Make a debrief that begins today."""
        return Debrief(application_id=self.application_id, started_on=self._desk.today())

    def _answered(self, debrief: Debrief) -> Debrief:
        """Stop asking about a debrief whose day has come, now that something was written."""
        due = debrief.ask_on is not None and debrief.ask_on <= self._desk.today()
        return replace(debrief, ask_on=None) if due else debrief


def _adopted(changes: Changes, adopt: Callable[[int], None] | None) -> Changes:
    """Tell the id of a row that was written."""
    if adopt is not None:
        adopt(changes.record)
    return changes
