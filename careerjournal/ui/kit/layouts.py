"""Layouts in one line: widgets, layouts, gaps and stretches in reading order, every margin said."""

from collections.abc import Iterable
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.ui.kit.look import current

Item: TypeAlias = "QWidget | QLayout | int | tuple[QWidget | QLayout, int] | None"
"""A widget, a layout, a gap in pixels, None for a stretch, or (widget, stretch factor)."""
Margins: TypeAlias = "tuple[int, int, int, int]"
"""Leading, top, trailing and bottom, in pixels at a scale of 1; `set_margins` mirrors them, Qt itself does not."""

LayoutT = TypeVar("LayoutT", bound=QBoxLayout)


def column(*items: Item, gap: int = 0, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Put items under each other; gaps and margins in pixels at a scale of 1."""
    return _filled(QVBoxLayout(), items, gap, margins)


def line(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Put items beside each other, centred on one line."""
    layout = _filled(QHBoxLayout(), items, gap, margins)
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        if widget is not None and widget.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Fixed:
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignVCenter)
    return layout


def set_margins(layout: QLayout, margins: Margins) -> None:
    """Give a layout its margins through the scale, with leading at the right in right-to-left."""
    leading, top, trailing, bottom = (current().px(margin) for margin in margins)
    left, right = (trailing, leading) if current().right_to_left else (leading, trailing)
    layout.setContentsMargins(left, top, right, bottom)


def boxed(layout: QLayout, *, name: str = "") -> QWidget:
    """Wrap a layout into a widget; `name` gives it a ground of the sheet (card, quiet, note, tint, page, panel)."""
    box = QFrame() if name else QWidget()
    if name:
        box.setObjectName(name)
    box.setLayout(layout)
    return box


def measured(widget: QWidget, measure: str | int = "measure") -> QWidget:
    """Keep a widget no wider than a named measure: running text is never wider than 640."""
    widget.setMaximumWidth(current().px(measure))
    return widget


def at_most(widget: QWidget, width: str | int) -> QLayout:
    """Keep a widget no wider than a named measure, or so many pixels, at the leading edge.

    The line around it matters: a column would stand a field whose text runs the other way at the other edge.
    """
    widget.setMaximumWidth(current().px(width))
    around = line((widget, 1))
    around.addStretch(0)
    return around


def to_measure(widget: QWidget) -> QLayout:
    """Keep running text no wider than the measure.

    The line around it matters: a column would ask for the height at its own width, and the text's last line be cut.
    """
    return at_most(widget, "measure")


def emptied(layout: QLayout) -> None:
    """Take every item out of a layout and let its widgets go when Qt comes round to it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
            inner.deleteLater()


class Ends(QWidget):
    """A line with something at either end; where there is no room for both, the trailing one comes below."""

    def __init__(self, leading: QLayout, trailing: QLayout, *, gap: int = 8) -> None:
        super().__init__()
        self._leading, self._trailing = leading, trailing
        self._ends = line((leading, 1), line(trailing, None, gap=0), gap=gap)
        self.setLayout(self._ends)

    def minimumSizeHint(self) -> QSize:
        widest = max(self._leading.minimumSize().width(), self._trailing.minimumSize().width())
        return QSize(widest, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the trailing end below where there is no room beside, or back."""
        needed = self._leading.sizeHint().width() + self._ends.spacing() + self._trailing.sizeHint().width()
        across = QBoxLayout.Direction.TopToBottom if self.width() < needed else QBoxLayout.Direction.LeftToRight
        if self._ends.direction() is not across:
            self._ends.setDirection(across)


