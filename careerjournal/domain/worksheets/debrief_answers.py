"""The questions of a debrief whose latest answers also stand in its `Debrief`, and the way between the two. Pure.

The answers are the record, day by day; the `Debrief` holds what counts now, for all who read many of them at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.worksheets.content import Content, Loose, parse, serialise
from careerjournal.domain.worksheets.forms_of_setbacks import JOB

FIELDS: Final[Mapping[str, str]] = {
    "went_well": "went_well",
    "facts": "facts",
    "guesses": "guesses",
    "reasons": "reasons",
    "lesson": "lesson",
    "skill": "skill_id",
}
"""The field of `Debrief` for each question of the form "job" whose answer stands there."""


def answers_of(debrief: Debrief) -> dict[str, str]:
    """Write what a debrief says as words of answers, empty ones for what it does not say."""
    return {question: _words(getattr(debrief, field)) for question, field in FIELDS.items()}


def with_answers(debrief: Debrief, answers: Mapping[str, str]) -> Debrief:
    """Give a debrief that says what the answers say; what was not answered it does not say."""
    said: dict[str, Any] = {}
    for question_id, field in FIELDS.items():
        question = JOB.question(question_id)
        assert question is not None
        content = parse(question, answers.get(question_id, ""))
        said[field] = _id_in(content) if field == "skill_id" else _lines_of(content)
    return replace(debrief, **said)


def changed_questions(before: Debrief, after: Debrief) -> list[str]:
    """Give the questions that two debriefs answer differently."""
    return [question for question, field in FIELDS.items() if getattr(before, field) != getattr(after, field)]


def _words(said: str | tuple[str, ...] | int | None) -> str:
    """Write the value of a field."""
    if said is None:
        return ""
    return serialise((said,) if isinstance(said, int) else said)


def _lines_of(content: Content) -> Content:
    """Give text or texts as they are; words of another shape are texts, one a line."""
    if isinstance(content, Loose):
        return tuple(line.strip() for line in content.text.splitlines() if line.strip())
    return content


def _id_in(content: Content) -> int | None:
    """Give the first record that an answer links to."""
    ids = content if isinstance(content, tuple) else ()
    return next((part for part in ids if isinstance(part, int)), None)
