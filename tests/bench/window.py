"""A window that benchmarks drive as a person would: the real shell, offscreen, on a journal of its own."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget

from careerjournal.journal.clock import system_clock
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pictures import offscreen_application
from careerjournal.ui.shell.session import Outside
from careerjournal.ui.shell.shell import Shell

_PATIENCE_MS = 60_000


class NoDialogs:
    """File dialogs that nobody opens here."""

    def to_open(self, parent: QWidget, title: str, filters: str) -> Path | None:
        """Give no file."""

    def to_save(self, parent: QWidget, title: str, suggested: str, filters: str) -> Path | None:
        """Give no place."""


def open_window(journal: Path, *, preview_command: tuple[str, ...] = ()) -> Shell:
    """Open the window on a journal and wait until it can be used."""
    offscreen_application(["bench"])
    home = journal.parent
    options = StartOptions(
        journal=journal,
        sample_journal=home / "sample.careerjournal",
        settings_file=home / "settings.toml",
        cache=home / "cache",
        reports=home / "reports",
        preview_command=preview_command,
    )
    shell = Shell(options, Outside(clock=system_clock, dialogs=NoDialogs()))
    loop = QEventLoop()
    shell.ready.connect(loop.quit)
    shell.start()
    shell.window.resize(1280, 800)
    loop.exec()
    settle()
    gc.freeze()  # as the program does once the window is there
    return shell


def settle() -> None:
    """Do all that is queued on this thread: what is posted comes before a timer of no time, and so do such timers."""
    for _ in range(2):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


def wait_until(condition: Callable[[], bool]) -> None:
    """Let the window live until something holds. Raises TimeoutError after a minute."""
    loop = QEventLoop()

    def look_again() -> None:
        if condition():
            loop.quit()

    look = QTimer(interval=1)
    look.timeout.connect(look_again)
    look.start()
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    if not condition():
        loop.exec()
    look.stop()
    if not condition():
        raise TimeoutError("the window did not come to what was waited for")


def modal() -> QDialog:
    """Give the dialog that is open."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def button(within: QWidget, words: str) -> QAbstractButton:
    """Find a button by its words."""
    return next(each for each in within.findChildren(QAbstractButton) if each.text() == words)


def field(within: QWidget, name: str) -> QLineEdit:
    """Find a line of text by its accessible name."""
    return next(each for each in within.findChildren(QLineEdit) if each.accessibleName() == name)


def press(window: QWidget, key: Qt.Key) -> None:
    """Press a key with Ctrl, once the window is the one that hears it."""
    window.activateWindow()
    wait_until(window.isActiveWindow)
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def click(widget: QWidget) -> None:
    """Press and release the mouse in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


class Heartbeat:
    """Beats every millisecond that the GUI thread is free; the longest time between two beats is how long it hung."""

    def __init__(self) -> None:
        self._longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> float:
        """Stop beating and give the longest time between two beats, in milliseconds."""
        self._beat()
        self._timer.stop()
        return self._longest * 1000

    def _beat(self) -> None:
        """Note the time since the last beat."""
        now = perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now
