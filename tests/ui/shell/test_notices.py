"""Notifications, in the real window: only who shows them is stood in for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Action
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.places import Page
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.language.words import install_screen
from careerjournal.ui.kit.tasks import cancel_all, running
from careerjournal.ui.shell.day_watch import DayWatch
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.session import Outside
from careerjournal.ui.shell.shell import Shell
from careerjournal.ui.shell.tray import TrayNotifier
from careerjournal.workflows.machine_settings import MachineSettings, read_settings, write_settings
from tests.outside import DAY, PreparedAnswers


class MovingClock:
    """A clock that stands at an hour of a day until a test moves it."""

    def __init__(self) -> None:
        self.day, self.hour = DAY, 9

    def now(self) -> datetime:
        return datetime.combine(self.day, time(self.hour), UTC)

    def today(self) -> date:
        return self.day


class Written(QObject):
    """Writes down what it is asked to show."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str]] = []
        self.rested = 0
        self.works = True

    def can_tell(self) -> bool:
        return self.works

    def tell(self, title: str, words: str) -> None:
        self.told.append((title, words))

    def rest(self) -> None:
        self.rested += 1


class Scene:
    """A window whose notifications are written down, and its clock."""

    def __init__(self, shell: Shell, clock: MovingClock, notifier: Written) -> None:
        self.shell, self.clock, self.notifier = shell, clock, notifier

    @property
    def journal(self) -> Journal:
        assert self.shell.session is not None
        return self.shell.session.desk.journal

    @property
    def told(self) -> list[tuple[str, str]]:
        return self.notifier.told

    def at(self, day: int, hour: int = 9) -> None:
        """Let the clock be so far, and the day watch look at it, as it does once a minute."""
        self.clock.day, self.clock.hour = DAY + timedelta(days=day), hour
        self.look()

    def look(self) -> None:
        """Let the day watch look at the clock."""
        watch = self.shell.window.findChild(DayWatch)
        assert watch is not None
        watch.look()

    def switch(self, *, notifies: bool) -> None:
        """Change settings of the machine, as Settings does."""
        assert self.shell.session is not None
        desk = self.shell.session.desk
        desk.keep_settings(replace(desk.settings, notifies=notifies))


Begin = Callable[..., Scene]


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication, options: StartOptions) -> Iterator[Begin]:
    shells: list[Shell] = []

    def begun(fill: Callable[[Journal], object] = lambda journal: None, *, notifies: bool = True) -> Scene:
        clock, notifier = MovingClock(), Written()
        options.journal.parent.mkdir(parents=True, exist_ok=True)
        write_settings(MachineSettings(language="en", notifies=notifies), options.settings_file)
        with Journal.open(options.journal, clock=clock) as journal:
            journal.profile.keep(replace(journal.profile.get(), zone="Etc/UTC"))
            journal.actions.keep(Action(title="Some day", made_on=DAY))
            fill(journal)
        shell = Shell(options, Outside(clock=clock, dialogs=PreparedAnswers(), notifier=notifier))
        shells.append(shell)
        with qtbot.waitSignal(shell.ready):
            assert shell.start()
        return Scene(shell, clock, notifier)

    yield begun
    cancel_all()
    qtbot.waitUntil(lambda: running() == 0)
    for shell in shells:
        shell.window.close()
        shell.window.deleteLater()
    install_screen("en")


def applied(company: str, days_ago: int) -> Callable[[Journal], int]:
    """Make what logs an application sent so many days ago."""

    def log(journal: Journal) -> int:
        application = Application(company=company, logged_at=datetime.combine(DAY, time(8), UTC))
        events = [ApplicationEvent(kind=EventKind.APPLIED, on=DAY - timedelta(days=days_ago))]
        return journal.applications.log(application, events).record

    return log


def test_what_comes_due_is_told_once_in_the_morning(begin: Begin) -> None:
    scene = begin(applied("Lumen", 6))
    scene.look()
    assert scene.told == []
    scene.at(1, hour=0)
    scene.at(1, hour=7)
    assert scene.told == []
    scene.at(1, hour=8)
    assert scene.told == [("Follow up with Lumen", "")]
    scene.look()
    scene.at(1, hour=19)
    scene.at(2)
    assert len(scene.told) == 1


