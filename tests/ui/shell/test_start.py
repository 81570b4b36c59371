"""The start: what the first frame may load, how long it took, and that there is one window a journal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from careerjournal.ui.shell.one_window import ask_to_raise, socket_name
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.process_start import milliseconds_since_start
from tests.ui.shell.conftest import Start, log

_PROGRAM = """
import json, sys
from pathlib import Path
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.run import run
home = Path(sys.argv[1])
options = StartOptions(journal=home / "journal.careerjournal", sample_journal=home / "sample.careerjournal",
    settings_file=home / "settings.toml", cache=home / "cache", reports=home / "reports", measure="measure" in sys.argv)
"""
_RUN = _PROGRAM + "raise SystemExit(run(options, len))"
_FIRST_FRAME = """
import os, sys
from careerjournal.ui.kit.bindings import load_bindings
load_bindings()  # as a start does, before Shell brings Qt along
from careerjournal.ui.shell.shell import Shell

def tell(shell):
    modules = sorted(sys.modules)
    view = shell.session.desk.today_view()
    import json
    print(json.dumps({"modules": modules, "awaited": view.awaited_count if view else None}), flush=True)
    os._exit(0)

Shell._after_first_paint = tell
from careerjournal.app.main import run
run(["--home", sys.argv[1]])
"""
HEAVY = (
    "sqlalchemy", "babel", "reportlab", "uharfbuzz", "PySide6.QtNetwork", "PySide6.QtPdf", "PySide6.QtSvg",
    "charset_normalizer",
    "filelock", "asyncio", "json", "html", "hashlib", "platformdirs", "platform", "decimal", "zoneinfo",
    "argparse", "logging", "ctypes", "signal",
    "careerjournal.exchange", "careerjournal.documents", "careerjournal.domain.plan", "careerjournal.domain.importing",
    "careerjournal.language.sentences.table", "careerjournal.language.po", "careerjournal.ui.forms.action_form",
    "careerjournal.ui.kit.fields", "careerjournal.ui.kit.date_field", "careerjournal.ui.kit.dialog",
    "careerjournal.ui.kit.panel", "careerjournal.ui.shell.later", "careerjournal.ui.shell.errands",
)  # fmt: skip
"""What the first frame does without. The standard library's own are named because each costs a start 1 to 5 ms."""


def program(code: str, home: Path, *more: str) -> list[str]:
    return [sys.executable, "-c", code, str(home), *more]


def test_the_first_frame_loads_nothing_heavy_and_shows_the_record(options: StartOptions) -> None:
    log(options.journal, "City Library", "Harbour Museum")
    home = options.journal.parent
    done = subprocess.run(program(_FIRST_FRAME, home), capture_output=True, text=True, timeout=60, check=True)
    told = json.loads(done.stdout)
    heavy = [name for name in told["modules"] if any(name == one or name.startswith(f"{one}.") for one in HEAVY)]
    assert heavy == []
    assert told["awaited"] == 2


@pytest.mark.parametrize("empty", [True, False])
def test_measuring_prints_the_milliseconds_and_ends(options: StartOptions, empty: bool) -> None:
    if not empty:
        log(options.journal, "City Library")
    home = options.journal.parent
    done = subprocess.run(program(_RUN, home, "measure"), capture_output=True, text=True, timeout=60, check=True)
    assert 20 < int(done.stdout) < 60_000


def test_the_process_has_run_for_a_while() -> None:
    assert milliseconds_since_start(0.0) > 0


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_start_raises_the_first_window_and_ends_quietly(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    log(options.journal, "City Library")
    started = start()
    started.window.showMinimized()
    home = options.journal.parent
    second = subprocess.Popen(program(_RUN, home), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    assert not started.window.isMinimized()
    assert started.window.windowState() is not Qt.WindowState.WindowMinimized
    output, _errors = second.communicate()
    assert output == ""


def test_two_journals_have_two_sockets_and_one_journal_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert socket_name(tmp_path / "x") == socket_name(tmp_path / "a" / ".." / "x")
    assert socket_name(tmp_path / "x") != socket_name(tmp_path / "y")


def test_nobody_answers_for_a_journal_without_a_window(tmp_path: Path, qtbot: QtBot) -> None:
    assert not ask_to_raise(tmp_path / "nobody")
