"""The form of a channel on the map: what it is, how many people it reaches, whether it would hurt to lose it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Channel, ChannelKind
from careerjournal.journal.channel_rows import MappedChannel
from careerjournal.language.words import tr
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import CheckBox, Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.posting.channel_kinds import channel_kinds
from careerjournal.ui.pages.posting.people_field import PeopleField


class ChannelSheet(Sheet):
    """Asks for a channel; one that is on the map can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, mapped: MappedChannel) -> None:
        self._desk, self._mapped = desk, mapped
        channel, today = mapped.channel, desk.today()
        self.name = LineEdit(channel.name, placeholder=tr("LinkedIn, Mastodon, a newsletter…"))
        self.kind = Combo(channel_kinds(desk.words), channel.kind.value)
        self.handle = LineEdit(channel.handle, placeholder=tr("@name or address"))
        self.people = PeopleField(tr("People it reaches, if you know"), mapped.reach, desk.words)
        self.day = DateField(tr("Counted on"), today, today=today)
        self.would_hurt = CheckBox(tr("It would hurt to lose it"))
        self.would_hurt.setChecked(channel.would_hurt)
        self._name_field = Field(tr("Name"), self.name)
        super().__init__(
            parent,
            title=tr("Change the channel") if channel.id else tr("A channel for the map"),
            sentence="" if channel.id else tr("Somebody else's platform, or a route that nobody can take away."),
            content=column(
                self._name_field,
                side_by_side(Field(tr("What it is"), self.kind), Field(tr("Your name there"), self.handle)),
                side_by_side(self.people, self.day),
                self.would_hurt,
                gap=16,
            ),
            accept=tr("Keep"),
            width=520,
        )
        if channel.id:
            self.offer_removal(self._remove)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the channel where it has a name, and count and day can be read; a count that stands is not kept anew."""
        name = " ".join(self.name.text().split())
        self._name_field.set_error("" if name else tr("Name the place where people find you."))
        if not name or not self.people.is_right() or not self.day.is_right():
            return
        channel = replace(
            self._mapped.channel,
            name=name,
            kind=ChannelKind(self.kind.key),
            handle=self.handle.text().strip(),
            would_hurt=self.would_hurt.isChecked(),
        )
        people = self.people.count if self.people.count != self._mapped.reach else None
        if channel == self._mapped.channel and people is None and channel.mapped_on is not None:
            super().accept()
            return
        kept = self._desk.do(lambda: self._desk.journal.channel_map.keep(channel, people, self.day.day))
        if kept is not None:
            super().accept()

    @Slot()
    def _remove(self) -> None:
        """Remove the channel with its goals and posts; the undo bar brings all of it back."""
        self._desk.do(lambda: self._desk.journal.posting.remove_channel(self._mapped.channel.id))
        self.reject()


def ask_channel(parent: QWidget, desk: Desk, mapped: MappedChannel | None = None) -> ChannelSheet:
    """Open the form of a channel, or of a new one."""
    sheet = ChannelSheet(parent, desk, mapped or MappedChannel(channel=Channel(name="")))
    sheet.open()
    return sheet
