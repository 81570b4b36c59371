"""How the levels of a skill went by: one entry a day at most, and two histories joined into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from careerjournal.domain.setbacks import Skill, SkillLevel


def in_order(history: Sequence[SkillLevel]) -> tuple[SkillLevel, ...]:
    """Give a history by its days, earliest first."""
    return tuple(sorted(history, key=lambda one: (one.judged_on, one.id)))


def entries_for(history: Sequence[SkillLevel], before: Skill | None, after: Skill, on: date) -> tuple[SkillLevel, ...]:
    """Give what is to be kept when a skill's level changes on a day; nothing where it stays or is no longer judged.

    A day has one level, so that a second thought replaces the first. A level from before there was a history is kept
    with the day on which the skill was named.
    """
    known = before.level_now if before else None
    if after.level_now is None or after.level_now == known:
        return ()
    same_day = next((one for one in history if one.judged_on == on), None)
    entry = (
        replace(same_day, level=after.level_now)
        if same_day
        else SkillLevel(skill_id=after.id, level=after.level_now, judged_on=on)
    )
    if before is None or known is None or history or before.named_on >= on:
        return (entry,)
    return (SkillLevel(skill_id=after.id, level=known, judged_on=before.named_on), entry)


def joined_history(into: Sequence[SkillLevel], other: Sequence[SkillLevel]) -> tuple[SkillLevel, ...]:
    """Join two histories by day; of a day that both have, the first one's level stays."""
    days = {one.judged_on for one in into}
    return in_order([*into, *(one for one in other if one.judged_on not in days)])


def joined_skill(into: Skill, other: Skill, history: Sequence[SkillLevel]) -> Skill:
    """Join two skills that turned out to be one; its level now is the one judged last."""
    latest = history[-1].level if history else None
    wanted = [level for level in (into.level_wanted, other.level_wanted) if level is not None]
    return replace(
        into,
        why=_both(into.why, other.why),
        evidence=_both(into.evidence, other.evidence),
        level_now=latest or into.level_now or other.level_now,
        level_wanted=max(wanted, default=None),
        named_on=min(into.named_on, other.named_on),
    )


def _both(first: str, second: str) -> str:
    """Set two texts under each other, once where they are the same."""
    return "\n".join(dict.fromkeys(text.strip() for text in (first, second) if text.strip()))
