"""The people of one channel over time: every count with its day, and a new one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.channel_map import Audience
from careerjournal.language.words import tr
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.blocks import Row
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.layouts import column, emptied
from careerjournal.ui.pages.posting.channel_kinds import people_words
from careerjournal.ui.pages.posting.people_field import PeopleField


class AudienceSheet(Sheet):
    """Counts are added and taken back one by one, the latest first."""

    def __init__(self, parent: QWidget, desk: Desk, channel_id: int, name: str) -> None:
        self._desk, self._channel_id = desk, channel_id
        self.people = PeopleField(tr("People today, or on another day"), None, desk.words)
        self.day = DateField(tr("Counted on"), desk.today(), today=desk.today())
        self._rows = column()
        super().__init__(
            parent,
            title=name,
            sentence=tr("A count now and then is enough to see where it goes."),
            content=column(side_by_side(self.people, self.day), 16, self._rows),
            accept=tr("Note the count"),
            cancel=tr("Close"),
        )
        self._show()
        self.people.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> list[Row]:
        """Give the rows from top to bottom."""
        widgets = [item.widget() for number in range(self._rows.count()) if (item := self._rows.itemAt(number))]
        return [widget for widget in widgets if isinstance(widget, Row)]

    def accept(self) -> None:
        """Keep the count, and leave the form open for another; without one, close."""
        if not self.people.is_right() or not self.day.is_right() or self.day.day is None:
            return
        people = self.people.count
        if people is None:
            super().accept()
            return
        counted = Audience(channel_id=self._channel_id, on=self.day.day, count=people)
        if self._desk.do(lambda: self._desk.journal.channel_map.count(counted)) is not None:
            self.people.edit.clear()
            self._show()

    def _show(self) -> None:
        """Show the counts there are."""
        emptied(self._rows)
        mapped = self._desk.journal.channel_map.view().of(self._channel_id)
        words, today = self._desk.words, self._desk.today()
        for counted in reversed(mapped.audience if mapped else ()):
            day = str(day_words(counted.on, today, words))
            remove = IconButton("trash", tr("Take back the count of {day}", day=day))
            remove.clicked.connect(partial(self._remove, counted.id))
            self._rows.addWidget(Row(people_words(counted.count, words), day, trailing=(remove,)))

    @Slot()
    def _remove(self, audience_id: int) -> None:
        """Take a count back."""
        self._desk.do(lambda: self._desk.journal.channel_map.remove_count(audience_id))
        self._show()


def ask_audience(parent: QWidget, desk: Desk, channel_id: int, name: str) -> AudienceSheet:
    """Open the counts of a channel."""
    sheet = AudienceSheet(parent, desk, channel_id, name)
    sheet.open()
    return sheet
