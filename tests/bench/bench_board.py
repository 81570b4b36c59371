"""The board at 100,000 with five events each: opening, scrolling, dragging, moving; turning the calendar; a timeline.

`python -m tests.bench.bench_board first COUNT` is what this runs in processes of their own, for the first screen, which
only a new process can tell. Figures are judged by the GUI thread's own time at work; the wall's stand beside them.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.applications.board.card_list import CardList
from careerjournal.ui.pages.applications.board.cards import card_pitch
from careerjournal.ui.pages.applications.board.view import BoardView
from careerjournal.ui.pages.applications.calendar.view import CalendarView
from careerjournal.ui.pages.applications.listing import ApplicationsList
from careerjournal.ui.shell.shell import Shell
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.bench.bench_applications import resident, told
from tests.bench.first_screens import MANY, first_screens
from tests.bench.turns import Measured, measured
from tests.bench.whole_search import kept_search
from tests.bench.window import open_window, press, settle, wait_until

UNCOUNTED = 2


def main() -> bool:
    """Measure all of it, print the figures and tell whether each is reached."""
    reached = [first_screens("tests.bench.bench_board", "the board")]
    with tempfile.TemporaryDirectory() as folder:
        shell = opened(MANY, Path(folder))
        applications = go(shell)
        board = cast(BoardView, applications.view)
        reached += [goings(shell, board), scrollings(board), draggings(board), movings(board)]
        reached += [views(applications), months(applications)]
        shell.window.close()
        settle()
    return all(reached)


def opened(count: int, folder: Path) -> Shell:
    """Open the window on a copy of a journal of so many; the board is the view that was open last."""
    journal = folder / "search.careerjournal"
    shutil.copyfile(kept_search(count), journal)
    write_settings(MachineSettings(view="board"), folder / "settings.toml")
    return open_window(journal)


def go(shell: Shell) -> ApplicationsList:
    """Go to Applications and wait until all is read."""
    press(shell.window, Qt.Key.Key_2)
    applications = shell.window.findChildren(ApplicationsList)[0]
    wait_until(stands(applications))
    settle()
    return applications


def stands(applications: ApplicationsList) -> Callable[[], bool]:
    """Give a condition that holds once the view that is open shows all of what was asked for."""
    return lambda: running() == 0 and bool(getattr(applications.view, "is_settled", True))


def goings(shell: Shell, board: BoardView) -> bool:
    """Measure going to the page while another is in sight, once both are made."""
    found = []
    for number in range(UNCOUNTED + 20):
        press(shell.window, Qt.Key.Key_1)
        settle()
        one = measured(lambda: to_the_page(shell), lambda: running() == 0 and board.is_settled)
        if number >= UNCOUNTED:
            found.append(one)
    return told("Opening the board", found)


def to_the_page(shell: Shell) -> None:
    """Go to the page and let it be painted."""
    press(shell.window, Qt.Key.Key_2)
    settle()


def scrollings(board: BoardView) -> bool:
    """Measure frames of scrolling the longest column, card by card and by leaps, each painted."""
    cards = longest(board)
    bar, found, pitch = cards.verticalScrollBar(), [], card_pitch()
    for start in (0, bar.maximum() // 3, bar.maximum() - 80 * pitch):
        for number in range(40):
            found.append(timed(lambda at=start + number * pitch: scrolled(cards, at)))  # type: ignore[misc]
    bar.setValue(0)
    return told("Each scrolled frame of a column", found, result=False)


def scrolled(cards: CardList, value: int) -> None:
    """Scroll a column to a place and paint it."""
    cards.verticalScrollBar().setValue(value)
    cards.viewport().repaint()


def draggings(board: BoardView) -> bool:
    """Measure each move of the mouse while a card is dragged over the whole board, painted."""
    cards, found = longest(board), []
    view, window = cards.viewport(), board.window()
    start = QPoint(cards.card_width() // 2, card_pitch() // 2)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    left = view.mapFromGlobal(board.mapToGlobal(QPoint(60, 0))).x()
    right = view.mapFromGlobal(board.mapToGlobal(QPoint(board.width() - 60, 0))).x()
    for number in range(120):
        place = QPoint(left + (right - left) * number // 119, start.y() + number)
        found.append(timed(lambda at=place: moved(cards, at)))  # type: ignore[misc]
    QTest.keyClick(cards, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start)
    window.repaint()
    return told("Each move of a dragged card", found, result=False)


def moved(cards: CardList, place: QPoint) -> None:
    """Move the mouse and let what changed be painted."""
    QTest.mouseMove(cards.viewport(), place)
    settle()


def movings(board: BoardView) -> bool:
    """Measure keeping a move: the verb and the columns read anew, the turns after it, and until all of it stands."""
    found = []
    for number in range(UNCOUNTED + 15):
        cards = longest(board)
        cards.setFocus()
        QTest.keyClick(cards, Qt.Key.Key_Home)
        QTest.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        sheet = board.sheet
        assert sheet is not None
        settle()
        one = measured(sheet.accept, lambda: running() == 0 and board.is_settled)
        if number >= UNCOUNTED:
            found.append(one)
    return told("Keeping a move", found)


def views(applications: ApplicationsList) -> bool:
    """Measure going from view to view, once each is made."""
    found = []
    for number in range(6):
        for key in ("table", "calendar", "timeline", "board"):
            one = measured(lambda to=key: turned(applications, to), stands(applications))  # type: ignore[misc]
            if number:
                found.append(one)
    return told("Going from view to view", found, result=False)


def turned(applications: ApplicationsList, key: str) -> None:
    """Go to a view and let it be painted."""
    applications.open_view(key)
    settle()


def months(applications: ApplicationsList) -> bool:
    """Measure turning the calendar's months."""
    applications.open_view("calendar")
    wait_until(stands(applications))
    view = cast(CalendarView, applications.view)
    found = []
    for number in range(20):
        key = Qt.Key.Key_PageUp if number < 10 else Qt.Key.Key_PageDown
        found.append(measured(lambda to=key: paged(view, to), stands(applications)))  # type: ignore[misc]
    reached = told("Turning a month", found, result=False)
    print(f"  until all of it stands: median {median(one.stood for one in found):.0f} ms, read by a worker")
    return reached


