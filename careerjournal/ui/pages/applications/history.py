"""What happened to an application: its events down a thin line, the latest on top."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.applications import ApplicationEvent, stage_after
from careerjournal.language.stage_names import event_name
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import paint_stage
from careerjournal.ui.pages.applications.long_words import beginning, breakable
from careerjournal.ui.pages.applications.next_words import long_day

_INDENT = 28
_TOP, _BELOW = 6, 12


class EventRow(Door):
    """One event: its mark on the line, what it was, when, and what was noted. It opens to be corrected."""

    asked = Signal(int)
    removed = Signal(int)

    def __init__(self, event: ApplicationEvent, today: date, words: Words, *, strong: bool, last: bool) -> None:
        super().__init__()
        self.event_id = event.id
        self._stage = stage_after(event)
        self._is_last = last
        title = Label(event_name(event, words), "strong" if strong else "body", wrap=True)
        when = Label(event_day(event, today, words), "small", "muted")
        below = [Label(breakable(beginning(text)), "small", "muted", wrap=True) for text in _noted(event)]
        px = current().px
        head = line((title, 1), when, gap=8)
        head.setAlignment(when, Qt.AlignmentFlag.AlignVCenter)
        words_of_it = column(head, *below, gap=2, margins=(0, _TOP, 0, _BELOW))
        self.setLayout(line(_INDENT, (words_of_it, 1), gap=0))
        self._middle = px(_TOP) + max(title.sizeHint().height(), px(20)) / 2
        spoken = (event_name(event, words), event_day(event, today, words), *_noted(event))
        self.setAccessibleName(words.formats.beside(spoken))
        self.setAccessibleDescription(words.tr("Enter corrects it, Delete removes it."))
        self.opened.connect(self._ask)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.event_id)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask(self) -> None:
        """Ask for the form."""
        self.asked.emit(self.event_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse()
        if hovered:
            radius = look.px(6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        along = look.px(8)
        center = QPointF(self.width() - along if look.right_to_left else along, self._middle)
        self._paint_line(painter, center)
        paint_stage(painter, self._stage, center, ground="hover" if hovered else "background")
        painter.end()

    def _paint_line(self, painter: QPainter, center: QPointF) -> None:
        """Paint the line from this mark to those before and after it."""
        look = current()
        room, color = look.px(11), look.color("border-strong")
        x = center.x() - 0.5
        if not self._is_last:
            start = center.y() + room
            painter.fillRect(QRectF(x, start, 1, self.height() - start), color)
        if not self.property("first"):
            painter.fillRect(QRectF(x, 0, 1, max(0.0, center.y() - room)), color)


class History(QWidget):
    """All events of one application."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: tuple[object, ...] = ()
        self._rows = column()
        self.setLayout(self._rows)

    @property
    def rows(self) -> list[EventRow]:
        """Give the rows from top to bottom."""
        widgets = [item.widget() for number in range(self._rows.count()) if (item := self._rows.itemAt(number))]
        return [widget for widget in widgets if isinstance(widget, EventRow)]

    def show_events(self, events: Sequence[ApplicationEvent], today: date) -> bool:
        """Show a history that comes in order; tell whether a row had the focus and is no longer there."""
        shown = (tuple(events), today, tuple(event_name(event, self._words) for event in events))
        if shown == self._shown:
            return False
        self._shown = shown
        focused = self.window().focusWidget()
        stood_on = focused.event_id if isinstance(focused, EventRow) and self.isAncestorOf(focused) else None
        emptied(self._rows)
        latest_first = list(reversed(events))
        for number, event in enumerate(latest_first):
            row = EventRow(event, today, self._words, strong=number == 0, last=number == len(events) - 1)
            row.setProperty("first", number == 0)
            row.asked.connect(self.opened)
            row.removed.connect(self.removed)
            self._rows.addWidget(row)
            if event.id == stood_on:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        return stood_on is not None and stood_on not in {event.id for event in events}


def event_day(event: ApplicationEvent, today: date, words: Words) -> str:
    """Say when it happened: "24 November, 10:30"."""
    if event.on is None:
        return words.tr("day not known")
    day = long_day(event.on, today, words)
    return words.tr("{day}, {time}", day=AsIs(day), time=event.at) if event.at else day


def _noted(event: ApplicationEvent) -> list[str]:
    """Give what was noted about it: its name, then the note."""
    return [text.strip() for text in (event.name, event.note) if text.strip()]
