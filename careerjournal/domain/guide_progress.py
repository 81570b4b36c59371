"""How far the reader has come with the steps of a guide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.guides import Fact, Step
from careerjournal.domain.reading import StepMark


@dataclass(frozen=True, slots=True, kw_only=True)
class StepState:
    """A step: the day it was done (None while it is open), whether the record shows that, whether the plan has it."""

    step: Step
    done_on: date | None
    is_by_record: bool
    is_in_plan: bool


def states(steps: Iterable[Step], marks: Iterable[StepMark], facts: Mapping[Fact, date]) -> tuple[StepState, ...]:
    """Tell of each step whether it is done: by the person's own tick, else by the record unless they said it is not."""
    said = {(mark.guide, mark.step): mark for mark in marks}
    return tuple(_state(step, said.get((step.guide, step.id)), facts.get(step.ticked_by)) for step in steps)


def _state(step: Step, mark: StepMark | None, shown_on: date | None) -> StepState:
    own = mark.done_on if mark else None
    is_by_record = own is None and shown_on is not None and not (mark and mark.is_open)
    return StepState(
        step=step,
        done_on=shown_on if is_by_record else own,
        is_by_record=is_by_record,
        is_in_plan=bool(mark and mark.in_plan_since),
    )
