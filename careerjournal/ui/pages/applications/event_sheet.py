"""Adds, corrects and removes events of an application."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.setbacks import is_empty
from careerjournal.domain.stages import STAGE_OF_KIND, EventKind, Stage
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.language.words import tr
from careerjournal.ui.forms.debrief_offer import debrief_offers
from careerjournal.ui.forms.event_form import EventForm
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import paint_stage

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
        self.form = EventForm(desk.words, desk.today(), event)
        add_marks(self.form.kind)
        place = _place_among_interviews(detail, event)
        self.form.round.setSpecialValueText(tr("{number}, as it comes", number=place))
        role, company = detail.application.role, detail.application.company
        super().__init__(
            parent,
            title=tr("Correct an event") if event.id else tr("Add an event"),
            sentence=tr("{role} at {company}", role=role, company=company) if role else company,
            content=column(self.form),
            accept=tr("Keep") if event.id else tr("Add it"),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._draft = DraftText(
            desk, self.form.note, key=f"application/{detail.application.id}/event/{event.id}/note", kept=event.note
        )
        if event.id:
            self.remove_button = Button(tr("Remove it"))
            self.remove_button.clicked.connect(self._remove)
            self.add_act(self.remove_button)
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
        is_new = made.kind is EventKind.REJECTED and (not made.id or self._event.kind is not EventKind.REJECTED)
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
    """Give the event that usually comes next, on today; its round only where it is not the next by number."""
    rounds = [event.round or 0 for event in detail.events if event.kind is EventKind.INTERVIEW]
    highest = max(rounds, default=0)
    return ApplicationEvent(
        application_id=detail.application.id,
        kind=_LIKELY_NEXT.get(detail.standing.stage, EventKind.SCREENING),
        on=desk.today(),
        round=highest + 1 if highest > len(rounds) else None,
    )


def add_marks(kinds: Combo) -> None:
    """Put the mark of the stage that each kind leads to before its name."""
    side = current().px(18)
    kinds.setIconSize(QSize(side, side))
    for number in range(kinds.count()):
        stage = STAGE_OF_KIND[EventKind(str(kinds.itemData(number)))]
        kinds.setItemIcon(number, mark_icon(stage, side, kinds.devicePixelRatioF()))


def mark_icon(stage: Stage | None, side: int, ratio: float) -> QIcon:
    """Draw a mark as an icon; a small dot where an event leads to no stage."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    center = QPointF(side / 2, side / 2)
    if stage is not None:
        paint_stage(painter, stage, center, ground="raised")
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().color("text-muted"))
        painter.drawEllipse(center, current().px(3), current().px(3))
    painter.end()
    return QIcon(picture)


def _place_among_interviews(detail: ApplicationDetail, event: ApplicationEvent) -> int:
    """Give the number of an interview by its place among the others; that of the next for a new one."""
    interviews = [each.id for each in detail.events if each.kind is EventKind.INTERVIEW]
    return interviews.index(event.id) + 1 if event.id in interviews else len(interviews) + 1


def _with_own_round(detail: ApplicationDetail, event: ApplicationEvent) -> ApplicationEvent:
    """Give an event of a numbered history without a round that only says its place."""
    if event.kind is EventKind.INTERVIEW and event.round == _place_among_interviews(detail, event):
        return replace(event, round=None)
    return event
