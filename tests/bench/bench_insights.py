"""Insights at 100,000 applications with five events each.

What the worker does, from the question to the last sentence: of the whole journal, of those with a word, of those at
one stage. Then the same in the window: how long until the numbers stand there, and the longest that the GUI thread was
busy meanwhile, when the view is first opened and when the filter changes.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.insights.overview import Insights, insights
from careerjournal.domain.stages import Stage
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.applications.listing import ApplicationsList
from tests.bench.report import Series, judge, show
from tests.bench.whole_search import kept_search
from tests.bench.window import Heartbeat, open_window, press, settle, wait_until

APPLICATIONS = 100_000
TIMES = 7
LIMIT = 1000.0
QUERIES = (
    ("all applications", EVERYTHING),
    ("those with a word", ApplicationQuery(text="alder")),
    ("those at an interview", ApplicationQuery(stages=frozenset({Stage.INTERVIEW}))),
)


def main() -> bool:
    """Measure worker and window, print the times and tell whether the figure is reached."""
    kept = kept_search(APPLICATIONS)
    with Journal.open(kept, read_only=True) as journal:
        series = [
            Series(name=name, milliseconds=times(lambda asked=query: read(journal, asked)))  # type: ignore[misc]
            for name, query in QUERIES
        ]
    show(f"Insights at {APPLICATIONS:,}, read and worked out", *series)
    reached = judge("all applications, median", series[0].median, LIMIT, "ms")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "search.careerjournal"
        shutil.copyfile(kept, copy)
        in_window(copy)
    return reached


def read(journal: Journal, query: ApplicationQuery) -> Insights:
    """Read what a filter leaves, count, and say all of it."""
    found = insights(journal.insights.material(query), date.today())
    words = words_for("en")
    for insight in (found.funnel, found.search, found.answers, found.first_answer, found.weeks, found.endings):
        say(insight.says, words)
    return found


def times(work: Callable[[], object]) -> list[float]:
    """Give the milliseconds of each run after a first one that does not count."""
    work()
    taken: list[float] = []
    for _ in range(TIMES):
        began = perf_counter()
        work()
        taken.append((perf_counter() - began) * 1000)
    return taken


def in_window(journal: Path) -> None:
    """Open the view in the window, then change the filter some times; print how long both take."""
    shell = open_window(journal)
    press(shell.window, Qt.Key.Key_2)
    wait_until(lambda: running() == 0 and bool(shell.window.findChildren(ApplicationsList)))
    settle()
    listing = shell.window.findChildren(ApplicationsList)[0]
    first = until_counted(listing, lambda: listing.open_view("insights"))
    changes = [until_counted(listing, lambda: listing.show_only(chip)) for chip in ("ended", "", "offers", "")]  # noqa: B023
    show(
        f"The view at {APPLICATIONS:,}",
        Series(name="first opened: until it stands there", milliseconds=[first[0]]),
        Series(name="first opened: longest turn of the GUI thread", milliseconds=[first[1]]),
        Series(name="another filter: until it stands there", milliseconds=[took for took, _ in changes]),
        Series(name="another filter: longest turn", milliseconds=[turn for _, turn in changes]),
    )
    shell.window.close()
    settle()


def until_counted(listing: ApplicationsList, act: Callable[[], object]) -> tuple[float, float]:
    """Do something; give the milliseconds until the view tells its count, and of the longest turn meanwhile."""
    told: list[bool] = []
    listing.settled.connect(lambda: told.append(True))
    heartbeat = Heartbeat()
    began = perf_counter()
    act()
    wait_until(lambda: bool(told))
    took = (perf_counter() - began) * 1000
    settle()
    return took, heartbeat.stop()
