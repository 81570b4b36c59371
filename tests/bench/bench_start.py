"""Start to the first painted frame with data, with 10,000 applications, beside a bare window of QtWidgets alone.

Both are timed from outside, from the start of the process to a line that it prints once its first paint event has been
served. Ours comes in by the door of an installed command.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from time import perf_counter

from tests.bench.big_journal import fill
from tests.bench.report import Series, judge, show
from tests.bench.screen import Screen, any_screen

ROUNDS = 15
LIMIT = 1.5
APPLICATIONS = 10_000
OURS = "import sys; from careerjournal.__main__ import main; sys.exit(main())"
BARE = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

def painted():
    print("painted", flush=True)
    application.quit()

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False

application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
watch = Watch()
window.installEventFilter(watch)
window.show()
application.exec()
"""


def first_line(command: list[str], environment: Mapping[str, str]) -> float:
    """Give the milliseconds from starting a process to its first line of output."""
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=dict(environment)) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (perf_counter() - began) * 1000
        process.wait(timeout=60)
    assert line, command
    return took


def measure(screen: Screen, folder: Path) -> bool:
    """Measure both in turn and compare their medians."""
    journal = folder / "big.careerjournal"
    fill(journal, APPLICATIONS, date.today())
    ours = [sys.executable, "-c", OURS, "--home", str(folder), "--journal", str(journal), "--measure-start"]
    bare = [sys.executable, "-c", BARE]
    for command in (ours, bare, ours):  # compiles, and keeps the window's place
        first_line(command, screen.environment)
    pairs = [(first_line(ours, screen.environment), first_line(bare, screen.environment)) for _ in range(ROUNDS)]
    career = Series(name=f"Career Journal, {APPLICATIONS:,} applications", milliseconds=[pair[0] for pair in pairs])
    window = Series(name="a bare QMainWindow", milliseconds=[pair[1] for pair in pairs])
    show(f"Start to the first painted frame, on {screen.name}", career, window)
    return judge("ratio of the medians", career.median / window.median, LIMIT)


def main() -> bool:
    """Measure on the best screen there is."""
    with any_screen() as screen, tempfile.TemporaryDirectory() as folder:
        return measure(screen, Path(folder))
