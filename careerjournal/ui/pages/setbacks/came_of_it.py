"""What came of the setbacks, in three lines that lead to the other parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.feedback import is_awaited
from careerjournal.journal.rows import FeedbackRow, SkillRow
from careerjournal.language.words import Words
from careerjournal.ui.forms.say_days import with_commas
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.setbacks.parts import ACTIONS, FEEDBACK, SKILLS


class CameOfIt(Section):
    """Counts of feedback, skills and things to do; made anew when the journal changes."""

    part_asked = Signal(str)

    def __init__(self, feedback: Sequence[FeedbackRow], skills: Sequence[SkillRow], to_do: int, words: Words) -> None:
        super().__init__(words.tr("What came of it"))
        growing = [row.skill.name for row in skills if not row.skill.is_strength]
        awaited = sum(is_awaited(row.feedback) for row in feedback)
        said = len(feedback) - awaited
        self._line(
            FEEDBACK, words.ntr("{n} piece of feedback", "{n} pieces of feedback", said), _awaited(awaited, words)
        )
        names = str(with_commas(growing[:3], words)) if growing else words.tr("None named yet")
        self._line(SKILLS, words.ntr("{n} skill to grow", "{n} skills to grow", len(growing)), names)
        self._line(ACTIONS, words.ntr("{n} thing to do", "{n} things to do", to_do), "")

    def _line(self, part: str, said: str, below: str) -> None:
        """Add one line that leads to a part."""
        leads = _PartButton(part, said)
        leads.asked.connect(self.part_asked)
        items = [leads, *([Label(below, "small", "muted", wrap=True)] if below else [])]
        self.content.addLayout(column(*items, gap=0, margins=(0, 0, 0, 12)))


class _PartButton(Button):
    """A text button that leads to a part."""

    asked = Signal(str)

    def __init__(self, part: str, text: str) -> None:
        super().__init__(text, "text")
        self._part = part
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Tell the part."""
        self.asked.emit(self._part)


def _awaited(count: int, words: Words) -> str:
    """Say how many requests are open."""
    return words.ntr("{n} answer awaited", "{n} answers awaited", count) if count else ""
