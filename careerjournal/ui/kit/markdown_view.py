"""Markdown to be read: no pictures are fetched, no HTML is obeyed, and a link only tells that it was clicked."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from careerjournal.ui.kit.labels import plain_tip
from careerjournal.ui.kit.look import current

_PICTURE = re.compile(r"!(?=\[)")
_NESTING = re.compile(r"(?m)^((?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*){8})(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]))+")
_MARKED = re.compile(
    r"(?m)^ {0,3}(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |```)|\*\*[^\s*]|__[^\s_]|\[[^\]\n]+\]\([^)\n]+\)|https?://\S"
)
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_SIZE = 15
_RENDERED = 60_000
"""Signs that are rendered at most; longer notes are read as they were typed."""


def has_marks(text: str) -> bool:
    """Tell whether a text has anything that Markdown would show in another way."""
    return _MARKED.search(text) is not None


def harmless(text: str) -> str:
    """Give Markdown whose pictures are links, and whose lists and quotes lie at most eight in each other."""
    return _PICTURE.sub("", _NESTING.sub(r"\1", text))


class MarkdownView(QTextBrowser):
    """Shows the person's words as they meant them, as tall as they are."""

    link_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.anchorClicked.connect(self._tell)
        self.highlighted.connect(self._name_target)

    def show_markdown(self, text: str) -> None:
        """Show a text; one that is too long to be laid out at once is shown as it was typed."""
        document = self.document()
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        document.setDefaultFont(current().font(_SIZE, serif=True))
        if len(text) > _RENDERED:
            self.setPlainText(text)
        else:
            document.setMarkdown(harmless(text), _FEATURES)
            self._calm()
        self._grow()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give nothing: whatever a text asks to be fetched, from a disk or a network, stays where it is."""
        return None

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(self.document().size().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _calm(self) -> None:
        """Keep headings of a note no larger than a section's title, its paragraphs a little apart, its quotes quiet."""
        look = current()
        block = self.document().begin()
        while block.isValid():
            kind = block.blockFormat()
            space = QTextBlockFormat()
            is_item, was_item = block.textList() is not None, block.previous().textList() is not None
            space.setTopMargin(look.px(6 if was_item and not is_item else 0))
            space.setBottomMargin(look.px(2 if is_item else 8))
            how = QTextCharFormat()
            if kind.headingLevel():
                how.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 1 if kind.headingLevel() == 1 else 0)
            if kind.hasProperty(QTextFormat.Property.BlockQuoteLevel):
                how.setForeground(look.color("text-muted"))
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(space)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(how)
            block = block.next()

    @Slot()
    def _grow(self) -> None:
        """Take the height of the text."""
        self.setFixedHeight(self.sizeHint().height())

    @Slot(QUrl)
    def _tell(self, url: QUrl) -> None:
        """Tell which link was clicked."""
        self.link_clicked.emit(url.toString())

    @Slot(QUrl)
    def _name_target(self, url: QUrl) -> None:
        """Show where a link leads, whatever it calls itself."""
        self.setToolTip(plain_tip(url.toString()))
