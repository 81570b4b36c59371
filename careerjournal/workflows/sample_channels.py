"""Read the sample's map of channels, its experiments, and whom its person follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.channel_map import Audience, SourceKind, WorkSource
from careerjournal.domain.experiments import Experiment, Worth
from careerjournal.domain.following import Followed, FollowedKind, JoinIn, JoinKind
from careerjournal.domain.posting import Channel, ChannelKind
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_table import StrictTable


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleMapped:
    """What the map says of a channel, named by its key; `fresh` is a channel that has no posting goal."""

    key: str
    kind: ChannelKind
    would_hurt: bool
    mapped_on: date
    fresh: Channel | None
    audience: tuple[Audience, ...]
    strategies: tuple[str, ...]
    leads_to: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleExperiment:
    """An experiment, the key of its channel, and how many of the latest posts there were tries."""

    experiment: Experiment
    channel: str
    posts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFollowed:
    """Somebody who is followed, and how the person joined in."""

    followed: Followed
    joined: tuple[JoinIn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePresence:
    """All of it; nothing is kept yet."""

    channels: tuple[SampleMapped, ...]
    sources: tuple[WorkSource, ...]
    experiments: tuple[SampleExperiment, ...]
    followed: tuple[SampleFollowed, ...]

    @property
    def size(self) -> int:
        """Count the verbs that keep it."""
        mapped = sum(1 + len(one.audience) + bool(one.strategies) + bool(one.leads_to) for one in self.channels)
        tries = sum(1 + bool(one.posts) for one in self.experiments)
        return mapped + len(self.sources) + tries + sum(1 + len(one.joined) for one in self.followed)


def read_presence(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> SamplePresence:
    """Read it. Raises SampleError, with the place, for whatever does not fit."""
    told, said = facts.table("presence"), words.table("presence")
    return SamplePresence(
        channels=tuple(_mapped(key, fact, own, calendar) for key, fact, own in _pairs(told, said, "channels")),
        sources=_sources(told.table("sources"), said.table("sources"), calendar),
        experiments=tuple(_experiment(fact, own, calendar) for _, fact, own in _pairs(told, said, "experiments")),
        followed=tuple(_followed(fact, own, calendar) for _, fact, own in _pairs(told, said, "followed")),
    )


def _pairs(told: StrictTable, said: StrictTable, name: str) -> Iterator[tuple[str, StrictTable, StrictTable]]:
    """Give the key, the facts and the words of each thing of a table."""
    facts, words = told.table(name), said.table(name)
    keys = facts.keys()
    for key in keys:
        yield key, facts.table(key), words.table(key)


def _sources(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[WorkSource, ...]:
    """Read the other sources of work."""
    keys = facts.keys()
    return tuple(
        WorkSource(
            name=words.text(key),
            kind=SourceKind(facts.table(key).text("kind")),
            named_on=calendar.day(facts.table(key).whole("since")),
        )
        for key in keys
    )


def _mapped(key: str, fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> SampleMapped:
    kind, mapped_on = ChannelKind(fact.text("kind")), calendar.day(fact.whole("since"))
    name = said.optional_text("name")
    counts: list[Audience] = []
    for row in fact.items("people"):
        match row:
            case [int(offset), int(count)]:
                counts.append(Audience(channel_id=0, on=calendar.day(offset), count=count))
            case _:
                raise fact.fault("people", f"a day and a count are wanted, not {row!r}")
    to, hows = fact.texts("leads_to"), said.texts("leads_to")
    if len(to) != len(hows):
        raise said.fault("leads_to", f"{len(to)} texts are wanted, not {len(hows)}")
    return SampleMapped(
        key=key,
        kind=kind,
        would_hurt=bool(fact.optional_whole("would_hurt")),
        mapped_on=mapped_on,
        fresh=Channel(name=name, handle=said.optional_text("handle"), kind=kind) if name else None,
        audience=tuple(counts),
        strategies=said.texts("strategies"),
        leads_to=tuple(zip(to, hows, strict=True)),
    )


def _experiment(fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> SampleExperiment:
    ended, worth = fact.optional_whole("ended"), fact.optional_text("worth")
    return SampleExperiment(
        experiment=Experiment(
            hypothesis=said.text("hypothesis"),
            content_type=said.text("content_type"),
            tries=fact.whole("tries"),
            begun_on=calendar.day(fact.whole("begun")),
            ended_on=calendar.day(ended) if ended is not None else None,
            worth=Worth(worth) if worth else None,
            learnt=said.optional_text("learnt"),
            worth_when=said.optional_text("worth_when"),
        ),
        channel=fact.text("channel"),
        posts=fact.whole("posts"),
    )


def _followed(fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> SampleFollowed:
    joined: list[JoinIn] = []
    for row in fact.items("joined"):
        match row:
            case [int(offset), str(kind)] if kind in set(JoinKind):
                joined.append(JoinIn(followed_id=0, on=calendar.day(offset), kind=JoinKind(kind)))
            case _:
                raise fact.fault("joined", f"a day and a way of joining in are wanted, not {row!r}")
    return SampleFollowed(
        followed=Followed(
            name=said.text("name"),
            kind=FollowedKind(fact.text("kind")),
            why=said.text("why"),
            place=said.optional_text("place"),
            since=calendar.day(fact.whole("since")),
        ),
        joined=tuple(joined),
    )
