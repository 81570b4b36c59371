"""What is awaited: applications under way, the longest wait first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.today import Awaited
from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import OpenRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.marks import StageMark

SHOWN = 2
"""How many are shown on Today; the others stand behind "All"."""


class AwaitedSection(Section):
    """Replies awaited; its title leads to all of them where there are more than it shows."""

    opened = Signal(int)
    all_asked = Signal()

    def __init__(self, awaited: Sequence[Awaited], day: date, words: Words) -> None:
        self._all = Button("", "text")
        super().__init__(words.tr("Awaited"), action=self._all)
        self._words = words
        self._all.clicked.connect(self.all_asked)
        for one in awaited:
            row = _AwaitedRow(one, day, words)
            row.asked.connect(self.opened)
            self.add(row)

    def show_count(self, count: int) -> None:
        """Say how many replies are awaited in all."""
        self._all.setText(self._words.tr("All {n}", n=count))
        self._all.setVisible(count > SHOWN)


class _AwaitedRow(OpenRow):
    """One application that waits for a reply."""

    asked = Signal(int)

    def __init__(self, awaited: Awaited, today: date, words: Words) -> None:
        title = (
            words.tr("{company}, {role}", company=awaited.company, role=awaited.role)
            if awaited.role
            else awaited.company
        )
        waited = Label(_waited(awaited, today, words), "small", "muted")
        super().__init__(title, leading=StageMark(awaited.stage), trailing=(waited,))
        self._application_id = awaited.application_id
        self.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the application."""
        self.asked.emit(self._application_id)


def _waited(awaited: Awaited, today: date, words: Words) -> str:
    """Say how long a reply has been awaited."""
    if awaited.since is None:
        return ""
    days = (today - awaited.since).days
    return words.ntr("waiting {n} day", "waiting {n} days", days) if days > 0 else words.tr("since today")
