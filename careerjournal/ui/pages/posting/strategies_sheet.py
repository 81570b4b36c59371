"""The ways in which one is present on a channel, one a line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.journal.channel_rows import ChannelMapView
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LongText
from careerjournal.ui.kit.layouts import column


class StrategiesSheet(Sheet):
    """Asks for the strategies on one channel."""

    def __init__(self, parent: QWidget, desk: Desk, view: ChannelMapView, channel_id: int) -> None:
        self._desk, self._view = desk, view
        self._channel_id = 0
        self._typed: dict[int, str] = {}
        choices = [(str(mapped.channel.id), mapped.channel.name) for mapped in view.channels]
        self.channel = Combo(choices, str(channel_id) if channel_id else "")
        self.lines = LongText(lines=4, placeholder=tr("A page, a group, a weekly series…"))
        super().__init__(
            parent,
            title=tr("Several strategies on one channel"),
            sentence=tr("Where one of them stops working, the others go on."),
            content=column(
                Field(tr("Channel"), self.channel),
                Field(tr("What you do there, one a line"), self.lines),
                gap=16,
            ),
            accept=tr("Keep"),
        )
        self.channel.key_chosen.connect(self._show)
        self._show()
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the strategies on every channel that was looked at and changed; stay where that was refused."""
        self._remember()
        channel_map = self._desk.journal.channel_map
        for channel_id, text in self._typed.items():
            name = partial(channel_map.name_strategies, channel_id, text.splitlines())
            if text != self._kept(channel_id) and self._desk.do(name) is None:
                return
        super().accept()

    def _kept(self, channel_id: int) -> str:
        """Give the strategies on a channel so far, one a line."""
        mapped = self._view.of(channel_id)
        return "\n".join(strategy.words for strategy in (mapped.strategies if mapped else ()))

    def _remember(self) -> None:
        """Remember what is typed for the channel shown, for when another was looked at meanwhile."""
        if self._channel_id:
            self._typed[self._channel_id] = self.lines.text()

    @Slot()
    def _show(self) -> None:
        """Show the strategies of the chosen channel."""
        self._remember()
        channel_id = self._channel_id = int(self.channel.key or 0)
        self.lines.set_text(self._typed.get(channel_id, self._kept(channel_id)))


def ask_strategies(parent: QWidget, desk: Desk, view: ChannelMapView, channel_id: int = 0) -> StrategiesSheet:
    """Open the form of the strategies on a channel."""
    sheet = StrategiesSheet(parent, desk, view, channel_id)
    sheet.open()
    return sheet
