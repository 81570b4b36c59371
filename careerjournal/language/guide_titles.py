"""The titles of the guides, read from the guides themselves, so that no catalogue can say another."""

from __future__ import annotations

import json
from functools import cache

from careerjournal.language.languages import SOURCE_LANGUAGE
from careerjournal.language.resources import resource

_TITLE = "title: "


@cache
def guide_title(guide: str, language: str) -> str:
    """Give a guide's title in a language, in English where it has none there. Raises OSError for an unknown guide."""
    path = resource("guides", guide, f"{language}.md")
    if not path.is_file():
        path = resource("guides", guide, f"{SOURCE_LANGUAGE}.md")
    with path.open(encoding="utf-8") as file:
        line = next(line for line in file if line.startswith(_TITLE))
    return str(json.loads(line.removeprefix(_TITLE)))
