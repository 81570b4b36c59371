"""What the tests of Applications share: a page in a window of its own, and a few applications."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk, Notice
from careerjournal.ui.pages.applications.page import ApplicationsPage

DAY = date(2026, 11, 21)


class Stage(QWidget):
    """A window with the page, which passes changes on as the shell does and keeps what the desk was told."""

    def __init__(self, desk: Desk, width: int = 1200) -> None:
        super().__init__()
        self.desk = desk
        self.page = ApplicationsPage(desk)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.resize(width, 800)
        self.notices: list[Notice] = []
        self.places: list[Place] = []
        self.asked_to_log: list[str] = []
        desk.changed.connect(self._pass_on)
        desk.noticed.connect(self.notices.append)
        desk.went.connect(self.places.append)
        desk.asked_to_log.connect(self.asked_to_log.append)

    @Slot(object)
    def _pass_on(self, changes: Changes) -> None:
        if not changes.kinds.isdisjoint(self.page.cares_for):
            self.page.mark_stale()

    def undo(self) -> None:
        """Take the last verb back, as the bar's Undo does."""
        changes = self.desk.journal.history.undo()
        assert changes is not None
        self.desk.changed.emit(changes)

    @property
    def companies(self) -> list[str]:
        """The companies in the list from top to bottom, as a screen reader hears them."""
        model = self.page.list.model
        return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def logged(journal: Journal, company: str, *kinds: EventKind, days_ago: int = 10, **noted: Any) -> int:
    """Log an application whose events lie a day apart, and give its id."""
    events = [
        ApplicationEvent(kind=kind, on=DAY - timedelta(days=days_ago - number)) for number, kind in enumerate(kinds)
    ]
    application = Application(company=company, logged_at=datetime(2026, 11, 21, tzinfo=UTC), **noted)
    return journal.applications.log(application, events).record
