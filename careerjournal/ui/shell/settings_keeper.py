"""Keeps the settings of this machine in their file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from careerjournal.workflows.machine_settings import MachineSettings, read_settings, write_settings

_FIRST_SIZE = (1280, 800)
_SMALLEST = (900, 600)


class SettingsKeeper:
    """The settings as they stand, written at each change; a folder that refuses costs the memory of them, no more."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.value = read_settings(path)

    def keep(self, settings: MachineSettings) -> bool:
        """Take over settings and write them; tell whether they could be written."""
        if settings == self.value:
            return True
        self.value = settings
        try:
            write_settings(settings, self._path)
        except OSError:
            return False
        return True

    def place(self, window: QWidget) -> None:
        """Put a window where it stood last, as far as it fits the screens of today."""
        window.setMinimumSize(*_SMALLEST)
        screen = window.screen().availableGeometry()
        if not self.value.window:
            window.resize(min(_FIRST_SIZE[0], screen.width()), min(_FIRST_SIZE[1], screen.height()))
            return
        wanted = QRect(*self.value.window)
        home = next((each.availableGeometry() for each in QGuiApplication.screens() if _mostly_on(wanted, each)), None)
        size = wanted.size().expandedTo(window.minimumSize()).boundedTo((home or screen).size())
        if home is not None:
            window.move(_moved_in(QRect(wanted.topLeft(), size), home).topLeft())
        window.resize(size)
        if self.value.maximised:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def remember_place(self, window: QWidget, page: str) -> None:
        """Keep where a window stands and the page it shows."""
        place, maximised = window.normalGeometry(), window.isMaximized()
        # some systems put a window far away while it is minimised
        at = (place.x(), place.y()) if maximised or window.isMinimized() else (window.x(), window.y())
        self.keep(replace(self.value, window=(*at, place.width(), place.height()), page=page, maximised=maximised))


def _mostly_on(place: QRect, screen: QScreen) -> bool:
    """Tell whether the middle of a window's head would be on a screen, so that it can be taken hold of."""
    return screen.availableGeometry().contains(place.center().x(), place.top() + 8)


def _moved_in(place: QRect, screen: QRect) -> QRect:
    """Move a place until it lies on a screen, which may have been larger when the window stood there."""
    moved = QRect(place)
    moved.moveLeft(max(screen.left(), min(place.left(), screen.right() + 1 - place.width())))
    moved.moveTop(max(screen.top(), min(place.top(), screen.bottom() + 1 - place.height())))
    return moved
