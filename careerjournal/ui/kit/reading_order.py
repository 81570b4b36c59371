"""Tab goes as one reads: what is put into a page later would else be reached last, wherever it stands."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(layout: QLayout) -> None:
    """Have Tab visit the widgets of a layout in the order in which they stand in it."""
    for before, after in pairwise(_stops(layout)):
        QWidget.setTabOrder(before, after)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    """Give the widgets that Tab can reach, those inside others among them."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            inner = _inside(widget)
        if inner is not None:
            yield from _stops(inner)


def _inside(widget: QWidget) -> QLayout | None:
    """Give the layout of what stands inside a widget."""
    content = widget.widget() if isinstance(widget, QScrollArea) else widget
    return content.layout() if content is not None else None
