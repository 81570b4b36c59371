"""Read the sample's channels: their goals, the periods let go, and the posts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from careerjournal.domain.posting import Channel, Days, Period, Post, PostDraft, PostingGoal, PostKind, Reminder
from careerjournal.workflows.sample_calendar import CLOCK_TIME, SampleCalendar
from careerjournal.workflows.sample_table import StrictTable


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleChannel:
    """A channel of the sample, named by its key, with all that belongs to it; nothing of it is kept yet.

    `changed` is the goal that followed the first one; `answers` are comments and replies, logged by a press.
    """

    key: str
    channel: Channel
    goal: PostingGoal
    changed: PostingGoal | None
    let_go: tuple[Days, ...]
    posts: tuple[Post, ...]
    answers: tuple[Post, ...]
    reminders: tuple[Reminder, ...]

    @property
    def size(self) -> int:
        """Count the verbs that keep it."""
        kept = len(self.posts) + len(self.answers) + len(self.let_go)
        return 2 + kept + (self.changed is not None) + bool(self.reminders)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDraft:
    """A draft, and the key of the channel it is meant for; empty for any."""

    channel: str
    draft: PostDraft


def read_channels(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleChannel, ...]:
    """Read the channels in their order. Raises SampleError for whatever does not fit."""
    table, said, contents = facts.table("channels"), words.table("channels"), _contents(words)
    return tuple(
        _read_channel(key, position, table.table(key), said.table(key), calendar, contents)
        for position, key in enumerate(table.keys(), start=1)
    )


def _read_channel(
    key: str,
    position: int,
    fact: StrictTable,
    said: StrictTable,
    calendar: SampleCalendar,
    contents: Mapping[str, str],
) -> SampleChannel:
    """Read one channel."""
    name = fact.text("period")
    if name not in set(Period):
        raise fact.fault("period", f"a period is wanted, not {name!r}")
    period = Period(name)
    goal = PostingGoal(
        channel_id=0,
        period=period,
        floor=fact.whole("floor"),
        target=fact.whole("target"),
        stretch=fact.optional_whole("stretch"),
        starts_on=calendar.period(period, fact.whole("since")).first,
    )
    return SampleChannel(
        key=key,
        channel=Channel(name=said.text("name"), handle=said.text("handle"), position=position),
        goal=goal,
        changed=_changed(goal, fact.optional_table("changed"), calendar),
        let_go=tuple(calendar.period(period, offset) for offset in fact.wholes("let_go")),
        posts=_read_posts(period, fact, said, calendar, contents),
        answers=_read_answers(period, fact, calendar),
        reminders=tuple(_read_reminder(row, fact) for row in fact.optional_items("reminders")),
    )


def read_post_drafts(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleDraft, ...]:
    """Read the drafts, as many as a language has words for."""
    told, said = facts.table("presence").items("drafts"), words.table("presence").optional_items("drafts")
    drafts: list[SampleDraft] = []
    for row, text in zip(told, said, strict=False):
        match row, text:
            case [int(offset), str(channel)], str(text):
                draft = PostDraft(text=text, made_on=calendar.day(offset))
                drafts.append(SampleDraft(channel=channel, draft=draft))
            case _:
                raise facts.fault(
                    "presence.drafts", f"a day, a channel and a text are wanted, not {row!r} and {text!r}"
                )
    return tuple(drafts)


def _contents(words: StrictTable) -> dict[str, str]:
    """Give the kinds of content that the experiments name, by the experiments' keys."""
    experiments = words.table("presence").table("experiments")
    keys = experiments.keys()
    return {key: experiments.table(key).text("content_type") for key in keys}


def _changed(goal: PostingGoal, fact: StrictTable, calendar: SampleCalendar) -> PostingGoal | None:
    """Read what a goal became later; None where it is the first one still."""
    if not fact.keys():
        return None
    starts_on = calendar.period(goal.period, fact.whole("since")).first
    return replace(goal, starts_on=starts_on, stretch=fact.optional_whole("stretch"))


def _read_answers(period: Period, fact: StrictTable, calendar: SampleCalendar) -> tuple[Post, ...]:
    """Read the comments and replies made before today: [period, day, "HH:MM", kind]."""
    answers: list[Post] = []
    for row in fact.optional_items("answers"):
        match row:
            case [*moment, str(kind)] if kind in set(PostKind):
                day, at = _read_moment(period, moment, fact, calendar)
                if day < calendar.today:
                    instant = calendar.instant(day, at)
                    answers.append(Post(channel_id=0, at=instant, zone=calendar.zone, kind=PostKind(kind)))
            case _:
                raise fact.fault("answers", f"a moment and a kind are wanted, not {row!r}")
    return tuple(answers)


def _read_reminder(row: object, fact: StrictTable) -> Reminder:
    """Read a reminder: ["HH:MM", weekdays as digits from 0 for Monday]."""
    match row:
        case [str(clock), str(days)] if re.fullmatch(CLOCK_TIME, clock) and re.fullmatch("[0-6]+", days):
            return Reminder(channel_id=0, at=time.fromisoformat(clock), days=days)
    raise fact.fault("reminders", f"a clock time and weekdays are wanted, not {row!r}")


def _read_posts(
    period: Period, fact: StrictTable, said: StrictTable, calendar: SampleCalendar, contents: Mapping[str, str]
) -> tuple[Post, ...]:
    """Read the posts made before today: those of the period under way appear one by one as it goes on."""
    rows, texts = fact.items("posts"), said.texts("posts")
    if len(rows) != len(texts):
        raise said.fault("posts", f"{len(rows)} texts are wanted, not {len(texts)}")
    posts: list[Post] = []
    for row, text in zip(rows, texts, strict=True):
        moment, more = (row[:3], row[3:]) if isinstance(row, list) else (row, [])
        day, at = _read_moment(period, moment, fact, calendar)
        if day < calendar.today:
            post = Post(channel_id=0, at=calendar.instant(day, at), zone=calendar.zone, text=text)
            posts.append(_with_more(post, more, fact, contents))
    return tuple(posts)


def _with_more(post: Post, more: Sequence[object], fact: StrictTable, contents: Mapping[str, str]) -> Post:
    """Add what a row may say behind the moment: a kind of content, energy before and after, or "stretch"."""
    for one in more:
        match one:
            case "stretch":
                post = replace(post, is_stretch=True)
            case str(content) if content in contents:
                post = replace(post, content=contents[content])
            case [int(before), int(after)] if {before, after} <= set(range(1, 6)):
                post = replace(post, energy_before=before, energy_after=after)
            case _:
                raise fact.fault("posts", f"a kind of content, energies or stretch are wanted, not {one!r}")
    return post


def _read_moment(period: Period, row: object, fact: StrictTable, calendar: SampleCalendar) -> tuple[date, time]:
    """Read the local day and time of a post: [period, day of the period counted from 0, "HH:MM"]."""
    match row:
        case [int(offset), int(number), str(clock)] if offset <= 0 <= number and re.fullmatch(CLOCK_TIME, clock):
            days = calendar.period(period, offset)
            day = days.first + timedelta(days=number)
            if day in days:
                return day, time.fromisoformat(clock)
    raise fact.fault("posts", f"a period, a day of it and a clock time are wanted, not {row!r}")
