"""The skills to grow: why, from which level to which, what points to them; unfolded what stands behind each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.setbacks import LEVELS, Skill
from careerjournal.journal.rows import SkillRow
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.level_words import level_meaning
from careerjournal.ui.forms.say_days import with_commas
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line
from careerjournal.ui.kit.marks import Goal, GoalCircles

Detail = Callable[[int], QWidget]


class SkillsSection(Section):
    """The section of skills; it is made anew when the journal changes."""

    edited = Signal(int)
    action_asked = Signal(int)
    unfolded = Signal(int)

    def __init__(self, rows: Sequence[SkillRow], words: Words, detail: Detail, *, unfolded: int = 0) -> None:
        """Make the section; `detail` makes what stands behind the skill that is unfolded."""
        super().__init__(words.tr("Skills to grow"))
        for number, row in enumerate(rows):
            if number:
                self.content.addSpacing(14)
                self.add(Hairline())
                self.content.addSpacing(14)
            self.add(self._block(row, words))
            if row.skill.id == unfolded:
                self.content.addSpacing(10)
                self.add(detail(unfolded))
        if not rows:
            self.add(
                Label(
                    words.tr("What you would like to be better at. A lesson or a piece of feedback can point to it."),
                    tone="muted",
                    wrap=True,
                )
            )

    def _block(self, row: SkillRow, words: Words) -> QWidget:
        """Make the block of one skill."""
        skill = row.skill
        pointed = _IdButton(skill.id, _pointed_to(row, words), skill.name, words)
        pointed.chosen.connect(self.unfolded)
        act = _IdButton(skill.id, words.tr("Add something to do"), skill.name, words)
        act.chosen.connect(self.action_asked)
        change = _IdButton(skill.id, words.tr("Change"), skill.name, words)
        change.chosen.connect(self.edited)
        level = level_words(skill, words)
        parts: list[Item] = [line((Label(skill.name, "name", wrap=True), 1), level_circles(skill, level), gap=16)]
        if skill.why:
            parts += [2, Label(skill.why, "own", wrap=True)]
        parts += [4, Label(level_sentence(skill, words), "small", "muted", wrap=True)]
        parts += [6, line(pointed, None, act, change, gap=16)]
        return boxed(column(*parts))


class _IdButton(Button):
    """A text button that tells the id of its skill."""

    chosen = Signal(int)

    def __init__(self, record: int, said: str, skill: str, words: Words) -> None:
        super().__init__(said, "text")
        self._record = record
        self.setAccessibleName(words.tr("{act}: {what}", act=AsIs(said), what=skill))
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Tell the id."""
        self.chosen.emit(self._record)


def level_circles(skill: Skill, name: str) -> GoalCircles:
    """Draw the levels as circles: full what is there, a ring what is wanted, dotted what lies beyond."""
    now, most = skill.level_now or 0, LEVELS[-1]
    wanted = max(skill.level_wanted or 0, now)
    return GoalCircles(Goal(done=now, target=wanted, stretch=most - wanted), name=name)


def level_words(skill: Skill, words: Words) -> str:
    """Say the levels: "2 to 4"."""
    now, wanted = skill.level_now, skill.level_wanted
    if now and wanted and wanted > now:
        return words.tr("{now} to {wanted}", now=now, wanted=wanted)
    if now:
        return words.tr("{level} now", level=now)
    if wanted:
        return words.tr("{level} wanted", level=wanted)
    return words.tr("Not judged yet")


def level_sentence(skill: Skill, words: Words) -> str:
    """Say the levels and what the one now means: "2 to 4. Now: I can do it with help"."""
    said, now = AsIs(level_words(skill, words)), skill.level_now
    if not now:
        return str(said)
    meaning = AsIs(level_meaning(now, words))
    if now >= (skill.level_wanted or 0):
        return words.tr("{level} of 5: {meaning}", level=now, meaning=meaning)
    return words.tr("{levels}. Now: {meaning}", levels=said, meaning=meaning)


def _pointed_to(row: SkillRow, words: Words) -> str:
    """Say how much points to a skill and how much is to do for it."""
    if not row.pointed_to and not row.open_actions:
        return words.tr("Nothing points to it yet")
    said = []
    if row.pointed_to:
        said.append(
            words.ntr("{n} debrief or feedback points to it", "{n} debriefs and feedback point to it", row.pointed_to)
        )
    if row.open_actions:
        said.append(words.ntr("{n} thing to do", "{n} things to do", row.open_actions))
    return with_commas([AsIs(part) for part in said], words)
