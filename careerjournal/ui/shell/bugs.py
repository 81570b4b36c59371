"""Faults of ours: written to a report that stays on this computer, and told in one sentence; never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from careerjournal.domain.faults import UserFault
from careerjournal.language.words import screen, tr
from careerjournal.workflows.reports import trace_of, write_report

_SERIOUS = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_HARMLESS = ("propagateSizeHints",)


class BugReports:
    """Writes reports into a folder and says where they are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.say: Callable[[str], object] = _to_stderr

    def sentence_for(self, error: BaseException) -> str:
        """Write a report of a fault and give the sentence for the person."""
        return self._written(trace_of(error))

    def install(self) -> None:
        """Take over what nobody caught, in Python and in Qt."""
        sys.excepthook = self._uncaught
        qInstallMessageHandler(self._qt_message)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say an exception that left a slot, a fault of the world as itself and ours with a report; all goes on."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, UserFault):
            from careerjournal.language.sentences import say  # the table of all sentences: not for the first frame

            self.say(say(error.said, screen()))
        else:
            self.say(self.sentence_for(error))

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Report what Qt calls critical; its warnings go to the standard error for whoever develops."""
        if any(word in message for word in _HARMLESS):
            return
        if kind in _SERIOUS:
            self.say(self._written(f"Qt: {message} ({context.file}:{context.line})"))
        elif kind is QtMsgType.QtWarningMsg:
            _to_stderr(message)

    def _written(self, what: str) -> str:
        """Write a report and give the sentence that names it; without a place for it, it goes to the standard error."""
        path = write_report(what, self._folder, beside=f"Qt {qVersion()}")
        if path is not None:
            return tr(
                "Something in the program went wrong. Your journal is unharmed, and what you typed is still here. "
                "A report stays on this computer: {path}",
                path=path,
            )
        _to_stderr(what)
        return tr("Something in the program went wrong. Your journal is unharmed, and what you typed is still here.")


def without_noise(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write what Qt says to the standard error, but for what means nothing."""
    if not any(word in message for word in _HARMLESS):
        _to_stderr(message)


def _to_stderr(words: str) -> None:
    """Write to the standard error, where there is one (a windowed start on Windows has none)."""
    if sys.stderr is not None:
        sys.stderr.write(words + "\n")
