"""Importing a 10,000-row CSV: read, previewed and written; and the window's life while its dialog does so on workers.

The first figure is the work itself, as the command does it. For the second the window imports the same file through
its dialog: the longest time between two beats of the GUI thread, and how often progress was told.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QAbstractButton, QApplication, QProgressBar

from careerjournal.domain.applications import standing_of
from careerjournal.domain.table_reading import Outcome, count_of
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.tasks import running
from careerjournal.workflows import import_tracker
from tests.bench.big_journal import invented_rows
from tests.bench.report import Series, judge, show
from tests.bench.window import Heartbeat, click, modal, open_window, settle, wait_until

ROWS = 10_000
ROUNDS = 5
LIMIT_SECONDS = 3.0
LIMIT_GAP = 100.0


def main() -> bool:
    """Measure the work, then the window."""
    with tempfile.TemporaryDirectory() as folder:
        tracker = Path(folder) / "tracker.csv"
        write_tracker(tracker)
        quick = measure_work(tracker, Path(folder))
        alive = measure_window(tracker, Path(folder))
    return quick and alive


def write_tracker(path: Path) -> None:
    """Write the invented applications as the table that a person would keep of them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["Company", "Position", "Date Applied", "Status", "Location", "Link", "Source", "Notes"])
        table.writerows(cells())


def cells() -> Iterator[tuple[str, ...]]:
    """Give the cells of every row; the status is the word that people write."""
    for row in invented_rows(ROWS, date.today()):
        standing = standing_of(row.events)
        applied = standing.applied_on.isoformat() if standing.applied_on else ""
        status = standing.stage.value.replace("_", " ").capitalize()
        yield row.company, row.role, applied, status, row.place, row.link, row.source, row.notes


def measure_work(tracker: Path, folder: Path) -> bool:
    """Read, preview and write into a new journal each time; tell whether the figure is reached."""
    parts: dict[str, list[float]] = {"read": [], "preview": [], "write": [], "all of it": []}
    for number in range(ROUNDS):
        with Journal.open(folder / f"work-{number}.careerjournal") as journal:
            marks = [perf_counter()]
            reading = import_tracker.read(tracker)
            marks.append(perf_counter())
            preview = import_tracker.preview(reading, journal.imports.known())
            marks.append(perf_counter())
            import_tracker.apply(journal, preview)
            marks.append(perf_counter())
        assert sum(count_of(preview, outcome) for outcome in Outcome) == ROWS
        for name, begun, ended in zip(parts, marks, marks[1:], strict=False):
            parts[name].append((ended - begun) * 1000)
        parts["all of it"].append((marks[-1] - marks[0]) * 1000)
    series = [Series(name=name, milliseconds=times) for name, times in parts.items()]
    show(f"Import of a CSV of {ROWS:,} rows", *series)
    return judge("all of it, median", series[-1].median / 1000, LIMIT_SECONDS, "s")


def measure_window(tracker: Path, folder: Path) -> bool:
    """Import through the dialog while the GUI thread's heart is listened to; tell whether it kept beating."""
    shell = open_window(folder / "window.careerjournal")
    assert shell.session is not None
    reading = Heartbeat()
    shell.session.desk.bring_file(tracker)
    dialog = modal()
    told = Count()
    for bar in dialog.findChildren(QProgressBar):
        bar.valueChanged.connect(told.one_more)
    add = next(each for each in dialog.findChildren(QAbstractButton) if each.text().startswith("Add the"))
    wait_until(add.isEnabled)
    settle()
    while_reading, told_reading = reading.stop(), told.number
    adding = Heartbeat()
    click(add)
    wait_until(lambda: running() == 0 and QApplication.activeModalWidget() is None)
    settle()
    while_adding, told_adding = adding.stop(), told.number - told_reading
    shell.window.close()
    settle()
    print(f"\nThe window meanwhile; progress told {told_reading} times while reading, {told_adding} times while adding")
    alive = judge("longest time without a beat, reading", while_reading, LIMIT_GAP, "ms")
    alive = judge("longest time without a beat, adding", while_adding, LIMIT_GAP, "ms") and alive
    return alive and told_reading > 0 and told_adding > 0


class Count:
    """Counts how often something happened."""

    def __init__(self) -> None:
        self.number = 0

    def one_more(self, _value: int) -> None:
        """Count once more."""
        self.number += 1
