"""Tags for what blocks draw."""

from __future__ import annotations

from careerjournal.documents.text.structure import Role, Tag
from careerjournal.language.direction import has_right_to_left, without_controls


def line_tag(text: str, role: Role = Role.PARAGRAPH) -> Tag:
    """Give the tag of a text; the letters of one that runs from right to left are drawn in another order than read."""
    return Tag(role, logical=without_controls(text) if has_right_to_left(text) else "")