def paged(view: CalendarView, key: Qt.Key) -> None:
    """Turn a month and let it be painted."""
    QTest.keyClick(view.month, key)
    settle()


def longest(board: BoardView) -> CardList:
    """Give the column with the most cards that can be moved on."""
    return max((each.cards for each in board.columns[:-1]), key=lambda cards: len(cards.ids))


def timed(act: Callable[[], None]) -> Measured:
    """Do something that is done when it returns."""
    began, worked = perf_counter(), thread_time()
    act()
    wall, work = (perf_counter() - began) * 1000, (thread_time() - worked) * 1000
    return Measured(wall=wall, work=work, stood=wall, every=work)


def first(count: int) -> None:
    """Open the board once and scroll it; print the first screen's time and the memory it has taken by the end."""
    with tempfile.TemporaryDirectory() as folder:
        shell = opened(count, Path(folder))
        before = resident()
        began, worked = perf_counter(), thread_time()
        press(shell.window, Qt.Key.Key_2)
        shell.window.grab()
        wall, work = (perf_counter() - began) * 1000, (thread_time() - worked) * 1000
        applications = shell.window.findChildren(ApplicationsList)[0]
        wait_until(stands(applications))
        cards = longest(cast(BoardView, applications.view))
        for value in range(0, cards.verticalScrollBar().maximum(), max(20_000, card_pitch())):
            scrolled(cards, value)
        print(json.dumps({"wall": wall, "work": work, "mib": resident() - before}))
        shell.window.close()
        settle()


if __name__ == "__main__":
    if sys.argv[1:2] == ["first"]:
        first(int(sys.argv[2]))
    else:
        sys.exit(0 if main() else 1)
