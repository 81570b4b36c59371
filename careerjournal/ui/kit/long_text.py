"""A field for the person's own words: as tall as what is written in it, or as what stands there before."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextEdit

from careerjournal.ui.kit.look import current


class LongText(QTextEdit):
    """The person's words: serif, as tall as its text, each paragraph in its own direction, Tab leaves it."""

    left = Signal()

    def __init__(self, text: str = "", *, placeholder: str = "", lines: int = 2) -> None:
        super().__init__()
        self._lines, self._placeholder, self._was_empty = lines, "", True
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._follow_text)
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.setInterval(0)
        self._seen.timeout.connect(self._show_cursor)
        self.cursorPositionChanged.connect(self._seen.start)
        self.setPlainText(text)
        self._follow_text()

    def text(self) -> str:
        """Give the text as it was written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text, unless it is the same: then cursor and undo stay."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def placeholderText(self) -> str:
        """Give what stands there while nothing is written."""
        return self._placeholder

    def setPlaceholderText(self, text: str) -> None:
        """Have a text stand there while nothing is written; Qt itself would show no more than its first line."""
        self._placeholder = text
        self._grow()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        composed = self.document().firstBlock().layout().preeditAreaText()
        if self._placeholder and self.document().isEmpty() and not composed:
            margin = self.document().documentMargin()
            how = QTextOption(Qt.AlignmentFlag.AlignLeading)
            how.setTextDirection(self.layoutDirection())
            painter = QPainter(self.viewport())
            painter.setPen(current().color("text-muted"))
            painter.drawText(
                QRectF(self.viewport().rect()).adjusted(margin, margin, -margin, 0), self._placeholder, how
            )
            painter.end()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        line_height, margins = self.fontMetrics().lineSpacing(), 2 * round(self.document().documentMargin())
        room = QRect(0, 0, self.viewport().width() - margins, 0)
        said = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._placeholder)
        least = max(self._lines * line_height, said.height() if self._placeholder else 0) + margins
        text = round(self.document().size().height())
        return QSize(super().sizeHint().width(), max(least, text) + current().px(14))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, never a text inside it

    @Slot()
    def _grow(self) -> None:
        """Take the height that the text needs now."""
        self.setFixedHeight(self.sizeHint().height())

    @Slot()
    def _show_cursor(self) -> None:
        """Have the page around scroll to the line that is written, once the field has grown."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        content = around.widget() if isinstance(around, QScrollArea) else None
        if not isinstance(around, QScrollArea) or content is None or not self.hasFocus():
            return
        cursor = self.cursorRect()
        place = content.mapFromGlobal(self.viewport().mapToGlobal(cursor.center()))
        around.ensureVisible(place.x(), place.y(), 0, cursor.height() + current().px(12))

    @Slot()
    def _follow_text(self) -> None:
        """Let paragraphs choose their direction; an empty text begins where the screen begins."""
        option = self.document().defaultTextOption()
        wanted = self.layoutDirection() if self.document().isEmpty() else Qt.LayoutDirection.LayoutDirectionAuto
        if option.textDirection() is not wanted:
            option.setTextDirection(wanted)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self.document().setDefaultTextOption(option)
        if self._was_empty is not self.document().isEmpty():
            self._was_empty = not self._was_empty
            self.viewport().update()  # what stood there while nothing was written
