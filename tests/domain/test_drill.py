from __future__ import annotations

from datetime import date

import pytest

from careerjournal.domain.channel_map import ChannelLink, Strategy
from careerjournal.domain.drill import repeat_on, what_is_left
from careerjournal.domain.posting import Channel, ChannelKind

DAY = date(2026, 11, 21)
LINKEDIN = Channel(id=1, name="LinkedIn", position=1)
MASTODON = Channel(id=2, name="Mastodon", position=2)
LETTER = Channel(id=3, name="Letter", position=3, kind=ChannelKind.NEWSLETTER)
VIDEO = Channel(id=4, name="Video", position=4)


def test_what_is_lost_and_what_is_left() -> None:
    left = what_is_left(
        LINKEDIN,
        channels=[LINKEDIN, MASTODON, LETTER, VIDEO],
        audiences={1: 1200, 2: 300, 3: 80},
        links=[
            ChannelLink(from_id=1, to_id=2, how="in the profile", made_on=DAY),
            ChannelLink(from_id=3, to_id=1, made_on=DAY),
        ],
        strategies=[
            Strategy(channel_id=1, words="A group", named_on=DAY),
            Strategy(channel_id=2, words="A series", named_on=DAY),
        ],
        applied=[("linkedin", 3), ("LinkedIn", 1), ("A friend", 2)],
    )
    assert (left.lost, left.reach_left) == (1200, 380)
    assert [(way.channel.name, way.is_linked, way.how, way.count) for way in left.ways] == [
        ("Mastodon", True, "in the profile", 300),
        ("Letter", False, "", 80),
        ("Video", False, "", None),
    ]
    assert [way.channel for way in left.linked] == [MASTODON]
    assert [one.words for one in left.strategies] == ["A group"]
    assert left.led_here == (LETTER,)
    assert (left.applications, left.applications_in_all) == (4, 6)


def test_own_routes_stand_before_larger_platforms() -> None:
    left = what_is_left(
        LINKEDIN, channels=[LINKEDIN, MASTODON, LETTER], audiences={2: 900, 3: 5}, links=[], strategies=[], applied=[]
    )
    assert [way.channel.name for way in left.ways] == ["Letter", "Mastodon"]
    assert left.lost is None


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2026, 11, 21), date(2027, 5, 21)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2026, 1, 31), date(2026, 7, 31)),
        (date(2026, 6, 1), date(2026, 12, 1)),
    ],
)
def test_a_drill_comes_back_after_half_a_year(day: date, wanted: date) -> None:
    assert repeat_on(day) == wanted
