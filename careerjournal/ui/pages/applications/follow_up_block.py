"""The follow-up of one application in the panel: when it comes, what to do about it, and when one followed up."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from careerjournal.journal.rows import FollowUpsOf
from careerjournal.language.words import AsIs
from careerjournal.ui.forms.settling_row import SettlingRow, when_due, which_of_two
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.next_words import long_day


class FollowUpBlock(QWidget):
    """Nothing to see where there is nothing to follow up and nothing was. D, L and X work from all of the panel."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: object = None
        self.row: SettlingRow | None = None
        self._rows = column(margins=(0, 12, 0, 0))
        self.setLayout(self._rows)

    def show_application(self, application_id: int) -> None:
        """Show what comes next for an application and what was done before."""
        today, words = self._desk.today(), self._desk.words
        follow_ups = self._desk.journal.follow_ups.of(application_id)
        shown = (application_id, follow_ups, today)
        if shown == self._shown:
            return
        had_focus = self.row is not None and self.row.isAncestorOf(self.focusWidget())
        self._shown, self.row = shown, None
        emptied(self._rows)
        done = _done_lines(follow_ups, self._desk)
        coming = follow_ups.next
        if coming is not None or done:
            self._rows.addWidget(Label(words.tr("Following up"), "strong"))
            self._rows.addSpacing(current().px(4))
        if coming is not None:
            when = when_due(coming.due_on, today, words)
            self.row = SettlingRow(
                application_id, words.tr("Follow up"), which_of_two(coming, words), when, words, opens=False
            )
            self.row.finished.connect(self._done)
            self.row.put_off.connect(self._later)
            self.row.let_go.connect(self._let_go)
            self._rows.addWidget(self.row)
        self._rows.addSpacing(current().px(6 if done else 0))
        for line in done:
            self._rows.addWidget(Label(line, "small", "muted", wrap=True))
        self.setVisible(coming is not None or bool(done))
        if had_focus and self.row is not None:
            self.row.show()  # Qt would show it a little later, and hidden it takes no focus
            self.row.box.setFocus(Qt.FocusReason.TabFocusReason)

    def act_on(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; tell whether there is anything it could be about."""
        return self.row is not None and self.row.act_on(event)

    @Slot(int)
    def _done(self, application_id: int) -> None:
        """Note that the person followed up."""
        self._desk.do(lambda: self._desk.journal.follow_ups.done(application_id))

    @Slot(int, int)
    def _later(self, application_id: int, days: int) -> None:
        """Put the follow-up off for so many days from today, or from its own day where that lies ahead."""
        coming = self._desk.journal.follow_ups.of(application_id).next
        start = max(self._desk.today(), coming.due_on) if coming is not None else self._desk.today()
        until = start + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.follow_ups.later(application_id, until))

    @Slot(int)
    def _let_go(self, application_id: int) -> None:
        """Let the follow-up go."""
        self._desk.do(lambda: self._desk.journal.follow_ups.drop(application_id))


def _done_lines(follow_ups: FollowUpsOf, desk: Desk) -> list[str]:
    """Say on which days the person followed up, latest first."""
    days = sorted((one.done_on for one in follow_ups.kept if one.done_on), reverse=True)
    said = [AsIs(long_day(day, desk.today(), desk.words)) for day in days]
    return [desk.words.tr("You followed up on {day}", day=day) for day in said]
