"""Whether this is a moment for one of the guides, from what the journal shows."""

from __future__ import annotations

from typing import Protocol

from careerjournal.domain.guide_moments import GuideOffer, Signs, offer


class GuideVerbs(Protocol):
    """What is asked of the journal's verbs about guides."""

    def signs(self) -> Signs:
        """Read what speaks for a guide."""

    def offered(self) -> frozenset[str]:
        """Read which guides were offered."""


class HasSigns(Protocol):
    """An open journal, as far as moments are concerned."""

    @property
    def guides(self) -> GuideVerbs:
        """Give the verbs about guides."""


def guide_to_offer(journal: HasSigns) -> GuideOffer | None:
    """Give the guide that should be offered now; None where all were, or nothing speaks for one."""
    return offer(journal.guides.signs(), journal.guides.offered())
