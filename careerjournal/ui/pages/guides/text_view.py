"""One piece of text on the screen: as tall as it needs, to be selected and copied, with what was found marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from careerjournal.domain.guides import BlockKind
from careerjournal.guidance.pieces import Piece
from careerjournal.language.formats import Formats
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.thai_words import BREAK
from careerjournal.language.words import tr
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.guides.piece_text import TEXT_PX, Voice, fill_document, is_numbered

_CODES = frozenset(language.code for language in LANGUAGES)
_NUMBER_GAP = 6
_KEPT_KEYS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)


class TextView(QTextEdit):
    """A piece of a reading. Keys that do not copy go to the column around, which scrolls."""

    def __init__(self, piece: Piece, voice: Voice) -> None:
        super().__init__()
        self.setProperty("kind", "reading")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setUndoRedoEnabled(False)
        self._voice = voice
        self._formats = Formats(voice.language if voice.language in _CODES else current().language)
        fill_document(self.document(), piece, voice)
        self._has_numbers = any(block.kind is BlockKind.NUMBERS for block in piece.blocks())
        self.setAccessibleName(piece.title or tr("The text"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        document = self.document()
        document.setTextWidth(width)
        return round(document.size().height()) + 1

    def sizeHint(self) -> QSize:
        return QSize(current().px(320), self.heightForWidth(current().px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def mark(self, places: Sequence[tuple[int, int]], current_one: tuple[int, int] | None) -> None:
        """Mark what was found, as (start, end) of the document, the current one stronger."""
        look = current()
        found = [self._marked(place, look.color("caution-soft"), look.color("text")) for place in places]
        if current_one is not None:
            found.append(self._marked(current_one, look.color("accent"), look.color("on-accent")))
        self.setExtraSelections(found)

    def top_of(self, place: int) -> int:
        """Give how far below the view's top a place of the document stands, in pixels."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        return self.cursorRect(cursor).top()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain words, without the breaks that were put in for the screen."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace(BREAK, "").replace("\u2029", "\n"))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_numbers:
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._voice.font(TEXT_PX))
        right = Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(right if self._voice.right_to_left else Qt.LayoutDirection.LeftToRight)
        painter.setPen(self.palette().color(self.foregroundRole()))
        block = self.document().begin()
        while block.isValid():
            if is_numbered(block):
                self._paint_number(painter, block)
            block = block.next()
        painter.end()

    def _paint_number(self, painter: QPainter, block: QTextBlock) -> None:
        """Paint an item's number before its first line, on the line's baseline."""
        first = block.layout().lineAt(0)
        place = self.document().documentLayout().blockBoundingRect(block).topLeft()
        own = block.textList()
        number = f"{self._formats.number(own.itemNumber(block) + 1 if own is not None else 1)}."
        width = painter.fontMetrics().horizontalAdvance(number)
        gap = current().px(_NUMBER_GAP)
        text = first.naturalTextRect().translated(block.layout().position())
        x = text.right() + gap if self._voice.right_to_left else text.left() - gap - width
        # A block's lines are placed within its layout, whose position is that of the block.
        y = place.y() + first.y() + first.ascent()
        painter.drawText(QPointF(x, y), number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _KEPT_KEYS):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        link = self.anchorAt(event.position().toPoint())
        if link.startswith("mailto:") and not self.textCursor().hasSelection():
            QDesktopServices.openUrl(QUrl(link))

    def _marked(self, place: tuple[int, int], ground: QColor, words: QColor) -> QTextEdit.ExtraSelection:
        """Make a mark over a place."""
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(ground)
        mark.format.setForeground(words)
        return mark
