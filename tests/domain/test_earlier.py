"""What became of earlier applications at a company."""

from __future__ import annotations

from datetime import date

import pytest

from careerjournal.domain.applications import ApplicationEvent, standing_of
from careerjournal.domain.earlier import NOTHING_EARLIER, CameTo, came_to, earlier_outcomes, said_of
from careerjournal.domain.stages import EventKind
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for

APPLIED, INTERVIEW = EventKind.APPLIED, EventKind.INTERVIEW


def _history(*kinds: EventKind, month: int = 3) -> list[ApplicationEvent]:
    return [ApplicationEvent(kind=kind, on=date(2026, month, day)) for day, kind in enumerate(kinds, start=1)]


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        ((), CameTo.WISHLIST),
        ((EventKind.SAVED,), CameTo.WISHLIST),
        ((APPLIED,), CameTo.UNDER_WAY),
        ((APPLIED, EventKind.SCREENING, EventKind.REJECTED), CameTo.REJECTED),
        ((APPLIED, INTERVIEW, EventKind.REJECTED), CameTo.INTERVIEW),
        ((APPLIED, INTERVIEW), CameTo.INTERVIEW),
        ((APPLIED, EventKind.NO_REPLY), CameTo.NO_REPLY),
        ((APPLIED, EventKind.WITHDRAWN), CameTo.WITHDRAWN),
        ((EventKind.SAVED, EventKind.CLOSED), CameTo.CLOSED),
        ((APPLIED, EventKind.OFFER, EventKind.DECLINED), CameTo.OFFER),
        ((APPLIED, EventKind.OFFER, EventKind.ACCEPTED), CameTo.ACCEPTED),
    ],
)
def test_an_application_came_to_its_furthest_talks_or_its_ending(kinds: tuple[EventKind, ...], outcome: CameTo) -> None:
    assert came_to(standing_of(_history(*kinds))) is outcome


def test_earlier_applications_are_counted_and_said() -> None:
    told = earlier_outcomes(
        [
            (4, standing_of(_history(APPLIED, EventKind.NO_REPLY, month=5))),
            (2, standing_of(_history(APPLIED, INTERVIEW, EventKind.REJECTED, month=2))),
        ]
    )
    assert (told.total, told.latest_id) == (2, 4)
    said = say(said_of(told), words_for("en"))
    assert said == "2 applications here before: 1 with an interview and 1 without a reply."


def test_nothing_earlier_is_nothing() -> None:
    assert earlier_outcomes([]) == NOTHING_EARLIER
