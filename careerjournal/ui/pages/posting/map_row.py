"""One channel of the map: its name, what it is, its people over time, and what else can be done with it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QSizePolicy

from careerjournal.journal.channel_rows import MappedChannel
from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_under
from careerjournal.ui.pages.posting.channel_kinds import channel_kind, people_words
from careerjournal.ui.pages.posting.small_line import SmallLine

_PEOPLE = 116


class MapAct(StrEnum):
    """What can be done with a channel of the map."""

    OPEN = "open"
    PEOPLE = "people"
    LINKS = "links"
    STRATEGIES = "strategies"
    DRILL = "drill"
    APPEAL = "appeal"
    REMOVE = "remove"


class MapRow(OpenRow):
    """Opens the channel; the rest stands in its menu."""

    asked = Signal(int, str)
    """A channel's id, and what is to be done with it."""

    def __init__(self, mapped: MappedChannel, ways: int, today: date, words: Words) -> None:
        channel = mapped.channel
        self._words, self._channel_id = words, channel.id
        people = Label(people_words(mapped.reach, words), "small", "muted")
        people.setFixedWidth(current().px(_PEOPLE))
        people.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        people.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.more = IconButton("more", words.tr("More for {channel}", channel=channel.name))
        self.more.clicked.connect(self._open_menu)
        said = _second(mapped, ways, words)
        super().__init__(channel.name, said, trailing=(SmallLine(mapped.audience, today, words), people, self.more))
        self.setAccessibleName(words.formats.listed([channel.name, said, people.text()]))
        self.opened.connect(partial(self._ask, MapAct.OPEN))

    def menu(self) -> QMenu:
        """Make the menu of what is done less often."""
        words, menu = self._words, QMenu(self)
        for act, title in (
            (MapAct.PEOPLE, words.tr("Count the people…")),
            (MapAct.LINKS, words.tr("Where it leads…")),
            (MapAct.STRATEGIES, words.tr("Strategies…")),
            (MapAct.DRILL, words.tr("If it were gone this morning…")),
            (MapAct.APPEAL, words.tr("Appeal checklist…")),
        ):
            menu.addAction(title, partial(self._ask, act))
        menu.addSeparator()
        menu.addAction(words.tr("Remove the channel"), partial(self._ask, MapAct.REMOVE))
        return menu

    @Slot()
    def _open_menu(self) -> None:
        open_under(self.menu(), self.more)

    def _ask(self, act: MapAct) -> None:
        """Tell what is to be done."""
        self.asked.emit(self._channel_id, act.value)


def _second(mapped: MappedChannel, ways: int, words: Words) -> str:
    """Say what a channel is, whether it would hurt to lose, where it leads and what is done there."""
    channel = mapped.channel
    parts = [channel_kind(channel.kind, words)]
    if channel.handle:
        parts.append(channel.handle)
    if channel.would_hurt:
        parts.append(words.tr("would hurt to lose"))
    if ways:
        parts.append(words.ntr("leads to {n}", "leads to {n}", ways))
    if mapped.strategies:
        parts.append(words.ntr("{n} strategy", "{n} strategies", len(mapped.strategies)))
    return " · ".join(parts)
