"""The skills plan: for each skill to grow its steps, a form each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.setbacks import Skill, SkillStep
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.forms_list import FormsList
from careerjournal.ui.pages.plan.record_form import Written
from careerjournal.ui.pages.plan.skill_step_form import SkillStepForm


class StepsOfSkill(FormsList):
    """The steps to grow one skill."""

    def __init__(self, desk: Desk, skill_id: int) -> None:
        self._skill_id = skill_id
        super().__init__(desk, invitation="", add=tr("Add a step"), draft=f"skill_step/new-{skill_id}/what")

    @property
    def forms(self) -> list[SkillStepForm]:
        """Give the forms of the steps in their order, that of a new one last."""
        return [form for form in self.all_forms if isinstance(form, SkillStepForm)]

    def _make(self, record: Written | None) -> SkillStepForm:
        new = SkillStep(skill_id=self._skill_id, what="")
        return SkillStepForm(self._desk, record if isinstance(record, SkillStep) else new)

    def _read(self) -> Sequence[SkillStep]:
        return [step for step in self._desk.journal.skill_steps.all() if step.skill_id == self._skill_id]

    def _remove_one(self, record_id: int) -> Changes:
        return self._desk.journal.skill_steps.remove(record_id)

    def _put_in_order(self, record_ids: Sequence[int]) -> Changes:
        return self._desk.journal.skill_steps.order(record_ids)


class SkillStepsEditor(QWidget):
    """A list of steps under the name of each skill; nothing where no skill is to be grown."""

    entered = Signal(object)
    """The cursor was put into a field (a QWidget), which is to be in view."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lists: dict[int, tuple[QWidget, Label, StepsOfSkill]] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(24))

    def of(self, skill_id: int) -> StepsOfSkill:
        """Give the list of a skill's steps."""
        return self._lists[skill_id][2]

    def show_skills(self, skills: Sequence[Skill], steps: Sequence[SkillStep]) -> None:
        """Show the skills to grow with their steps; what is being typed stays."""
        for gone in self._lists.keys() - {skill.id for skill in skills}:
            box, _, _ = self._lists.pop(gone)
            self._rows.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, skill in enumerate(skills):
            if skill.id not in self._lists:
                self._lists[skill.id] = self._list(skill)
            box, name, own = self._lists[skill.id]
            if self._rows.indexOf(box) != place:
                self._rows.removeWidget(box)
                self._rows.insertWidget(place, box)
            name.setText(skill.name)
            own.show_records([step for step in steps if step.skill_id == skill.id])

    def flush(self) -> None:
        """Keep at once what is being typed."""
        for _, _, own in self._lists.values():
            own.flush()

    def go_to(self, step_id: int) -> None:
        """Put the cursor into a step."""
        for _, _, own in self._lists.values():
            if own.go_to(step_id):
                return

    def _list(self, skill: Skill) -> tuple[QWidget, Label, StepsOfSkill]:
        """Make the list of a skill's steps under its name."""
        name, own = Label(skill.name, "name", wrap=True), StepsOfSkill(self._desk, skill.id)
        own.entered.connect(self.entered)
        box = QWidget()
        box.setLayout(column(name, own, gap=12))
        return box, name, own
