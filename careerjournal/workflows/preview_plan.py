"""Set a plan to be looked at while it is written: what is wished for, what comes back, on a worker or in a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.typed import with_typed
from careerjournal.domain.plan.wording import WordedPlan, worded_plan
from careerjournal.domain.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewWish:
    """A plan that is wished for: of which material, with what is being typed over it, as which choices say."""

    number: int = 0
    material: Material
    choices: PlanChoices
    day: date
    typed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPlan:
    """A plan on paper and the values behind it.

    `printed` names the sections on the paper in its order; `whole` is composed of all sections, chosen or not, so that
    the page can show what each would say, and of what is kept alone, without what is being typed.
    """

    number: int = 0
    data: bytes
    printed: tuple[PlanSection, ...]
    whole: WordedPlan
    choices: PlanChoices
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What is said where a plan cannot be set, because of the world (`said`) or of a fault of ours (`trace`)."""

    number: int
    said: Sentence | None = None
    trace: str = ""


def set_preview(wish: PreviewWish) -> BuiltPlan:
    """Set a plan. Raises UserFault where its language has no words."""
    from careerjournal.workflows.write_plan import material_bytes  # loads reportlab: not before

    material, choices, day = with_typed(wish.material, wish.typed), wish.choices, wish.day
    every = replace(choices, sections=tuple(PlanSection))
    printed = worded_plan(material, choices, day).plan
    return BuiltPlan(
        number=wish.number,
        data=material_bytes(material, choices, day, is_preview=True),
        printed=tuple(section.kind for section in printed.sections),
        whole=worded_plan(wish.material, every, day),
        choices=choices,
        counts=(
            ("plan.count.applications", material.record.total),
            ("plan.count.debriefs", len(material.lessons)),
            ("plan.count.feedback", len(material.feedback)),
            ("plan.count.posts", material.posts),
        ),
    )
