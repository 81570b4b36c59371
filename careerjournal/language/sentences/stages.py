"""Names of stages and of the events that lead to them."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "stage.wishlist": Phrase("Wishlist"),
    "stage.applied": Phrase("Applied"),
    "stage.screening": Phrase("Screening"),
    "stage.interview": Phrase("Interview"),
    "stage.offer": Phrase("Offer"),
    "stage.accepted": Phrase("Accepted"),
    "stage.declined": Phrase("Offer declined"),
    "stage.rejected": Phrase("Rejected"),
    "stage.no_reply": Phrase("No reply"),
    "stage.withdrawn": Phrase("Withdrawn"),
    "stage.closed": Phrase("Position closed"),
    "event.saved": Phrase("Saved"),
    "event.applied": Phrase("Applied"),
    "event.acknowledged": Phrase("Acknowledged"),
    "event.screening": Phrase("Screening"),
    "event.assessment": Phrase("Assessment"),
    "event.interview": Phrase("Interview"),
    "event.moved": Phrase("Moved"),
    "event.moved_to": Phrase("Moved to {stage}"),
    "event.offer": Phrase("Offer"),
    "event.accepted": Phrase("Accepted"),
    "event.declined": Phrase("Offer declined"),
    "event.rejected": Phrase("Rejected"),
    "event.no_reply": Phrase("No reply"),
    "event.withdrawn": Phrase("Withdrawn"),
    "event.closed": Phrase("Position closed"),
    "period.day": Phrase("a day"),
    "period.week": Phrase("a week"),
    "period.month": Phrase("a month"),
}
