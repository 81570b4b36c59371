"""The form of a channel's name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Channel
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.layouts import column


class ChannelNameSheet(Sheet):
    """Renames a channel."""

    def __init__(self, parent: QWidget, desk: Desk, channel: Channel) -> None:
        self._desk, self._channel = desk, channel
        self.name = LineEdit(channel.name)
        self._field = Field(tr("Where you post"), self.name)
        super().__init__(parent, title=tr("Rename the channel"), content=column(self._field), accept=tr("Keep"))
        self.name.setFocus()

    def accept(self) -> None:
        """Keep the name where there is one."""
        name = self.name.text().strip()
        self._field.set_error("" if name else tr("Name the place where you post."))
        if not name:
            return
        kept = replace(self._channel, name=name)
        if self._desk.do(lambda: self._desk.journal.posting.keep_channel(kept)) is not None:
            super().accept()
