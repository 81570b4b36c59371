"""Read what the sample's person writes into their plan: paths, steps to grow skills, words of sections, weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from careerjournal.domain.changes import Kind
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.profile import CareerPath
from careerjournal.domain.setbacks import Activity, SkillStep
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_record import Reference
from careerjournal.workflows.sample_table import StrictTable


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleStep:
    """A step to grow a skill, the skill, and the thing to do that it stands on the list as, if any."""

    skill: Reference
    action: Reference | None
    step: SkillStep


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePlan:
    """What stands in the plan in the person's own words, and how much each criterion of fit matters."""

    paths: tuple[CareerPath, ...]
    steps: tuple[SampleStep, ...]
    texts: Mapping[PlanSection, str]
    fit_weights: Mapping[str, int]

    @property
    def size(self) -> int:
        """Count the records."""
        return len(self.paths) + len(self.steps) + len(self.texts) + len(self.fit_weights)


def read_plan(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> SamplePlan:
    """Read the plan's own words. Raises SampleError, with the place, for a gap, a typo or a section that is none."""
    weights = facts.table("fit_weights")
    return SamplePlan(
        paths=_paths(words),
        steps=_steps(facts, words, calendar),
        texts=_texts(words),
        fit_weights={key: weights.whole(key) for key in weights.keys()},  # noqa: SIM118 - a StrictTable is no mapping
    )


def _paths(words: StrictTable) -> tuple[CareerPath, ...]:
    """Read the paths in their order."""
    table = words.table("paths")
    told = (table.table(key) for key in table.keys())  # noqa: SIM118
    return tuple(
        CareerPath(
            name=said.text("name"),
            speaks_for="\n".join(said.texts("for")),
            speaks_against="\n".join(said.texts("against")),
            try_out=said.text("try_out"),
            position=number,
        )
        for number, said in enumerate(told, start=1)
    )


def _steps(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleStep, ...]:
    """Read the steps to grow skills."""
    own, said = facts.table("skill_steps"), words.table("skill_steps")
    return tuple(_step(own.table(key), said.table(key), calendar) for key in own.keys())  # noqa: SIM118


def _step(fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> SampleStep:
    activity = fact.text("activity")
    if activity not in set(Activity):
        raise fact.fault("activity", f"no such activity is known: {activity!r}")
    step = SkillStep(
        skill_id=0,
        activity=Activity(activity),
        what=said.text("what"),
        resource=said.optional_text("resource"),
        by=calendar.optional_day(fact.optional_whole("by")),
        evidence=said.optional_text("evidence"),
        done_on=calendar.optional_day(fact.optional_whole("done")),
    )
    action = Reference(Kind.ACTION, fact.text("action")) if fact.has("action") else None
    return SampleStep(skill=Reference(Kind.SKILL, fact.text("skill")), action=action, step=step)


def _texts(words: StrictTable) -> Mapping[PlanSection, str]:
    """Read what opens sections."""
    table = words.table("section_texts")
    known = {section.value: section for section in PlanSection}
    for key in table.keys():  # noqa: SIM118
        if key not in known:
            raise table.fault(key, "no such section is known")
    return {known[key]: table.text(key) for key in table.keys()}  # noqa: SIM118
