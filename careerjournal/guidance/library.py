"""The four guides and their steps."""

from __future__ import annotations

from functools import cache

from careerjournal.domain.guides import Guide
from careerjournal.guidance.heads import head
from careerjournal.guidance.markdown import sections_of
from careerjournal.guidance.steps import GUIDES, guide_for, step_for, steps, steps_of

__all__ = ["GUIDES", "guide", "guide_for", "step_for", "steps", "steps_of"]


@cache
def guide(guide_id: str, language: str) -> Guide:
    """Read a guide in a language. Raises OSError where there is none, ValueError where its form is not kept."""
    read = head(guide_id, language)
    return Guide(
        id=guide_id,
        language=language,
        title=read.title,
        source=read.source,
        minutes=read.minutes,
        sections=sections_of(read.body),
    )
