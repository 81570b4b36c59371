from __future__ import annotations

import subprocess
import sys

MANY_CALLS = """
import careerjournal.ui
from PySide6.QtCore import QObject
parentless = QObject()
for _ in range(50_000):
    parentless.parent()
"""


def test_many_calls_to_qt_do_not_use_up_none() -> None:
    finished = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr
