"""What the map knows about the loss of a channel, beside the worksheet in which one thinks it through."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from careerjournal.domain.drill import WayLeft, WhatIsLeft
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.worksheet.sheet import WorksheetSheet
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.posting.channel_kinds import people_words

_WIDE = 260
_LEAST = 900
"""Below this width, in pixels at a scale of 1, the facts stand above the worksheet, shortened."""
SHOWN = 6


class DrillFacts(QuietBlock):
    """What is lost and what is left, in sentences."""

    def __init__(self, left: WhatIsLeft, words: Words) -> None:
        self.lines = facts(left, words)
        rows: list[QWidget] = [Label(tr("What the map says"), "strong")]
        rows.extend(Label(said, "small", wrap=True) for said in self.lines)
        for title, ways in (
            (tr("People were led there"), left.linked),
            (tr("No link leads there"), tuple(way for way in left.ways if not way.is_linked)),
        ):
            if ways:
                rows.append(Label(title, "small", "muted", wrap=True))
                rows.extend(Label(way_words(way, words), "small", wrap=True) for way in ways[:SHOWN])
        super().__init__(column(*rows, gap=8))


class DrillView(QWidget):
    """The worksheet, and the facts beside it; where there is no room, their first sentences above it."""

    def __init__(self, sheet: WorksheetSheet, left: WhatIsLeft, words: Words) -> None:
        super().__init__()
        self._sheet = sheet
        self.facts = DrillFacts(left, words)
        self._side = boxed(column(Scroll(boxed(column(self.facts, None)))))
        self._side.setFixedWidth(current().px(_WIDE))
        said = Label(" ".join(self.facts.lines[:2]), "small", "muted", wrap=True)
        self._above = boxed(line((said, 1), margins=(OVERHANG, 0, OVERHANG, 0)))
        self._row = line((sheet, 1), self._side, gap=24)
        self.setLayout(column(self._above, (self._row, 1), gap=8))
        self._above.hide()

    def minimumSizeHint(self) -> QSize:
        return self._sheet.minimumSizeHint()  # the facts give way, so that a narrow window can become narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < current().px(_LEAST)
        self._side.setVisible(not is_narrow)
        self._above.setVisible(is_narrow)


def facts(left: WhatIsLeft, words: Words) -> list[str]:
    """Say what the loss takes and leaves."""
    said: list[str] = []
    everybody = (left.lost or 0) + left.reach_left
    if left.lost is None:
        said.append(words.tr("Nobody has counted the people on {channel}.", channel=left.gone.name))
    elif everybody:
        share = AsIs(words.formats.percent(left.lost / everybody))
        people = AsIs(people_words(left.lost, words))
        said.append(words.tr("Out of reach: {people}, {share} of all you reach.", people=people, share=share))
    people = AsIs(people_words(left.reach_left, words))
    said.append(
        words.tr("Still in reach elsewhere: at most {people}.", people=people)
        if left.reach_left
        else words.tr("Nobody is counted anywhere else.")
    )
    if left.strategies:
        named = tuple(one.words for one in left.strategies)
        said.append(words.tr("Gone with it: {strategies}.", strategies=named))
    if left.led_here:
        named = tuple(channel.name for channel in left.led_here)
        said.append(words.tr("These lead people there, and would have to be changed: {channels}.", channels=named))
    if left.applications:
        said.append(
            words.ntr(
                "{some} of {n} application came from it.",
                "{some} of {n} applications came from it.",
                left.applications_in_all,
                some=left.applications,
            )
        )
    return said


def way_words(way: WayLeft, words: Words) -> str:
    """Say a way that is left, how many it reaches and how people were led there."""
    people = AsIs(people_words(way.count, words))
    if way.how:
        return words.tr("{channel}: {people} ({how})", channel=way.channel.name, people=people, how=way.how)
    return words.tr("{channel}: {people}", channel=way.channel.name, people=people)
