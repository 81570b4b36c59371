"""Sentences about the person's own wording of the plan, and about plans that were kept."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "done.reword_plan": Phrase("Kept in your words"),
    "done.drop_from_plan": Phrase("Left out of the plan"),
    "done.automatic_again": Phrase("The journal’s sentence stands in the plan again"),
    "done.back_in_plan": Phrase("Brought back into the plan"),
}
