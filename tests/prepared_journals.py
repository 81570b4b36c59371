"""Journals made once for all the tests of a process: laying a copy is cheaper than taking every step again."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from careerjournal.journal.journal import Journal
from careerjournal.workflows.fill_sample import fill_sample
from tests.outside import DAY, StandingClock


def lay_empty(path: Path) -> Path:
    """Put an empty journal at a path, and give the path back."""
    shutil.copyfile(_empty(), path)
    return path


def lay_sample(path: Path, language: str) -> Path:
    """Put the sample in a language at a path, as of the tests' day; give the path back."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_sample(language), path)
    return path


@cache
def _folder() -> Path:
    """Make the folder of the journals that are copied; it goes with the process."""
    folder = Path(tempfile.mkdtemp(prefix="careerjournal-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _empty() -> Path:
    """Make an empty journal."""
    made = _folder() / "empty.journal"
    Journal.open(made).close()
    return made


@cache
def _sample(language: str) -> Path:
    """Make the sample in a language."""
    made = lay_empty(_folder() / f"sample-{language}.journal")
    with Journal.open(made, clock=StandingClock()) as journal:
        fill_sample(journal, language, DAY)
    return made
