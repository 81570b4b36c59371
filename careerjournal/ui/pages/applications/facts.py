"""What is noted about an application, as facts with their names; links are opened on a click."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application
from careerjournal.language.words import Words
from careerjournal.ui.forms.application_extras import arrangements
from careerjournal.ui.forms.links import open_link, openable, shown_link
from careerjournal.ui.forms.salary_words import salary_words
from careerjournal.ui.kit.blocks import FactRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.scale import out_of
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


class DoorRow(QWidget):
    """A fact that leads further inside the program: its name, and a text button."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        label = Label(name, "small", "muted")
        label.setFixedWidth(current().px(_NAME_WIDTH))
        self.button = Button(beginning(words, 34), "text")
        self.setLayout(line(label, self.button, None, gap=12, margins=(0, 0, 0, 0)))


class Facts(QWidget):
    """The facts of one application; there is nothing to see where nothing is noted."""

    link_refused = Signal()
    versions_asked = Signal()
    """The versions of the CV are to be shown."""

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
        if name == self._words.tr("CV version"):
            door = DoorRow(name, value)
            door.button.clicked.connect(self.versions_asked)
            return door
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
    salary, as_said = salary_words(application, words)
    deadline, arranged = application.deadline_on, ""
    if application.arrangement is not None:
        arranged = dict(arrangements())[application.arrangement.value]
    return (
        (words.tr("Found through"), application.source),
        (words.tr("Referral"), words.tr("recommended by somebody") if application.is_referral else ""),
        (words.tr("Salary"), salary),
        (words.tr("As it was said"), as_said),
        (words.tr("Place"), application.place if application.place != town(application) else ""),
        (words.tr("Work"), arranged),
        (words.tr("To be sent by"), words.formats.day(deadline) if deadline else ""),
        (words.tr("Excitement"), out_of(application.excitement) if application.excitement else ""),
        (words.tr("Tags"), words.formats.beside(application.tags)),
        (words.tr("CV version"), application.cv_version),
        (words.tr("Contact"), application.contact),
        (words.tr("Link"), application.link),
    )
