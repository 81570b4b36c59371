"""A column of parts, each made anew only when what it shows has changed: the rest keeps its place, focus and time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.value import value
from careerjournal.ui.kit.layouts import boxed, column


@value
class Part:
    """One part of a page: its key, the value it shows, how it is made of it, and the gap below it in pixels.

    Two equal values must look the same: whatever else the making reads belongs into the value as well.
    """

    key: str
    value: object
    make: Callable[[], QWidget]
    gap: int = 0


class Parts:
    """Holds the parts of one column, in order."""

    def __init__(self) -> None:
        self.layout = QVBoxLayout()
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.layout.setSpacing(0)
        self._shown: dict[str, tuple[object, QWidget]] = {}

    def show(self, parts: Iterable[Part]) -> None:
        """Show these parts in this order; those of equal value stay as they are."""
        wanted = {part.key: part for part in parts}
        for key, (shown, widget) in list(self._shown.items()):
            if key not in wanted or wanted[key].value != shown:
                del self._shown[key]
                self.layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        for number, part in enumerate(wanted.values()):
            if part.key not in self._shown:
                widget = boxed(column(part.make(), part.gap))
                self._shown[part.key] = (part.value, widget)
                self.layout.insertWidget(number, widget)
