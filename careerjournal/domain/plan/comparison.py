"""Two plans compared: everything in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from careerjournal.domain.plan.career_plan import OwnWords, Words
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.plan.planned_words import dated, goal_said, posting_said, skill_said, step_said
from careerjournal.domain.plan.snapshot import Group, Snapshot

Topic: TypeAlias = "Group | PlanSection"


class Difference(StrEnum):
    """How one plan differs from another in one thing."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One thing in which two plans differ: as the earlier says it and as the later does, None where it does not."""

    topic: Topic
    how: Difference
    before: Words | None
    after: Words | None


def compare(earlier: Snapshot, later: Snapshot) -> tuple[Differing, ...]:
    """Give everything in which two plans differ: what was planned first, then what the sections say."""
    return (
        *_differing(
            Group.GOALS,
            {one.id: goal_said(one) for one in earlier.goals},
            {one.id: goal_said(one) for one in later.goals},
        ),
        *_differing(
            Group.ACTIONS,
            {one.id: dated(one.title, one.by) for one in earlier.actions},
            {one.id: dated(one.title, one.by) for one in later.actions},
        ),
        *_differing(
            Group.SKILLS,
            {one.id: skill_said(one) for one in earlier.skills},
            {one.id: skill_said(one) for one in later.skills},
        ),
        *_differing(
            Group.STEPS,
            {one.id: step_said(one) for one in earlier.steps},
            {one.id: step_said(one) for one in later.steps},
        ),
        *_differing(
            Group.POSTING,
            {(one.channel_id, one.series): posting_said(one) for one in earlier.posting},
            {(one.channel_id, one.series): posting_said(one) for one in later.posting},
        ),
        *_differing_lines(earlier, later),
    )


def _differing_lines(earlier: Snapshot, later: Snapshot) -> Iterator[Differing]:
    """Compare what the sections say, section by section."""
    for section in PlanSection:
        yield from _differing(
            section,
            {line.identity: line.words for line in earlier.lines if line.section is section},
            {line.identity: line.words for line in later.lines if line.section is section},
        )


def _differing(topic: Topic, before: Mapping[object, Words], after: Mapping[object, Words]) -> Iterator[Differing]:
    """Compare things by their keys: those changed and gone in the earlier order, then those added."""
    for key, words in before.items():
        now = after.get(key)
        if now is None:
            yield Differing(topic=topic, how=Difference.GONE, before=words, after=None)
        elif not _same(words, now):
            yield Differing(topic=topic, how=Difference.CHANGED, before=words, after=now)
    for key, words in after.items():
        if key not in before:
            yield Differing(topic=topic, how=Difference.ADDED, before=None, after=words)


def _same(one: Words, other: Words) -> bool:
    """Tell whether two say the same, wherever they come from."""
    if isinstance(one, OwnWords) or isinstance(other, OwnWords):
        return isinstance(one, OwnWords) and isinstance(other, OwnWords) and one.text == other.text
    return (one.key, one.parameters) == (other.key, other.parameters)
