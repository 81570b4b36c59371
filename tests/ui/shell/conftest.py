"""The real window on a real journal in a folder of its own; only clock and file dialogs are stood in for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.language.words import install_screen, install_writing
from careerjournal.language.writing import AS_USUAL
from careerjournal.ui.kit.tasks import cancel_all, running
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.session import Outside
from careerjournal.ui.shell.shell import Shell
from tests.outside import DAY, PreparedAnswers, StandingClock


class Started:
    """A shell that was started, with what a test needs to drive it."""

    def __init__(self, shell: Shell, clock: StandingClock, answers: PreparedAnswers, bot: QtBot) -> None:
        self.shell, self.clock, self.answers, self.bot = shell, clock, answers, bot

    @property
    def window(self) -> QWidget:
        return self.shell.window

    @property
    def journal(self) -> Journal:
        assert self.shell.session is not None
        return self.shell.session.desk.journal

    @property
    def pages(self) -> PagesView:
        assert isinstance(self.shell.content, PagesView)
        return self.shell.content

    @property
    def said(self) -> str:
        """What the bar at the foot says."""
        assert self.shell.content is not None
        return self.shell.content.bar.message


Start = Callable[..., Started]


@pytest.fixture
def options(tmp_path: Path) -> StartOptions:
    home = tmp_path / "home"
    return StartOptions(
        journal=home / "journal.careerjournal",
        sample_journal=home / "sample.careerjournal",
        settings_file=home / "settings.toml",
        cache=home / "cache",
        reports=home / "reports",
    )


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, options: StartOptions) -> Iterator[Start]:
    shells: list[Shell] = []

    def started(given: StartOptions = options, *, clock: StandingClock | None = None) -> Started:
        clock, answers = clock or StandingClock(), PreparedAnswers()
        shell = Shell(given, Outside(clock=clock, dialogs=answers))
        shells.append(shell)
        with qtbot.waitSignal(shell.ready):
            assert shell.start()
        shell.window.resize(1280, 800)
        return Started(shell, clock, answers, qtbot)

    yield started
    cancel_all()
    try:
        qtbot.waitUntil(lambda: running() == 0)
    finally:  # a window that stayed would be given each later look, and a large one takes seconds
        for shell in shells:
            shell.window.close()
            shell.window.deleteLater()
        install_writing(AS_USUAL)
        install_screen("en")


def log(path: Path, *companies: str, on: date = DAY) -> None:
    """Log applications into a journal that no window holds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with Journal.open(path, clock=StandingClock()) as journal:
        for company in companies:
            application = Application(company=company, role="Editor", logged_at=datetime(2026, 11, 1, tzinfo=UTC))
            journal.applications.log(application, [ApplicationEvent(kind=EventKind.APPLIED, on=on)])
