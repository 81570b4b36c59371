"""What is read from a table of posts, what the person may correct about it, and what becomes of each of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from careerjournal.domain.posting import PostKind
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.table_reading import Outcome, TableChoices, TableColumn


class PostField(StrEnum):
    """What a column of a table of posts can mean. `DAY` may hold the time as well."""

    DAY = "day"
    TIME = "time"
    CHANNEL = "channel"
    KIND = "kind"
    TEXT = "text"
    LINK = "link"
    CONTENT = "content"
    VALUE_TO = "value_to"
    RESULT = "result"
    STATUS = "status"


class PostFileKind(StrEnum):
    """The dialects known by name; every other file is a table."""

    TABLE = "table"
    LINKEDIN_SHARES = "linkedin_shares"
    LINKEDIN_COMMENTS = "linkedin_comments"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChoices(TableChoices):
    """What the person corrected about the reading of a table of posts.

    `channels` maps what the file calls a channel ("" for rows that name none) to the name of one of the person's, of a
    new one, or to None where its rows are left out. `zone` is that of the posts; `in_utc` says that times without a
    zone are in UTC and not in that zone.
    """

    columns: Mapping[int, PostField | None] = field(default_factory=dict)
    channels: Mapping[str, str | None] = field(default_factory=dict)
    in_utc: bool | None = None


NO_POST_CHOICES = PostChoices()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostColumn(TableColumn):
    """A column of a table of posts as it was understood."""

    field: PostField | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPost:
    """A row as it was read, or left out with the reason.

    `at` is a UTC instant, at noon of the local `day` where the row has no time (`has_time` tells). `word` is what the
    row calls its channel, `platform` the platform that its link leads to.
    """

    line: int
    at: datetime | None = None
    day: date | None = None
    has_time: bool = False
    word: str = ""
    platform: str = ""
    kind: PostKind = PostKind.POST
    text: str = ""
    link: str = ""
    content: str = ""
    value_to: str = ""
    result: str = ""
    left_because: Sentence | None = None
    notices: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostReading:
    """A file as it was understood, with everything about it that the person can correct.

    `zone` is the IANA zone of the posts; `naive` counts the times that name no zone, which `in_utc` concerns.
    `platform` is where rows without a channel were most likely posted; empty where nothing tells.
    """

    source: str
    kind: PostFileKind
    choices: PostChoices
    encoding: str
    encodings: tuple[str, ...]
    delimiter: str
    header_line: int | None
    columns: tuple[PostColumn, ...]
    zone: str
    in_utc: bool
    naive: int
    platform: str
    rows: tuple[ReadPost, ...]
    notices: tuple[Sentence, ...] = ()

    @property
    def has_days(self) -> bool:
        """Tell whether a column was recognised as that of the days, without which no row can be added."""
        return any(column.field is PostField.DAY for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelWord:
    """What the file calls a channel, in how many rows, and which channel it is; `name` is None where none is chosen."""

    word: str
    count: int
    name: str | None
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPreviewRow:
    """What becomes of one row, and why: the line the person reads before anything is written."""

    line: int
    outcome: Outcome
    reason: Sentence | None
    day: date | None
    at: datetime | None
    channel: str
    kind: PostKind
    text: str
    link: str
    notices: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostToAdd:
    """A post to add, with the name of its channel."""

    channel: str
    post: ReadPost


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPreview:
    """A reading set against the journal: one line per row in the order of the file, and the posts to add.

    `channels` say what the file's words for channels mean, `known_channels` which the person has, in their order.
    """

    reading: PostReading
    lines: tuple[PostPreviewRow, ...]
    rows: tuple[PostToAdd, ...]
    channels: tuple[ChannelWord, ...]
    known_channels: tuple[str, ...]


def with_post_column(choices: PostChoices, index: int, meaning: PostField | None) -> PostChoices:
    """Say what one column means, None for nothing."""
    return replace(choices, columns={**choices.columns, index: meaning})


def with_channel(choices: PostChoices, word: str, name: str | None) -> PostChoices:
    """Say which channel a word of the file is, None where its rows are left out."""
    return replace(choices, channels={**choices.channels, word: name})
