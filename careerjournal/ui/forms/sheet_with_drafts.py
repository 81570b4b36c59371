"""A form whose texts outlive a crash, as drafts, until it is kept or left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Slot

from careerjournal.domain.changes import Changes
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet


class Draft(Protocol):
    """What is being typed somewhere in the form."""

    def forget(self) -> None: ...


class SheetWithDrafts(Sheet):
    """Asks for a record with texts; one that is kept already can be removed."""

    _desk: Desk
    _drafts: Sequence[Draft] = ()
    _removal: Callable[[], Changes] | None = None

    def hold(self, desk: Desk, drafts: Sequence[Draft], removal: Callable[[], Changes] | None) -> None:
        """Keep drafts while the form is open; `removal` is the verb that removes the record, where there is one."""
        self._desk, self._drafts, self._removal = desk, drafts, removal
        if removal is not None:
            self.offer_removal(self._remove)

    def keep(self, verb: Callable[[], Changes]) -> None:
        """Keep the record by a verb and go; the form stays where that was refused."""
        if self._desk.do(verb) is not None:
            self._forget()
            super().accept()

    def reject(self) -> None:
        """Leave everything as it was."""
        self._forget()
        super().reject()

    @Slot()
    def _remove(self) -> None:
        """Remove the record; the undo bar brings it back."""
        if self._removal is not None and self._desk.do(self._removal) is not None:
            self.reject()

    def _forget(self) -> None:
        """Forget what was being typed."""
        for draft in self._drafts:
            draft.forget()
