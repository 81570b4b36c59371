"""One quiet line: so many applications have been quiet for so long, and the way to look at them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from careerjournal.domain.quiet import Quiet
from careerjournal.language.words import Words
from careerjournal.ui.forms.quiet_words import quiet_words
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line


class QuietLine(QuietBlock):
    """Says what is quiet, and asks nothing but whether to look; hidden where nothing is."""

    asked = Signal()

    def __init__(self, words: Words, quiet: Quiet | None = None) -> None:
        self._said = Label("", "body", "muted", wrap=True)
        self._said.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self.look_button = Button(words.tr("Look at them"), "text")
        self.look_button.setAccessibleName(words.tr("Look at the quiet applications"))
        super().__init__(line((self._said, 1), self.look_button, gap=16), padding=(12, 6, 12, 6))
        self._words = words
        self.look_button.clicked.connect(self.asked)
        if quiet is not None and quiet.count:
            self._say(quiet)  # not shown by hand: without a parent it would be a window for a moment
        else:
            self.hide()

    def show_quiet(self, quiet: Quiet) -> None:
        """Say how many are quiet; nothing where none is."""
        self._say(quiet)
        self.setVisible(quiet.count > 0)

    def _say(self, quiet: Quiet) -> None:
        self._said.setText(quiet_words(quiet, self._words))
