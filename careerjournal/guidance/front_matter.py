"""The lines between `---` at the head of a guide: one `key: value` each, texts in double quotes."""

from __future__ import annotations

import json
from collections.abc import Mapping

_FENCE = "---"


def split(text: str) -> tuple[dict[str, str], str]:
    """Part a guide's file into its front matter and its text. Raises ValueError where the form is not kept."""
    lines = text.split("\n")
    if lines[0] != _FENCE or _FENCE not in lines[1:]:
        raise ValueError("a guide begins with front matter between two lines of ---")
    end = lines.index(_FENCE, 1)
    return dict(_entry(line) for line in lines[1:end]), "\n".join(lines[end + 1 :]).strip() + "\n"


def wanted(entries: Mapping[str, str], keys: frozenset[str]) -> Mapping[str, str]:
    """Give the entries where they are just those wanted. Raises ValueError that names the others."""
    if wrong := keys ^ entries.keys():
        raise ValueError(f"front matter lacks or does not know: {', '.join(sorted(wrong))}")
    return entries


def _entry(line: str) -> tuple[str, str]:
    key, colon, value = line.partition(": ")
    if not colon:
        raise ValueError(f"not `key: value`: {line!r}")
    return key.strip(), str(json.loads(value)) if value.startswith('"') else value.strip()
