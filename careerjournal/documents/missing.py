"""Which characters of a plan no font of the paper has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from careerjournal.documents.text.fonts import paper_fonts
from careerjournal.documents.text.safe_text import missing_characters
from careerjournal.domain.plan.career_plan import CareerPlan


def missing_in(plan: CareerPlan, language: str, font_folder: Path) -> list[str]:
    """Give the characters that the plan draws as signs with their code, each once, in their order."""
    return missing_characters("\n".join(_texts(plan)), paper_fonts(language, font_folder))


def _texts(value: object) -> Iterator[str]:
    """Give all that was written by people, with some names of the program's own that every font has."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
