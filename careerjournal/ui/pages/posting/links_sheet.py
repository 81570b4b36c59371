"""Where a channel leads: ticks beside the others, and how each is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.journal.channel_rows import ChannelMapView
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import CheckBox, Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import boxed, column, emptied


class LinksSheet(Sheet):
    """Asks to which other channels one's people are led from one channel."""

    def __init__(self, parent: QWidget, desk: Desk, view: ChannelMapView, from_id: int) -> None:
        self._desk, self._view = desk, view
        self.source = Combo(
            [(str(mapped.channel.id), mapped.channel.name) for mapped in view.channels], str(from_id) if from_id else ""
        )
        self.ways: dict[int, tuple[CheckBox, LineEdit]] = {}
        self._from_id = 0
        self._typed: dict[int, dict[int, str]] = {}
        self._rows = column(gap=12)
        super().__init__(
            parent,
            title=tr("Where a channel leads"),
            sentence=tr("Somebody who knows you in two places is not lost when one of them closes."),
            content=column(Field(tr("People on"), self.source), 20, self._rows),
            accept=tr("Keep"),
            width=520,
        )
        self.source.key_chosen.connect(self._show)
        self._show()

    def accept(self) -> None:
        """Keep the links of every channel that was looked at and changed; the form stays where that was refused."""
        self._remember()
        channel_map = self._desk.journal.channel_map
        for from_id, ways in self._typed.items():
            link = partial(channel_map.link, from_id, list(ways.items()))
            if ways != self._kept(from_id) and self._desk.do(link) is None:
                return
        super().accept()

    def _kept(self, from_id: int) -> dict[int, str]:
        """Give where a channel leads so far, and how."""
        return {link.to_id: link.how for link in self._view.links if link.from_id == from_id}

    def _remember(self) -> None:
        """Remember what is ticked and typed for the channel shown, for when another was looked at meanwhile."""
        if self._from_id:
            self._typed[self._from_id] = {
                to_id: how.text().strip() for to_id, (box, how) in self.ways.items() if box.isChecked()
            }

    @Slot()
    def _show(self) -> None:
        """Show a row for each other channel."""
        self._remember()
        emptied(self._rows)
        self.ways.clear()
        from_id = self._from_id = int(self.source.key or 0)
        known = self._typed.get(from_id, self._kept(from_id))
        for mapped in self._view.channels:
            channel = mapped.channel
            if channel.id != from_id:
                box = CheckBox(tr("are led to {channel}", channel=channel.name))
                how = LineEdit(
                    known.get(channel.id, ""), placeholder=tr("How: a line in the profile, under each post…")
                )
                how.setAccessibleName(tr("How people are led to {channel}", channel=channel.name))
                how.setEnabled(channel.id in known)
                box.setChecked(channel.id in known)
                box.toggled.connect(how.setEnabled)
                self.ways[channel.id] = (box, how)
                self._rows.addWidget(boxed(column(box, how, gap=6)))


def ask_links(parent: QWidget, desk: Desk, view: ChannelMapView, from_id: int = 0) -> LinksSheet:
    """Open the form of the links from a channel."""
    sheet = LinksSheet(parent, desk, view, from_id)
    sheet.open()
    return sheet
