"""Logging an application at 100,000 applications: the whole click on "Log it", painting apart.

Quick capture is filled; the clock runs from the click until its slot has returned and all that it queued on the GUI
thread is done: the verb, the changes, the page in sight read anew, the rows in sight fetched. The window does not paint
meanwhile: its next frame is painted and timed after that. With Applications in sight a worker reads all ids anew; what
the GUI thread does with its answer comes in a later turn and is timed as one. The time at work leaves out what the
thread waits for: the disk, which must have the application before the click is over, and other programs' turns.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from careerjournal.domain.places import Page
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.applications.id_loader import IdLoader
from careerjournal.ui.shell.quick_capture import DRAFT
from careerjournal.ui.shell.shell import Shell
from tests.bench.big_journal import kept_journal
from tests.bench.report import Series, judge, show
from tests.bench.window import Heartbeat, button, click, field, modal, open_window, press, settle, wait_until

APPLICATIONS = 100_000
CLICKS = 40
UNCOUNTED = 5
FRAME = 16.0
SIGHTS = ((Page.TODAY, Qt.Key.Key_1), (Page.APPLICATIONS, Qt.Key.Key_2))


def main() -> bool:
    """Measure with Today in sight, then with Applications; the hidden one has been opened before."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "big.careerjournal"
        shutil.copyfile(kept_journal(APPLICATIONS), journal)
        shell = open_window(journal)
        for _, key in reversed(SIGHTS):
            show_page(shell, key)
        reached = [measure(shell, page, key) for page, key in SIGHTS]
        shell.window.close()
        settle()
    return all(reached)


def show_page(shell: Shell, key: Qt.Key) -> None:
    """Go to a page by its keys and wait until it is filled."""
    press(shell.window, key)
    wait_until(all_read(shell))
    settle()


def measure(shell: Shell, page: Page, key: Qt.Key) -> bool:
    """Log applications while a page is in sight, print the times and tell whether the figure is reached."""
    show_page(shell, key)
    clicks: list[float] = []
    works: list[float] = []
    answers: list[float] = []
    frames: list[float] = []
    for number in range(UNCOUNTED + CLICKS):
        fill_quick_capture(shell, f"Measured Works {page.value} {number}")
        took = log_it(shell)
        if number >= UNCOUNTED:
            for series, milliseconds in zip((clicks, works, answers, frames), took, strict=True):
                series.append(milliseconds)
    whole = Series(name="the whole click", milliseconds=clicks)
    work = Series(name="of it, the GUI thread at work", milliseconds=works)
    rest = Series(name="longest later turn of the GUI thread", milliseconds=answers)
    frame = Series(name="the next frame, painted whole", milliseconds=frames)
    show(f"Logging an application at {APPLICATIONS:,}, {page.value} in sight", whole, work, rest, frame)
    reached = judge("the whole click, median", whole.median, FRAME, "ms")
    print(f"  95 of 100 clicks take at most {whole.percentile(0.95):.1f} ms")
    return judge("95 of 100 later turns", rest.percentile(0.95), FRAME, "ms") and reached


def fill_quick_capture(shell: Shell, company: str) -> None:
    """Open quick capture by its keys, type company and role, and wait until what was typed is kept as a draft."""
    press(shell.window, Qt.Key.Key_N)
    form = modal()
    QTest.keyClicks(field(form, "Company"), company)
    QTest.keyClicks(field(form, "Role"), "Data analyst")
    drafts = shell.session.desk.journal.drafts if shell.session else None
    wait_until(lambda: drafts is not None and company in drafts.get(DRAFT))


def log_it(shell: Shell) -> tuple[float, float, float, float]:
    """Click "Log it"; give the milliseconds of the click, of them at work, of the longest later turn, of the frame."""
    log = button(modal(), "Log it")
    shell.window.setUpdatesEnabled(False)
    began, worked = perf_counter(), thread_time()
    click(log)
    settle()
    read_rows_in_sight(shell)
    took, worked = (perf_counter() - began) * 1000, (thread_time() - worked) * 1000
    heartbeat = Heartbeat()
    wait_until(all_read(shell))
    settle()
    turn = heartbeat.stop()
    shell.window.setUpdatesEnabled(True)
    began = perf_counter()
    shell.window.grab()
    return took, worked, turn, (perf_counter() - began) * 1000


def all_read(shell: Shell) -> Callable[[], bool]:
    """Give a condition that holds once no worker reads ids of a list, nor is about to."""
    loaders = shell.window.findChildren(IdLoader)
    return lambda: running() == 0 and not any(loader.is_busy for loader in loaders)


def read_rows_in_sight(shell: Shell) -> None:
    """Fetch the rows of the table in sight, which its painting would do."""
    for table in shell.window.findChildren(QTableView):
        if table.isVisible() and table.model().rowCount():
            table.model().index(max(0, table.rowAt(0)), 0).data()
