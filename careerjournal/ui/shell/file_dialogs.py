"""The system's file dialogs, behind the protocol of the desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SystemFileDialogs:
    """Asks with the system's own dialogs, beginning where the person last was, at first among the documents."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def to_open(self, parent: QWidget, title: str, filters: str) -> Path | None:
        """Ask for a file that is there; None where the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog  # not before somebody asks: a start does without

        name, _ = QFileDialog.getOpenFileName(parent, title, str(self._begin()), filters)
        return self._remembered(name)

    def to_save(self, parent: QWidget, title: str, suggested: str, filters: str) -> Path | None:
        """Ask for a place to write to; None where the person thought better of it."""
        from careerjournal.ui.shell.save_dialog import SaveDialog

        dialog = SaveDialog(parent, title, self._begin() / suggested, filters)
        try:
            path = dialog.path if dialog.exec() else None
        finally:
            dialog.deleteLater()
        if path is not None:
            self._folder = path.parent
        return path

    def _begin(self) -> Path:
        """Give the folder to begin in."""
        from PySide6.QtCore import QStandardPaths

        if self._folder is None:
            self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self._folder

    def _remembered(self, name: str) -> Path | None:
        """Keep the folder of a choice for the next time."""
        if not name:
            return None
        path = Path(name)
        self._folder = path.parent
        return path
