"""The drill: a channel is gone this morning. Whom can one still reach, through what, and what is lost."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from careerjournal.domain.channel_map import ChannelLink, Strategy
from careerjournal.domain.following import same
from careerjournal.domain.posting import Channel
from careerjournal.domain.value import value

MONTHS = 6
"""A drill is repeated after half a year."""


@value
class WayLeft:
    """A channel that is left: how many people it reaches at most, and how the lost one's people were led to it."""

    channel: Channel
    count: int | None = None
    is_linked: bool = False
    how: str = ""


@value
class WhatIsLeft:
    """What the loss of a channel takes and leaves. Counts are None where nobody counted.

    Reach is counted at most: who follows in two places stands in both counts.
    """

    gone: Channel
    lost: int | None
    reach_left: int
    ways: tuple[WayLeft, ...]
    strategies: tuple[Strategy, ...]
    led_here: tuple[Channel, ...]
    applications: int
    applications_in_all: int

    @property
    def linked(self) -> tuple[WayLeft, ...]:
        """Give the ways to which the lost channel's people were led beforehand."""
        return tuple(way for way in self.ways if way.is_linked)


def what_is_left(
    gone: Channel,
    *,
    channels: Sequence[Channel],
    audiences: Mapping[int, int],
    links: Sequence[ChannelLink],
    strategies: Sequence[Strategy],
    applied: Sequence[tuple[str, int]],
) -> WhatIsLeft:
    """Work out what is left without a channel, out of the map and the applications by their source."""
    others = [channel for channel in channels if channel.id != gone.id]
    outward = {link.to_id: link.how for link in links if link.from_id == gone.id}
    inward = {link.from_id for link in links if link.to_id == gone.id}
    ways = [
        WayLeft(
            channel=channel,
            count=audiences.get(channel.id),
            is_linked=channel.id in outward,
            how=outward.get(channel.id, ""),
        )
        for channel in others
    ]
    ways.sort(key=lambda way: (not way.is_linked, not way.channel.is_own, -(way.count or 0), way.channel.position))
    return WhatIsLeft(
        gone=gone,
        lost=audiences.get(gone.id),
        reach_left=sum(audiences.get(channel.id, 0) for channel in others),
        ways=tuple(ways),
        strategies=tuple(one for one in strategies if one.channel_id == gone.id),
        led_here=tuple(channel for channel in others if channel.id in inward),
        applications=sum(count for source, count in applied if same(source, gone.name)),
        applications_in_all=sum(count for _, count in applied),
    )


def repeat_on(day: date) -> date:
    """Give the day half a year later: the same day of the month, or that month's last."""
    months = day.month - 1 + MONTHS
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
