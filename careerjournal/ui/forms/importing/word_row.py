"""The row of a word of the file: how often it stands there, and what it can mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from careerjournal.language.words import ntr, tr
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current

_WIDTH = 300


class WordRow(QWidget):
    """Asks what one word means; `answer` is the choice, which knows its word."""

    def __init__(
        self, word: str, count: int, choices: Sequence[tuple[str, str]], key: str, *, unnamed: str = ""
    ) -> None:
        """Make the row of a word that stands in so many rows; `unnamed` is said where there is no word."""
        super().__init__()
        self.answer = Combo(choices, key)
        self.answer.setAccessibleName(tr("What “{word}” means", word=word or unnamed))
        self.answer.setProperty("word", word)
        self.answer.setFixedWidth(current().px(_WIDTH))
        title = Label(word or unnamed, "own" if word else "body")
        times = Label(ntr("in {n} row", "in {n} rows", count), "small", "muted")
        self.setLayout(line(column(title, times, gap=2), None, self.answer, margins=(0, 10, 0, 10)))
