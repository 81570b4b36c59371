"""The map of one's channels: their people over time, strategies, links, and other sources of work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, func, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.channel_map import Audience, ChannelLink, Strategy, WorkSource
from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import Channel
from careerjournal.domain.sentence import sentence
from careerjournal.journal.channel_rows import ChannelMapView, MappedChannel
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import (
    APPLICATION,
    AUDIENCE,
    CHANNEL,
    CHANNEL_LINK,
    STRATEGY,
    WORK_SOURCE,
)

_CHANNELS = select(CHANNEL).order_by(CHANNEL.c.position, CHANNEL.c.id)
_AUDIENCES = select(AUDIENCE).order_by(AUDIENCE.c.on, AUDIENCE.c.id)
_AUDIENCES_OF = select(AUDIENCE).where(AUDIENCE.c.channel_id == bindparam("channel"))
_STRATEGIES = select(STRATEGY).order_by(STRATEGY.c.id)
_STRATEGIES_OF = select(STRATEGY).where(STRATEGY.c.channel_id == bindparam("channel")).order_by(STRATEGY.c.id)
_LINKS = select(CHANNEL_LINK).order_by(CHANNEL_LINK.c.id)
_LINKS_FROM = select(CHANNEL_LINK).where(CHANNEL_LINK.c.from_id == bindparam("channel")).order_by(CHANNEL_LINK.c.id)
_SOURCES = select(WORK_SOURCE).order_by(WORK_SOURCE.c.id)
_APPLIED = (
    select(APPLICATION.c.source, func.count())
    .where(APPLICATION.c.trashed_at.is_(None), APPLICATION.c.source != "")
    .group_by(APPLICATION.c.source)
    .order_by(APPLICATION.c.source)
)


class ChannelMap:
    """Verbs and readings about the map of channels."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def view(self) -> ChannelMapView:
        """Read the whole map."""
        with self._store.reading() as connection:
            audiences: defaultdict[int, list[Audience]] = defaultdict(list)
            for counted in read_values(connection, Audience, _AUDIENCES):
                audiences[counted.channel_id].append(counted)
            strategies: defaultdict[int, list[Strategy]] = defaultdict(list)
            for strategy in read_values(connection, Strategy, _STRATEGIES):
                strategies[strategy.channel_id].append(strategy)
            channels = tuple(
                MappedChannel(
                    channel=channel,
                    audience=tuple(audiences[channel.id]),
                    strategies=tuple(strategies[channel.id]),
                )
                for channel in read_values(connection, Channel, _CHANNELS)
            )
            return ChannelMapView(
                channels=channels,
                links=tuple(read_values(connection, ChannelLink, _LINKS)),
                sources=tuple(read_values(connection, WorkSource, _SOURCES)),
                applied=tuple((str(name), int(count)) for name, count in connection.execute(_APPLIED)),
            )

    def keep(self, channel: Channel, people: int | None = None, on: date | None = None) -> Changes:
        """Put a channel on the map, with the people it reaches on a day (today, if none is given) where they are known.

        Raises UserFault without a name and where the channel is gone.
        """
        name = _needed(channel.name)
        with self._store.verb() as verb:
            mapped = replace(channel, name=name, mapped_on=channel.mapped_on or self._clock.today())
            if not channel.id:
                last = verb.connection.execute(select(func.max(CHANNEL.c.position))).scalar()
                mapped = replace(mapped, position=(last or 0) + 1)
            own_id = verb.put_known(mapped)
            if people is not None:
                _count(verb, Audience(channel_id=own_id, on=on or self._clock.today(), count=people))
            verb.say(sentence("done.map_channel", name=name), own_id)
        return verb.changes

    def count(self, audience: Audience) -> Changes:
        """Note how many people a channel reached on a day; an earlier count of that day is replaced."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, audience.channel_id)
            own_id = _count(verb, audience)
            verb.say(sentence("done.count_audience", name=channel.name, n=audience.count, on=audience.on), own_id)
        return verb.changes

    def remove_count(self, audience_id: int) -> Changes:
        """Take back a count. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            audience = verb.must_get(Audience, audience_id)
            channel = verb.must_get(Channel, audience.channel_id)
            verb.remove(Kind.AUDIENCE, [audience_id])
            verb.say(sentence("done.remove_count", name=channel.name, on=audience.on), audience_id)
        return verb.changes

    def name_strategies(self, channel_id: int, strategies: Sequence[str]) -> Changes:
        """Name the ways in which one is present on a channel; those that were named before keep their day."""
        wanted = list(dict.fromkeys(text for each in strategies if (text := " ".join(each.split()))))
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            known = read_values(verb.connection, Strategy, _STRATEGIES_OF, {"channel": channel_id})
            verb.remove(Kind.STRATEGY, [strategy.id for strategy in known if strategy.words not in wanted])
            named = {strategy.words for strategy in known}
            for words in wanted:
                if words not in named:
                    verb.put(Strategy(channel_id=channel_id, words=words, named_on=self._clock.today()))
            verb.say(sentence("done.name_strategies", name=channel.name), channel_id)
        return verb.changes

    def link(self, from_id: int, ways: Sequence[tuple[int, str]]) -> Changes:
        """Say to which channels one leads its people, and how; links that stood before keep their day.

        Raises UserFault where a channel is gone.
        """
        wanted = {to_id: " ".join(how.split()) for to_id, how in ways if to_id != from_id}
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, from_id)
            known = {
                link.to_id: link
                for link in read_values(verb.connection, ChannelLink, _LINKS_FROM, {"channel": from_id})
            }
            verb.remove(Kind.CHANNEL_LINK, [link.id for link in known.values() if link.to_id not in wanted])
            for to_id, how in wanted.items():
                verb.must_get(Channel, to_id)
                fresh = ChannelLink(from_id=from_id, to_id=to_id, made_on=self._clock.today())
                verb.put(replace(known.get(to_id, fresh), how=how))
            verb.say(sentence("done.link_channel", name=channel.name), from_id)
        return verb.changes

    def keep_source(self, source: WorkSource) -> Changes:
        """Keep another source of work. Raises UserFault without a name and where it is gone."""
        name = _needed(source.name)
        with self._store.verb() as verb:
            verb.say(sentence("done.keep_source", name=name), verb.put_known(replace(source, name=name)))
        return verb.changes

    def remove_source(self, source_id: int) -> Changes:
        """Remove a source; applications that name it stay as they are. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            source = verb.must_get(WorkSource, source_id)
            verb.remove(Kind.WORK_SOURCE, [source_id])
            verb.say(sentence("done.remove_source", name=source.name), source_id)
        return verb.changes


def _count(verb: Verb, audience: Audience) -> int:
    """Keep a count in the place of one of the same channel and day."""
    known = read_values(verb.connection, Audience, _AUDIENCES_OF, {"channel": audience.channel_id})
    same = next((one.id for one in known if one.on == audience.on), audience.id)
    return verb.put(replace(audience, id=same, count=max(0, audience.count)))


def _needed(name: str) -> str:
    """Give a name without spaces around it. Raises UserFault where nothing is left."""
    name = " ".join(name.split())
    if not name:
        raise UserFault(sentence("channel.nameless"))
    return name
