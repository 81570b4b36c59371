"""Sets the plan on a worker, a moment after the last change; what was overtaken is dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.compose import compose
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.progress import PATIENCE
from careerjournal.ui.kit.tasks import Task, TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

PAUSE = 250
"""Milliseconds after a change before the plan is set anew, so that several changes at once make one plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPlan:
    """A plan on paper and the values behind it.

    `printed` names the sections on the paper in its order; `whole` is composed of all sections, chosen or not, so that
    the page can show what each would say.
    """

    data: bytes
    printed: tuple[PlanSection, ...]
    whole: CareerPlan
    choices: PlanChoices
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """The work: read the material, compose it, set it on paper."""

    choices: PlanChoices
    day: date

    def __call__(self, journal: Journal, _control: TaskControl) -> BuiltPlan:
        """Set the plan. Raises UserFault where its language has no words."""
        from careerjournal.workflows.write_plan import material_bytes, plan_material  # loads reportlab: not before

        material = plan_material(journal, self.day)
        whole = compose(material, replace(self.choices, sections=tuple(PlanSection)), self.day)
        printed = compose(material, self.choices, self.day)
        return BuiltPlan(
            data=material_bytes(material, self.choices, self.day),
            printed=tuple(section.kind for section in printed.sections),
            whole=whole,
            choices=self.choices,
            counts=(
                ("plan.count.applications", material.record.total),
                ("plan.count.debriefs", len(material.lessons)),
                ("plan.count.feedback", len(material.feedback)),
                ("plan.count.posts", material.posts),
            ),
        )


class PreviewBuilder(QObject):
    """Asks for plans and gives the latest. One is under way at a time: a newer wish waits for it and drops it."""

    built = Signal(object)
    """A BuiltPlan."""
    refused = Signal(object)
    """The Sentence of a fault of the world."""
    busy = Signal(bool)
    """Whether a plan has been under way for longer than one waits without being told."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wish: PlanChoices | None = None
        self._task: Task | None = None
        self._pause = self._timer(PAUSE, self._start)
        self._patience = self._timer(PATIENCE, self._grow_impatient)
        desk.closing.connect(self._stop)

    @property
    def is_at_rest(self) -> bool:
        """Tell whether no plan is wished for or under way."""
        return self._wish is None and self._task is None

    def ask(self, choices: PlanChoices) -> None:
        """Wish for a plan of the journal as it stands; a plan under way is not wanted any more."""
        self._wish = choices
        if self._task is not None:
            self._task.cancel()
        self._pause.start()

    @Slot()
    def _start(self) -> None:
        """Set the plan that is wished for, unless the one before is still under way."""
        if self._task is not None or self._wish is None or not self._desk.is_open:
            return
        choices, self._wish = self._wish, None
        self._patience.start()
        self._task = self._desk.run(BuildPlan(choices, self._desk.today()), self._take, failed=self._refuse)
        self._task.ended.connect(self._end)

    @Slot()
    def _end(self) -> None:
        """Let the task go, and begin the one that was wished for meanwhile."""
        self._task = None
        self._patience.stop()
        self.busy.emit(False)
        if self._wish is not None and not self._pause.isActive():
            self._start()

    @Slot()
    def _stop(self) -> None:
        """Wish for nothing any more, because the journal is about to be closed."""
        self._wish = None
        self._pause.stop()

    @Slot()
    def _grow_impatient(self) -> None:
        """Tell that it takes a while."""
        self.busy.emit(True)

    def _take(self, built: BuiltPlan) -> None:
        """Give a plan that was set."""
        self.built.emit(built)

    def _refuse(self, fault: UserFault) -> None:
        """Tell why there is no plan."""
        self.refused.emit(fault.said)

    def _timer(self, milliseconds: int, act: object) -> QTimer:
        """Make a timer that goes off once."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer
