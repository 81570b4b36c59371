"""Goals: a form each, in the person's order, and one more for a goal that is not there yet."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.changes import Changes
from careerjournal.domain.profile import Goal
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.plan.forms_list import FormsList
from careerjournal.ui.pages.plan.goal_form import GoalForm
from careerjournal.ui.pages.plan.record_form import Written


class GoalsEditor(FormsList):
    """The goals of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            invitation=tr("What do you want to reach, how will you know, and by when? One goal is enough."),
            add=tr("Add a goal"),
            draft="goal/new/what",
        )

    @property
    def forms(self) -> list[GoalForm]:
        """Give the forms of the goals in their order, that of a new one last."""
        return [form for form in self.all_forms if isinstance(form, GoalForm)]

    def _make(self, record: Written | None) -> GoalForm:
        return GoalForm(self._desk, record if isinstance(record, Goal) else Goal(what=""))

    def _read(self) -> Sequence[Goal]:
        return self._desk.journal.profile.goals()

    def _remove_one(self, record_id: int) -> Changes:
        return self._desk.journal.profile.remove_goal(record_id)

    def _put_in_order(self, record_ids: Sequence[int]) -> Changes:
        return self._desk.journal.profile.order_goals(record_ids)
