"""Keeps what is being typed into a long text, so that a crash costs at most a second of it."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LongText

_PAUSE_MS = 700


class Drafted(QObject):
    """Watches one editor: a draft under its key lives from the first key to `forget`, outside undo."""

    def __init__(self, desk: Desk, key: str, editor: LongText) -> None:
        super().__init__(editor)
        self._desk, self._key, self._editor = desk, key, editor
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._keep)
        self._is_kept = False
        draft = desk.journal.drafts.get(key)
        if draft:
            editor.set_text(draft)
            self._is_kept = True
        editor.textChanged.connect(self._wait)

    def forget(self) -> None:
        """Let the draft go: its text was kept in the journal, or given up."""
        self._pause.stop()
        if self._is_kept:
            with suppress(UserFault):
                self._desk.journal.drafts.drop(self._key)
            self._is_kept = False

    @Slot()
    def _wait(self) -> None:
        """Begin the pause after the first key since the last draft; later keys do not put it off."""
        if not self._pause.isActive() and self._editor.hasFocus():
            self._pause.start()

    @Slot()
    def _keep(self) -> None:
        """Keep what stands there now."""
        with suppress(UserFault):  # a full disk is said when the text is kept, not at each key
            self._desk.journal.drafts.keep(self._key, self._editor.text())
            self._is_kept = True
