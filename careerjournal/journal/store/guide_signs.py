"""What in the record speaks for one of the guides."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select

from careerjournal.domain.dependence import dependence
from careerjournal.domain.guide_moments import Share, Signs
from careerjournal.domain.stages import Stage
from careerjournal.journal.store.tables import APPLICATION, AUDIENCE, CHANNEL, POST, POSTING_GOAL, PROFILE, TALLY


def signs(connection: Connection) -> Signs:
    """Read what speaks for a guide."""
    rejected = select(func.coalesce(func.sum(TALLY.c.count), 0)).where(TALLY.c.stage == Stage.REJECTED.value)
    return Signs(
        rejections=connection.scalar(rejected) or 0,
        goals=connection.scalar(select(func.count()).select_from(POSTING_GOAL)) or 0,
        leads_team=bool(connection.scalar(select(func.max(PROFILE.c.leads_team)))),
        sources=_largest(connection, _SOURCES),
        channels=_largest(connection, _CHANNELS),
        reach=_largest(connection, _REACH),
    )


_SOURCES = (
    select(APPLICATION.c.source, func.count().label("count"))
    .where(APPLICATION.c.trashed_at.is_(None), APPLICATION.c.source != "")
    .group_by(APPLICATION.c.source)
)
_CHANNELS = (
    select(CHANNEL.c.name, func.count().label("count"))
    .join(POST, POST.c.channel_id == CHANNEL.c.id)
    .group_by(CHANNEL.c.id)
)
_LATEST = (
    select(
        AUDIENCE.c.channel_id,
        AUDIENCE.c.count,
        func.row_number()
        .over(partition_by=AUDIENCE.c.channel_id, order_by=(AUDIENCE.c.on.desc(), AUDIENCE.c.id.desc()))
        .label("age"),
    )
).subquery()
_REACH = (
    select(CHANNEL.c.name, _LATEST.c.count)
    .join(_LATEST, _LATEST.c.channel_id == CHANNEL.c.id)
    .where(_LATEST.c.age == 1)
)


def _largest(connection: Connection, counted: Select[*tuple[Any, ...]]) -> Share | None:
    """Give the largest of counted parts; the first by name where two are alike."""
    weighed = dependence((str(name), int(count)) for name, count in connection.execute(counted))
    if not weighed.parts:
        return None
    return Share(name=weighed.parts[0].name, count=weighed.parts[0].count, total=weighed.total)
