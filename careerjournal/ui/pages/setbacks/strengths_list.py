"""The strengths: what one builds on; and, once, the three that quiet people often have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from careerjournal.domain.setbacks import Skill
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.later_button import IdButton
from careerjournal.ui.kit.blocks import QuietBlock, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line


class StrengthsSection(Section):
    """The section of strengths; it is made anew when the journal changes."""

    added = Signal()
    edited = Signal(int)
    taken = Signal(object)
    declined = Signal()

    def __init__(self, strengths: Sequence[Skill], words: Words, *, offers: bool) -> None:
        add = Button(words.tr("Name a strength"), "text", "add")
        super().__init__(words.tr("Strengths"), action=add)
        add.clicked.connect(self.added)
        for number, strength in enumerate(strengths):
            if number:
                self.content.addSpacing(12)
            change = IdButton(strength.id, words.tr("Change"))
            change.setAccessibleName(words.tr("{act}: {what}", act=AsIs(change.text()), what=strength.name))
            change.chosen.connect(self.edited)
            name = Label(strength.name, "name", wrap=True)
            name.set_upright(Qt.AlignmentFlag.AlignVCenter)
            parts: list[Item] = [line((name, 1), change)]
            if strength.evidence:
                parts.append(Label(strength.evidence, "own", wrap=True))
            self.add(boxed(column(*parts, gap=2)))
        if not strengths and not offers:
            said = words.tr("What you are good at. It stands in the plan beside the skills to grow.")
            self.add(Label(said, tone="muted", wrap=True))
        # At its hint's height a text that wraps in a narrow column would be cut.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if offers:
            self.content.addSpacing(12 if strengths else 0)
            self.add(self._offer(words))

    def _offer(self, words: Words) -> QuietBlock:
        """Make the offer of three strengths, of which any can be taken."""
        self._boxes = [
            CheckBox(name)
            for name in (words.tr("Keeping a brand’s voice"), words.tr("Analysis"), words.tr("Reporting"))
        ]
        take = Button(words.tr("Add these"), "small")
        take.clicked.connect(self._take)
        decline = Button(words.tr("No, thank you"), "text")
        decline.clicked.connect(self.declined)
        said = words.tr("Quiet people are often good at these, says the guide on quiet work online. Are they yours?")
        parts: list[Item] = [Label(said, "small", "muted", wrap=True), 4, *self._boxes, 4]
        return QuietBlock(column(*parts, line(take, decline, None, gap=12), gap=6), padding=(16, 12, 16, 12))

    @Slot()
    def _take(self) -> None:
        """Tell which were ticked; none of them is the same as to decline."""
        ticked = [box.text() for box in self._boxes if box.isChecked()]
        if ticked:
            self.taken.emit(ticked)
        else:
            self.declined.emit()
