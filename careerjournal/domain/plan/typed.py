"""What is being typed and not kept yet, laid over the material, so that the paper shows it at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.plan.material import Material
from careerjournal.domain.profile import Goal

WORDING = "plan_wording"
"""Begins the key of a sentence that is being reworded; its identity follows."""

_NEW = "new"
_ANY_DAY = date(2000, 1, 1)


def with_typed(material: Material, typed: Mapping[str, str]) -> Material:
    """Give the material as it would be if everything typed were kept.

    A text is named by the key of its draft: "profile/vision", "goal/3/what", "goal/new/what". Other keys count for
    nothing.
    """
    of_kind: dict[tuple[str, str], dict[str, str]] = {}
    for key, text in typed.items():
        kind, _, rest = key.partition("/")
        own_id, _, field = rest.rpartition("/")
        of_kind.setdefault((kind, own_id), {})[field] = text
    profile = _filled(material.profile, of_kind.get(("profile", ""), {}))
    goals = [_filled(goal, of_kind.get(("goal", str(goal.id)), {})) for goal in material.goals]
    new = of_kind.get(("goal", _NEW), {})
    if new.get("what", "").strip():
        last = max((goal.position for goal in material.goals), default=0)
        goals.append(_filled(Goal(what="", position=last + 1), new))
    rewordings = _reworded(material.rewordings, typed)
    return replace(material, profile=profile, goals=tuple(goals), rewordings=rewordings)


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
