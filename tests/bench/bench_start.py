"""Start to the first painted frame with data, with 10,000 applications, beside a bare window of QtWidgets alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.bench.big_journal import make_big_journal
from tests.bench.report import Series, judge, show

ROUNDS = 11
LIMIT = 1.5
BARE = """
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            application.quit()
        return False

application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
watch = Watch()
window.installEventFilter(watch)
window.show()
application.exec()
"""


def first_line(command: list[str]) -> float:
    """Give the milliseconds from starting a process to its first line of output."""
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (perf_counter() - began) * 1000
        process.wait(timeout=60)
    assert line, command
    return took


def environment() -> dict[str, str]:
    """Give the environment of both programs: compiled modules may be kept, as they are on any machine."""
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}


def main() -> bool:
    """Measure both in turn and compare their medians."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "big.careerjournal"
        make_big_journal(journal, applications=10_000)
        ours = [sys.executable, "-m", "careerjournal", "--home", folder, "--journal", str(journal), "--measure-start"]
        bare = [sys.executable, "-c", BARE]
        first_line(ours)
        first_line(bare)
        pairs = [(first_line(ours), first_line(bare)) for _ in range(ROUNDS)]
    career = Series(name="Career Journal, 10,000 applications", milliseconds=[pair[0] for pair in pairs])
    window = Series(name="a bare QMainWindow", milliseconds=[pair[1] for pair in pairs])
    show("Start to the first painted frame", career, window)
    return judge("ratio of the medians", career.median / window.median, LIMIT)
