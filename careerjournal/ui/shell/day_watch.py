"""Notices that a new day has begun: at midnight, after sleep, when the clock was set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

_EVERY_MS = 60_000


class DayWatch(QObject):
    """Compares the day once a minute and whenever the window comes to the front; emits the new day."""

    day_changed = Signal(object)
    looked = Signal()
    """The day was compared, whatever came of it: what else is seen to once a minute hangs on this."""

    def __init__(self, window: QWidget, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._today = today
        self._day = today()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.installEventFilter(self)

    @Slot()
    def look(self) -> None:
        """Compare the day with the one last seen. A timer to midnight would sleep on while the machine sleeps."""
        day = self._today()
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)
        self.looked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False
