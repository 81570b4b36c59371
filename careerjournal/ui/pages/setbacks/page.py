"""Setbacks, put together: the overview, and the worksheet of one debrief in its place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.patterns import ids_of
from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.journal.rows import SetbackRow
from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.record import WorksheetRecord, record_of, record_to_go_on_with
from careerjournal.ui.forms.worksheet.sheet import WorksheetSheet, sheet_words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.menus import open_under
from careerjournal.ui.kit.page import Page
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.pages.setbacks.overview import Overview
from careerjournal.ui.pages.setbacks.summary import is_looked_back_at, summary
from careerjournal.ui.pages.setbacks.worksheet import Worksheet, worksheet_words


class SetbacksPage(Page):
    """Rejections, folded small, and what they teach."""

    cares_for = frozenset(
        {
            *(Kind.APPLICATION, Kind.EVENT, Kind.DEBRIEF, Kind.FEEDBACK, Kind.SKILL, Kind.ACTION, Kind.PROFILE),
            *(Kind.WORKSHEET, Kind.ANSWER, Kind.SKILL_LEVEL, Kind.SETTING, Kind.CRITERION, Kind.RATING),
            Kind.FOLLOW_UP,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._next_id: int | None = None
        self._next_company = ""
        self._worksheet: Worksheet | None = None
        self._sheet: WorksheetSheet | None = None
        self._overview = Overview(desk)
        self._overview.debrief_asked.connect(self.open_debrief)
        self._overview.worksheet_asked.connect(self.open_worksheet)
        self._overview.part_changed.connect(self._set_buttons)
        self._overview.rejections.more_asked.connect(self._refresh_overview)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._overview)
        self.add(self._stack, 1, overhang=True)

    @property
    def worksheet(self) -> Worksheet | None:
        """Give the worksheet that is open, if one is."""
        return self._worksheet

    @property
    def sheet(self) -> WorksheetSheet | None:
        """Give the worksheet of an idea, a project or another form that is open, if one is."""
        return self._sheet

    def refresh(self) -> None:
        if self._worksheet is not None:
            self._refresh_worksheet(self._worksheet)
        elif self._sheet is not None:
            self.header.set_words(*sheet_words(self._sheet.refresh(), self._desk))
        else:
            self._refresh_overview()

    def show_place(self, place: Place) -> None:
        """Open a debrief, another worksheet, the form of a piece of feedback or of a skill, or the overview."""
        if place.part == "debrief" and place.record:
            self.open_debrief(place.record, dict(place.prefill).get("question", ""))
            return
        if place.part == "worksheet":
            self._visit_worksheet(place)
            return
        self._close()
        self._overview.visit(place)
        if place.part == "cases":
            self._overview.show_cases(ids_of(place))

    @Slot(int)
    def open_debrief(self, application_id: int, question: str = "") -> None:
        """Open the worksheet of an application, at a question if one is meant; what is gone is said in the bar."""
        if self._worksheet is not None and self._worksheet.application_id == application_id:
            self._worksheet.show_question(question)
            return
        self._close()
        try:
            worksheet = Worksheet(self._desk, application_id, question=question)
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        self._worksheet = worksheet
        self._show_instead(worksheet)
        self._refresh_worksheet(worksheet)
        follow_layout(self)
        worksheet.take_focus(question)

    @Slot(int)
    def open_worksheet(self, worksheet_id: int, question: str = "") -> None:
        """Open a worksheet by its id, the one of an application as its debrief; what is gone is said in the bar."""
        if self._sheet is not None and self._sheet.record.id == worksheet_id:
            self._sheet.show_question(question)
            return
        try:
            record = record_of(self._desk, worksheet_id)
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        if record.is_debrief:
            self.open_debrief(record.application_id or 0, question)
        else:
            self._open_record(record, question)

    def _open_record(self, record: WorksheetRecord, question: str = "") -> None:
        """Show a worksheet in the place of the overview."""
        self._close()
        sheet = WorksheetSheet(self._desk, record, question=question)
        self._sheet = sheet
        self._show_instead(sheet)
        self.refresh()
        follow_layout(self)
        sheet.take_focus(question)

    def _show_instead(self, opened: Worksheet | WorksheetSheet) -> None:
        """Show a worksheet instead of the overview, with the way out at the head."""
        opened.closed.connect(self._close)
        self._stack.addWidget(opened)
        self._stack.setCurrentWidget(opened)
        close = Button(tr("Close for now"))
        close.clicked.connect(opened.close_for_now)
        self.header.set_buttons(None, close)

    def _visit_worksheet(self, place: Place) -> None:
        """Open a worksheet by its id, or the one of a form to go on with, or one that is not begun yet."""
        known = dict(place.prefill)
        if place.record:
            self.open_worksheet(place.record, known.get("question", ""))
            return
        application, channel = (known.get(name, "") for name in ("application_id", "channel_id"))
        if known.get("form") == "job" and application.isdecimal():
            self.open_debrief(int(application))
            return
        self._open_record(
            record_to_go_on_with(
                self._desk,
                known.get("form", ""),
                application_id=int(application) if application.isdecimal() else None,
                channel_id=int(channel) if channel.isdecimal() else None,
                known={name: known[name] for name in ("company", "gone", "account", "who", "name") if name in known},
                is_new="new" in known,
            ),
            known.get("question", ""),
        )

    def _refresh_worksheet(self, worksheet: Worksheet) -> None:
        """Show the worksheet anew; where its application is gone, the overview."""
        try:
            view = worksheet.refresh()
        except UserFault:
            self._close()
            return
        self.header.set_words(*worksheet_words(view, self._desk.words))

    @Slot()
    def _refresh_overview(self) -> None:
        """Read the latest setbacks, and all feedback and skills."""
        setbacks = self._desk.journal.setbacks
        asked = self._overview.rejections
        latest, feedback, skills = setbacks.latest(asked.others, asked.only), setbacks.feedback(), setbacks.skills()
        following = _next_to_look_back_at(latest.rows)
        self._next_id = following.application_id if following else None
        shielded = self._desk.journal.shield.is_on()
        self._next_company = following.company if following and not shielded else ""
        self.header.set_words(tr("Setbacks"), summary(latest.rows, feedback, self._desk.words))
        self._set_buttons()
        self._overview.show_all(latest, feedback, skills, self._desk.journal.worksheets.listing())

    @Slot()
    def _set_buttons(self) -> None:
        """Offer the three kinds of setback to look back at, and feedback; another part has its own buttons."""
        buttons = self._overview.buttons()
        if buttons is not None:
            self.header.set_buttons(*buttons)
            return
        note = Button(tr("Note feedback"))
        note.clicked.connect(self._overview.feedback.note)
        look_back = Button(tr("Look back"), "primary")
        look_back.clicked.connect(self._offer_kinds)
        self._look_back_button = look_back
        self.header.set_buttons(look_back, note)

    @Slot()
    def _offer_kinds(self) -> None:
        """Offer what can be looked back at, under the button."""
        menu = QMenu(self)
        job = (
            tr("At a job I did not get: {company}", company=self._next_company)
            if self._next_company
            else tr("At a job I did not get")
        )
        menu.addAction(job).setData("job")
        menu.addAction(tr("At an idea that was turned down")).setData("idea")
        menu.addAction(tr("At a project that did not go to plan")).setData("project")
        menu.addSeparator()
        menu.addAction(tr("Weigh the fit of a company")).setData("fit")
        menu.triggered.connect(self._begin_kind)
        open_under(menu, self._look_back_button)

    @Slot(object)
    def _begin_kind(self, action: QAction) -> None:
        """Begin what was chosen."""
        self.begin(action.data())

    def begin(self, form_id: str) -> None:
        """Begin a new worksheet; of a job, that of the latest rejection without one, else the list of applications."""
        if form_id != "job":
            self._open_record(record_to_go_on_with(self._desk, form_id, is_new=True))
        elif self._next_id is not None:
            self.open_debrief(self._next_id)
        else:
            self._desk.go(Place(PageName.APPLICATIONS))

    @Slot()
    def _close(self) -> None:
        """Close the worksheet, if one is open, and show the overview."""
        worksheet, sheet = self._worksheet, self._sheet
        opened: QWidget | None = worksheet or sheet
        if opened is None:
            return
        opened.hide()
        self._worksheet = self._sheet = None
        self._stack.setCurrentWidget(self._overview)
        self._stack.removeWidget(opened)
        opened.deleteLater()
        self._refresh_overview()
        if worksheet is not None:
            self._overview.take_focus(worksheet.application_id)
        elif sheet is not None:
            self._overview.take_focus_on_worksheet(sheet.record.id)


def _next_to_look_back_at(rows: Iterable[SetbackRow]) -> SetbackRow | None:
    """Choose the latest rejection without a debrief; rows come latest first."""
    return next((row for row in rows if not is_looked_back_at(row)), None)
