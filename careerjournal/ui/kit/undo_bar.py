"""The undo bar: what happened and how to take it back, for ten seconds at the foot of the page."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current

_LONGEST = 320
"""How many characters of a message are shown: a name without end would hide the page. All of it is read out."""


class UndoBar(QFrame):
    """One message at a time over the foot of its parent; it waits while the pointer or the focus is on it."""

    undo_asked = Signal()
    second_asked = Signal()

    def __init__(self, parent: QWidget, *, timer: QTimer | None = None) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("undo")
        self._words = Label("", "body", "inverse")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._second = Button("", "undo")
        self._undo = Button(tr("Undo"), "undo", "undo")
        self.setLayout(line((self._words, 1), self._second, self._undo, gap=4, margins=(20, 0, 12, 0)))
        self.setFixedHeight(current().px("row") + current().px(4))
        self._timer = timer or QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(current().theme.motion["undo-bar"])
        self._timer.timeout.connect(self._time_is_up)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._undo.clicked.connect(self._take_back)
        self._second.clicked.connect(self._do_second)
        for button in (self._undo, self._second):
            button.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    @property
    def message(self) -> str:
        """Give the message that is shown; empty while the bar is hidden."""
        return self._words.text() if self.isVisible() else ""

    def show_message(self, message: str, *, second: str = "", undo: bool = True) -> None:
        """Show what happened, with Undo and at most one other act, and read it out."""
        self._words.setText(message if len(message) <= _LONGEST else message[: _LONGEST - 1].rstrip() + "…")
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self._undo.setVisible(undo)
        self._place(slide=not self.isVisible())
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, message)

    def dismiss(self) -> None:
        """Take the bar away; what happened stays."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place(slide=False)
        elif event.type() is QEvent.Type.FocusOut:
            self._timer.start()
        return False

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def _place(self, *, slide: bool) -> None:
        """Stand at the foot of the parent inside the page's margins."""
        host = self._host
        look = current()
        narrow = host.window().width() < look.px(1100)
        side, foot = look.px(24 if narrow else 40), look.px(16 if narrow else 24)
        self.resize(host.width() - 2 * side, self.height())
        rest = QPoint(side, self._lowest(host.height() - foot) - self.height())
        duration = look.duration("calm")
        if not slide or not duration:
            self.move(rest)
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(QPoint(rest.x(), host.height()))
        self._slide.setEndValue(rest)
        self._slide.start()

    def stand(self) -> None:
        """Stand where the page that is shown now leaves room."""
        if self.isVisible():
            self._place(slide=False)

    def _lowest(self, lowest: int) -> int:
        """Give where the bar may end: over a foot with buttons (named `foot`), not upon it."""
        feet = [foot for foot in self._host.findChildren(QWidget, "foot") if foot.isVisible()]
        tops = [foot.mapTo(self._host, QPoint(0, 0)).y() - current().px(8) for foot in feet]
        return min([lowest, *tops])

    @Slot()
    def _time_is_up(self) -> None:
        """Go, unless somebody is about to use the bar."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()
        else:
            self.hide()

    @Slot()
    def _take_back(self) -> None:
        """Ask for undo, once."""
        self.dismiss()
        self.undo_asked.emit()

    @Slot()
    def _do_second(self) -> None:
        """Ask for the other act."""
        self.dismiss()
        self.second_asked.emit()
