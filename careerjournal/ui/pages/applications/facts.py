"""What is noted about an application, as facts with their names; links are opened on a click."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application
from careerjournal.language.words import Words
from careerjournal.ui.forms.links import open_link, openable, shown_link
from careerjournal.ui.kit.blocks import FactRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.long_words import beginning, breakable

_NAME_WIDTH = 92
_COMMA = re.compile("[,،、]")


class LinkRow(QWidget):
    """A fact that can be opened: its name, and a text button with what it leads to."""

    refused = Signal()
    """The system has no program for it."""

    def __init__(self, name: str, target: str) -> None:
        super().__init__()
        self._target = target
        label = Label(name, "small", "muted")
        label.setFixedWidth(current().px(_NAME_WIDTH))
        self.button = Button(beginning(shown_link(target), 34), "text")
        self.button.setAccessibleDescription(target)
        self.button.clicked.connect(self._open)
        self.setLayout(line(label, self.button, None, gap=12, margins=(0, 0, 0, 0)))

    @Slot()
    def _open(self) -> None:
        """Open it with the system's own program."""
        if not open_link(self._target):
            self.refused.emit()


class Facts(QWidget):
    """The facts of one application; there is nothing to see where nothing is noted."""

    link_refused = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: tuple[tuple[str, str], ...] = ()
        self._rows = column()
        self.setLayout(self._rows)

    def show_application(self, application: Application) -> None:
        """Show what is noted about an application."""
        facts = tuple((name, value) for name, value in _facts(application, self._words) if value)
        if facts == self._shown:
            return
        self._shown = facts
        emptied(self._rows)
        for name, value in facts:
            self._rows.addWidget(self._row(name, value))
        self.setVisible(bool(facts))

    def _row(self, name: str, value: str) -> QWidget:
        """Make the row of one fact."""
        if openable(value) is None:
            return FactRow(name, breakable(beginning(value)))
        row = LinkRow(name, value)
        row.refused.connect(self.link_refused)
        return row


def town(application: Application) -> str:
    """Give the place up to its first comma: it stands beside the company."""
    return _COMMA.split(application.place, maxsplit=1)[0].strip()


def _facts(application: Application, words: Words) -> tuple[tuple[str, str], ...]:
    """Name the facts in reading order."""
    return (
        (words.tr("Found through"), application.source),
        (words.tr("Salary"), application.salary),
        (words.tr("Place"), application.place if application.place != town(application) else ""),
        (words.tr("Contact"), application.contact),
        (words.tr("Link"), application.link),
    )
