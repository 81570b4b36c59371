"""Goals: a form each, in the person's order, and one more for a goal that is not there yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.profile import Goal
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.goal_form import GoalForm


class GoalsEditor(QWidget):
    """Forms that stay while their goals do, so that the cursor does."""

    entered = Signal(object)
    """The cursor was put into a field (a QWidget), which is to be in view."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._forms: dict[int, GoalForm] = {}
        self._new: GoalForm | None = None
        self._invitation = Label(
            tr("What do you want to reach, how will you know, and by when? One goal is enough."),
            "body",
            "muted",
            wrap=True,
        )
        self.add_button = Button(tr("Add a goal"), "text", "add")
        self.add_button.clicked.connect(self.add)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(20))
        self.setLayout(column(self._invitation, self._rows, line(self.add_button, None), gap=12))

    @property
    def forms(self) -> list[GoalForm]:
        """Give the forms of the goals in their order, that of a new one last."""
        return [*self._forms.values(), *([self._new] if self._new is not None else [])]

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Show the goals of the journal; what is being typed stays."""
        for gone in [each for each in self._forms if each not in {goal.id for goal in goals}]:
            form = self._forms.pop(gone)
            form.let_go()
            self._rows.removeWidget(form)
            form.hide()
            form.deleteLater()
        if self._new is not None and self._new.goal_id:
            self._forms[self._new.goal_id], self._new = self._new, None
        for goal in goals:
            if goal.id in self._forms:
                self._forms[goal.id].show_goal(goal)
            else:
                self._forms[goal.id] = self._form(goal)
        self._forms = {goal.id: self._forms[goal.id] for goal in goals}
        if self._new is None and self._desk.journal.drafts.get("goal/new/what"):
            self._new = self._form(Goal(what=""))
        self._lay_out()

    def flush(self) -> None:
        """Keep at once what is being typed."""
        for form in self.forms:
            form.flush()

    def go_to(self, goal_id: int) -> None:
        """Put the cursor into a goal."""
        form = self._forms.get(goal_id)
        if form is not None:
            self._enter(form)

    @Slot()
    def add(self) -> None:
        """Offer the form of a new goal, with the cursor in it."""
        if self._new is None:
            self._new = self._form(Goal(what=""))
            self._lay_out()
        self._enter(self._new)

    def _enter(self, form: GoalForm) -> None:
        """Put the cursor into a form."""
        form.what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit(form)

    def _form(self, goal: Goal) -> GoalForm:
        """Make a goal's form and listen to it."""
        form = GoalForm(self._desk, goal)
        form.removed.connect(self._remove)
        form.moved.connect(self._move)
        form.added.connect(self._take_new)
        return form

    def _lay_out(self) -> None:
        """Put the forms in their order."""
        for place, form in enumerate(self.forms):
            if self._rows.indexOf(form) != place:
                self._rows.removeWidget(form)
                self._rows.insertWidget(place, form)
        self._invitation.setVisible(not self.forms)
        self.add_button.setVisible(self._new is None)

    @Slot(object, object)
    def _take_new(self, form: GoalForm, changes: Changes) -> None:
        """Let the form of a new goal be that goal's from now on."""
        goals = self._desk.journal.profile.goals()
        kept = next((goal for goal in goals if goal.id == changes.record), None)
        if kept is None:
            return
        made_meanwhile = self._forms.pop(kept.id, None)
        if made_meanwhile is not None:
            self._rows.removeWidget(made_meanwhile)
            made_meanwhile.hide()
            made_meanwhile.deleteLater()
        form.show_goal(kept)
        self.show_goals(goals)

    @Slot(int)
    def _remove(self, goal_id: int) -> None:
        """Remove a goal; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.profile.remove_goal(goal_id))

    @Slot(int, int)
    def _move(self, goal_id: int, places: int) -> None:
        """Move a goal among the others."""
        order = list(self._forms)
        place = order.index(goal_id)
        wanted = max(0, min(len(order) - 1, place + places))
        if wanted != place:
            order.insert(wanted, order.pop(place))
            self._desk.do(lambda: self._desk.journal.profile.order_goals(order))
