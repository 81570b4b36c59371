"""What the readings about channels, experiments and whom one follows give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careerjournal.domain.channel_map import Audience, ChannelLink, Strategy, WorkSource
from careerjournal.domain.dependence import Dependence, dependence
from careerjournal.domain.drill import WhatIsLeft, what_is_left
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.following import Followed, JoinIn, is_long_quiet
from careerjournal.domain.posting import Channel, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedChannel:
    """A channel with its audience day by day and its strategies, the earliest first."""

    channel: Channel
    audience: tuple[Audience, ...] = ()
    strategies: tuple[Strategy, ...] = ()

    @property
    def reach(self) -> int | None:
        """Give the latest count of its people; None where nobody counted."""
        return self.audience[-1].count if self.audience else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelMapView:
    """The whole map. `applied` counts the applications outside the trash by the source that they name."""

    channels: tuple[MappedChannel, ...] = ()
    links: tuple[ChannelLink, ...] = ()
    sources: tuple[WorkSource, ...] = ()
    applied: tuple[tuple[str, int], ...] = ()

    @property
    def reach(self) -> Dependence:
        """Weigh the channels by the people whom they reach."""
        return dependence((mapped.channel.name, mapped.reach or 0) for mapped in self.channels)

    @property
    def applications(self) -> Dependence:
        """Weigh the sources of the applications."""
        return dependence(self.applied)

    def of(self, channel_id: int) -> MappedChannel | None:
        """Give a channel by its id."""
        return next((mapped for mapped in self.channels if mapped.channel.id == channel_id), None)

    def left_without(self, channel: Channel) -> WhatIsLeft:
        """Work out what is left without a channel."""
        return what_is_left(
            channel,
            channels=[mapped.channel for mapped in self.channels],
            audiences={mapped.channel.id: mapped.reach for mapped in self.channels if mapped.reach is not None},
            links=self.links,
            strategies=[strategy for mapped in self.channels for strategy in mapped.strategies],
            applied=self.applied,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperimentRow:
    """An experiment with the posts that are its tries, the earliest first, and the name of its channel."""

    experiment: Experiment
    posts: tuple[Post, ...] = ()
    channel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedRow:
    """Somebody who is followed, and how the person joined in with them, the latest first."""

    followed: Followed
    joined: tuple[JoinIn, ...] = ()

    @property
    def last_on(self) -> date | None:
        """Give the latest day of joining in."""
        return self.joined[0].on if self.joined else None

    def is_long_quiet(self, today: date) -> bool:
        """Tell whether it has been long since the person joined in."""
        return is_long_quiet(self.followed, self.last_on, today)
