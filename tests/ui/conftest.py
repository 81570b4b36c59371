"""What every test of the window stands on: the shipped look, light, in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from careerjournal.journal.journal import Journal
from careerjournal.language.words import words_for
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.workflows.machine_settings import MachineSettings
from tests.outside import PreparedAnswers, StandingClock
from tests.prepared_journals import lay_empty

THEME = quiet_theme()


@pytest.fixture
def clock() -> StandingClock:
    """The clock of `journal` and `desk`."""
    return StandingClock()


@pytest.fixture
def journal(tmp_path: Path, clock: StandingClock) -> Iterator[Journal]:
    """An empty journal in a folder of its own."""
    with Journal.open(lay_empty(tmp_path / "own.careerjournal"), clock=clock) as opened:
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
    """The look is light and English at the beginning of each test, whatever the one before did.

    What a test closed is deleted before the next one begins: nothing else would, outside of an event loop, and each new
    look would be put on all the windows there ever were.
    """
    install_theme(qapp, THEME, language="en", scheme="light")
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
