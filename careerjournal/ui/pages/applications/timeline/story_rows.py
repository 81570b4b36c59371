"""The rows of a timeline: marks down a line with their days before it, and the time that passed between them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.events import stage_after
from careerjournal.domain.story import StoryGap, StoryMark, Told
from careerjournal.language.words import Words
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import paint_stage
from careerjournal.ui.pages.applications.long_words import beginning, breakable
from careerjournal.ui.pages.applications.timeline.story_words import gap_words, mark_day, mark_notes, mark_title

DAY_WIDTH = 148
"""Pixels at a scale of 1 for the day before the line."""
_ALONG = 20
"""From the end of the days to the line, and from there to the words."""
_TOP, _BELOW = 10, 14
_ICONS = {
    Told.DOCUMENT: "file",
    Told.FOLLOW_UP: "letter",
    Told.CONTACT: "person",
    Told.FEEDBACK_ASKED: "quote",
    Told.FEEDBACK: "quote",
    Told.DEBRIEF: "setbacks",
}
OPENS = frozenset({Told.EVENT, Told.DOCUMENT, Told.FEEDBACK_ASKED, Told.FEEDBACK, Told.DEBRIEF})
"""What a press opens: the others are told and no more."""


class MarkRow(Door):
    """One mark: its day, its place on the line, what it is and what was noted. It may open."""

    asked = Signal(object)
    """The mark (StoryMark) that is to be opened."""
    removed = Signal(int)
    """The id of an event that is to be taken out."""
    stepped = Signal(object, int)
    """This row, and the way to another one."""

    def __init__(self, mark: StoryMark, today: date, words: Words, *, first: bool, last: bool) -> None:
        super().__init__()
        self.mark = mark
        self._first, self._last = first, last
        is_today = mark.told is Told.TODAY
        day = Label("" if is_today else mark_day(mark, today, words), "small", "muted", wrap=True)
        day.setFixedWidth(current().px(DAY_WIDTH))
        title = Label(mark_title(mark, words), "strong" if mark.told is Told.EVENT or is_today else "body", wrap=True)
        texts = [breakable(beginning(text)) for text in mark_notes(mark)]
        if mark.event is not None:
            notes = [Label(text, "small", "muted", wrap=True) for text in texts]
        else:
            notes = [Label(text, "own", wrap=True) for text in texts]
        head = line(day, 2 * _ALONG, (column(title, *notes, gap=2), 1), gap=0, margins=(0, _TOP, 0, _BELOW))
        head.setAlignment(day, Qt.AlignmentFlag.AlignTop)
        self.setLayout(head)
        self._title = title
        spoken = (mark_title(mark, words), "" if is_today else mark_day(mark, today, words), *mark_notes(mark))
        self.setAccessibleName(words.formats.beside(spoken))
        if mark.told is Told.EVENT:
            self.setAccessibleDescription(words.tr("Enter corrects it, Delete removes it."))
        if mark.told not in OPENS:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        self.opened.connect(self._ask)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Delete and self.mark.told is Told.EVENT:
            self.removed.emit(self.mark.record)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() and self.mark.told in OPENS
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.px(6), look.px(6))
        first_line = self._title.fontMetrics().height()
        center = QPointF(line_at(self), self._title.mapTo(self, QPoint(0, 0)).y() + first_line / 2)
        room = look.px(12)
        paint_line(painter, center.x(), center.y() + room, self.height() if not self._last else 0)
        paint_line(painter, center.x(), 0, center.y() - room if not self._first else 0)
        self._paint_mark(painter, center, ground="hover" if hovered else "surface")
        painter.end()

    @Slot()
    def _ask(self) -> None:
        """Ask for what the mark stands for."""
        if self.mark.told in OPENS:
            self.asked.emit(self.mark)

    def _paint_mark(self, painter: QPainter, center: QPointF, *, ground: str) -> None:
        """Paint what stands on the line."""
        look = current()
        if self.mark.told is Told.TODAY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(center, look.px(4), look.px(4))
        elif self.mark.event is not None:
            paint_stage(painter, stage_after(self.mark.event), center, ground=ground)
        else:
            half = look.px(8)
            icon = pixmap(_ICONS[self.mark.told], "text-muted", 16)
            painter.drawPixmap(center.toPoint() - QPoint(half, half), icon)


class GapRow(QWidget):
    """The time that passed between two marks."""

    heard_as = "list item"

    def __init__(self, gap: StoryGap, words: Words) -> None:
        super().__init__()
        said = gap_words(gap, words)
        label = Label(said, "small", "muted", wrap=True)
        self.setLayout(line(DAY_WIDTH + 2 * _ALONG, (label, 1), gap=0, margins=(0, 4, 0, 4)))
        self.setAccessibleName(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dot, pitch = current().px(2), current().px(7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().color("border-strong"))
        for y in range(pitch // 2, self.height(), pitch):
            painter.drawRect(QRectF(line_at(self) - 0.5, y, 1, dot))
        painter.end()


def line_at(row: QWidget) -> float:
    """Give where the line runs down through a row."""
    along = current().px(DAY_WIDTH + _ALONG)
    return row.width() - along if current().right_to_left else along


def paint_line(painter: QPainter, x: float, start: float, end: float) -> None:
    """Paint a part of the line; nothing where it ends before it starts."""
    if end > start:
        painter.fillRect(QRectF(x - 0.5, start, 1, end - start), current().color("border-strong"))
