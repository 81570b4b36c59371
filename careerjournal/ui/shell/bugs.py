"""Faults of ours: written to a report that stays on this computer, and told in one sentence; never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from careerjournal import __version__
from careerjournal.language.words import tr

_KEEP = 20
_SERIOUS = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_HARMLESS = ("propagateSizeHints",)


class BugReports:
    """Writes reports into a folder and says where they are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.say: Callable[[str], object] = _to_stderr

    def sentence_for(self, error: BaseException) -> str:
        """Write a report of a fault and give the sentence for the person."""
        import traceback  # with platform below: a start does without what only a fault needs

        return self._written("".join(traceback.format_exception(error)))

    def install(self) -> None:
        """Take over what nobody caught, in Python and in Qt."""
        sys.excepthook = self._uncaught
        qInstallMessageHandler(self._qt_message)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an exception that left a slot; the program goes on."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
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
        """Write a report and give the sentence that names it."""
        import platform

        head = (
            f"Career Journal {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.platform()}"
        )
        path = self._folder / f"report-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{head}\n\n{what}\n", "utf-8")
            for old in sorted(self._folder.glob("report-*.txt"))[:-_KEEP]:
                old.unlink(missing_ok=True)
        except OSError:
            _to_stderr(what)
            return tr(
                "Something in the program went wrong. Your journal is unharmed, and what you typed is still here."
            )
        return tr(
            "Something in the program went wrong. Your journal is unharmed, and what you typed is still here. "
            "A report stays on this computer: {path}",
            path=path,
        )


def _to_stderr(words: str) -> None:
    """Write to the standard error, where there is one (a windowed start on Windows has none)."""
    if sys.stderr is not None:
        sys.stderr.write(words + "\n")
