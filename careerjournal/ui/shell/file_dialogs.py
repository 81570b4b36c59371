"""The system's file dialogs, behind the protocol of the desk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


class SystemFileDialogs:
    """Asks with the system's own dialogs, beginning where the person last was, at first among the documents."""

    def __init__(self) -> None:
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def to_open(self, parent: QWidget, title: str, filters: str) -> Path | None:
        """Ask for a file that is there; None where the person thought better of it."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self._folder), filters)
        return self._remembered(name)

    def to_save(self, parent: QWidget, title: str, suggested: str, filters: str) -> Path | None:
        """Ask for a place to write to; None where the person thought better of it."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(self._folder / suggested), filters)
        return self._remembered(name)

    def _remembered(self, name: str) -> Path | None:
        """Keep the folder of a choice for the next time."""
        if not name:
            return None
        path = Path(name)
        self._folder = path.parent
        return path
