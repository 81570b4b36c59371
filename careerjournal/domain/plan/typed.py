"""What is being typed and not kept yet, laid over the material, so that the paper shows it at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeAlias

from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.plan.material import Material, SkillMaterial, SkillStepMaterial
from careerjournal.domain.profile import CareerPath, Goal
from careerjournal.domain.setbacks import SkillStep

WORDING = "plan_wording"
"""Begins the key of a sentence that is being reworded; its identity follows."""

_NEW = "new"
_Typed: TypeAlias = "Mapping[tuple[str, str], Mapping[str, str]]"
"""Texts by the kind and id of their row, then by field."""
_ANY_DAY = date(2000, 1, 1)


def with_typed(material: Material, typed: Mapping[str, str]) -> Material:
    """Give the material as it would be if everything typed were kept.

    A text is named by the key of its draft: "profile/vision", "goal/3/what", "goal/new/what", "skill_step/4/what",
    "skill_step/new-2/what" (of skill 2), "section_text/goals". Other keys count for nothing.
    """
    of_kind: dict[tuple[str, str], dict[str, str]] = {}
    for key, text in typed.items():
        kind, _, rest = key.partition("/")
        own_id, _, field = rest.rpartition("/")
        of_kind.setdefault((kind, own_id), {})[field] = text
    profile = _filled(material.profile, of_kind.get(("profile", ""), {}))
    return replace(
        material,
        profile=profile,
        goals=_rows("goal", material.goals, Goal(what="", position=_last(material.goals)), "what", of_kind),
        paths=_rows(
            "career_path", material.paths, CareerPath(name="", position=_last(material.paths)), "name", of_kind
        ),
        skills=tuple(_with_steps(known, of_kind) for known in material.skills),
        own_texts=_own_texts(material.own_texts, of_kind.get(("section_text", ""), {})),
        rewordings=_reworded(material.rewordings, typed),
    )


def _rows(kind: str, rows: tuple[Any, ...], blank: Any, first: str, typed: _Typed) -> tuple[Any, ...]:
    """Put texts into the rows of a kind; a new one comes last as soon as it has its first words."""
    filled = [_filled(row, typed.get((kind, str(row.id)), {})) for row in rows]
    new = typed.get((kind, _NEW), {})
    if new.get(first, "").strip():
        filled.append(_filled(blank, new))
    return tuple(filled)


def _last(rows: tuple[Any, ...]) -> int:
    """Give the position after that of all rows."""
    return 1 + max((row.position for row in rows), default=0)


def _with_steps(known: SkillMaterial, typed: _Typed) -> SkillMaterial:
    """Put texts into the steps to grow one skill."""
    steps = [
        replace(one, step=_filled(one.step, typed.get(("skill_step", str(one.step.id)), {}))) for one in known.steps
    ]
    new = typed.get(("skill_step", f"{_NEW}-{known.skill.id}"), {})
    if new.get("what", "").strip():
        blank = SkillStep(skill_id=known.skill.id, what="", position=_last(tuple(one.step for one in steps)))
        steps.append(SkillStepMaterial(step=_filled(blank, new)))
    return replace(known, steps=tuple(steps)) if tuple(steps) != known.steps else known


def _own_texts(texts: tuple[tuple[str, str], ...], typed: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Put the words that open a section in place of those kept."""
    kept = tuple((section, typed.get(section, words)) for section, words in texts)
    known = {section for section, _ in texts}
    return kept + tuple((section, words) for section, words in typed.items() if section not in known and section)


def _filled(row: Any, texts: Mapping[str, str]) -> Any:
    """Put texts into the fields of a row that hold text."""
    known = {field.name for field in fields(row)}
    taken = {name: text for name, text in texts.items() if name in known and isinstance(getattr(row, name), str)}
    return replace(row, **taken) if taken else row


def _reworded(rewordings: tuple[Rewording, ...], typed: Mapping[str, str]) -> tuple[Rewording, ...]:
    """Put sentences that are being reworded in place of what was made of them before."""
    begins = f"{WORDING}/"
    now = {key.removeprefix(begins): text.strip() for key, text in typed.items() if key.startswith(begins)}
    kept = tuple(one for one in rewordings if one.identity not in now)
    fresh = tuple(
        Rewording(identity=identity, words=text, made_of="", made_on=_ANY_DAY) for identity, text in now.items() if text
    )
    return kept + fresh
