"""Shares of a whole: a row each with its bar, the index in words, and a gentle warning above one half."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.dependence import Dependence, PartOf
from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import Note
from careerjournal.ui.kit.labels import Label, Line
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.look import current

SHOWN = 6
"""Parts shown; smaller ones are counted in a line."""
_BAR = 4


class ShareBar(QWidget):
    """A bar as long as a share; pale where it is too early to tell."""

    def __init__(self, share: float, *, is_early: bool) -> None:
        super().__init__()
        self._share, self._is_early = share, is_early
        self.setFixedHeight(current().px(_BAR))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("border"))
        painter.setBrush(look.color("border"))
        round_ = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), round_, round_)
        ink = look.color("border-strong" if self._is_early else "accent")
        painter.setPen(ink)
        painter.setBrush(ink)
        wide = max(self.height(), self.width() * self._share)
        start = self.width() - wide if look.right_to_left else 0.0
        painter.drawRoundedRect(QRectF(start, 0.0, wide, self.height()), round_, round_)
        painter.end()


class Shares(QWidget):
    """How a whole lies on its parts; `unit` says what was counted ("n = 12 applications")."""

    def __init__(self, title: str, unit: str, weighed: Dependence, words: Words, *, warning: str) -> None:
        super().__init__()
        self.weighed = weighed
        rows: list[QWidget] = [_share_row(part, weighed, words) for part in weighed.parts[:SHOWN]]
        left = len(weighed.parts) - SHOWN
        if left > 0:
            rows.append(Label(words.ntr("and {n} smaller one", "and {n} smaller ones", left), "small", "muted"))
        self.says = index_words(weighed, words)
        below: list[QWidget] = [Label(self.says, "small", "muted", wrap=True)]
        if warning:
            below.append(Note(warning))
        head = line(Label(title, "strong"), Label(unit, "small", "muted"), None, gap=8)
        self.setLayout(column(head, 12, column(*rows, gap=12), 12, column(*below, gap=12), None))


def _share_row(part: PartOf, weighed: Dependence, words: Words) -> QWidget:
    """Make the row of a part: its name, its share in words, its bar."""
    share = words.formats.percent(float(part.share))
    row = boxed(
        column(
            line((Line(part.name), 1), Label(share, "small", "muted"), gap=8),
            ShareBar(float(part.share), is_early=weighed.is_early),
            gap=4,
        )
    )
    row.setAccessibleName(words.tr("{name}: {share}", name=part.name, share=share))
    return row


def index_words(weighed: Dependence, words: Words) -> str:
    """Explain the index in words."""
    if weighed.index is None or weighed.equal_parts is None:
        return words.tr("Nothing is counted so far.")
    if weighed.is_early:
        return words.tr("Too early to tell (n = {n}).", n=weighed.total)
    index = words.formats.decimal(float(weighed.index), 2)
    if len(weighed.parts) == 1:
        return words.tr("Concentration {index}: all of it hangs on one.", index=index)
    equal = words.formats.decimal(float(weighed.equal_parts), 1, trim=True)
    return words.tr(
        "Concentration {index}, as if it lay on {equal} equal parts. 1 would mean that all hangs on one.",
        index=index,
        equal=equal,
    )
