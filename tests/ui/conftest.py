"""What every test of the window stands on: the shipped look, light, in English."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from careerjournal.journal.journal import Journal
from careerjournal.language.words import words_for
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.workflows.machine_settings import MachineSettings

DAY = date(2026, 11, 21)
"""The day on which the pages' tests stand: a Saturday."""


class StandingClock:
    """A clock that stands at nine of a day until a test moves it."""

    def __init__(self, day: date = DAY) -> None:
        self.day = day

    def now(self) -> datetime:
        return datetime.combine(self.day, time(9), UTC)

    def today(self) -> date:
        return self.day


class PreparedAnswers:
    """File dialogs that answer what a test prepared."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def to_open(self, parent: QWidget, title: str, filters: str) -> Path | None:
        return self.path

    def to_save(self, parent: QWidget, title: str, suggested: str, filters: str) -> Path | None:
        return self.path


@pytest.fixture
def clock() -> StandingClock:
    """The clock of `journal` and `desk`."""
    return StandingClock()


@pytest.fixture
def journal(tmp_path: Path, clock: StandingClock) -> Iterator[Journal]:
    """An empty journal in a folder of its own."""
    with Journal.open(tmp_path / "own.careerjournal", clock=clock) as opened:
        yield opened


@pytest.fixture
def desk(qapp: QApplication, journal: Journal, clock: StandingClock) -> Iterator[Desk]:
    """The desk of a page, with the journal open on it."""
    made = Desk(words=words_for("en"), today=clock.today, dialogs=PreparedAnswers(), settings=MachineSettings())
    made.open(journal)
    yield made
    made.closing.emit()


@pytest.fixture(autouse=True)
def quiet(qapp: QApplication) -> Iterator[None]:
    """The look is light and English at the beginning of each test, whatever the one before did."""
    install_theme(qapp, quiet_theme(), language="en", scheme="light")
    yield
    install_theme(qapp, quiet_theme(), language="en", scheme="light")
