"""What a plan says of one's channels, read from the record."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from careerjournal.domain.channel_map import Audience, ChannelLink
from careerjournal.domain.dependence import dependence
from careerjournal.domain.plan.material import ChannelOnMap, ChannelSafety, DrillMaterial
from careerjournal.domain.posting import Channel
from careerjournal.domain.worksheets.content import parse
from careerjournal.domain.worksheets.forms_of_channels import DRILL
from careerjournal.journal.store.read_all import read_all

_APPLIED = "SELECT source, count(*) FROM application WHERE trashed_at IS NULL AND source <> '' GROUP BY source"
_LATEST_DRILL = "SELECT id, started_on FROM worksheet WHERE form = ? ORDER BY started_on DESC, id DESC LIMIT 1"
_ANSWERS = "SELECT question, words FROM answer WHERE worksheet_id = ? ORDER BY answered_on, id"


def channel_safety(connection: sqlite3.Connection) -> ChannelSafety:
    """Weigh channels and sources, and read the latest drill."""
    channels = read_all(connection, Channel)
    counted = sorted(read_all(connection, Audience), key=lambda audience: (audience.on, audience.id))
    latest = {audience.channel_id: audience.count for audience in counted}
    return ChannelSafety(
        reach=dependence((channel.name, latest.get(channel.id, 0)) for channel in channels),
        applications=dependence((str(name), int(count)) for name, count in connection.execute(_APPLIED)),
        own_routes=tuple(channel.name for channel in channels if channel.is_own),
        drill=_drill(connection),
        channels=_on_map(connection, channels, latest),
    )


def _on_map(
    connection: sqlite3.Connection, channels: Sequence[Channel], people: Mapping[int, int]
) -> tuple[ChannelOnMap, ...]:
    """Give the channels that were put on the map, in their order, with where each leads."""
    names = {channel.id: channel.name for channel in channels}
    leads: defaultdict[int, list[int]] = defaultdict(list)
    for link in read_all(connection, ChannelLink):
        if link.to_id in names:
            leads[link.from_id].append(link.to_id)
    mapped = sorted((one for one in channels if one.mapped_on), key=lambda one: (one.position, one.id))
    on_map = {one.id for one in mapped}
    return tuple(
        ChannelOnMap(
            id=one.id,
            name=one.name,
            is_own=one.is_own,
            people=people.get(one.id),
            leads_to=tuple(dict.fromkeys(names[led] for led in leads[one.id])),
            ways=tuple(dict.fromkeys(led for led in leads[one.id] if led in on_map)),
        )
        for one in mapped
    )


def _drill(connection: sqlite3.Connection) -> DrillMaterial | None:
    """Read the latest drill; None where there is none."""
    found = connection.execute(_LATEST_DRILL, (DRILL.id,)).fetchone()
    if found is None:
        return None
    own_id, started_on = found
    answers: dict[str, str] = dict(connection.execute(_ANSWERS, (own_id,)).fetchall())
    question = DRILL.question("steps")
    steps = parse(question, answers.get("steps", "")) if question is not None else ()
    repeat_on = None
    with suppress(ValueError):
        repeat_on = date.fromisoformat(answers.get("repeat_on", ""))
    return DrillMaterial(
        worksheet_id=own_id,
        gone=answers.get("gone", ""),
        on=date.fromisoformat(started_on),
        steps=tuple(step for step in steps if isinstance(step, str)) if isinstance(steps, tuple) else (),
        learnt=answers.get("learnt", ""),
        repeat_on=repeat_on,
    )
