"""The form of a channel's reminders: a few times, each on its own days."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.posting import Channel, Reminder
from careerjournal.language.words import tr
from careerjournal.ui.forms.event_form import read_time
from careerjournal.ui.forms.weekday_chips import WeekdayChips
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line

MOST = 4
_USUAL_TIME, _USUAL_DAYS = "18:00", "13"


class ReminderSheet(Sheet):
    """Asks when one wants to be reminded; a time that is emptied is no reminder any more."""

    def __init__(self, parent: QWidget, desk: Desk, channel: Channel) -> None:
        self._desk, self._channel = desk, channel
        self._week_start = desk.journal.profile.get().week_start
        self.rows: list[_ReminderRow] = []
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self.another = Button(tr("Another time"), "text", "add")
        self.another.clicked.connect(self._add_empty)
        kept = desk.journal.posting_choices.reminders(channel.id)
        for reminder in kept:
            self._add(desk.words.formats.time(reminder.at), reminder.days)
        if not kept:
            self._add(_USUAL_TIME, _USUAL_DAYS)
        parts: list[QWidget] = [boxed(self._list), boxed(line(self.another, None))]
        if not desk.settings.notifies:
            off = tr("Notifications are switched off in Settings: until they are on, reminders stay silent.")
            parts.insert(0, Label(off, "small", "caution", wrap=True))
        super().__init__(
            parent,
            title=tr("Reminders for {channel}", channel=channel.name),
            sentence=tr(
                "At these times, only while a goal is open, never in your quiet hours, and never twice. "
                "An empty time is no reminder."
            ),
            content=column(*parts, gap=12),
            accept=tr("Keep the reminders"),
        )

    def accept(self) -> None:
        """Keep the reminders where their times can be read."""
        reminders: list[Reminder] = []
        for row in self.rows:
            if not row.time.text().strip():
                continue
            at, _ = read_time(row.time.text())
            row.field.set_error("" if at else tr("A time such as 9:00 or 14:30."))
            if at is None:
                return
            reminders.append(Reminder(channel_id=self._channel.id, at=at, days=row.days.digits))
        choices = self._desk.journal.posting_choices
        if self._desk.do(lambda: choices.keep_reminders(self._channel.id, reminders)) is not None:
            super().accept()

    @Slot()
    def _add_empty(self) -> None:
        """Offer one more time."""
        self._add("", _USUAL_DAYS)
        self.rows[-1].time.setFocus()

    def _add(self, at: str, days: str) -> None:
        """Add a row."""
        row = _ReminderRow(at, WeekdayChips(days, self._desk.words, self._week_start))
        self.rows.append(row)
        self._list.addWidget(row)
        self.another.setVisible(len(self.rows) < MOST)


class _ReminderRow(QWidget):
    """One time and its days."""

    def __init__(self, at: str, days: WeekdayChips) -> None:
        super().__init__()
        self.time, self.days = LineEdit(at), days
        self.field = Field(tr("At"), self.time)
        self.setLayout(column(self.field, days, gap=8, margins=(0, 0, 0, 12)))
