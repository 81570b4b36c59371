"""What stands at the foot of a section: what was left out of it, and words whose sentence is gone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.plan.wording import Said
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.sources import said
from careerjournal.ui.pages.plan.wording_acts import WordingActs


class LeftOut(QWidget):
    """What was left out of a section, each with the way back."""

    def __init__(self, dropped: tuple[Said, ...], words: Words, acts: WordingActs) -> None:
        super().__init__()
        rows = [LeftOutRow(one, words, acts) for one in dropped]
        self.setLayout(column(Label(tr("Left out of this section"), "strong"), 4, *rows, gap=4))


class LeftOutRow(QWidget):
    """One sentence that was left out."""

    def __init__(self, sentence: Said, words: Words, acts: WordingActs) -> None:
        super().__init__()
        self._sentence, self._acts = sentence, acts
        shown = said(sentence.words, words)
        label = Label(shown, "small", "muted", wrap=True)
        label.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self.back = Button(tr("Bring back"), "text")
        self.back.setAccessibleName(tr("Bring back: {words}", words=AsIs(shown)))
        self.back.clicked.connect(self._bring_back)
        self.setLayout(line((label, 1), self.back, gap=12))
        self.setMinimumHeight(current().px(28))

    @Slot()
    def _bring_back(self) -> None:
        self._acts.take_automatic(self._sentence)


class Unplaced(QWidget):
    """The person's words for sentences that the section does not hold any more; each can be removed."""

    def __init__(self, rewordings: tuple[Rewording, ...], acts: WordingActs) -> None:
        super().__init__()
        why = tr("The sentences that they stood for are gone. Should one come back, your words stand there again.")
        rows = [UnplacedRow(one, acts) for one in rewordings]
        head = Label(tr("Your words without a sentence"), "strong")
        self.setLayout(column(head, Label(why, "small", "muted", wrap=True), 4, *rows, gap=4))


class UnplacedRow(QWidget):
    """Words whose sentence is gone."""

    def __init__(self, rewording: Rewording, acts: WordingActs) -> None:
        super().__init__()
        self._rewording, self._acts = rewording, acts
        label = Label(rewording.words, "own", wrap=True)
        label.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self.remove = Button(tr("Remove"), "text")
        self.remove.setAccessibleName(
            tr("{act}: {what}", act=AsIs(tr("Remove")), what=AsIs(" ".join(rewording.words.split())))
        )
        self.remove.clicked.connect(self._remove)
        self.setLayout(line((label, 1), self.remove, gap=12))

    @Slot()
    def _remove(self) -> None:
        self._acts.remove(self._rewording)
