"""The person's own letters, kept among the settings: one a kind of person asked, and language."""

from __future__ import annotations

import json

from careerjournal.domain.letters import Letter
from careerjournal.journal.store.records import Setting

_PREFIX = "letter/"


def letter_name(kind: str, language: str) -> str:
    """Name the setting that holds a letter."""
    return f"{_PREFIX}{kind}/{language}"


def is_letter(setting: Setting) -> bool:
    """Tell whether a setting holds a letter."""
    return setting.name.startswith(_PREFIX) and setting.name.count("/") == letter_name("", "").count("/")


def letter_text(letter: Letter) -> str:
    """Write a letter as it is kept."""
    return json.dumps({"subject": letter.subject, "body": letter.body}, ensure_ascii=False)


def letter_of(words: str) -> Letter | None:
    """Read a letter that was kept; None where it cannot be read."""
    try:
        said = json.loads(words)
        return Letter(subject=str(said["subject"]), body=str(said["body"]))
    except (ValueError, KeyError, TypeError):
        return None
