"""What every page is: a title, a header, content, a way to read itself anew, and a wish to go elsewhere."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from careerjournal.domain.places import Place
from careerjournal.ui.kit.blocks import PageHeader
from careerjournal.ui.kit.layouts import NARROW, column, line
from careerjournal.ui.kit.look import current

OVERHANG = 12
"""Pixels by which a row's ground stands outside the text edge, so that its words stand on it."""
_WIDEST = 1640
"""Pixels that a page is wide at most, at a scale of 1: all of a screen of 1920, and not of an ultra-wide one."""


class Page(QWidget):
    """A page of the window. It reads what it shows in `refresh`; hidden it is only marked stale and reads when shown.

    A subclass says its `title`, fills itself once with `add` or `body` and writes `refresh`; `go(Place)` sends the
    person elsewhere.
    """

    go = Signal(object)
    """A `Place`: only the shell resolves it."""

    title = ""
    fills = False
    """Whether the page has use for all the room there is, as a table has; others end where lines would get too long."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stale = True
        self.header = PageHeader(self.title)
        self._body: QVBoxLayout | None = None
        self._frame = QVBoxLayout(self)
        self._frame.setSpacing(0)
        self.add(self.header)
        self._set_margins()

    @property
    def guide_parts(self) -> frozenset[str]:
        """Give the parts of a page with several that are shown: F1 opens the guide that leads to one of them."""
        return frozenset()

    @property
    def body(self) -> QVBoxLayout:
        """Give the layout of the page's content on the text edges; it stands below what was added before."""
        if self._body is None:
            self._body = column()
            self.add(self._body, 1)
        return self._body

    def add(self, item: QWidget | QLayout, stretch: int = 0, *, overhang: bool = False) -> None:
        """Put something under what is there: its words on the text edge, or of a table, its ground 12 outside it."""
        edge = 0 if overhang else OVERHANG
        self._frame.addLayout(line((item, 1), margins=(edge, 0, edge, 0)), stretch)

    def refresh(self) -> None:
        """Read what the page shows anew."""
        raise NotImplementedError

    def mark_stale(self) -> None:
        """Take note that the journal changed: read at once where visible, else when next shown."""
        self.stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Read anew if something changed since."""
        if self.stale:
            self.stale = False
            self.refresh()

    def show_place(self, place: Place) -> None:
        """Show a record, a part or a form of this page; a page without such places does nothing."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Give the content its margins: 40 and 24, in a narrow window 24 and 16, and beyond the widest all the rest."""
        px = current().px
        narrow = self.window().width() < px(NARROW)
        side, foot = (px(24 - OVERHANG), px(16)) if narrow else (px(40 - OVERHANG), px(24))
        beyond = 0 if self.fills else max(0, self.width() - 2 * side - px(_WIDEST))
        left, right = (side + beyond, side) if self.isRightToLeft() else (side, side + beyond)
        margins = QMargins(left, 0, right, foot)
        if self._frame.contentsMargins() != margins:
            self._frame.setContentsMargins(margins)
            self._frame.activate()
