"""What is said about what recurs in setbacks, and about folding rejections away. Plainly: no verdict, no comfort."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "patterns.early": Counted("Too early to tell ({n} case).", "Too early to tell ({n} cases)."),
    "patterns.reason": Phrase("“{reason}” stands in {times} of {n} debriefs."),
    "patterns.stage.applied": Phrase("{times} of {n} rejections came after applying."),
    "patterns.stage.screening": Phrase("{times} of {n} rejections came after a screening."),
    "patterns.stage.interview": Phrase("{times} of {n} rejections came after an interview."),
    "patterns.stage.offer": Phrase("{times} of {n} rejections came after an offer."),
    "patterns.skill": Phrase("{skill} comes up in {times} of {n} debriefs and pieces of feedback."),
    "done.shield_on": Phrase("Rejections are folded away until you ask for them"),
    "done.shield_off": Phrase("Rejections are shown again"),
}
