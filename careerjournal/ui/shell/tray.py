"""Notifications through the system's tray. Where a desktop has no tray there are none, and Settings says so."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from careerjournal.ui.kit.icons import icon

_SHOWN_MS = 10_000
_SIDE = 22


class TrayNotifier(QObject):
    """Has an icon in the tray from its first notification on: without one a system shows no message."""

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None

    def can_tell(self) -> bool:
        """Tell whether there is a tray that shows messages."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell(self, title: str, words: str) -> None:
        """Show a notification."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("today", "accent", _SIDE), self)
            self._tray.setToolTip(QGuiApplication.applicationDisplayName())
            self._tray.messageClicked.connect(self.clicked)
            self._tray.activated.connect(self._activated)
        self._tray.show()
        self._tray.showMessage(title, words, self._tray.icon(), _SHOWN_MS)

    def rest(self) -> None:
        """Take the icon out of the tray."""
        if self._tray is not None:
            self._tray.hide()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Take a click on the icon for one on the message: on some systems only the icon can be clicked."""
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.clicked.emit()
