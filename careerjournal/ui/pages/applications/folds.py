"""Which sections of the panel are folded away: the same for every application while the window stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.foldable import Foldable


class Folds(QObject):
    """Remembers what the person folded away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._folded: set[str] = set()

    @classmethod
    def of(cls, desk: Desk) -> Folds:
        """Give the desk's own memory; it is made at the first call."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    def follow(self, name: str, section: Foldable) -> None:
        """Show a section as it was left, and remember what becomes of it."""
        section.set_open(name not in self._folded)
        section.folded.connect(partial(self._remember, name))

    def _remember(self, name: str, folded: bool) -> None:
        if folded:
            self._folded.add(name)
        else:
            self._folded.discard(name)
