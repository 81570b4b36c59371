"""Pages that come round today: of the same day in earlier months and years, quietly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careerjournal.domain.diary import DiaryEntry
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied
from careerjournal.ui.pages.diary.words import first_words, long_ago

MOST = 5


class CameRound(QWidget):
    """Hidden while nothing comes round."""

    chosen = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._list = column()
        self.rows: list[OpenRow] = []
        self.setLayout(column(28, Label(words.tr("On this day"), "strong"), 8, self._list))
        self.hide()

    def show_entries(self, entries: Sequence[DiaryEntry], today: date) -> None:
        """Show what comes round, the latest first."""
        emptied(self._list)
        self.rows.clear()
        for entry in entries[:MOST]:
            ago = AsIs(long_ago(entry.on, today, self._words))
            day = AsIs(self._words.formats.day(entry.on))
            row = OpenRow(self._words.tr("{ago}, {day}", ago=ago, day=day), first_words(entry.words))
            row.opened.connect(partial(self.chosen.emit, entry.id))
            self.rows.append(row)
            self._list.addWidget(row)
        self.setVisible(bool(self.rows))
