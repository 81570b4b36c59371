"""Applications at 100,000 with five events each: opening, sorting, filtering, scrolling, and what the page takes.

`python -m tests.bench.bench_applications first COUNT` is what this runs in processes of their own, for the first screen
and the memory of the page, which only a new process can tell. Beside the wall, the GUI thread's own time at work is
told, which other programs' turns do not lengthen; the figures are judged by it, the wall's are printed beside them.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.applications.id_loader import IdLoader
from careerjournal.ui.pages.applications.listing import ApplicationsList
from careerjournal.ui.shell.shell import Shell
from tests.bench.first_screens import MANY, first_screens
from tests.bench.report import Series, judge
from tests.bench.turns import Measured, measured
from tests.bench.whole_search import kept_search
from tests.bench.window import open_window, press, settle, wait_until

FRAME, RESULT = 16.0, 150.0
WORDS = ("cedar", "designer lyon", "redac", "zzz")
UNCOUNTED = 2


def main() -> bool:
    """Measure all of it, print the figures and tell whether each is reached."""
    reached = [first_screens("tests.bench.bench_applications", "the page")]
    with tempfile.TemporaryDirectory() as folder:
        shell = opened(MANY, Path(folder))
        applications = go(shell)
        reached += [goings(shell), sortings(applications), keystrokes(applications), scrollings(applications)]
        shell.window.close()
        settle()
    return all(reached)


def opened(count: int, folder: Path) -> Shell:
    """Open the window on a copy of a journal of so many."""
    journal = folder / "search.careerjournal"
    shutil.copyfile(kept_search(count), journal)
    return open_window(journal)


def go(shell: Shell) -> ApplicationsList:
    """Go to Applications and wait until all is read."""
    press(shell.window, Qt.Key.Key_2)
    wait_until(all_read(shell))
    settle()
    return shell.window.findChildren(ApplicationsList)[0]


def all_read(shell: Shell) -> Callable[[], bool]:
    """Give a condition that holds once no worker reads ids, nor is about to, and there are some."""
    loaders = shell.window.findChildren(IdLoader)
    return lambda: running() == 0 and not any(loader.is_busy for loader in loaders)


def goings(shell: Shell) -> bool:
    """Measure going to the page while another is in sight, once both are made."""
    found = []
    for number in range(UNCOUNTED + 20):
        press(shell.window, Qt.Key.Key_1)
        settle()
        one = measured(lambda: to_the_page(shell), all_read(shell))
        if number >= UNCOUNTED:
            found.append(one)
    return told("Opening the page", found)


def to_the_page(shell: Shell) -> None:
    """Go to the page and let it be painted."""
    press(shell.window, Qt.Key.Key_2)
    settle()


def sortings(applications: ApplicationsList) -> bool:
    """Measure sorting by every column, both ways."""
    found = []
    for number in range(len(applications.model.columns)):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            sort = lambda n=number, o=order: applications.table.sortByColumn(n, o)  # noqa: E731 - an act to measure
            found.append(measured(sort, stands(applications)))
    applications.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    wait_until(stands(applications))
    return told("Sorting by each column, both ways", found)


def keystrokes(applications: ApplicationsList) -> bool:
    """Measure each key typed into the filter and rubbed out again."""
    field, found = applications.tools.filter, []
    for word in WORDS:
        for key in word:
            found.append(measured(lambda key=key: QTest.keyClicks(field, key), stands(applications)))  # type: ignore[misc]
        for _ in word:
            found.append(measured(lambda: QTest.keyClick(field, Qt.Key.Key_Backspace), stands(applications)))
    return told("Each keystroke in the filter", found)


def scrollings(applications: ApplicationsList) -> bool:
    """Measure frames of scrolling, row by row and by leaps, each painted."""
    table, bar = applications.table, applications.table.verticalScrollBar()
    row = table.verticalHeader().defaultSectionSize()
    found = []
    for start in (0, bar.maximum() // 3, bar.maximum() - 40 * row):
        for number in range(60):
            found.append(painted(table, start + number * row * 3 // 2))
    return told("Each scrolled frame", found, result=False)


def painted(table: QTableView, value: int) -> Measured:
    """Scroll to a place and paint it."""
    began, worked = perf_counter(), thread_time()
    table.verticalScrollBar().setValue(value)
    table.viewport().repaint()
    wall, work = (perf_counter() - began) * 1000, (thread_time() - worked) * 1000
    return Measured(wall=wall, work=work, stood=wall, every=work)


def stands(applications: ApplicationsList) -> Callable[[], bool]:
    """Give a condition that holds once what was asked for is shown whole."""
    loader, view = applications.loader, applications.table_view
    return lambda: (
        not loader.is_busy and view.is_settled and applications.tools.text == applications.tools.filter.text().strip()
    )


def told(title: str, found: list[Measured], *, result: bool = True) -> bool:
    """Print what was measured and tell whether it is quick enough."""
    every = Series(name="all threads at work", milliseconds=[one.every for one in found])
    work = Series(name="GUI thread at work", milliseconds=[one.work for one in found])
    wall = Series(name="the same by the wall", milliseconds=[one.wall for one in found])
    stood = Series(name="until it stands", milliseconds=[one.stood for one in found])
    print(f"\n{title} (n = {len(found)})")
    for series in (work, wall, every, stood) if result else (work, wall):
        print(
            f"  {series.name:<24} median {series.median:7.1f} ms, 95 of 100 at most {series.percentile(0.95):7.1f} ms"
        )
    reached = judge("longest turn of the GUI thread, 95 of 100", work.percentile(0.95), FRAME, "ms")
    if result:
        reached = judge("standing, 95 of 100", stood.percentile(0.95), RESULT, "ms") and reached
    return reached


def first(count: int) -> None:
    """Open the page once and use it; print the first screen's time, and what memory the page has taken by the end."""
    with tempfile.TemporaryDirectory() as folder:
        shell = opened(count, Path(folder))
        before = resident()
        began, worked = perf_counter(), thread_time()
        press(shell.window, Qt.Key.Key_2)
        shell.window.grab()
        wall, work = (perf_counter() - began) * 1000, (thread_time() - worked) * 1000
        applications = shell.window.findChildren(ApplicationsList)[0]
        wait_until(all_read(shell))
        use(applications)
        grown = resident() - before
        print(json.dumps({"wall": wall, "work": work, "mib": grown}))
        shell.window.close()
        settle()


def use(applications: ApplicationsList) -> None:
    """Use the page for a while: sort, filter, scroll to the end, choose all."""
    for number in (0, 9, 3):
        applications.table.sortByColumn(number, Qt.SortOrder.DescendingOrder)
        wait_until(stands(applications))
    QTest.keyClicks(applications.tools.filter, "a")
    wait_until(stands(applications))
    QTest.keyClick(applications.tools.filter, Qt.Key.Key_Backspace)
    wait_until(stands(applications))
    for value in range(0, applications.table.verticalScrollBar().maximum(), 20_000):
        painted(applications.table, value)
    applications.table.selectAll()


def resident() -> float:
    """Give the memory of this process, in MiB; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    if sys.argv[1:2] == ["first"]:
        first(int(sys.argv[2]))
    else:
        sys.exit(0 if main() else 1)
