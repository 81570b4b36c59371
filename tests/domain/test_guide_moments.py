"""Each guide has its moment, and is offered once."""

from __future__ import annotations

import pytest

from careerjournal.domain.guide_moments import ENOUGH, GUIDE_OF, Moment, Share, Signs, offer
from careerjournal.guidance.steps import GUIDES
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for

HALF = ENOUGH // 2


def share(count: int, total: int = ENOUGH) -> Share:
    return Share(name="LinkedIn", count=count, total=total)


@pytest.mark.parametrize(
    ("signs", "guide"),
    [
        (Signs(), None),
        (Signs(rejections=1), "failing-forward"),
        (Signs(goals=1), "quiet-online"),
        (Signs(leads_team=True), "leading-social"),
        (Signs(sources=share(HALF + 1)), "not-one-basket"),
        (Signs(channels=share(ENOUGH)), "not-one-basket"),
        (Signs(sources=share(HALF)), None),
        (Signs(sources=share(ENOUGH - 1, ENOUGH - 1)), None),
    ],
)
def test_what_the_record_shows_speaks_for_a_guide(signs: Signs, guide: str | None) -> None:
    given = offer(signs, ())
    assert (given.guide if given else None) == guide


def test_a_guide_that_was_offered_makes_room_for_the_next() -> None:
    signs = Signs(rejections=3, goals=1, leads_team=True, sources=share(ENOUGH), channels=share(ENOUGH))
    offered: list[str] = []
    while (given := offer(signs, offered)) is not None:
        assert say(given.why, words_for("en"))
        offered.append(given.guide)
    assert sorted(offered) == sorted(GUIDES)


def test_every_moment_has_a_guide_that_exists() -> None:
    assert set(GUIDE_OF) == set(Moment)
    assert set(GUIDE_OF.values()) == set(GUIDES)


def test_many_rejections_at_once_are_not_told_as_a_first_one() -> None:
    words = words_for("en")
    first, many = (offer(Signs(rejections=number), ()) for number in (1, 40))
    assert first is not None
    assert many is not None
    assert "first no" in say(first.why, words)
    assert "first no" not in say(many.why, words)
