"""The system's dialog that asks for a place to write to; a name without an ending gets that of the kind of file.

It gets it before the question whether to write over a file that is there, which would be asked of another name.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

_ENDING = re.compile(r"\*\.(\w+)")


class SaveDialog(QFileDialog):
    """Asks for a file's name in a folder, beginning with one that is suggested."""

    def __init__(self, parent: QWidget | None, title: str, suggested: Path, filters: str) -> None:
        super().__init__(parent, title, str(suggested.parent), filters)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.selectFile(suggested.name)
        self.filterSelected.connect(self._take_ending)
        self._take_ending(self.selectedNameFilter())

    @property
    def path(self) -> Path | None:
        """Give the place that was chosen, with its ending."""
        chosen = self.selectedFiles()
        return Path(chosen[0]) if chosen and chosen[0] else None

    @Slot(str)
    def _take_ending(self, kind: str) -> None:
        """Give names without an ending that of a kind of file; none where it allows several or any."""
        endings = _ENDING.findall(kind)
        self.setDefaultSuffix(endings[0] if len(endings) == 1 else "")
