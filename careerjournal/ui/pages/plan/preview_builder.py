"""Sets the plan a moment after the last key or change, in a process of its own or else on a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.plan.material import Material
from careerjournal.language.words import screen
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.progress import PATIENCE
from careerjournal.ui.kit.tasks import Task, TaskControl
from careerjournal.ui.pages.plan.preview_process import PreviewProcess
from careerjournal.workflows.guide_progress import plan_material
from careerjournal.workflows.preview_plan import BuiltPlan, PreviewWish, Refused, set_preview

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

__all__ = ["BuiltPlan", "PreviewBuilder"]

PAUSE = 40
"""Milliseconds after a key or a change before the plan is set anew, so that several at once make one plan."""
PAUSE_ON_WORKER = 250
"""The same where a worker thread sets it: that takes turns with the window, so it waits until the typing pauses."""
IDLE = 180_000
"""Milliseconds after which the process ends while the page is hidden."""
MOST_LOSSES = 2
"""So often the process may be lost without an answer between; then a worker sets the plans."""
_NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class ReadMaterial:
    """The work: read what a plan is made of."""

    choices: PlanChoices
    day: date

    def __call__(self, journal: Journal, _control: TaskControl) -> Material:
        """Read the material."""
        return plan_material(journal, self.choices, self.day)


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """The work: set a plan where no process does."""

    wish: PreviewWish

    def __call__(self, _journal: Journal, _control: TaskControl) -> BuiltPlan:
        """Set the plan. Raises UserFault where its language has no words."""
        return set_preview(self.wish)


class PreviewBuilder(QObject):
    """Asks for plans and gives the latest. One is under way at a time: a newer wish waits for it.

    One that was overtaken by a change of the journal or of the choices is dropped; one that was overtaken by typing
    alone is shown, for it shows most of what was typed.
    """

    built = Signal(object)
    """A BuiltPlan."""
    refused = Signal(object)
    """The Sentence of a fault of the world."""
    busy = Signal(bool)
    """Whether a plan has been under way for longer than one waits without being told."""

    def __init__(self, desk: Desk, parent: QObject, typed: Callable[[], Mapping[str, str]] | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed = typed
        self._choices: PlanChoices | None = None
        self._material: Material | None = None
        self._is_wished = False
        self._changes = 0
        self._losses = 0
        self._task: Task | None = None
        self._sent: PreviewWish | None = None
        self._sent_after = 0
        self._process = PreviewProcess.of(desk)
        if self._process is not None:
            self._process.answered.connect(self._hear)
            self._process.lost.connect(self._lose)
        self._pause = self._timer(PAUSE, self._start)
        self._patience = self._timer(PATIENCE, self._grow_impatient)
        self._idle = self._timer(IDLE, self._let_go)
        desk.closing.connect(self._stop)

    @property
    def is_at_rest(self) -> bool:
        """Tell whether no plan is wished for or under way."""
        return not self._is_wished and self._task is None and self._sent is None

    @property
    def process(self) -> PreviewProcess | None:
        """Give the process that sets the plans; None where a worker does."""
        return self._process if self._losses < MOST_LOSSES else None

    def ask(self, choices: PlanChoices) -> None:
        """Wish for a plan of the journal as it stands; a plan under way is not wanted any more."""
        self._choices, self._material = choices, None
        self._changes += 1
        if self._task is not None:
            self._task.cancel()
        self._wish()

    @Slot()
    def ask_again(self) -> None:
        """Wish for the same plan with what is being typed now."""
        if self._choices is not None:
            self._wish()

    def rest(self) -> None:
        """Let the process end in a while: nobody looks at the paper."""
        self._idle.start()

    def wake(self) -> None:
        """Have the process ready again."""
        self._idle.stop()
        if self.process is not None and self._desk.is_open:
            self.process.warm()

    def _wish(self) -> None:
        """Begin a moment after the last of several wishes."""
        self._is_wished = True
        self._pause.setInterval(PAUSE if self.process is not None else PAUSE_ON_WORKER)
        self._pause.start()

    @Slot()
    def _start(self) -> None:
        """Begin what is wished for, unless something is still under way."""
        if self._task is not None or self._sent is not None or not self._is_wished or not self._desk.is_open:
            return
        self._patience.start()
        if self._material is None:
            assert self._choices is not None
            self._run(ReadMaterial(self._choices, self._desk.today()), self._take_material)
            return
        self._is_wished = False
        self._set(self._material)

    def _set(self, material: Material) -> None:
        """Have a plan set of the material and of what is being typed."""
        assert self._choices is not None
        choices = replace(self._choices, language=self._choices.language or screen().code)
        typed = dict(self._typed()) if self._typed is not None else {}
        wish = PreviewWish(
            number=next(_NUMBERS), material=material, choices=choices, day=self._desk.today(), typed=typed
        )
        if self.process is not None:
            self._sent, self._sent_after = wish, self._changes
            self.process.send(wish)
        else:
            self._run(BuildPlan(wish), self._take)

    def _run(self, work: Callable[[Journal, TaskControl], object], done: Callable[..., None]) -> None:
        """Do something on a worker."""
        self._task = self._desk.run(work, done, failed=self._refuse)
        self._task.ended.connect(self._end)

    @Slot()
    def _end(self) -> None:
        """Let go what has ended, and begin what is wished for still."""
        self._task = None
        self._go_on()

    def _go_on(self) -> None:
        """Begin what was wished for meanwhile; where there is nothing, come to rest."""
        if self._is_wished and not self._pause.isActive():
            self._start()
        elif not self._is_wished:
            self._patience.stop()
            self.busy.emit(False)

    def _take_material(self, material: Material) -> None:
        """Keep the material for as long as the journal stays as it is."""
        self._material = material

    @Slot(object)
    def _hear(self, answer: BuiltPlan | Refused) -> None:
        """Take the process's answer."""
        if self._sent is None or answer.number != self._sent.number:
            return  # another page asked, which is gone
        wish, self._sent = self._sent, None
        self._losses = 0
        if self._sent_after != self._changes:
            pass  # the journal or the choices are not as they were
        elif isinstance(answer, BuiltPlan):
            self._take(answer)
        elif answer.said is not None:
            self.refused.emit(answer.said)
        else:
            self._run(BuildPlan(wish), self._take)  # where a fault of ours is reported as all others are
            return
        self._go_on()

    @Slot()
    def _lose(self) -> None:
        """Start anew after the process was lost, and wish once more for what it was asked."""
        wish, self._sent = self._sent, None
        self._losses += 1
        self._is_wished = self._is_wished or wish is not None
        if self.process is not None:
            self.process.warm()
        self._go_on()

    @Slot()
    def _stop(self) -> None:
        """Wish for nothing any more, because the journal is about to be closed."""
        self._is_wished = False
        self._sent = None
        self._pause.stop()
        self._patience.stop()

    @Slot()
    def _let_go(self) -> None:
        """End the process, whose memory nobody needs meanwhile."""
        if not self.is_at_rest:
            self._idle.start()
        elif self._process is not None:
            self._process.stop()

    @Slot()
    def _grow_impatient(self) -> None:
        """Tell that it takes a while."""
        self.busy.emit(True)

    def _take(self, built: BuiltPlan) -> None:
        """Give a plan that was set."""
        self.built.emit(built)

    def _refuse(self, fault: UserFault) -> None:
        """Tell why there is no plan."""
        self._is_wished = False
        self.refused.emit(fault.said)

    def _timer(self, milliseconds: int, act: object) -> QTimer:
        """Make a timer that goes off once."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer
