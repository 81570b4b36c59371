"""One page of the plan as it will look: white paper in light and dark alike."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.pdf_pages import PdfPages

PAPER = QColor(Qt.GlobalColor.white)


class PagePicture(QWidget):
    """Paints a page in its own size; drawn once a page and size, because painting comes more often."""

    heard_as = "graphic"
    drawn = Signal()
    """A page was drawn anew."""

    def __init__(self, pages: PdfPages) -> None:
        super().__init__()
        self._pages = pages
        self._page = 0
        self._drawn: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, page: int) -> None:
        """Show a page, drawn anew."""
        self._page = page
        self._drawn = None
        self.update()

    def fit(self, room: QSize, *, whole: bool) -> None:
        """Take the size of the page that fits into a room: the whole of it, or its width alone."""
        points = self._pages.size(self._page)
        width = room.width()
        if whole:
            width = min(width, int(room.height() * points.width() / points.height()))
        width = max(width, current().px(120))
        self.setFixedSize(width, round(width * points.height() / points.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        wanted = self.size() * self.devicePixelRatioF()
        if self._drawn is None or self._drawn.size() != wanted:
            self._drawn = self._pages.picture(self._page, wanted)
            self.drawn.emit()
        painter = QPainter(self)
        painter.fillRect(self.rect(), PAPER)
        if not self._drawn.isNull():
            painter.drawImage(self.rect(), self._drawn)
        painter.setPen(current().color("border"))
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()
