"""The four parts of Setbacks and the switch between them: setbacks, feedback, skills, things to do."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import ToolRow
from careerjournal.ui.kit.buttons import View, ViewSwitch
from careerjournal.ui.kit.layouts import boxed, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG

SETBACKS, FEEDBACK, SKILLS, ACTIONS = "setbacks", "feedback", "skills", "actions"

PART_OF = {"feedback": FEEDBACK, "skill": SKILLS, "skills": SKILLS, "strengths": SKILLS, "actions": ACTIONS}
"""Which part shows what a place names; everything else is shown by the first."""


class PartsSwitch(ToolRow):
    """The row under the header that switches between the parts."""

    def __init__(self, words: Words) -> None:
        views = (
            View(key=SETBACKS, icon="setbacks", name=words.tr("Looking back")),
            View(key=FEEDBACK, icon="quote", name=words.tr("Feedback")),
            View(key=SKILLS, icon="skills", name=words.tr("Skills")),
            View(key=ACTIONS, icon="check", name=words.tr("To do")),
        )
        self.switch = ViewSwitch(views, SETBACKS, name=words.tr("Part"))
        super().__init__(boxed(line(self.switch, margins=(OVERHANG, 0, 0, 0))))
        self.setMinimumWidth(1)  # the switch shows icons rather than keep the window wide
        self._needed = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._needed:
            self.switch.ensurePolished()
            self._needed = self.switch.sizeHint().width() + current().px(OVERHANG)
        self.switch.set_compact(self.width() < self._needed)
