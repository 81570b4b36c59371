"""The painted cells of a goal's row: the week in circles or days with its words, and the strength as a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.posting import Verdict
from careerjournal.language.words import screen
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.labels import plain_tip
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import Goal, paint_goal
from careerjournal.ui.pages.posting.period_marks import paint_verdict

HEIGHT = 60
SPARK_HEIGHT = 44
_FIGURE = 64
_MOST_CIRCLES = 12
_DAY_PITCH = 18
_LINE_PITCH = 1.5
"""Sizes of text from line to line: the lines that Arabic fonts ask for would reach over the circles."""
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""The leading edge: the painter mirrors it with the script."""


class WeekCell(QWidget):
    """A goal in the week shown: circles, or a mark a day; below it the same in words."""

    heard_as = "graphic"

    def __init__(self) -> None:
        super().__init__()
        self._goal: Goal | None = None
        self._days: tuple[Verdict | None, ...] = ()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """Give what the cell says."""
        return self._words

    def show_circles(self, goal: Goal | None, words: str) -> None:
        """Show a period's circles, or words alone."""
        self._show(goal, (), words)

    def show_days(self, days: Sequence[Verdict | None], words: str) -> None:
        """Show seven days; one that is not known is left empty."""
        self._show(None, tuple(days), words)

    def sizeHint(self) -> QSize:
        return QSize(current().px(200), current().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_marks = self._goal is not None or bool(self._days)
        lines = two_lines(self._words, look.font("small"), self.width())
        marks = look.px(16 if len(lines) == 1 else 11)
        if self._goal is not None:
            leading = self.width() - look.px(2) if look.right_to_left else look.px(2)
            paint_goal(painter, self._goal, QPointF(leading, marks))
        for number, verdict in enumerate(self._days):
            x = look.px(8 + number * _DAY_PITCH)
            center = QPointF(self.width() - x if look.right_to_left else x, marks)
            paint_verdict(painter, verdict, center, 5 * look.scale)
        self._paint_words(painter, lines, look.px(45) if has_marks else look.px(31))
        painter.end()

    def _show(self, goal: Goal | None, days: tuple[Verdict | None, ...], words: str) -> None:
        """Take over what is shown, where it is something else."""
        if goal is not None and goal.circles > _MOST_CIRCLES:
            goal = None
        if (goal, days, words) != (self._goal, self._days, self._words):
            self._goal, self._days, self._words = goal, days, words
            self.setAccessibleName(words)
            self.setToolTip("")
            self.update()

    def _paint_words(self, painter: QPainter, lines: Sequence[str], middle: int) -> None:
        """Write the lines around a height; all of the words are told where the pointer rests on shortened ones."""
        look = current()
        painter.setFont(look.font("small"))
        painter.setPen(look.color("text-muted"))
        if lines[-1].endswith("…") and not self._words.endswith("…"):
            self.setToolTip(plain_tip(self._words))
        high = painter.fontMetrics().height()
        pitch = min(high, look.font_px("small") * _LINE_PITCH)
        top = min(middle - len(lines) * pitch / 2, self.height() - len(lines) * pitch)
        for number, said in enumerate(lines):
            line_at = top + number * pitch + (pitch - high) / 2
            painter.drawText(QRectF(0, line_at, self.width(), high), _LEADING, said)


def two_lines(words: str, font: QFont, width: int) -> tuple[str, ...]:
    """Set words on one line, or on two where they break; what is left of the second ends in an ellipsis."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    end = first.textLength()
    rest = words[end:]
    if not rest.strip():
        return (words,)
    return words[:end].rstrip(), QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


class StrengthCell(Door):
    """The strength of the last periods as a line between 0 and 100 %, and the figure of now; opens its history."""

    def __init__(self) -> None:
        super().__init__()
        self._values: tuple[float, ...] = ()
        self._figure = ""
        self._below = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_strength(self, values: Sequence[float], figure: str, below: str, name: str) -> None:
        """Show strengths from 0 to 1, earliest first, the last as a figure, and a word below it."""
        if (tuple(values), figure, below) != (self._values, self._figure, self._below):
            self._values, self._figure, self._below = tuple(values), figure, below
            self.update()
        self.setAccessibleName(name)
        formats = screen().formats
        self.setAccessibleDescription(formats.listed(formats.percent(value) for value in values))

    def sizeHint(self) -> QSize:
        return QSize(current().px(240), current().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(self.rect(), look.px(6), look.px(6))
        figure, edge = look.px(_FIGURE), look.px(4)
        width = self.width() - figure - 2 * edge
        if width > look.px(48):
            self._paint_line(painter, edge, width)
        self._paint_figure(painter, figure)
        painter.end()

    def _x(self, x: float) -> float:
        """Give where a length from the leading edge stands."""
        return self.width() - x if current().right_to_left else x

    def _paint_line(self, painter: QPainter, start: int, width: int) -> None:
        """Paint the hairlines of 0 and 100 % and the line between them, with a word below."""
        look = current()
        top, foot = look.px(6), look.px(SPARK_HEIGHT - 6)
        if self._below:
            foot = look.px(SPARK_HEIGHT - 8)
        painter.setPen(QPen(look.color("border"), 1))
        for y in (top, foot):
            painter.drawLine(QPointF(self._x(start), y), QPointF(self._x(start + width), y))
        values = self._values
        if values:
            step = width / max(len(values) - 1, 1)
            first = start if len(values) > 1 else start + width
            points = [
                QPointF(self._x(first + number * step), foot - value * (foot - top))
                for number, value in enumerate(values)
            ]
            pen = QPen(look.color("accent"), 2 * look.scale)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(points[-1], 4 * look.scale, 4 * look.scale)
        if self._below:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("text-muted"))
            said = painter.fontMetrics().elidedText(self._below, Qt.TextElideMode.ElideRight, width)
            left = self._x(start + width) if look.right_to_left else start
            painter.drawText(QRectF(left, foot + look.px(3), width, look.px(20)), _LEADING, said)

    def _paint_figure(self, painter: QPainter, width: int) -> None:
        """Write the figure at the trailing end."""
        look = current()
        painter.setFont(look.font(17, serif=True))
        painter.setPen(look.color("text"))
        left = 0 if look.right_to_left else self.width() - width
        painter.drawText(QRectF(left, 0, width, look.px(SPARK_HEIGHT)), Qt.AlignmentFlag.AlignCenter, self._figure)
