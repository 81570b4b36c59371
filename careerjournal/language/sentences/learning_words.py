"""Sentences about what is learnt: requests for feedback, skills and strengths."""

from __future__ import annotations

from collections.abc import Mapping

from careerjournal.language.sentences.wording import Composed, Counted, Phrase, Wording
from careerjournal.language.words import Words, later


def _of_somebody(with_person: str, without: str) -> Composed:
    """Word a sentence about somebody, whose name may not be noted."""

    def said(words: Words, values: Mapping[str, object]) -> str:
        return words.tr(with_person if values["person"] else without, **values)

    return said


SENTENCES: dict[str, Wording] = {
    "done.remind_of_feedback": _of_somebody(
        later("{person} was asked: back on {on}"), later("The request for feedback: back on {on}")
    ),
    "done.forget_reminder": _of_somebody(
        later("No reminder any more: {person} was asked"), later("No reminder of the request any more")
    ),
    "done.keep_letter": Phrase("Kept as your own letter"),
    "done.forget_letter": Phrase("Back to the program’s letter"),
    "done.merge_skills": Phrase("{other} is now part of {name}"),
    "done.name_strengths": Counted("{n} strength named", "{n} strengths named"),
    "done.settle_strengths": Phrase("The offer of strengths is put away"),
    "skill.same": Phrase("A skill cannot be merged with itself."),
    "notice.feedback": Phrase("Did {person} answer?"),
    "notice.some_feedback": Phrase("Did the answer to your request for feedback come?"),
    "plan.strengths": Phrase("What I build on: {names}."),
}
