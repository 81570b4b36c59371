"""A value of the sample that is not kept yet, with the keys of the records that it points to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Kind
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.profile import Goal
from careerjournal.domain.setbacks import Debrief, Feedback, Skill

Kept = TypeVar("Kept", Skill, Debrief, Feedback, Goal, Action, DiaryEntry)


@dataclass(frozen=True, slots=True)
class Reference:
    """A record of the sample, named by its kind and key."""

    kind: Kind
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRecord(Generic[Kept]):
    """A value whose ids are still open: `refers` names the record that each of these fields will hold the id of."""

    own: Reference
    value: Kept
    refers: Mapping[str, Reference] = field(default_factory=dict)

    def resolved(self, ids: Mapping[Reference, int]) -> Kept:
        """Give the value with the ids of what it points to."""
        found: dict[str, Any] = {name: ids[reference] for name, reference in self.refers.items()}
        return replace(self.value, **found)
