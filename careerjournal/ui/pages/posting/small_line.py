"""A small line of counts over time, in a row."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.channel_map import Audience
from careerjournal.domain.charts.shapes import mirrored
from careerjournal.domain.charts.small_line import small_line
from careerjournal.language.words import Words
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.charts.painting import paint
from careerjournal.ui.kit.look import current

_WIDE, _HIGH = 72, 24


class SmallLine(QWidget):
    """The people of a channel over time; what it shows is said in words as well."""

    heard_as = "graphic"

    def __init__(self, audience: tuple[Audience, ...], today: date, words: Words) -> None:
        super().__init__()
        drawing = small_line([(counted.on, counted.count) for counted in audience], _WIDE, _HIGH)
        self._drawing = mirrored(drawing) if current().right_to_left else drawing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        said = growth_words(audience, today, words)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        return QSize(current().px(_WIDE), current().px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._drawing)
        painter.end()


def growth_words(audience: tuple[Audience, ...], today: date, words: Words) -> str:
    """Say from where to where a count went."""
    if not audience:
        return ""
    last = audience[-1]
    if len(audience) == 1:
        return words.tr("{n} on {day}", n=last.count, day=day_words(last.on, today, words))
    first = audience[0]
    return words.tr(
        "From {before} on {first} to {after} on {last}",
        before=first.count,
        first=day_words(first.on, today, words),
        after=last.count,
        last=day_words(last.on, today, words),
    )
