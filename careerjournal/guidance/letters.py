"""The letters that ask for feedback, one for each kind of person and language."""

from __future__ import annotations

import tomllib
from functools import cache

from careerjournal.domain.letters import Gap, LetterTemplate
from careerjournal.domain.setbacks import FeedbackKind
from careerjournal.language.resources import resource


@cache
def letter_template(kind: FeedbackKind, language: str) -> LetterTemplate:
    """Read the letter of a kind in a language. Raises OSError where there is none, KeyError where a part is missing."""
    table = tomllib.loads(resource("letters", kind.value, f"{language}.toml").read_text("utf-8"))
    return LetterTemplate(
        subject=table["subject"],
        body=table["body"].strip(),
        unknown={gap: table["unknown"][gap.value] for gap in Gap},
        application=table["application"],
    )
