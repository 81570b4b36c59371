"""The form of a rest: on which channel, from when, until when; those that are planned can be taken back."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Rest
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.later_button import IdButton
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.blocks import Row
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line

_EVERY = "0"


class RestSheet(Sheet):
    """Asks for the days of a rest; one click rests everything from today."""

    def __init__(self, parent: QWidget, desk: Desk, channel_id: int | None = None) -> None:
        self._desk = desk
        today = desk.today()
        self._names = {channel.id: channel.name for channel in desk.journal.posting.channels()}
        choices = [(_EVERY, tr("Every channel")), *((str(own_id), name) for own_id, name in self._names.items())]
        self.channel = Combo(choices, str(channel_id) if channel_id else _EVERY)
        self.first = DateField(tr("From"), today, today=today)
        self.last = DateField(
            tr("Until, this day included"),
            today + timedelta(days=13),
            today=today,
            optional=True,
            hint=tr("Leave it empty to decide later."),
        )
        self.pause = Button(tr("Pause everything from today"), "plain", "rest")
        self.pause.clicked.connect(self._pause_all)
        content = column(
            line(self.pause, None),
            Label(tr("Illness, a holiday, too much else: it goes on until you end it."), "small", "muted", wrap=True),
            Field(tr("Where"), self.channel),
            boxed(side_by_side(self.first, self.last)),
            gap=12,
        )
        for rest in self._ahead():
            content.addWidget(self._row(rest))
        super().__init__(
            parent,
            title=tr("Plan a rest"),
            sentence=tr("Rest never lowers a strength and never breaks a row. Posts still count."),
            content=content,
            accept=tr("Plan the rest"),
        )

    def accept(self) -> None:
        """Plan the rest where its days can be read and fit each other."""
        if not self.first.is_right() or not self.last.is_right() or self.first.day is None:
            return
        first, last = self.first.day, self.last.day
        if last is not None and last < first:
            self.last.set_error(tr("A rest ends on its first day or later."))
            return
        channel = int(self.channel.key) or None
        if self._desk.do(lambda: self._desk.journal.posting.rest(channel, first, last)) is not None:
            super().accept()

    def _ahead(self) -> list[Rest]:
        """Give the rests that hold or lie ahead, but for single periods that were let go."""
        today = self._desk.today()
        rests = self._desk.journal.posting.rests()
        return [rest for rest in rests if rest.ends_on is None or rest.ends_on >= today]

    def _row(self, rest: Rest) -> QWidget:
        """Show a rest with the way to take it back."""
        formats = self._desk.words.formats
        name = self._names.get(rest.channel_id or 0, "") or tr("Every channel")
        if rest.ends_on is None:
            days = tr("from {day} on", day=AsIs(formats.day_month(rest.starts_on)))
        else:
            days = formats.day_range(rest.starts_on, rest.ends_on)
        back = IdButton(rest.id, tr("Take it back"))
        back.chosen.connect(self._take_back)
        return Row(name, days, trailing=(back,))

    @Slot()
    def _pause_all(self) -> None:
        """Rest everything from today, until it is ended."""
        posting, today = self._desk.journal.posting, self._desk.today()
        if self._desk.do(lambda: posting.rest(None, today, None)) is not None:
            super().accept()

    @Slot(int)
    def _take_back(self, rest_id: int) -> None:
        """Take a rest back."""
        if self._desk.do(lambda: self._desk.journal.posting.remove_rest(rest_id)) is not None:
            self.reject()
