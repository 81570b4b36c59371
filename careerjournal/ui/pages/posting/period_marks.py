"""How the last periods of a goal went: a mark each, the latest at the trailing end, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.posting import PeriodResult, Tally, Verdict
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line
from careerjournal.ui.kit.look import current

PITCH = 16
RADIUS = 4.5


class PeriodMarks(QWidget):
    """Twelve marks and a sentence: full for kept, half for the floor, a ring for less, a dot for let go."""

    def __init__(self, results: Sequence[PeriodResult], tally: Tally, words: Words) -> None:
        super().__init__()
        said = tally_words(tally, words)
        marks = _Marks([result.verdict for result in reversed(results)])
        marks.setAccessibleName(said)
        self.setLayout(column(None, line(marks, None), Label(said, "small", "muted", wrap=True), None, gap=4))


def legend(words: Words) -> QWidget:
    """Name the marks once, below the rows, and say what letting go means."""
    named = (
        (Verdict.KEPT, words.tr("kept")),
        (Verdict.FLOOR_MET, words.tr("enough")),
        (Verdict.BELOW, words.tr("less")),
        (Verdict.LET_GO, words.tr("let go, and left out of the count unless it was enough")),
    )
    items: list[Item] = []
    for verdict, name in named:
        items += [_Marks([verdict]), Label(name, "small", "muted"), 8]
    return boxed(line(*items, None, gap=4))


class _Marks(QWidget):
    """The marks, painted."""

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        super().__init__()
        self._verdicts = tuple(verdicts)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(current().px(PITCH) * max(1, len(self._verdicts)), current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, verdict in enumerate(self._verdicts):
            x = look.px(PITCH) * (number + 0.5)
            if look.right_to_left:
                x = self.width() - x
            _paint(painter, verdict, QPointF(x, self.height() / 2), RADIUS * look.scale)
        painter.end()


def _paint(painter: QPainter, verdict: Verdict, center: QPointF, radius: float) -> None:
    """Paint one mark."""
    look = current()
    held = verdict in (Verdict.KEPT, Verdict.FLOOR_MET)
    color = look.color("accent" if held else "border-strong")
    painter.setPen(QPen(QBrush(color), 1.5 * look.scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match verdict:
        case Verdict.KEPT:
            painter.setBrush(color)
            painter.drawEllipse(center, radius, radius)
        case Verdict.FLOOR_MET:
            painter.drawEllipse(center, radius, radius)
            painter.setBrush(color)
            painter.drawChord(
                int(center.x() - radius), int(center.y() - radius), int(2 * radius), int(2 * radius), 180 * 16, 180 * 16
            )
        case Verdict.LET_GO:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(center, radius / 2.5, radius / 2.5)
        case Verdict.BELOW:
            painter.drawEllipse(center, radius, radius)
        case _:
            return


def tally_words(tally: Tally, words: Words) -> str:
    """Say how the finished periods went; nothing is counted down."""
    if tally.judged == 0 and tally.let_go == 0:
        return words.tr("The first full period is still under way.")
    if tally.judged == 0:
        return words.ntr("{n} let go", "{n} let go", tally.let_go)
    held = AsIs(words.ntr("Held {n} of {judged}", "Held {n} of {judged}", tally.held, judged=tally.judged))
    if tally.let_go == 0:
        return held
    return words.ntr("{held}, {n} let go", "{held}, {n} let go", tally.let_go, held=held)
