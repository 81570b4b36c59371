"""The course of one application, as far as numbers need it: where it stands, how far it got, when an answer came."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careerjournal.domain.stages import EventKind, Stage

REPLY_KINDS = frozenset(
    {
        EventKind.SCREENING,
        EventKind.ASSESSMENT,
        EventKind.INTERVIEW,
        EventKind.OFFER,
        EventKind.ACCEPTED,
        EventKind.DECLINED,
        EventKind.REJECTED,
    }
)
"""What cannot happen without an answer from somebody. A receipt is none: most are sent by a machine."""

STOP_KINDS = frozenset({EventKind.WITHDRAWN, EventKind.CLOSED})
"""What ends the waiting without an answer. "No reply" does not: it says that there is still none."""


class Course(NamedTuple):
    """One application. A tuple rather than a value, because a reading makes 100,000 of them.

    `answered_on` is the first known day of an answer (None also where only its day is not known), `stopped_on` the
    first day on which the waiting ended for another reason.
    """

    stage: Stage
    furthest: Stage
    applied_on: date | None = None
    has_answer: bool = False
    answered_on: date | None = None
    stopped_on: date | None = None
    source: str = ""
    cv_version: str = ""
    is_referral: bool = False

    @property
    def is_sent(self) -> bool:
        """Tell whether it was sent, or got further than that."""
        return self.furthest is not Stage.WISHLIST
