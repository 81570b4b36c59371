"""A second process of the program that sets plans: warm, beside the window, gone with it."""

from __future__ import annotations

import pickle
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from careerjournal.ui.kit.desk import Desk
from careerjournal.workflows.preview_plan import PreviewWish
from careerjournal.workflows.preview_serving import HEAD, framed, length_of

_END = 1000
"""Milliseconds that a process which was ended is waited for; it needs a few."""


class PreviewProcess(QObject):
    """Starts the process when it is first wished for anything, and anew after it was lost."""

    answered = Signal(object)
    """A BuiltPlan, or Refused."""
    lost = Signal()
    """The process ended by itself or could not be started; what it was asked stays without an answer."""

    def __init__(self, command: Sequence[str], desk: Desk) -> None:
        super().__init__(desk)
        desk.closing.connect(self.stop)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._heard = bytearray()

    @classmethod
    def of(cls, desk: Desk) -> PreviewProcess | None:
        """Give the process of a desk, which outlives a page; None where there is no command for one."""
        if not desk.preview_command:
            return None
        return desk.findChild(PreviewProcess) or cls(desk.preview_command, desk)

    @property
    def process_id(self) -> int:
        """Give the id of the process; 0 where none runs."""
        return self._process.processId() if self._process is not None else 0

    def warm(self) -> None:
        """Start the process, unless it runs."""
        if self._process is not None:
            return
        self._heard.clear()
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(list(self._command[1:]))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._lose)
        process.errorOccurred.connect(self._fail)
        self._process = process
        process.start()

    def send(self, wish: PreviewWish) -> None:
        """Wish for a plan; one at a time."""
        self.warm()
        if self._process is not None:
            self._process.write(framed(wish))

    @Slot()
    def stop(self) -> None:
        """End the process and expect nothing of it any more."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_END)
            process.deleteLater()

    @Slot()
    def _hear(self) -> None:
        """Take what came, and give each answer that is whole."""
        if self._process is None:
            return
        self._heard += self._process.readAllStandardOutput().data()
        while len(self._heard) >= HEAD:
            end = HEAD + length_of(bytes(self._heard[:HEAD]))
            if len(self._heard) < end:
                return
            answer = pickle.loads(self._heard[HEAD:end])
            del self._heard[:end]
            self.answered.emit(answer)

    @Slot()
    def _lose(self) -> None:
        """Tell that the process is gone."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.deleteLater()
            self.lost.emit()

    @Slot(QProcess.ProcessError)
    def _fail(self, error: QProcess.ProcessError) -> None:
        """Tell that the process could not be started; that one ended, it tells itself."""
        if error is QProcess.ProcessError.FailedToStart:
            self._lose()
