"""The start of the window: what the machine gives goes in here, and nowhere else."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from careerjournal.journal.clock import system_clock
from careerjournal.ui.kit.look import STYLE, STYLED
from careerjournal.ui.shell.bugs import BugReports
from careerjournal.ui.shell.file_dialogs import SystemFileDialogs
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.process_start import milliseconds_since_start
from careerjournal.ui.shell.session import Outside
from careerjournal.ui.shell.shell import Shell


def run(options: StartOptions, no_window: Callable[[Sequence[str]], int]) -> int:
    """Open the window and stay until it is closed; give the exit status, 0 also where another window came forward.

    Where Qt cannot open any window, `no_window` is told what Qt said, says it its way and gives the exit status.
    """
    app = _application(no_window)
    reports = BugReports(options.reports)
    reports.install()
    outside = Outside(clock=system_clock, dialogs=SystemFileDialogs(), on_bug=reports.sentence_for)
    shell = Shell(options, outside)
    reports.say = shell.say
    if not shell.start():
        return 0
    shell.painted.connect(_collect_again)
    if options.measure:
        shell.painted.connect(lambda: _tell_and_quit(options))
    shell.painted.connect(_end_at_interrupt)
    return app.exec()


def _application(no_window: Callable[[Sequence[str]], int]) -> QApplication:
    """Make the one application object."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    said: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        """Hear why there is no window: Qt ends the process right after saying so, and would leave a core file."""
        said.append(message)
        if kind is QtMsgType.QtFatalMsg:
            os._exit(no_window(said))

    qInstallMessageHandler(listen)
    made = QApplication([*sys.argv[:1], *STYLE])
    qInstallMessageHandler(None)
    made.setProperty(STYLED, True)
    made.setApplicationName("careerjournal")
    made.setApplicationDisplayName("Career Journal")
    made.setDesktopFileName("careerjournal")
    made.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    return made


def _collect_again() -> None:
    """Let the collector work again after the first frame, and leave out what was made until then: it is there to stay.

    `careerjournal.__main__` says why it rests until now.
    """
    gc.freeze()
    gc.enable()


def _end_at_interrupt() -> None:
    """Have Ctrl+C in a terminal end the program at once: Python's own handler would wait for Qt to come back."""
    import signal  # makes enumerations of its own, which have time until the first frame is there

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _tell_and_quit(options: StartOptions) -> None:
    """Print the milliseconds that the start took, and end."""
    print(f"{milliseconds_since_start(options.began):.0f}", flush=True)
    QApplication.exit(0)
