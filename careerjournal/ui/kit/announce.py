"""Says something to the screen reader without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(source: QWidget, message: str) -> None:
    """Have a message read out when the reader next pauses."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, message))
