"""Adds, corrects and removes events of an application."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import ApplicationEvent, stage_after
from careerjournal.domain.events import number_as_it_comes
from careerjournal.domain.setbacks import is_empty
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.language.words import tr
from careerjournal.ui.forms.debrief_offer import debrief_offers
from careerjournal.ui.forms.event_form import EventForm
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.layouts import column

_LIKELY_NEXT = {
    Stage.WISHLIST: EventKind.APPLIED,
    Stage.APPLIED: EventKind.SCREENING,
    Stage.SCREENING: EventKind.INTERVIEW,
    Stage.INTERVIEW: EventKind.INTERVIEW,
    Stage.OFFER: EventKind.ACCEPTED,
}


class EventSheet(Sheet):
    """Asks what happened; an event that is kept already can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, detail: ApplicationDetail, event: ApplicationEvent) -> None:
        self._desk, self._detail, self._event = desk, detail, event
        others = [each for each in detail.events if each.id != event.id]
        self.form = EventForm(desk.words, desk.today(), event, listing=desk.journal.stages.listing(), others=others)
        place = number_as_it_comes(event, others)
        self.form.round.setSpecialValueText(tr("{number}, as it comes", number=place))
        role, company = detail.application.role, detail.application.company
        super().__init__(
            parent,
            title=tr("Correct an event") if event.id else tr("Add an event"),
            sentence=tr("{role} at {company}", role=role, company=company) if role else company,
            content=column(self.form),
            accept=tr("Keep") if event.id else tr("Add it"),
        )
        self._draft = DraftText(
            desk, self.form.note, key=f"application/{detail.application.id}/event/{event.id}/note", kept=event.note
        )
        if event.id:
            self.remove_button = self.offer_removal(self._remove)
        self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the event where its day and time can be read."""
        made = self.form.event_made()
        if made is None:
            return
        applications = self._desk.journal.applications
        verb = applications.correct_event if made.id else applications.add_event
        if self._desk.do(lambda: verb(made), *self._offers(made)) is not None:
            self._draft.forget()
            super().accept()

    def reject(self) -> None:
        """Put the form away."""
        self._draft.forget()
        super().reject()

    @Slot()
    def _remove(self) -> None:
        """Take the event out of the history; the undo bar brings it back."""
        if self._desk.do(lambda: self._desk.journal.applications.remove_event(self._event.id)) is not None:
            self.reject()

    def _offers(self, made: ApplicationEvent) -> tuple[Offer, ...]:
        """Offer a debrief where a rejection is new and nothing was made of it yet."""
        debrief = self._detail.debrief
        was = stage_after(self._event) if made.id else None
        is_new = stage_after(made) is Stage.REJECTED and was is not Stage.REJECTED
        if not is_new or (debrief is not None and not is_empty(debrief)):
            return ()
        return debrief_offers(self._desk, self._detail.application.id)


def ask_event(parent: QWidget, desk: Desk, detail: ApplicationDetail) -> EventSheet:
    """Ask for a new event, beginning with the one that usually comes next."""
    sheet = EventSheet(parent, desk, detail, next_event(detail, desk))
    sheet.open()
    return sheet


def correct_event(parent: QWidget, desk: Desk, detail: ApplicationDetail, event_id: int) -> EventSheet | None:
    """Ask for what was different about an event; None where it is no longer there."""
    event = next((each for each in detail.events if each.id == event_id), None)
    if event is None:
        return None
    sheet = EventSheet(parent, desk, detail, _with_own_round(detail, event))
    sheet.open()
    return sheet


def next_event(detail: ApplicationDetail, desk: Desk) -> ApplicationEvent:
    """Give the event that usually comes next, on today."""
    return ApplicationEvent(
        application_id=detail.application.id,
        kind=_LIKELY_NEXT.get(detail.standing.stage, EventKind.SCREENING),
        on=desk.today(),
    )


def _with_own_round(detail: ApplicationDetail, event: ApplicationEvent) -> ApplicationEvent:
    """Give an event of a numbered history without a round that only says its place."""
    others = [each for each in detail.events if each.id != event.id]
    if event.kind is EventKind.INTERVIEW and event.round == number_as_it_comes(event, others):
        return replace(event, round=None)
    return event
