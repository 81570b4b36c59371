"""Asks to which application something belongs: a few words find it, the one that is selected stands first."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from careerjournal.domain.application_query import EVERYTHING
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.words import tr
from careerjournal.ui.kit.asking import Asker
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import FilterEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current

_OFFERED = 20


class WordsOfIt(FilterEdit):
    """The field of the words: Up and Down go through what they found."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class ChooseApplication(Sheet):
    """Finds an application among those under way and wished for; Enter takes it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, desk: Desk, *, title: str, sentence: str, first: int | None) -> None:
        self._first = first
        self.words = WordsOfIt(placeholder=tr("Company or role"), name=tr("Find an application"), icon_name="search")
        self.found = QListWidget()
        self.found.setAccessibleName(tr("Applications"))
        self.found.setMinimumHeight(current().px(240))
        self.nothing = Label(tr("No application has these words."), "small", "muted")
        self.nothing.hide()
        super().__init__(
            parent,
            title=title,
            sentence=sentence,
            content=column(self.words, 8, self.found, 4, self.nothing),
            accept=tr("Go on"),
        )
        self._asker: Asker[list[ApplicationRow]] = Asker(desk, self)
        self._asker.answered.connect(self._show)
        self.words.asked.connect(self._ask)
        self.words.stepped.connect(self._step)
        self.found.itemActivated.connect(self.accept)
        self._ask("")
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Tell which one it is."""
        item = self.found.currentItem()
        if item is not None:
            super().accept()
            self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    @Slot(str)
    def _ask(self, text: str) -> None:
        """Look for words."""
        query, first = replace(EVERYTHING, text=text, with_ended=bool(text)), self._first

        def found(journal: Journal) -> list[ApplicationRow]:
            ids = list(journal.applications.first_ids(query, _OFFERED))
            if first is not None and not text:
                ids = [first, *(id_ for id_ in ids if id_ != first)]
            return journal.applications.rows(ids)

        self._asker.ask(found)

    @Slot(object)
    def _show(self, rows: list[ApplicationRow]) -> None:
        """Show what was found."""
        self.found.clear()
        for row in rows:
            named = tr("{company}, {role}", company=row.company, role=row.role) if row.role else row.company
            item = QListWidgetItem(named)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self.found.addItem(item)
        self.found.setCurrentRow(0 if rows else -1)
        self.nothing.setVisible(not rows)
        self.accept_button.setEnabled(bool(rows))

    @Slot(int)
    def _step(self, by: int) -> None:
        """Go to another one found."""
        row = self.found.currentRow() + by
        if 0 <= row < self.found.count():
            self.found.setCurrentRow(row)
