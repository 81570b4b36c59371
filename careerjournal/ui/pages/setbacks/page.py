"""Setbacks, put together: the overview, and the worksheet of one debrief in its place."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Place
from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.rows import SetbackRow
from careerjournal.language.words import tr
from careerjournal.ui.forms.feedback_form import ask_feedback
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.page import Page
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.pages.setbacks.overview import Overview
from careerjournal.ui.pages.setbacks.summary import is_looked_back_at, summary
from careerjournal.ui.pages.setbacks.worksheet import Worksheet, worksheet_words


class SetbacksPage(Page):
    """Rejections, folded small, and what they teach."""

    cares_for = frozenset(
        {Kind.APPLICATION, Kind.EVENT, Kind.DEBRIEF, Kind.FEEDBACK, Kind.SKILL, Kind.ACTION, Kind.PROFILE}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._next_id: int | None = None
        self._worksheet: Worksheet | None = None
        self._overview = Overview(desk)
        self._overview.debrief_asked.connect(self.open_debrief)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._overview)
        self.add(self._stack, 1, overhang=True)

    @property
    def worksheet(self) -> Worksheet | None:
        """Give the worksheet that is open, if one is."""
        return self._worksheet

    def refresh(self) -> None:
        if self._worksheet is not None:
            self._refresh_worksheet(self._worksheet)
        else:
            self._refresh_overview()

    def show_place(self, place: Place) -> None:
        """Open the debrief of an application, the form of a piece of feedback or of a skill, or the overview."""
        if place.part == "debrief" and place.record:
            self.open_debrief(place.record)
            return
        self._close()
        if place.part == "feedback":
            self._visit_feedback(place)
        elif place.part == "skill":
            if place.record:
                self._overview.edit_skill(place.record)
            else:
                self._overview.add_skill()

    @Slot(int)
    def open_debrief(self, application_id: int) -> None:
        """Open the worksheet of an application; what is gone is said in the bar."""
        if self._worksheet is not None and self._worksheet.application_id == application_id:
            return
        self._close()
        try:
            worksheet = Worksheet(self._desk, application_id)
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        self._worksheet = worksheet
        worksheet.closed.connect(self._close)
        self._stack.addWidget(worksheet)
        self._stack.setCurrentWidget(worksheet)
        close = Button(tr("Close for now"))
        close.clicked.connect(worksheet.close_for_now)
        self.header.set_buttons(None, close)
        self._refresh_worksheet(worksheet)
        follow_layout(self)
        worksheet.take_focus()

    def _visit_feedback(self, place: Place) -> None:
        """Open a piece of feedback, or the form of a new one with what is known of it."""
        if place.record:
            self._overview.edit_feedback(place.record)
            return
        known = dict(place.prefill)
        application = known.get("application_id", "")
        ask_feedback(
            self,
            self._desk,
            Feedback(
                application_id=int(application) if application.isdecimal() else None,
                person=known.get("person", ""),
                about=known.get("about", ""),
                words=known.get("words", ""),
                received_on=self._desk.today(),
            ),
        )

    def _refresh_worksheet(self, worksheet: Worksheet) -> None:
        """Show the worksheet anew; where its application is gone, the overview."""
        try:
            view = worksheet.refresh()
        except UserFault:
            self._close()
            return
        self.header.set_words(*worksheet_words(view, self._desk.words))

    def _refresh_overview(self) -> None:
        """Read all setbacks, feedback and skills."""
        setbacks = self._desk.journal.setbacks
        rows, feedback, skills = setbacks.rows(), setbacks.feedback(), setbacks.skills()
        self._next_id = _next_to_look_back_at(rows)
        self.header.set_words(tr("Setbacks"), summary(rows, feedback, self._desk.words))
        self._set_buttons()
        self._overview.show_all(rows, feedback, skills)

    def _set_buttons(self) -> None:
        """Offer the look back where there is one to take, and feedback always."""
        note = Button(tr("Note feedback"), "plain" if self._next_id else "primary")
        note.clicked.connect(self._note_feedback)
        if self._next_id is None:
            self.header.set_buttons(note)
            return
        look_back = Button(tr("Look back at a rejection"), "primary")
        look_back.clicked.connect(self._look_back)
        self.header.set_buttons(look_back, note)

    @Slot()
    def _close(self) -> None:
        """Close the worksheet, if one is open, and show the overview."""
        worksheet = self._worksheet
        if worksheet is None:
            return
        worksheet.hide()
        self._worksheet = None
        self._stack.setCurrentWidget(self._overview)
        self._stack.removeWidget(worksheet)
        worksheet.deleteLater()
        self._refresh_overview()
        self._overview.take_focus(worksheet.application_id)

    @Slot()
    def _look_back(self) -> None:
        """Open the latest rejection that was not looked back at."""
        if self._next_id is not None:
            self.open_debrief(self._next_id)

    @Slot()
    def _note_feedback(self) -> None:
        """Ask for a new piece of feedback."""
        ask_feedback(self, self._desk, Feedback(received_on=self._desk.today()))


def _next_to_look_back_at(rows: list[SetbackRow]) -> int | None:
    """Choose the latest rejection without a debrief; rows come latest first."""
    return next((row.application_id for row in rows if not is_looked_back_at(row)), None)
