"""Write offers side by side as a PDF: read from the journal, set on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from careerjournal.documents.offers_pdf import offers_pdf
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.domain.plan import Paper
from careerjournal.language.resources import resource
from careerjournal.language.words import Words

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_THEME = ("themes", "quiet.toml")


def offers_bytes(
    journal: Journal, offer_ids: Sequence[int], words: Words, paper: Paper, day: date, *, with_ended: bool = False
) -> bytes:
    """Set some offers; the same journal, words, paper and day give the same bytes."""
    beside = journal.offers.beside(offer_ids, with_ended=with_ended)
    named = tuple((one.company, one.role) for one in beside.compared)
    owner = journal.profile.get().name
    theme = paper_theme(resource(*_THEME))
    return offers_pdf(named, beside.weighed, owner, words, paper, resource("fonts"), theme, day)
