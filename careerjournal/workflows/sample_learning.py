"""Read what the sample's person has learnt and plans: skills, debriefs, feedback, goals and actions."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.changes import Kind
from careerjournal.domain.profile import Goal, GoalTerm
from careerjournal.domain.setbacks import LEVELS, Debrief, Feedback, FeedbackKind, Skill
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_record import Reference, SampleRecord
from careerjournal.workflows.sample_table import StrictTable

_KIND_OF_ORIGIN = {
    Origin.DEBRIEF: Kind.DEBRIEF,
    Origin.FEEDBACK: Kind.FEEDBACK,
    Origin.SKILL: Kind.SKILL,
    Origin.GOAL: Kind.GOAL,
}


def read_skills(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleRecord[Skill], ...]:
    """Read the skills to grow, with their levels now and wanted."""
    read: list[SampleRecord[Skill]] = []
    for key, fact, said in _pairs(facts, words, "skills"):
        skill = Skill(
            name=said.text("name"),
            why=said.text("why"),
            level_now=_level(fact, "now"),
            level_wanted=_level(fact, "wanted"),
            named_on=calendar.day(fact.whole("named")),
            evidence=said.optional_text("evidence"),
        )
        read.append(SampleRecord(own=Reference(Kind.SKILL, key), value=skill))
    return tuple(read)


def read_strengths(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[Skill, ...]:
    """Read what the person is good at."""
    return tuple(
        Skill(
            name=said.text("name"),
            evidence=said.text("evidence"),
            is_strength=True,
            named_on=calendar.day(fact.whole("named")),
        )
        for _, fact, said in _pairs(facts, words, "strengths")
    )


def read_levels(
    facts: StrictTable, calendar: SampleCalendar
) -> tuple[tuple[Reference, tuple[tuple[int, date], ...]], ...]:
    """Read the levels that skills were judged at, up to the ones now, earliest first, each with its day."""
    table = facts.table("skill_levels")
    return tuple(
        (Reference(Kind.SKILL, key), tuple(_judged(table.table(key), calendar)))
        for key in table.keys()  # noqa: SIM118 - a StrictTable is not a mapping
    )


def _judged(fact: StrictTable, calendar: SampleCalendar) -> list[tuple[int, date]]:
    """Pair levels with their days."""
    return [(level, calendar.day(day)) for level, day in zip(fact.wholes("levels"), fact.wholes("on"), strict=True)]


def read_debriefs(
    facts: StrictTable, words: StrictTable, calendar: SampleCalendar
) -> tuple[SampleRecord[Debrief], ...]:
    """Read the debriefs, each keyed by its application."""
    reasons = words.table("reasons")
    read: list[SampleRecord[Debrief]] = []
    for key, fact, said in _pairs(facts, words, "debriefs"):
        debrief = Debrief(
            application_id=0,
            facts=said.texts("facts"),
            guesses=said.texts("guesses"),
            reasons=tuple(reasons.text(reason) for reason in fact.texts("reasons")),
            lesson=said.text("lesson"),
            started_on=calendar.day(fact.whole("started")),
            closed_on=calendar.day(fact.whole("closed")),
            went_well=said.optional_text("went_well"),
        )
        refers = {"application_id": Reference(Kind.APPLICATION, key), **_skill(fact)}
        read.append(SampleRecord(own=Reference(Kind.DEBRIEF, key), value=debrief, refers=refers))
    return tuple(read)


def read_feedback(
    facts: StrictTable, words: StrictTable, calendar: SampleCalendar
) -> tuple[SampleRecord[Feedback], ...]:
    """Read the feedback, received or still awaited."""
    read: list[SampleRecord[Feedback]] = []
    for key, fact, said in _pairs(facts, words, "feedback"):
        received = calendar.optional_day(fact.optional_whole("received"))
        feedback = Feedback(
            person=said.text("person"),
            about=said.text("about"),
            asked_on=calendar.optional_day(fact.optional_whole("asked")),
            received_on=received,
            words=said.text("words") if received else "",
            reflection=said.text("reflection") if received else "",
            kind=FeedbackKind(fact.text("kind")) if fact.has("kind") else None,
            remind_on=calendar.optional_day(fact.optional_whole("remind")),
        )
        refers = {"application_id": Reference(Kind.APPLICATION, fact.text("application")), **_skill(fact)}
        read.append(SampleRecord(own=Reference(Kind.FEEDBACK, key), value=feedback, refers=refers))
    return tuple(read)


def read_goals(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleRecord[Goal], ...]:
    """Read the goals of the plan in their order."""
    read: list[SampleRecord[Goal]] = []
    for position, (key, fact, said) in enumerate(_pairs(facts, words, "goals"), start=1):
        goal = Goal(
            what=said.text("what"),
            measure=said.text("measure"),
            by=calendar.day(fact.whole("by")),
            position=position,
            barrier=said.optional_text("barrier"),
            support=said.optional_text("support"),
            term=GoalTerm(fact.optional_text("term") or GoalTerm.SHORT),
        )
        read.append(SampleRecord(own=Reference(Kind.GOAL, key), value=goal))
    return tuple(read)


def read_actions(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleRecord[Action], ...]:
    """Read the actions: open, put off, done and dropped."""
    table, titles = facts.table("actions"), words.table("actions")
    read: list[SampleRecord[Action]] = []
    for key in table.keys():  # noqa: SIM118 - a StrictTable is not a mapping
        fact = table.table(key)
        origin, refers = _origin(fact)
        action = Action(
            title=titles.text(key),
            made_on=calendar.day(fact.whole("made")),
            due_on=calendar.optional_day(fact.optional_whole("due")),
            later_until=calendar.optional_day(fact.optional_whole("later")),
            done_on=calendar.optional_day(fact.optional_whole("done")),
            dropped_on=calendar.optional_day(fact.optional_whole("dropped")),
            origin=origin,
        )
        read.append(SampleRecord(own=Reference(Kind.ACTION, key), value=action, refers={**refers, **_skill(fact)}))
    return tuple(read)


def _pairs(facts: StrictTable, words: StrictTable, name: str) -> list[tuple[str, StrictTable, StrictTable]]:
    """Give each key of a table with its facts and its words."""
    own, said = facts.table(name), words.table(name)
    return [(key, own.table(key), said.table(key)) for key in own.keys()]  # noqa: SIM118 - not a mapping


def _level(fact: StrictTable, key: str) -> int:
    """Read a level of a skill."""
    level = fact.whole(key)
    if level not in LEVELS:
        raise fact.fault(key, f"a level from {LEVELS[0]} to {LEVELS[-1]} is wanted, not {level}")
    return level


def _skill(fact: StrictTable) -> dict[str, Reference]:
    """Read the skill that a record names, if it names one."""
    return {"skill_id": Reference(Kind.SKILL, fact.text("skill"))} if fact.has("skill") else {}


def _origin(fact: StrictTable) -> tuple[Origin, dict[str, Reference]]:
    """Read where an action came from: nowhere else, or a record named by its kind and key."""
    if not fact.has("from"):
        return Origin.OWN, {}
    named = fact.texts("from")
    if len(named) != 2 or named[0] not in set(_KIND_OF_ORIGIN):
        raise fact.fault("from", f"a kind of origin and a key are wanted, not {named}")
    origin = Origin(named[0])
    return origin, {"origin_id": Reference(_KIND_OF_ORIGIN[origin], named[1])}
