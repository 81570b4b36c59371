"""The second step: which channel each word of the file means, and where the rows without one were posted."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.platforms import PLATFORMS, platform_named
from careerjournal.domain.post_import import ChannelWord, PostChoices, PostPreview, with_channel
from careerjournal.language.words import AsIs, ntr, tr
from careerjournal.ui.forms.importing.word_row import WordRow
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied

MOST_SHOWN = 60
"""Words that are shown, those in most rows first: a column with more was hardly one of channels."""
_OPEN, _LEFT, _NAMED = "open", "left", "named:"


class PostChannelsStep(QWidget):
    """Asks which channel is meant; one that is not there yet is made with the posts."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._choices = PostChoices()
        self._shown: tuple[tuple[str, int], ...] = ()
        self.answers: dict[str, Combo] = {}
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        said = tr("A channel that you do not have yet is added with the posts.")
        content = column(Label(said, "body", "muted", wrap=True), 8, self._rows, None, gap=4, margins=(0, 4, 12, 0))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(boxed(content)))

    def show_preview(self, preview: PostPreview) -> None:
        """Show the file's words for channels; those that stand are only set anew, so that the focus stays."""
        self._choices = preview.reading.choices
        shown = tuple((one.word, one.count) for one in preview.channels)
        if shown != self._shown:
            self._shown = shown
            emptied(self._rows)
            self.answers.clear()
            for one in preview.channels[:MOST_SHOWN]:
                self._rows.addWidget(self._row(one, preview.known_channels))
                self._rows.addWidget(Hairline())
            left = len(preview.channels) - MOST_SHOWN
            if left > 0:
                self._rows.addWidget(Label(ntr("{n} more", "{n} more", left), "small", "muted"))
        for one in preview.channels[:MOST_SHOWN]:
            self.answers[one.word].set_key(_key_of(one, self._choices))

    def _row(self, one: ChannelWord, known: tuple[str, ...]) -> WordRow:
        """Make the row of one word and listen to it."""
        unnamed = tr("Rows that name no channel")
        row = WordRow(one.word, one.count, _choices_of(one, known), _key_of(one, self._choices), unnamed=unnamed)
        row.answer.key_chosen.connect(self._answer)
        self.answers[one.word] = row.answer
        return row

    @Slot(str)
    def _answer(self, key: str) -> None:
        """Take one answer."""
        if key == _OPEN:
            return
        word = str(self.sender().property("word"))
        self.corrected.emit(with_channel(self._choices, word, None if key == _LEFT else key.removeprefix(_NAMED)))


def _key_of(one: ChannelWord, choices: PostChoices) -> str:
    """Give the key of what is chosen for a word."""
    if one.name is not None:
        return _NAMED + one.name
    return _LEFT if one.word in choices.channels else _OPEN


def _choices_of(one: ChannelWord, known: tuple[str, ...]) -> list[tuple[str, str]]:
    """Name what a word can mean: a channel that is there, a new one, or nothing that is kept."""
    likely = [one.name or "", platform_named(one.word), one.word, *(PLATFORMS if not one.word else ())]
    new = [name for name in dict.fromkeys(likely) if name and name not in known]
    return [
        *([(_OPEN, tr("Choose a channel"))] if one.name is None else []),
        *((_NAMED + name, name) for name in known),
        *((_NAMED + name, tr("New: {channel}", channel=AsIs(name))) for name in new),
        (_LEFT, tr("Leave these rows out")),
    ]
