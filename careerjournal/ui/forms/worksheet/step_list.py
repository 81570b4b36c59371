"""The steps at the leading side: what is done has a tick, the current one stands on a soft ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QStyle, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG

_MARK = 18


class StepEntry(QAbstractButton):
    """A step's mark and name."""

    heard_as = "tab"

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setProperty("ring", "inside")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._done = False
        self.set_done(False)

    @property
    def is_done(self) -> bool:
        """Tell whether the step is ticked."""
        return self._done

    def set_done(self, done: bool) -> None:
        """Tick the step, or take the tick away; the screen reader hears it with the name."""
        self._done = done
        self.setAccessibleName(tr("{step}, done", step=self.text()) if done else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(160), current().px("rail-entry"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground = "accent-soft" if on else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(ground))
            painter.drawRoundedRect(QRectF(self.rect()), look.px("radius.medium"), look.px("radius.medium"))
        side, start = look.px(_MARK), look.px(OVERHANG)
        direction = self.layoutDirection()
        place = QStyle.visualRect(direction, self.rect(), QRect(start, (self.height() - side) // 2, side, side))
        self._paint_mark(painter, place)
        painter.setPen(look.color("on-accent-soft" if on else "text-muted"))
        painter.setFont(look.font(strong=on))
        words = QStyle.visualRect(
            direction, self.rect(), self.rect().adjusted(start + side + look.px(14), 0, -look.px(4), 0)
        )
        across = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, across | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _paint_mark(self, painter: QPainter, place: QRect) -> None:
        """Paint the circle: full with a tick, with a dot while it is the current one, or empty."""
        look = current()
        on = self.isChecked()
        room = QRectF(place).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.color("accent" if on or self._done else "border-strong"), 1.75 * look.scale))
        painter.setBrush(look.color("accent") if self._done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(room)
        if self._done:
            tick = look.px(14)
            corner = QRectF(place).center() - QPointF(tick / 2, tick / 2)
            painter.drawPixmap(corner, pixmap("check", "on-accent", 14))
        elif on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(room.center(), look.px(4), look.px(4))


class StepList(QWidget):
    """The steps under each other: Tab reaches the current one, the arrow keys go from one to the next."""

    heard_as = "tabs"

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Steps"))
        self._group = QButtonGroup(self)
        self.entries = tuple(StepEntry(title) for title in titles)
        for number, entry in enumerate(self.entries):
            self._group.addButton(entry, number)
        self.setLayout(column(*self.entries, None, gap=2))
        self.setFixedWidth(current().px(200))
        self._group.idToggled.connect(self._toggled)

    def set_current(self, number: int) -> None:
        """Mark the step that is shown."""
        self.entries[number].setChecked(True)

    @Slot(int, bool)
    def _toggled(self, number: int, on: bool) -> None:
        """Tell which step was chosen."""
        if on:
            self.chosen.emit(number)
