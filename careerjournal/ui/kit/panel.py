"""The detail panel at the trailing edge: beside the content where there is room, over it where there is none."""

import shiboken6
from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.layouts import NARROW, SCROLL_BAR, Scroll, boxed, column, line
from careerjournal.ui.kit.look import current


class SidePanel(QFrame):
    """The panel itself: a row of acts with Close at its end, and content that scrolls."""

    heard_as = "group"

    close_asked = Signal()

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(name)
        self._head = line(None, gap=4)
        self._close = IconButton("close", tr("Close"))
        self._close.clicked.connect(self.close_asked)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        head = line((self._head, 1), self._close, gap=4, margins=(0, 0, SCROLL_BAR, 0))
        self.setLayout(column(head, (self._body, 1), gap=8, margins=(24, 16, 24 - SCROLL_BAR, 0)))
        self._scroll: Scroll | None = None
        self.hide()

    def set_content(self, head: QLayout, content: QLayout) -> None:
        """Show something else: what stands beside Close, and what stands below."""
        content.setContentsMargins(0, 0, 0, current().px(16))
        scroll = Scroll(boxed(content))
        if self._scroll is not None:
            self._body.removeWidget(self._scroll)
            self._scroll.hide()
            self._scroll.deleteLater()
        self._scroll = scroll
        self._body.addWidget(scroll)
        while (item := self._head.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._head.addWidget(boxed(head), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)


class PanelHost(QWidget):
    """Holds a page's content and its panel, and moves the panel in and out."""

    panel_closed = Signal()
    narrowed = Signal(bool)
    """Whether the content has less room now, so that a view switch can shorten its words."""

    def __init__(self, content: QWidget, *, panel_name: str) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)
        self._returns_to: QWidget | None = None
        self.panel = SidePanel(self, name=panel_name)
        self.panel.close_asked.connect(self.close_panel)
        self._open = False
        self._slide = QPropertyAnimation(self.panel, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._settle)

    @property
    def is_open(self) -> bool:
        """Say whether the panel is open."""
        return self._open

    def open_panel(self) -> None:
        """Bring the panel in; it stays where it is if it is open."""
        if self._open:
            return
        self._returns_to = self.window().focusWidget()
        self._open = True
        self.panel.show()
        self.panel.raise_()
        self._move(self._outside(), self._inside())
        self.narrowed.emit(True)

    @Slot()
    def close_panel(self) -> None:
        """Send the panel away and give the focus back to where it came from."""
        if not self._open:
            return
        self._open = False
        focused = self.window().focusWidget()  # before the panel is hidden: that sends the focus elsewhere
        self._move(self.panel.geometry(), self._outside())
        back, self._returns_to = self._returns_to, None
        is_there = back is not None and shiboken6.isValid(back)  # its page may have been read anew meanwhile
        if back is not None and is_there and (focused is None or self.panel.isAncestorOf(focused)):
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.narrowed.emit(False)
        self.panel_closed.emit()

    def minimumSizeHint(self) -> QSize:
        """Ask for the height that the content needs with large text; at 100 % it fits every window."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self._content.minimumSizeHint().height()) if current().scale > 1.0 else least

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._slide.stop()
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._settle()

    def _inside(self) -> QRect:
        """Give the panel's place while it is open: its width at the trailing edge, or all there is."""
        width = min(current().px("panel"), self.width())
        x = 0 if self.isRightToLeft() else self.width() - width
        return QRect(x, 0, width, self.height())

    def _outside(self) -> QRect:
        """Give the panel's place just outside the trailing edge."""
        place = self._inside()
        place.moveLeft(-place.width() if self.isRightToLeft() else self.width())
        return place

    def _move(self, start: QRect, end: QRect) -> None:
        """Slide the panel, or put it there at once where motion is off."""
        duration = current().duration("calm")
        self.panel.setGeometry(start if duration else end)
        if not duration:
            self._settle()
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(QPoint(start.topLeft()))
        self._slide.setEndValue(QPoint(end.topLeft()))
        self._slide.start()

    @Slot()
    def _settle(self) -> None:
        """Give content and panel their places: beside each other, or the panel over the content."""
        beside = self._open and self.window().width() >= current().px(NARROW)
        room = self.rect()
        if beside:
            taken = self._inside().width()
            room.adjust(taken if self.isRightToLeft() else 0, 0, 0 if self.isRightToLeft() else -taken, 0)
        self._content.setGeometry(room)
        self.panel.setVisible(self._open)
        if self._open:
            self.panel.setGeometry(self._inside())
