"""Read the sample's channels: their goals, the periods let go, and the posts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from careerjournal.domain.posting import Channel, Days, Period, Post, PostingGoal
from careerjournal.workflows.sample_calendar import CLOCK_TIME, SampleCalendar
from careerjournal.workflows.sample_table import StrictTable


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleChannel:
    """A channel of the sample, named by its key, with all that belongs to it; nothing of it is kept yet."""

    key: str
    channel: Channel
    goal: PostingGoal
    let_go: tuple[Days, ...]
    posts: tuple[Post, ...]


def read_channels(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleChannel, ...]:
    """Read the channels in their order. Raises SampleError for whatever does not fit."""
    table, said = facts.table("channels"), words.table("channels")
    return tuple(
        _read_channel(key, position, table.table(key), said.table(key), calendar)
        for position, key in enumerate(table.keys(), start=1)
    )


def _read_channel(
    key: str, position: int, fact: StrictTable, said: StrictTable, calendar: SampleCalendar
) -> SampleChannel:
    """Read one channel."""
    name = fact.text("period")
    if name not in set(Period):
        raise fact.fault("period", f"a period is wanted, not {name!r}")
    period = Period(name)
    return SampleChannel(
        key=key,
        channel=Channel(name=said.text("name"), handle=said.text("handle"), position=position),
        goal=PostingGoal(
            channel_id=0,
            period=period,
            floor=fact.whole("floor"),
            target=fact.whole("target"),
            stretch=fact.optional_whole("stretch"),
            starts_on=calendar.period(period, fact.whole("since")).first,
        ),
        let_go=tuple(calendar.period(period, offset) for offset in fact.wholes("let_go")),
        posts=_read_posts(period, fact, said, calendar),
    )


def _read_posts(period: Period, fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> tuple[Post, ...]:
    """Read the posts made before today: those of the period under way appear one by one as it goes on."""
    rows, texts = fact.items("posts"), said.texts("posts")
    if len(rows) != len(texts):
        raise said.fault("posts", f"{len(rows)} texts are wanted, not {len(texts)}")
    posts: list[Post] = []
    for row, text in zip(rows, texts, strict=True):
        day, at = _read_moment(period, row, fact, calendar)
        if day < calendar.today:
            posts.append(Post(channel_id=0, at=calendar.instant(day, at), zone=calendar.zone, text=text))
    return tuple(posts)


def _read_moment(period: Period, row: object, fact: StrictTable, calendar: SampleCalendar) -> tuple[date, time]:
    """Read the local day and time of a post: [period, day of the period counted from 0, "HH:MM"]."""
    match row:
        case [int(offset), int(number), str(clock)] if offset <= 0 <= number and re.fullmatch(CLOCK_TIME, clock):
            days = calendar.period(period, offset)
            day = days.first + timedelta(days=number)
            if day in days:
                return day, time.fromisoformat(clock)
    raise fact.fault("posts", f"a period, a day of it and a clock time are wanted, not {row!r}")