def test_after_a_long_sleep_there_is_one_summary(begin: Begin) -> None:
    def fill(journal: Journal) -> None:
        for number in range(5):
            applied(f"Company {number}", number)(journal)

    scene = begin(fill)
    scene.look()
    scene.at(20)
    ((title, words),) = scene.told
    assert title == "5 things for today"
    assert words.splitlines() == [f"Follow up with Company {number}" for number in (4, 3, 2)]


def test_what_is_on_the_screen_is_not_told(begin: Begin) -> None:
    scene = begin(applied("Lumen", 8))
    scene.look()
    applied("Wren", 9)(scene.journal)
    assert scene.shell.session is not None
    desk = scene.shell.session.desk
    desk.do(lambda: scene.journal.actions.keep(Action(title="Call", due_on=DAY, made_on=DAY)))
    scene.look()
    scene.at(0, hour=15)
    assert scene.told == []
    scene.at(1)
    assert scene.told == []


def test_what_was_told_is_not_told_by_the_next_window(begin: Begin, qtbot: QtBot) -> None:
    scene = begin(applied("Lumen", 6))
    scene.look()
    scene.at(1)
    scene.shell.window.close()
    again = begin()
    again.at(1)
    assert (len(scene.told), again.told) == (1, [])


def test_what_is_put_off_is_told_again_on_its_day(begin: Begin) -> None:
    scene = begin(applied("Lumen", 6))
    scene.look()
    scene.at(1)
    scene.journal.follow_ups.later(1, DAY + timedelta(days=4))
    scene.at(3)
    assert len(scene.told) == 1
    scene.at(4)
    assert scene.told[1:] == [("Follow up with Lumen", "")]


def test_a_click_opens_the_place(begin: Begin) -> None:
    scene = begin(applied("Lumen", 6))
    scene.look()
    scene.at(1)
    scene.shell.window.hide()
    scene.notifier.clicked.emit()
    assert scene.shell.window.isVisible()
    assert isinstance(scene.shell.content, PagesView)
    assert scene.shell.content.page is Page.APPLICATIONS


def test_nothing_is_told_while_it_is_off_or_the_search_rests(begin: Begin) -> None:
    scene = begin(applied("Lumen", 6), notifies=False)
    scene.at(1)
    scene.switch(notifies=True)
    scene.look()
    assert scene.told == []  # it stands on the screen at which it was switched on
    scene.journal.search.pause(DAY + timedelta(days=2), DAY + timedelta(days=5))
    applied("Wren", 3)(scene.journal)
    scene.at(4)
    assert scene.told == []
    scene.at(6)
    assert len(scene.told) == 1
    scene.switch(notifies=False)
    assert scene.notifier.rested == 1


def test_without_a_tray_nothing_is_told_and_settings_knows(begin: Begin) -> None:
    scene = begin(applied("Lumen", 6))
    scene.notifier.works = False
    scene.at(1)
    assert scene.told == []
    assert scene.shell.session is not None
    assert not scene.shell.session.desk.can_notify()


def test_nothing_is_read_while_nothing_can_have_changed(begin: Begin) -> None:
    scene = begin(applied("Lumen", 6))
    scene.look()
    asked: list[str] = []
    with scene.journal._store.raw() as connection:
        connection.set_trace_callback(asked.append)
        for _ in range(5):
            scene.look()
        connection.set_trace_callback(None)
    assert not any("follow_up" in text for text in asked)


def test_the_settings_survive_being_written(options: StartOptions) -> None:
    kept = MachineSettings(notifies=True, quiet_from="22:00", quiet_until="07:00")
    write_settings(kept, options.settings_file)
    assert read_settings(options.settings_file) == kept


def test_the_offscreen_screen_has_no_tray(qapp: QApplication) -> None:
    notifier = TrayNotifier(qapp)
    assert not notifier.can_tell()
    notifier.rest()
    notifier.deleteLater()
