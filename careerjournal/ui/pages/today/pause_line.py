"""The quiet line that says that the search rests, and until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from careerjournal.domain.follow_ups import Pause
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.search_words import pause_words
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line


def pause_line(pause: Pause, today: date, words: Words, on_end: Callable[[], None]) -> QuietBlock:
    """Make the line; ending the pause is one click away."""
    said = pause_words(pause, today, words)
    if pause.note:
        said = words.tr("{sentence} {note}", sentence=AsIs(said), note=pause.note)
    sentence = Label(said, wrap=True)
    sentence.set_upright(Qt.AlignmentFlag.AlignVCenter)
    end = Button(words.tr("End the pause"), "text")
    end.clicked.connect(on_end)
    return QuietBlock(line(IconView("rest"), (sentence, 1), end, gap=12), padding=(16, 10, 16, 10))
