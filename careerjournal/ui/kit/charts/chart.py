"""One chart: laid out for its width, with parts to point at, to hear, and to go through by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from careerjournal.domain.charts.picture import Layout, Part, Picture, bounds, mirrored_picture
from careerjournal.domain.charts.shapes import Drawing
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.charts.painting import measure, paint, path_of
from careerjournal.ui.kit.labels import plain_tip
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.part_areas import HeardPart, PartAreas

_NOTHING = Picture(drawing=Drawing(width=0.0, height=0.0, shapes=()))
_FORWARD, _BACK = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)
_RING = 2


class Chart(QWidget):
    """A picture as wide as there is room for and as tall as it needs; `name` says what it shows."""

    heard_as = "chart"
    LEAST = 320

    def __init__(self, *, name: str, widest: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if widest:
            self.setMaximumWidth(current().px(widest))
        self._layout: Layout | None = None
        self._picture = _NOTHING
        self._areas = PartAreas(self)
        self._at = -1

    @property
    def picture(self) -> Picture:
        """Give what is painted, as it stands on this screen."""
        return self._picture

    @property
    def chosen(self) -> Part | None:
        """Give the part that the keys have come to."""
        return self._picture.parts[self._at] if self._at >= 0 else None

    def show_picture(self, layout: Layout, *, description: str = "") -> None:
        """Show another picture; the description says its numbers in a sentence."""
        self._layout = layout
        self._at = -1
        self.setAccessibleDescription(description)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(current().px(640), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(self.LEAST), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._picture.drawing)
        if self.chosen is not None and self.hasFocus():
            self._ring(painter, self.chosen)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            part = self.part_at(QPointF(event.pos()))
            if part is None:
                QToolTip.hideText()
                event.ignore()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(part.words), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._picture.parts) - 1
        step = self._step(Qt.Key(key)) if last >= 0 else 0
        if step:
            self._choose(min(max(self._at + step, 0), last))
        elif last >= 0 and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def part_at(self, point: QPointF) -> Part | None:
        """Give the part under a point of the widget: of those above each other the one named first."""
        place = point / current().scale
        return next((part for part in self._picture.parts if path_of(part.area).contains(place)), None)

    def _lay_out(self) -> None:
        """Lay the picture out for the width and take the height it needs."""
        look = current()
        if self._layout is None or self.width() <= 0:
            return
        picture = self._layout(self.width() / look.scale, measure())
        self._picture = mirrored_picture(picture) if look.right_to_left else picture
        self._at = min(self._at, len(self._picture.parts) - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._picture.parts else Qt.FocusPolicy.NoFocus)
        self._place_areas()
        height = look.px(self._picture.drawing.height + 1)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.update()

    def _place_areas(self) -> None:
        """Give each part a place in the tree that screen readers walk."""
        scale, parts = current().scale, []
        for number, part in enumerate(self._picture.parts):
            x, y, width, height = bounds(part.area)
            place = QRectF(x * scale, y * scale, width * scale, height * scale).toAlignedRect()
            parts.append(HeardPart(part.words, place, number == self._at))
        self._areas.show(parts)

    def _step(self, key: Qt.Key) -> int:
        """Give the way a key goes through the parts: along the script sideways, down the page else."""
        mirror = -1 if current().right_to_left and key in (Qt.Key.Key_Right, Qt.Key.Key_Left) else 1
        return mirror if key in _FORWARD else -mirror if key in _BACK else 0

    def _choose(self, number: int) -> None:
        """Come to a part: ring it, show its words and say them."""
        self._at = number
        part = self._picture.parts[number]
        x, y, width, height = bounds(part.area)
        scale = current().scale
        below = QPoint(round((x + width / 2) * scale), round((y + height) * scale))
        QToolTip.showText(self.mapToGlobal(below), plain_tip(part.words), self)
        announce(self, part.words)
        self._place_areas()
        self.update()

    def _ring(self, painter: QPainter, part: Part) -> None:
        """Ring the part that the keys have come to."""
        look = current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(look.scale, look.scale)
        pen = QPen(look.color("focus"))
        pen.setWidthF(_RING)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path_of(part.area))
