"""Set a reading of posts against what the journal holds: which channel, and what becomes of each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Final

from careerjournal.domain.platforms import channel_meant, platform_named
from careerjournal.domain.post_import import (
    ChannelWord,
    PostPreview,
    PostPreviewRow,
    PostReading,
    PostToAdd,
    ReadPost,
)  # fmt: skip
from careerjournal.domain.progress import Progress, unseen
from careerjournal.domain.same_posts import KnownPosts, PostToCompare, takes_bare
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.table_reading import Outcome

_STEP: Final = 250


def previewed_posts(
    reading: PostReading, channels: Sequence[str], known: KnownPosts, progress: Progress = unseen
) -> PostPreview:
    """Say of each row whether it is added, logged already, or left out; `channels` are the person's, by name.

    `known` stays as it is; a row that the person chose to add is added whatever it is like.
    """
    meant = _channels(reading, channels)
    names = {one.word: one.name for one in meant}
    above, bare = KnownPosts(), known.bare_days()
    lines: list[PostPreviewRow] = []
    rows: list[PostToAdd] = []
    for number, read in enumerate(reading.rows):
        if number % _STEP == 0:
            progress(number, len(reading.rows))
        name = names.get(read.word)
        reason = _left_because(read, name)
        outcome = Outcome.LEFT_OUT if reason is not None else Outcome.ADDED
        if reason is None and name is not None:
            wanted = read.line in reading.choices.add_lines
            reason = None if wanted else _told_already(read, name, known, above, bare)
            outcome = Outcome.DUPLICATE if reason is not None else Outcome.ADDED
            if outcome is Outcome.ADDED:
                above.add(_compared(read, name), read.line)
                rows.append(PostToAdd(channel=name, post=read))
        lines.append(_line(read, name or read.word, outcome, reason))
    progress(len(reading.rows), len(reading.rows))
    return PostPreview(
        reading=reading, lines=tuple(lines), rows=tuple(rows), channels=meant, known_channels=tuple(channels)
    )


def _channels(reading: PostReading, channels: Sequence[str]) -> tuple[ChannelWord, ...]:
    """Say which channel each word of the file is: as chosen, one that is there, or a new one."""
    counted = Counter(read.word for read in reading.rows if read.at is not None)
    found = []
    for word, count in counted.most_common():
        if word in reading.choices.channels:
            name = reading.choices.channels[word]
        elif word:
            name = channel_meant(word, channels) or platform_named(word) or word
        else:
            name = _of_no_word(reading, channels)
        found.append(ChannelWord(word=word, count=count, name=name, is_new=bool(name) and name not in channels))
    return tuple(found)


def _of_no_word(reading: PostReading, channels: Sequence[str]) -> str | None:
    """Give the channel of rows that name none: where their links lead, as the file is called, or the only one."""
    beginning = reading.source.rpartition(".")[0].replace("_", " ").replace("-", " ")
    named = (platform_named(word) for word in beginning.split() if len(word) > 1)
    platform = reading.platform or next((name for name in named if name), "")
    if platform:
        return channel_meant(platform, channels) or platform
    return channels[0] if len(channels) == 1 else None


def _left_because(read: ReadPost, name: str | None) -> Sentence | None:
    if read.left_because is not None:
        return read.left_because
    return sentence("posts.row.no_channel") if name is None else None


def _told_already(
    read: ReadPost, name: str, known: KnownPosts, above: KnownPosts, bare: Counter[Hashable]
) -> Sentence | None:
    """Say where the same post stands already; None where it stands nowhere."""
    post = _compared(read, name)
    if known.line_of(post) is not None:
        takes_bare(post, bare) if post.is_bare else None
        return sentence("posts.duplicate.journal")
    line = above.line_of(post)
    if line is not None:
        return sentence("posts.duplicate.line", line=line)
    return sentence("posts.duplicate.bare") if takes_bare(post, bare) else None


def _compared(read: ReadPost, name: str) -> PostToCompare:
    assert read.at is not None  # a row without a day is left out before
    assert read.day is not None
    return PostToCompare(
        channel=name,
        kind=read.kind,
        at=read.at,
        day=read.day,
        has_time=read.has_time,
        text=read.text,
        link=read.link,
    )


def _line(read: ReadPost, channel: str, outcome: Outcome, reason: Sentence | None) -> PostPreviewRow:
    return PostPreviewRow(
        line=read.line,
        outcome=outcome,
        reason=reason,
        day=read.day,
        at=read.at if read.has_time else None,
        channel=channel,
        kind=read.kind,
        text=read.text,
        link=read.link,
        notices=read.notices,
    )
