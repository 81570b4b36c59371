"""After a rejection the bar offers a debrief: now, in three days, or not at all; it never forces one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Page, Place
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk, Offer

_LATER = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class _Debrief:
    """What can be done about the debrief of one application."""

    desk: Desk
    application_id: int

    def now(self) -> None:
        """Go to the debrief."""
        self.desk.go(Place(Page.SETBACKS, self.application_id, "debrief"))

    def later(self) -> None:
        """Have Today ask again in three days."""
        self.desk.do(self._ask_later)

    def _ask_later(self) -> Changes:
        """Put the debrief off."""
        return self.desk.journal.setbacks.ask_later(self.application_id, self.desk.today() + _LATER)


def debrief_offers(desk: Desk, application_id: int) -> tuple[Offer, ...]:
    """Give what the bar offers after an application was rejected: nothing during a pause, when nothing may nudge."""
    if desk.journal.search.is_paused(desk.today()):
        return ()
    debrief = _Debrief(desk, application_id)
    return (
        Offer(words=tr("Note what they said"), act=debrief.now),
        Offer(words=tr("In three days"), act=debrief.later),
    )
