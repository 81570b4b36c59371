"""Remembers how large a sheet was made by hand, beside the window's own place in the settings of the machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import QDialog

from careerjournal.ui.kit.desk import Desk

_FRAME = 40
"""What the system may put around a sheet, in pixels."""


class SheetSize(QObject):
    """Gives a sheet the size it was left in last, and keeps the one it is left in where it was changed by hand."""

    def __init__(self, sheet: QDialog, desk: Desk, name: str) -> None:
        super().__init__(sheet)
        self._sheet, self._desk, self._name = sheet, desk, name
        self._at_first: QSize | None = None
        kept = sizes_in(desk.settings.sheets).get(name)
        if kept is not None:
            room = sheet.screen().availableGeometry().size() - QSize(_FRAME, _FRAME)
            sheet.resize(kept.boundedTo(room))
        sheet.installEventFilter(self)
        sheet.finished.connect(self._keep)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and self._at_first is None:
            QTimer.singleShot(0, self, self._note)  # once the style sheet has given every field its height
        return False

    @Slot()
    def _note(self) -> None:
        """Note the size the sheet has by itself."""
        self._at_first = self._sheet.size()

    @Slot()
    def _keep(self) -> None:
        """Keep the size the sheet is left in, if it is another than at first."""
        size, settings = self._sheet.size(), self._desk.settings
        if self._at_first is None or size == self._at_first:
            return
        sizes = {**sizes_in(settings.sheets), self._name: size}
        self._desk.keep_settings(replace(settings, sheets=_in_words(sizes)))


def sizes_in(kept: Sequence[str]) -> dict[str, QSize]:
    """Read the sizes of sheets by their names ("import:1000x700"); what cannot be read is left out."""
    sizes = {}
    for each in kept:
        name, _, size = each.partition(":")
        wide, _, high = size.partition("x")
        if all(number.isascii() and number.isdecimal() and len(number) < 6 for number in (wide, high)):
            sizes[name] = QSize(int(wide), int(high))
    return sizes


def _in_words(sizes: Mapping[str, QSize]) -> tuple[str, ...]:
    """Write sizes as the settings hold them."""
    return tuple(f"{name}:{size.width()}x{size.height()}" for name, size in sizes.items())
