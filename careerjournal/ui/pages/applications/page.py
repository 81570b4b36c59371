"""Applications, put together: the list, and beside it the panel of the one that is looked at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent

from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Place
from careerjournal.language.words import tr
from careerjournal.ui.forms.company_sheet import open_company
from careerjournal.ui.forms.pace import PACE_PARTS, ask_about_pace
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import NARROW, column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_at
from careerjournal.ui.kit.panel import PanelHost
from careerjournal.ui.pages.applications.application_sheet import edit_application
from careerjournal.ui.pages.applications.detail import Detail
from careerjournal.ui.pages.applications.event_sheet import ask_event, correct_event
from careerjournal.ui.pages.applications.listing import ApplicationsList
from careerjournal.ui.pages.applications.quiet_sheet import ask_quiet
from careerjournal.ui.pages.applications.row_menu import RowMenu

_FOLLOW_MS = 60
"""How long the panel waits while one runs down the list with the arrow keys."""


class ApplicationsPage(PanelHost):
    """All applications, and one of them in the panel."""

    fills = True
    cares_for = frozenset(
        {
            *(Kind.APPLICATION, Kind.EVENT, Kind.DEBRIEF, Kind.FEEDBACK, Kind.COMPANY, Kind.CONTACT, Kind.DOCUMENT),
            *(Kind.FOLLOW_UP, Kind.PAUSE, Kind.SETTING, Kind.STAGE, Kind.JOB_OFFER, Kind.PROFILE),
        }
    )

    go = Signal(object)

    def __init__(self, desk: Desk) -> None:
        self.list = ApplicationsList(desk)
        super().__init__(self.list, panel_name=tr("The application in full"))
        self._desk = desk
        self._detail: Detail | None = None
        self._following = QTimer(self, interval=_FOLLOW_MS, singleShot=True)
        self._following.timeout.connect(self._follow)
        desk.closing.connect(self._following.stop)
        self.list.quiet.asked.connect(self._look_at_quiet)
        self.list.tools.beside_asked.connect(self._look_at_offers)
        self.list.pointed_at.connect(self._show)
        self.list.opened.connect(self._enter)
        self.list.went_to.connect(self._go_along)
        self.list.trash_asked.connect(self._trash_all)
        self.list.event_asked.connect(self._add_event_to)
        self.list.close_asked.connect(self.close_panel)
        self.list.menu_asked.connect(self._open_menu)
        self.narrowed.connect(self.list.tools.set_compact)

    @property
    def detail(self) -> Detail | None:
        """Give what the panel shows; None while it is closed."""
        return self._detail if self.is_open else None

    def refresh(self) -> None:
        """Read list and panel anew."""
        self.list.refresh()
        self._refresh_panel()

    def mark_stale(self) -> None:
        """Take note that the journal changed: read at once where visible, else when next shown."""
        self.list.mark_stale()
        if self.isVisible():
            self._refresh_panel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_panel()

    def show_place(self, place: Place) -> None:
        """Show an application in the panel, the form of a new event of it, the ones that are awaited, or offers."""
        if place.record is not None:
            self._show(place.record)
            if self._shown_id == place.record:
                self.list.reveal(place.record)
                if place.part == "event":
                    self._add_event()
        elif place.part == "company":
            open_company(self, self._desk, dict(place.prefill).get("company", ""))
        elif place.part == "offers":
            self._look_at_offers()
        elif place.part == "quiet":
            self._look_at_quiet()
        elif place.part == "awaited":
            self.list.show_only("under_way")
        elif place.part in PACE_PARTS:
            ask_about_pace(self, self._desk, place.part)
        elif place.part == "new":
            self._desk.log_with(dict(place.prefill))

    visit = show_place

    @property
    def _shown_id(self) -> int | None:
        """Give the id of the application in the panel."""
        return self.detail.detail.application.id if self.detail is not None else None

    @Slot(int)
    def _show(self, id_: int) -> None:
        """Show an application in the panel."""
        self._following.stop()
        if self._shown_id != id_:
            try:
                found = self._desk.journal.applications.one(id_)
            except UserFault as fault:
                self._desk.refuse(fault.said)
                return
            self._detail = self._made(Detail(self._desk, found))
            self.panel.set_content(column(self._detail.head), column(self._detail))
        self.open_panel()

    def _made(self, detail: Detail) -> Detail:
        """Connect what the panel asks for."""
        detail.event_asked.connect(self._add_event)
        detail.edit_asked.connect(self._edit)
        detail.trash_asked.connect(self._trash_shown)
        detail.history.opened.connect(self._correct)
        detail.history.removed.connect(self._remove)
        detail.learnt.asked.connect(self._desk.go)
        detail.offers.beside_asked.connect(self._look_at_offers)
        detail.facts.link_refused.connect(self._say_no_program)
        return detail

    def _refresh_panel(self) -> None:
        """Show the application in the panel as it is now; close the panel where it is gone."""
        shown = self._shown_id
        if shown is None or self._detail is None:
            return
        try:
            found = self._desk.journal.applications.one(shown)
        except UserFault:
            self.close_panel()
            return
        if found.application.trashed_at is not None:
            self.close_panel()
        else:
            self._detail.show_detail(found)

    @Slot(int)
    def _enter(self, id_: int) -> None:
        """Show an application and go into the panel."""
        self._show(id_)
        if self._detail is not None:
            self._detail.add_event.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def _go_along(self, id_: int) -> None:
        """Let an open panel follow where one goes in the list, once one stays."""
        if self.is_open and self.window().width() >= current().px(NARROW):
            self._following.start()

    @Slot()
    def _follow(self) -> None:
        """Show the row one has come to."""
        id_ = self.list.view.current_id
        if id_ is not None and self.is_open:
            self._show(id_)

    @Slot()
    def _add_event(self) -> None:
        """Ask for something that happened."""
        if self.detail is not None:
            ask_event(self, self._desk, self.detail.detail)

    @Slot(int)
    def _correct(self, event_id: int) -> None:
        """Ask for what was different about an event."""
        if self.detail is not None:
            correct_event(self, self._desk, self.detail.detail, event_id)

    @Slot(int)
    def _remove(self, event_id: int) -> None:
        """Take an event out of the history."""
        self._desk.do(lambda: self._desk.journal.applications.remove_event(event_id))

    @Slot()
    def _edit(self) -> None:
        """Change what is noted."""
        if self.detail is not None:
            self.detail.notes.flush()
            edit_application(self, self._desk, self.detail.detail.application)

    @Slot()
    def _trash_shown(self) -> None:
        """Move the application in the panel to the trash."""
        if self._shown_id is not None:
            self._trash(self._shown_id)

    @Slot(int)
    def _trash(self, id_: int) -> None:
        """Move an application to the trash; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.applications.trash(id_))

    @Slot(object)
    def _trash_all(self, ids: list[int]) -> None:
        """Move applications to the trash."""
        self.list.table_view.acts.trash(ids)

    @Slot(int, QPoint)
    def _open_menu(self, id_: int, place: QPoint) -> None:
        """Show what can be done with a row."""
        menu = RowMenu(self, self.list, id_)
        menu.open_asked.connect(self._enter)
        menu.event_asked.connect(self._add_event_to)
        menu.trash_asked.connect(self._trash)
        open_at(menu, place)

    @Slot(int)
    def _add_event_to(self, id_: int) -> None:
        """Show an application and ask for something that happened to it."""
        self._show(id_)
        if self._shown_id == id_:
            self._add_event()

    @Slot()
    def _look_at_quiet(self) -> None:
        """Show what has been quiet for long; where nothing is any more, say so."""
        if self._desk.journal.quiet.now().count:
            ask_quiet(self, self._desk)
        else:
            self._desk.say(tr("Nothing has been quiet for that long any more."))

    @Slot()
    def _look_at_offers(self) -> None:
        """Show the offers side by side."""
        from careerjournal.ui.pages.applications.offers.beside_sheet import open_beside  # not before it is asked for

        open_beside(self, self._desk)

    @Slot()
    def _say_no_program(self) -> None:
        """Say that a link could not be opened."""
        self._desk.say(tr("No program for this link was found. It can be copied from the form."))
