"""What a plan says of one's channels, read from the record."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import date

from careerjournal.domain.channel_map import Audience
from careerjournal.domain.dependence import dependence
from careerjournal.domain.plan.material import ChannelSafety, DrillMaterial
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
