"""The paper beside the editor: from the last key to the new page painted, for a plan of twelve pages and more.

A person types into the vision; the longest turn of the GUI thread meanwhile says whether typing was held up. Measured
with the process that the window starts and with the window's own worker, which steps in where no process can be had.
"""

from __future__ import annotations

import gc
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careerjournal.app.own_command import own_command
from careerjournal.domain.places import Page, Place
from careerjournal.domain.profile import Goal
from careerjournal.journal.clock import system_clock
from careerjournal.journal.journal import Journal
from careerjournal.ui.pages.plan.page import PlanPage
from careerjournal.workflows.fill_sample import fill_sample
from tests.bench.report import Series, judge, show
from tests.bench.turns import Turns
from tests.bench.window import open_window, settle, wait_until

ROUNDS = 40
WORD = "quietly"
LIMIT_MS = 300.0
TURN_MS = 16.0
PAGES = 12
_PARAGRAPH = "I want to make quiet institutions worth following: fewer words, better told, and for everybody. " * 8
_GOAL = Goal(what="A goal in some words, as people write them", measure="Two days a week of own editorial work")


def fill(path: Path) -> None:
    """Make a journal whose plan has twelve pages or more."""
    with Journal.open(path) as journal:
        fill_sample(journal, "en", system_clock.today())
        vision = "\n\n".join(["Short.", *[_PARAGRAPH] * 16])
        journal.profile.keep(replace(journal.profile.get(), vision=vision))
        for _ in range(8):
            journal.profile.keep_goal(_GOAL)


class Paper:
    """The Plan page of a window, and how often its paper was painted anew."""

    def __init__(self, journal: Path, command: tuple[str, ...]) -> None:
        shell = open_window(journal, preview_command=command)
        assert shell.session is not None
        self.shell, self.desk = shell, shell.session.desk
        self.desk.go(Place(Page.PLAN, part="vision"))
        wait_until(lambda: shell.window.findChild(PlanPage) is not None)
        found = shell.window.findChild(PlanPage)
        assert isinstance(found, PlanPage)
        self.page = found
        self.painted = 0
        self.page.preview.picture.drawn.connect(self._count)
        wait_until(lambda: self.page.builder.is_at_rest and self.page.preview.count >= PAGES)
        settle()

    def _count(self) -> None:
        self.painted += 1

    def type_word(self) -> tuple[float, float, float]:
        """Type a word; give the milliseconds from its last key to the new page, and the longest turn by wall and work.

        Between the keys lies what a quick typist leaves: as long as the window needs to show each.
        """
        vision = self.page.editor.about.vision
        gc.collect()
        turns = Turns()
        for letter in WORD:
            QTest.keyClicks(vision, letter)
            settle()
        before, began = self.painted, perf_counter()
        wait_until(lambda: self.painted > before and self.page.builder.is_at_rest)
        took = (perf_counter() - began) * 1000
        busy = turns.stop()
        QTest.keyClick(vision, Qt.Key.Key_Space)
        wait_until(lambda: self.page.builder.is_at_rest)
        return took, max(turn.wall for turn in busy), max(turn.work for turn in busy)

    def close(self) -> None:
        """Close the window and let its journal go."""
        self.page.editor.flush()
        assert self.shell.session is not None
        self.shell.session.close()
        self.shell.window.close()


def measure(name: str, command: tuple[str, ...]) -> tuple[Series, Series, Series]:
    """Type words into the plan of a new window and give what each took."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "own.careerjournal"
        fill(journal)
        paper = Paper(journal, command)
        paper.type_word()
        rounds = [paper.type_word() for _ in range(ROUNDS)]
        pages = paper.page.preview.count
        paper.close()
    to_page = Series(name=f"last key to the new page, of {pages} ({name})", milliseconds=[one[0] for one in rounds])
    wall = Series(name="longest turn of the GUI thread, by the wall", milliseconds=[one[1] for one in rounds])
    work = Series(name="longest turn of the GUI thread, its own work", milliseconds=[one[2] for one in rounds])
    return to_page, wall, work


def main() -> bool:
    """Measure the process, then the worker beside it."""
    to_page, wall, work = measure("process", own_command("preview"))
    by_worker = measure("worker", ())
    show("The paper beside the editor, offscreen", to_page, wall, work, *by_worker)
    print(f"  p95 from the last key to the new page: {to_page.percentile(0.95):.0f} ms")
    shown = judge("median from the last key to the new page", to_page.median, LIMIT_MS, "ms")
    free = judge("median of the longest turns, own work", work.median, TURN_MS, "ms")
    return shown and free
