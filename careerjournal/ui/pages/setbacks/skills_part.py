"""The part of Setbacks on skills: those to grow in the wide column, strengths in the narrow one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Place
from careerjournal.domain.setbacks import Skill
from careerjournal.language.words import tr
from careerjournal.ui.forms.action_form import ask_action
from careerjournal.ui.forms.merge_skills_form import merge_skill
from careerjournal.ui.forms.skill_form import ask_skill
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import SCROLL_BAR, Beside, Scroll, boxed, column, emptied
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.skill_detail import SkillDetailBlock
from careerjournal.ui.pages.setbacks.skills_list import SkillsSection
from careerjournal.ui.pages.setbacks.strengths_list import StrengthsSection

_SIDE_COLUMN, _COLUMN_GAP = 296, 40


class SkillsPart(QWidget):
    """Skills with what stands behind them, and strengths."""

    debrief_asked = Signal(int)
    feedback_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._unfolded = 0
        self._main = column(margins=(OVERHANG, 12, 0, 24))  # on the line of the title beside it, which has an act
        self._side = column(margins=(0, 4, 0, 24))
        content = Beside(
            column(self._main, None),
            boxed(self._side),
            side_width=_SIDE_COLUMN,
            gap=_COLUMN_GAP,
            margins=(0, 0, OVERHANG - SCROLL_BAR, 0),
        )
        self.setLayout(column((Scroll(content), 1)))

    def buttons(self) -> tuple[Button, None]:
        """Make the header's button."""
        name = Button(tr("Name a skill"), "primary")
        name.clicked.connect(self.add)
        return name, None

    def refresh(self) -> None:
        """Read all skills anew."""
        journal, words = self._desk.journal, self._desk.words
        rows = journal.setbacks.skills()
        emptied(self._main)
        emptied(self._side)
        growing = [row for row in rows if not row.skill.is_strength]
        if self._unfolded not in {row.skill.id for row in growing}:
            self._unfolded = 0
        skills = SkillsSection(growing, words, self._detail, unfolded=self._unfolded)
        skills.edited.connect(self.edit)
        skills.action_asked.connect(self._add_action)
        skills.unfolded.connect(self.unfold)
        self._main.addWidget(skills)
        strengths = StrengthsSection(
            [row.skill for row in rows if row.skill.is_strength], words, offers=journal.skills.offers_strengths()
        )
        strengths.added.connect(self.add_strength)
        strengths.edited.connect(self.edit)
        strengths.taken.connect(self._take)
        strengths.declined.connect(self._decline)
        self._side.addWidget(strengths)
        self._side.addStretch(1)

    def visit(self, place: Place) -> None:
        """Open the form of a skill, or of a new one."""
        if place.record:
            self.edit(place.record)
        elif place.part == "skill":
            self.add()

    @Slot(int)
    def unfold(self, skill_id: int) -> None:
        """Show what stands behind a skill, or fold it away again."""
        self._unfolded = 0 if self._unfolded == skill_id else skill_id
        self.refresh()

    @Slot(int)
    def edit(self, skill_id: int) -> None:
        """Open the form of a skill; what is gone opens none."""
        found = self._found(skill_id)
        if found is not None:
            ask_skill(self, self._desk, found)

    @Slot()
    def add(self) -> None:
        """Ask for a new skill."""
        ask_skill(self, self._desk, Skill(name="", named_on=self._desk.today()))

    @Slot()
    def add_strength(self) -> None:
        """Ask for a new strength."""
        ask_skill(self, self._desk, Skill(name="", is_strength=True, named_on=self._desk.today()))

    def _detail(self, skill_id: int) -> QWidget:
        """Make what stands behind a skill."""
        try:
            detail = self._desk.journal.skills.detail(skill_id)
        except UserFault:
            return QWidget()
        growing = [row for row in self._desk.journal.setbacks.skills() if not row.skill.is_strength]
        can_merge = len(growing) > 1
        block = SkillDetailBlock(detail, self._desk, can_merge=can_merge)
        block.merge_asked.connect(self._merge)
        block.debrief_asked.connect(self.debrief_asked)
        block.feedback_asked.connect(self.feedback_asked)
        block.action_asked.connect(self._edit_action)
        return block

    def _found(self, skill_id: int) -> Skill | None:
        rows = self._desk.journal.setbacks.skills()
        return next((row.skill for row in rows if row.skill.id == skill_id), None)

    @Slot(int)
    def _add_action(self, skill_id: int) -> None:
        """Ask for something to do for a skill."""
        today = self._desk.today()
        new = Action(title="", due_on=today, made_on=today, origin=Origin.SKILL, origin_id=skill_id, skill_id=skill_id)
        ask_action(self, self._desk, new)

    @Slot(int)
    def _edit_action(self, action_id: int) -> None:
        """Open the form of something to do."""
        ask_action(self, self._desk, self._desk.journal.actions.one(action_id))

    @Slot(int)
    def _merge(self, skill_id: int) -> None:
        """Ask which other skill this one becomes part of."""
        found = self._found(skill_id)
        if found is not None:
            merge_skill(self, self._desk, found)

    @Slot(object)
    def _take(self, names: list[str]) -> None:
        """Name the strengths that were ticked."""
        self._desk.do(lambda: self._desk.journal.skills.name_strengths(names))

    @Slot()
    def _decline(self) -> None:
        """Put the offer away."""
        self._desk.do(self._desk.journal.skills.settle_offer)
