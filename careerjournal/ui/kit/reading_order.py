"""Tab goes as one reads: what is put into a page later would else be reached last, wherever it stands."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(page: QWidget) -> None:
    """Have Tab visit what stands in a page in the order of its layouts."""
    for before, after in pairwise(tab_stops(page)):
        QWidget.setTabOrder(before, after)


def tab_stops(around: QWidget) -> Iterator[QWidget]:
    """Give the widgets inside another that Tab can reach, hidden ones as well, in the order of its layouts."""
    content = around.widget() if isinstance(around, QScrollArea) else around
    layout = content.layout() if content is not None else None
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    """Give the stops of a layout and of the layouts in it."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if inner is not None:
            yield from _stops_in(inner)
        elif widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            yield from tab_stops(widget)
