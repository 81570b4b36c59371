"""The last step: the skill that the lesson points to, and one thing to try."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Slot

from careerjournal.domain.actions import Action
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.language.words import tr
from careerjournal.ui.forms.skill_choice import SkillChoice
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field
from careerjournal.ui.kit.layouts import boxed, column, line, to_measure
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.setbacks.action_block import ActionBlock, new_key
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step

_FIRST_DAY = timedelta(days=7)
_SKILL_WIDTH = 300


class OneThingToTry(Step):
    """A choice of skill, and a block for each action that came out of this debrief."""

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, step)
        self._record = record
        self._skill = SkillChoice(desk, None, key=record.key)
        self._skill.chosen.connect(self._choose_skill)
        self._blocks: list[ActionBlock] = []
        self._column = column(gap=16)
        self._wants_empty = bool(desk.journal.drafts.get(new_key(record)))
        more = Button(tr("Another thing"), "text", "add")
        more.clicked.connect(self._add_empty)
        skill = Field(self.label("skill"), self._skill)
        skill.setFixedWidth(current().px(_SKILL_WIDTH))
        chosen = column(line(skill, None), self.earlier("skill"))
        whole = boxed(column(chosen, 20, self._column, 12, line(more, None)))
        self.content.addLayout(to_measure(whole))

    def show_view(self, view: DebriefView) -> None:
        super().show_view(view)
        self._skill.show_skill(view.debrief.skill_id)
        there = {action.id: action for action in view.actions}
        for block in list(self._blocks):
            if block.action_id and block.action_id not in there:
                self._take_away(block)
        shown = {block.action_id: block for block in self._blocks}
        for action in view.actions:
            if action.id in shown:
                shown[action.id].show_action(action, self._desk.words)
            else:
                self._add(action)
        if not self._blocks or (self._wants_empty and 0 not in shown):
            self._add(self._fresh())
        self._wants_empty = False

    def is_done(self, view: DebriefView) -> bool:
        return bool(view.actions)

    def take_focus(self, question: str) -> None:
        if question == "skill":
            self._skill.setFocus()

    @Slot(object)
    def _choose_skill(self, skill_id: int | None) -> None:
        """Keep which skill the lesson points to; what is noted to do from now on is for it."""
        self._record.change(lambda debrief: replace(debrief, skill_id=skill_id))

    @Slot(int)
    def _drop(self, action_id: int) -> None:
        """Let an action go; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.actions.drop(action_id))

    @Slot()
    def _add_empty(self) -> None:
        """Add an empty block, unless there is one, and go to it."""
        empty = next((block for block in self._blocks if not block.action_id), None)
        (empty or self._add(self._fresh())).take_focus()

    def _fresh(self) -> Action:
        """Make an action that is due in a week."""
        today = self._desk.today()
        return Action(title="", due_on=today + _FIRST_DAY, made_on=today)

    def _add(self, action: Action) -> ActionBlock:
        """Add a block; an empty one stays the last."""
        block = ActionBlock(self._desk, self._record, action)
        block.dropped.connect(self._drop)
        has_empty = bool(self._blocks) and not self._blocks[-1].action_id
        place = len(self._blocks) - (1 if has_empty else 0)
        self._blocks.insert(place, block)
        self._column.insertWidget(place, block)
        return block

    def _take_away(self, block: ActionBlock) -> None:
        """Take a block away whose action is gone."""
        self._blocks.remove(block)
        self._column.removeWidget(block)
        block.hide()
        block.deleteLater()
