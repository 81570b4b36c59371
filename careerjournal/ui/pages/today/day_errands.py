"""What the rows of the day's list are pressed for: done, later, no more, and on to where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Page, Place, page_of_worksheet
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.today.to_do import ToDoSection


class DayErrands(QObject):
    """Does what is asked for in the list of the day that is shown, once the journal is open."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._list: ToDoSection | None = None

    def serve(self, to_do: ToDoSection) -> None:
        """Do what is asked for in a list; one that is served already is left as it is."""
        if to_do is self._list:
            return
        self._list = to_do
        to_do.finished.connect(self._finish)
        to_do.put_off.connect(self._put_off)
        to_do.edited.connect(self.edit)
        to_do.added.connect(self.add)
        to_do.debrief_asked.connect(self._open_debrief)
        to_do.debrief_put_off.connect(self._put_off_debrief)
        to_do.application_asked.connect(self._open_application)
        to_do.follow_up_done.connect(self._followed_up)
        to_do.follow_up_put_off.connect(self._put_off_follow_up)
        to_do.follow_up_let_go.connect(self._let_go_follow_up)
        to_do.wrote.connect(self._wrote)
        to_do.writing_put_off.connect(self._put_off_writing)
        to_do.writing_let_go.connect(self._let_go_writing)
        to_do.worksheet_asked.connect(self._open_worksheet)
        to_do.worksheet_put_off.connect(self._put_off_worksheet)
        to_do.answer_asked.connect(self._open_feedback)
        to_do.reminder_put_off.connect(self._put_off_reminder)
        to_do.reminder_let_go.connect(self._let_go_reminder)
        to_do.all_asked.connect(self._open_all)

    @Slot(int)
    def _open_application(self, application_id: int) -> None:
        """Go to one application."""
        self._desk.go(Place(Page.APPLICATIONS, record=application_id))

    @Slot(int)
    def _open_debrief(self, application_id: int) -> None:
        """Go to a debrief that was put off."""
        self._desk.go(Place(Page.SETBACKS, record=application_id, part="debrief"))

    @Slot(int, int)
    def _put_off_debrief(self, application_id: int, days: int) -> None:
        """Ask about a debrief again in so many days."""
        on = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.setbacks.ask_later(application_id, on))

    @Slot(int)
    def _open_worksheet(self, worksheet_id: int) -> None:
        """Go to a worksheet that asks for itself."""
        view = self._desk.today_view()
        form = next((one.form for one in view.worksheets if one.worksheet_id == worksheet_id), "") if view else ""
        self._desk.go(Place(page_of_worksheet(form), record=worksheet_id, part="worksheet"))

    @Slot(int, int)
    def _put_off_worksheet(self, worksheet_id: int, days: int) -> None:
        """Ask about a worksheet again in so many days."""
        on = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.worksheets.ask_later(worksheet_id, on))

    @Slot(int)
    def _open_feedback(self, feedback_id: int) -> None:
        """Go to a request whose answer may have come."""
        self._desk.go(Place(Page.SETBACKS, record=feedback_id, part="feedback"))

    @Slot(int, int)
    def _put_off_reminder(self, feedback_id: int, days: int) -> None:
        """Ask about a request again in so many days."""
        on = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.requests.remind_on(feedback_id, on))

    @Slot(int)
    def _let_go_reminder(self, feedback_id: int) -> None:
        """Ask about a request no more."""
        self._desk.do(lambda: self._desk.journal.requests.remind_on(feedback_id, None))

    @Slot()
    def _open_all(self) -> None:
        """Go to the list of everything to do."""
        self._desk.go(Place(Page.SETBACKS, part="actions"))

    @Slot(int)
    def _finish(self, action_id: int) -> None:
        """Mark an action as done."""
        self._desk.do(lambda: self._desk.journal.actions.finish(action_id))

    @Slot(int, int)
    def _put_off(self, action_id: int, days: int) -> None:
        """Let an action wait for so many days from today."""
        until = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.actions.later(action_id, until))

    @Slot(int)
    def _followed_up(self, application_id: int) -> None:
        """Note that the person followed up."""
        self._settle(lambda: self._desk.journal.follow_ups.done(application_id))

    @Slot(int, int)
    def _put_off_follow_up(self, application_id: int, days: int) -> None:
        """Let a follow-up wait for so many days from today."""
        until = self._desk.today() + timedelta(days=days)
        self._settle(lambda: self._desk.journal.follow_ups.later(application_id, until))

    @Slot(int)
    def _let_go_follow_up(self, application_id: int) -> None:
        """Let a follow-up go."""
        self._settle(lambda: self._desk.journal.follow_ups.drop(application_id))

    @Slot(int)
    def _wrote(self, contact_id: int) -> None:
        """Note that the person wrote to somebody."""
        self._settle(lambda: self._desk.journal.contacts.wrote(contact_id))

    @Slot(int, int)
    def _put_off_writing(self, contact_id: int, days: int) -> None:
        """Write to somebody in so many days."""
        until = self._desk.today() + timedelta(days=days)
        self._settle(lambda: self._desk.journal.follow_ups.write_later(contact_id, until))

    @Slot(int)
    def _let_go_writing(self, contact_id: int) -> None:
        """Write to somebody no more."""
        self._settle(lambda: self._desk.journal.follow_ups.write_no_more(contact_id))

    def _settle(self, verb: Callable[[], Changes]) -> None:
        """Do what was chosen in a row, and leave the focus where the row stood: the next one takes its place."""
        rows = self._list.settling if self._list is not None else []
        place = next((number for number, row in enumerate(rows) if row.isAncestorOf(self._page.focusWidget())), None)
        self._desk.do(verb)
        rows = self._list.settling if self._list is not None else []
        if place is not None and rows and self._list is not None:
            holder = self._list.parentWidget()
            if holder is not None:
                holder.show()  # Qt would show what is new a little later, and hidden it takes no focus
            rows[min(place, len(rows) - 1)].box.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def add(self, title: str = "", origin: str = "own", origin_part: str = "", **_more: str) -> None:
        """Ask for a new action, which may come from a step of a guide."""
        today = self._desk.today()
        came_from = Origin(origin) if origin in set(Origin) else Origin.OWN
        self._ask(Action(title=title, due_on=today, made_on=today, origin=came_from, origin_part=origin_part))

    @Slot(int)
    def edit(self, action_id: int) -> None:
        """Change an action, or drop it."""
        self._ask(self._desk.journal.actions.one(action_id))

    def _ask(self, action: Action) -> None:
        """Open the form of an action."""
        from careerjournal.ui.forms.action_form import ask_action  # a form with its calendar: not for the first frame

        ask_action(self._page, self._desk, action)