class Beside(QWidget):
    """A wide column and a narrow one beside it; where there is no room for both, the narrow one comes below."""

    LEAST = 400
    """What the wide column needs, in pixels at a scale of 1."""

    def __init__(self, main: QLayout, side: QWidget, *, side_width: int, gap: int, margins: Margins) -> None:
        super().__init__()
        self._main, self._side, self._side_width, self._gap = main, side, side_width, gap
        self._row = line((main, 1), side, gap=gap, margins=margins)
        self._is_stacked = False
        side.setFixedWidth(current().px(side_width))
        self.setLayout(self._row)

    def minimumSizeHint(self) -> QSize:
        edges = self._row.contentsMargins()
        widest = max(self._main.minimumSize().width(), self._side.minimumSizeHint().width())
        return QSize(widest + edges.left() + edges.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, edges = current().px, self._row.contentsMargins()
        main = max(px(self.LEAST), self._main.minimumSize().width())
        needed = main + px(self._gap) + px(self._side_width) + edges.left() + edges.right()
        self._stack(self.width() < needed)

    def _stack(self, stacked: bool) -> None:
        """Put the narrow column below the wide one, or beside it again."""
        if stacked == self._is_stacked:
            return
        self._is_stacked = stacked
        across = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across)
        self._row.setSpacing(current().px(_STACKED_GAP if stacked else self._gap))
        if stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_ANY_WIDTH)
        else:
            self._side.setFixedWidth(current().px(self._side_width))


_STACKED_GAP = 28
_ANY_WIDTH = 16777215
"""What Qt takes for no limit."""


NARROW = 1100
"""Window width in pixels below which the panel covers the content and the rail shows icons only."""
SCROLL_BAR = 10
"""Width of a scroll bar in pixels at a scale of 1, as the sheet draws it."""


class Scroll(QScrollArea):
    """A page's content when it may be taller than the window: scrolls up and down, without a frame.

    It scrolls across only where large text leaves no other way: in the smallest window the content of 100 % fits. The
    room of its bar is kept free while there is none, so that nothing moves when it comes. With `overhang` (for
    `Page.add`) the bar stands outside the text edge and the content on it.
    """

    def __init__(self, content: QWidget, *, overhang: int = 0) -> None:
        super().__init__()
        layout = content.layout()
        if overhang and layout is not None:
            px, before = current().px, layout.contentsMargins()
            leading, trailing = px(overhang), px(overhang) - px(SCROLL_BAR)
            left, right = (trailing, leading) if current().right_to_left else (leading, trailing)
            layout.setContentsMargins(before.left() + left, before.top(), before.right() + right, before.bottom())
        content.setObjectName(content.objectName() or "scrolled")
        fitted = _Fitted(content)
        fitted.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(fitted)
        self.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self._keep_room(0, 0)

    @Slot(int, int)
    def _keep_room(self, lowest: int, highest: int) -> None:
        """Leave the bar's room free where there is no bar."""
        room = 0 if highest > lowest else current().px(SCROLL_BAR)
        self.setViewportMargins(room if self.isRightToLeft() else 0, 0, 0 if self.isRightToLeft() else room, 0)


class Whole(QScrollArea):
    """A page where it needs more room than the window has, as with large text: then the whole of it scrolls."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(_Holder(page))


class _Holder(QWidget):
    """Gives a page all the room there is, and no less than it needs.

    Around the page itself a scroll area would ask for the height that its words would like, not for what they need.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        page.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return self._page.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.resize(event.size())


class _Fitted(QWidget):
    """Content that is as tall as it needs at its width.

    A wrapped label asks for the height of an arbitrary narrower width, and a scroll area believes the sum of them: dead
    space below. With a height for its width the content needs no smallest height beside it.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setLayout(column(content))

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least

    def heightForWidth(self, width: int) -> int:
        """Give the height at the width that the content takes: Qt's layout asks even a narrower one about all of it."""
        return super().heightForWidth(min(width, self._content.maximumWidth()))


def _filled(layout: LayoutT, items: Iterable[Item], gap: int, margins: Margins) -> LayoutT:
    """Fill a layout; every distance goes through the scale."""
    layout.setSpacing(current().px(gap))
    set_margins(layout, margins)
    for item in items:
        _add(layout, item)
    return layout


def _add(layout: QBoxLayout, item: Item) -> None:
    """Add one item by what it is."""
    stretch = 0
    if isinstance(item, tuple):
        item, stretch = item
    if item is None:
        layout.addStretch(1)
    elif isinstance(item, int):
        layout.addSpacing(current().px(item))
    elif isinstance(item, QLayout):
        layout.addLayout(item, stretch)
    else:
        layout.addWidget(item, stretch)
