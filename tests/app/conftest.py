"""A home folder, and commands that are called in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from careerjournal.app.main import run

Command: TypeAlias = Callable[..., tuple[int, str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder without a journal, on an English machine in Rome."""
    for name, value in (("LANGUAGE", "en"), ("LC_ALL", "en_GB.UTF-8"), ("TZ", "Europe/Rome")):
        monkeypatch.setenv(name, value)
    return tmp_path / "home"


@pytest.fixture
def command(home: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command; give exit status, what it printed, and what it said on stderr."""

    def called(*arguments: str | Path) -> tuple[int, str, str]:
        status = run(["--home", str(home), *map(str, arguments)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return called
