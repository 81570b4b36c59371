"""What of a window cannot be read: words wider or taller than their widget, and widgets cut off by those around."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, QTextBoundaryFinder
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QPushButton, QToolButton, QWidget

from careerjournal.ui.kit.blocks import OpenRow, Row
from careerjournal.ui.kit.buttons import UNUSED
from careerjournal.ui.kit.labels import Label, Line

SLACK = 1
"""Pixels that rounding may cost."""


def clipped(root: QWidget) -> Iterator[str]:
    """Name each visible label, button and choice below a widget whose program words are cut; `[` marks such words."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.width() == 0 or widget.window() is not root.window():
            continue
        words = _words(widget)
        if not words.strip():
            continue
        why = _lacks(widget) or _hidden(widget)
        if why:
            yield f"{type(widget).__name__} {words!r}: {why}"


def _words(widget: QWidget) -> str:
    """Give the words that a widget paints itself."""
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _lacks(widget: QWidget) -> str:
    """Say by how much a widget is too small for its words; empty where it is not."""
    if isinstance(widget, QLabel):
        return _label_lacks(widget)
    if isinstance(widget, QPushButton):
        needed = QPushButton.sizeHint(widget)
        if widget.property("kind") == "text" and not widget.icon().isNull():
            needed.setWidth(needed.width() - UNUSED)
    elif isinstance(widget, QComboBox):
        words = widget.fontMetrics()  # one line in the middle; Qt would add the frame of a field with the focus
        needed = QSize(words.horizontalAdvance(widget.currentText()) + 42, words.height())
    else:  # painted by the program: what counts is the height of its words
        needed = QSize(widget.sizeHint().width(), widget.fontMetrics().height())
    return _missing(needed.width() - widget.width(), needed.height() - widget.height())


def _label_lacks(label: QLabel) -> str:
    if label.wordWrap():
        room = label.contentsRect()
        needed = label.heightForWidth(label.width()) - label.height()
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in _pieces(label)), default=0)
        return _missing(longest - room.width(), needed)
    if isinstance(label, Line) and isinstance(label.parentWidget(), Row | OpenRow):
        return ""  # one line of a row, shortened on purpose: its tooltip tells all of it
    hint = QLabel.minimumSizeHint(label)
    return _missing(hint.width() - label.width(), hint.height() - label.height())


def _pieces(label: QLabel) -> list[str]:
    """Split a label's words where they may break."""
    text = QLabel.text(label) if isinstance(label, Label) else label.text()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)  # Thai words stand without spaces
    pieces, start = [], 0
    while (end := finder.toNextBoundary()) >= 0:
        pieces.append(text[start:end].strip(" \n\u200b"))
        start = end
    return pieces


def _missing(across: int, down: int) -> str:
    if across > SLACK:
        return f"{across} px too narrow"
    return f"{down} px too low" if down > SLACK else ""


def _hidden(widget: QWidget) -> str:
    """Say that a widget reaches beyond one around it, but for what can be scrolled to downwards."""
    around = widget.parentWidget()
    while around is not None:
        left = widget.mapTo(around, QPoint(0, 0)).x()
        beyond = max(-left, left + widget.width() - around.width())
        if beyond > SLACK:
            return "" if _scrolls_across(around.parentWidget()) else f"{beyond} px beyond {type(around).__name__}"
        around = None if around.isWindow() else around.parentWidget()
    return ""


def _scrolls_across(area: QWidget | None) -> bool:
    return (
        isinstance(area, QAbstractScrollArea)
        and area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and area.horizontalScrollBar().maximum() > 0
    )
