"""A choice of several words: typed with help from those used so far, each then a chip that can be taken out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from careerjournal.domain.folding import fold
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.layouts import boxed, column, emptied

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _WordLine(LineEdit):
    """Enter takes over what is typed; where nothing is, it goes on to the sheet."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.text().strip():
            self.taken.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class WordsChoice(QWidget):
    """The words chosen stand under the line as chips."""

    def __init__(self, label: str, chosen: Iterable[str]) -> None:
        super().__init__()
        self._chosen = {fold(word): word for word in sorted(chosen)}
        self.line = _WordLine(placeholder=tr("Type to choose"))
        self.line.taken.connect(self._take)
        self._chips = FlowLayout(gap=8)
        self._box = boxed(self._chips)
        self.setLayout(column(Field(label, self.line), self._box, gap=8))
        self._show()

    @property
    def words(self) -> frozenset[str]:
        """Give the words chosen, and the one that still stands in the line."""
        typed = self.line.text().strip()
        return frozenset([*self._chosen.values(), *([typed] if typed else [])])

    def offer(self, words: Iterable[str]) -> None:
        """Offer words that were used so far."""
        completer = QCompleter(list(words), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    @Slot()
    def _take(self) -> None:
        """Take over the word in the line."""
        typed = self.line.text().strip()
        self._chosen.setdefault(fold(typed), typed)
        self.line.clear()
        self._show()

    def _drop(self, key: str) -> None:
        """Leave a word out."""
        self._chosen.pop(key, None)
        self._show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        """Show the words chosen."""
        emptied(self._chips)
        for key, word in self._chosen.items():
            chip = Button(word or tr("not noted"), "chip", "close")
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.clicked.connect(partial(self._drop, key))
            self._chips.addWidget(chip)
        self._box.setVisible(bool(self._chosen))
