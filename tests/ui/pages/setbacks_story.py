"""A page Setbacks on a real journal, told of changes as the window would tell it, and driven as a person would."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk, Notice, concerns
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.setbacks.page import SetbacksPage
from careerjournal.ui.pages.setbacks.worksheet import Worksheet

NOVEMBER_9 = date(2026, 11, 9)

WidgetT = TypeVar("WidgetT", bound=QWidget)


class Scene(QObject):
    """The page on the screen. What is new there is waited for: widgets come with the next turn of the event loop."""

    def __init__(self, bot: QtBot, desk: Desk) -> None:
        super().__init__()
        self.bot, self.desk, self.journal = bot, desk, desk.journal
        self.page = SetbacksPage(desk)
        self.notices: list[Notice] = []
        self.places: list[Place] = []
        bot.addWidget(self.page)
        desk.changed.connect(self.tell)
        desk.noticed.connect(self.notices.append)
        desk.went.connect(self.places.append)
        self.page.resize(1072, 800)
        with bot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    @Slot(object)
    def tell(self, changes: Changes) -> None:
        """Pass changes on, as the window does."""
        if concerns(changes, self.page.cares_for):
            self.page.mark_stale()

    def undo(self) -> None:
        """Take the last verb back, as the bar's Undo does."""
        changes = self.journal.history.undo()
        assert changes is not None
        self.desk.changed.emit(changes)

    def until(self, holds: Callable[[], Any]) -> None:
        """Wait until something holds."""
        self.bot.waitUntil(lambda: bool(holds()), timeout=10_000)

    def shown(self, kind: type[WidgetT]) -> list[WidgetT]:
        """Find the widgets of a kind that are on the screen; while a sheet is open, those in it."""
        sheets = [each for each in self.page.findChildren(Sheet) if each.isVisible()]
        inside: QWidget = sheets[-1] if sheets else self.page
        return [each for each in inside.findChildren(kind) if each.isVisible()]

    def words(self) -> str:
        """Give all words on the screen."""
        return "\n".join(label.text() for label in self.shown(Label))

    def says(self, *texts: str) -> None:
        """Wait until the screen says something."""
        for text in texts:
            self.until(partial(self._says, text))

    def button(self, name: str) -> QPushButton:
        """Wait for the button of a name."""
        self.until(lambda: self._buttons(name))
        return self._buttons(name)[0]

    def press(self, name: str) -> None:
        """Press the button of a name."""
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def choose(self, name: str, entry: str) -> None:
        """Open the menu of a button and choose the entry that begins so."""
        self.press(name)
        menu = self.page.findChildren(QMenu)[-1]
        self.until(menu.isVisible)
        next(action for action in menu.actions() if action.text().startswith(entry)).trigger()
        menu.close()

    def field(self, kind: type[WidgetT], name: str) -> WidgetT:
        """Wait for the field of a name or with a hint."""
        self.until(lambda: self._fields(kind, name))
        return self._fields(kind, name)[0]

    def show(self, part: str) -> None:
        """Show a part of the page, as a place would, read anew."""
        self.page.show_place(Place(Page.SETBACKS, part=part))
        self.page.refresh()

    def worksheet(self, application_id: int) -> Worksheet:
        """Open a worksheet."""
        self.page.open_debrief(application_id)
        assert self.page.worksheet is not None
        self.until(self.page.worksheet.isVisible)
        return self.page.worksheet

    def debrief(self, application_id: int) -> Debrief:
        """Read a debrief that is there."""
        debrief = self.journal.setbacks.debrief_for(application_id)
        assert debrief is not None
        return debrief

    def _says(self, text: str) -> bool:
        """Tell whether the screen says something now."""
        return text in self.words()

    def _buttons(self, name: str) -> list[QPushButton]:
        """Find the buttons of a name."""
        return [each for each in self.shown(QPushButton) if name in (each.text(), each.accessibleName())]

    def _fields(self, kind: type[WidgetT], name: str) -> list[WidgetT]:
        """Find the fields of a name."""
        return [each for each in self.shown(kind) if name in (each.accessibleName(), each.property("placeholderText"))]


def reject(
    journal: Journal,
    company: str,
    *,
    on: date = NOVEMBER_9,
    role: str = "Editor",
    interviews: int = 0,
    contact: str = "",
) -> int:
    """Log an application that was rejected on a day; give its id."""
    events = [
        ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 9, 1)),
        *(ApplicationEvent(kind=EventKind.INTERVIEW, on=date(2026, 9, 10 + number)) for number in range(interviews)),
        ApplicationEvent(kind=EventKind.REJECTED, on=on),
    ]
    application = Application(company=company, role=role, contact=contact, logged_at=datetime(2026, 9, 1, tzinfo=UTC))
    return journal.applications.log(application, events).record


def debriefed(journal: Journal, company: str, on: date = NOVEMBER_9, **parts: Any) -> int:
    """Log an application that was rejected after an interview and looked back at; give its id."""
    application_id = reject(journal, company, on=on, interviews=1)
    journal.setbacks.keep_debrief(Debrief(application_id=application_id, started_on=on, **parts))
    return application_id
