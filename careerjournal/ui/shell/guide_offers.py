"""Offers the right guide at the right moment: a strip over the pages, each guide once, refused for good by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.guide_moments import GuideOffer
from careerjournal.domain.places import Page, Place
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk, concerns
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.ui.shell.strip import Strip
from careerjournal.workflows.guide_moment import guide_to_offer

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_SPEAKS = frozenset({Kind.APPLICATION, Kind.EVENT, Kind.POSTING_GOAL, Kind.POST, Kind.AUDIENCE, Kind.PROFILE})
PAUSE = 1_500
"""Milliseconds after a change before anything is offered: what was done comes first."""


class GuideOffers(QObject):
    """Watches one journal's changes; looks on a worker whether they speak for a guide."""

    offered = Signal(object)
    """A Strip to put over the pages."""
    answered = Signal(object)
    """The Strip, to take away again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._strip: Strip | None = None
        self._guide = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        desk.changed.connect(self._wait)
        desk.closing.connect(self._pause.stop)

    @Slot(object)
    def _wait(self, changes: Changes) -> None:
        """Begin the pause anew after each change that may speak for a guide."""
        if self._strip is None and concerns(changes, _SPEAKS):
            self._pause.start()

    @Slot()
    def _look(self) -> None:
        """Look whether a guide should be offered."""
        if self._desk.is_open and not self._desk.journal.read_only:
            self._desk.run(_look, self._offer, failed=_nothing_to_say)

    def _offer(self, offer: GuideOffer | None) -> None:
        """Offer a guide, and remember that it was."""
        if offer is None or self._strip is not None:
            return
        try:
            self._desk.journal.guides.note_offered(offer.guide)
        except UserFault:
            return  # what cannot be remembered would be offered again and again
        self._guide = offer.guide
        self._strip = strip = Strip(say(offer.why, self._desk.words))
        strip.destroyed.connect(self._forget)
        strip.offer(tr("Read it")).connect(self._read)
        strip.offer(tr("No, thank you")).connect(self._close)
        self.offered.emit(strip)

    @Slot()
    def _read(self) -> None:
        """Open the guide."""
        self._close()
        self._desk.go(Place(Page.GUIDES, part=self._guide))

    @Slot()
    def _close(self) -> None:
        """Take the strip away; the guide is not offered again."""
        strip, self._strip = self._strip, None
        if strip is not None:
            self.answered.emit(strip)

    @Slot()
    def _forget(self) -> None:
        """Take note that the pages went, and the strip with them."""
        self._strip = None


def _look(journal: Journal, _control: TaskControl) -> GuideOffer | None:
    """Look for the guide of the moment."""
    return guide_to_offer(journal)


def _nothing_to_say(_fault: UserFault) -> None:
    """Leave a reading that failed alone: nobody asked for it."""
