"""The archives that X, Mastodon and Instagram hand out: their JSON as a table of posts."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import nh3

from careerjournal.domain.posting import PostKind
from careerjournal.exchange.records import Record
from careerjournal.exchange.table import Table

HEADERS: Final = ("Date", "Platform", "Type", "Text", "Link")
"""Names that the columns of a table of posts are known by."""
_ASSIGNED: Final = re.compile(r"\s*window\.[\w.]+\s*=\s*")
_X_TIME: Final = "%a %b %d %H:%M:%S %z %Y"
_PUBLIC: Final = "#Public"
_LINE_BREAKS: Final = re.compile(r"<br\s*/?>|</p>\s*<p[^>]*>")
_SIGNS: Final = ("window.YTD.tweet", '"orderedItems"', '"creation_timestamp"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """A table of what was posted, its lines counted from 1 by the order in the archive.

    `private` counts direct messages: they are nobody else's business, and are not in the table.
    """

    table: Table
    private: int


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing posted, as the archive tells it; `at` is written in UTC."""

    at: str
    platform: str
    kind: PostKind
    text: str
    link: str


def looks_like_archive(beginning: str) -> bool:
    """Tell whether a text begins as one of these archives does."""
    return beginning.lstrip("\ufeff \t\r\n").startswith(("window.", "{", "[")) and any(
        sign in beginning for sign in _SIGNS
    )


def archive_of(data: bytes) -> Archive | None:
    """Read an archive; None for every other file."""
    try:
        text = data.decode("utf-8-sig")
        if not looks_like_archive(text):
            return None
        content = json.loads(_ASSIGNED.sub("", text, count=1).rstrip().rstrip(";"))
    except (ValueError, RecursionError):
        return None
    items = list(_items(content))
    told = [item for item in items if item is not None]
    if not told:
        return None
    records = tuple(
        Record(number, [item.at, item.platform, item.kind.value, item.text, item.link])
        for number, item in enumerate(items, 1)
        if item is not None
    )
    table = Table(delimiter="json", header_line=1, preamble=(), headers=HEADERS, records=records, empty_rows=0)
    return Archive(table=table, private=len(items) - len(told))


def _items(content: object) -> Iterator[_Item | None]:
    """Give what was posted, None for each direct message; nothing for a shape that is not known."""
    if isinstance(content, dict) and isinstance(content.get("orderedItems"), list):
        for activity in _tables(content["orderedItems"]):
            yield from _of_mastodon(activity)
        return
    if isinstance(content, dict):
        for name, listed in content.items():
            if isinstance(listed, list):
                yield from _of_instagram(listed, PostKind.STORY if "stories" in name else PostKind.POST)
        return
    if isinstance(content, list):
        tweets = [one.get("tweet", one) for one in _tables(content)]
        if any(isinstance(one, dict) and "full_text" in one for one in tweets):
            yield from (_of_x(one) for one in _tables(tweets) if "full_text" in one)
        else:
            yield from _of_instagram(content, PostKind.POST)


def _tables(values: Iterable[object]) -> Iterator[dict[str, Any]]:
    return (value for value in values if isinstance(value, dict))


def _of_x(tweet: Mapping[str, Any]) -> _Item:
    text = html.unescape(str(tweet["full_text"]))
    kind = PostKind.REPLY if tweet.get("in_reply_to_status_id_str") or tweet.get("in_reply_to_user_id_str") else None
    own_id = str(tweet.get("id_str", ""))
    return _Item(
        at=_x_time(str(tweet.get("created_at", ""))),
        platform="X",
        kind=PostKind.SHARE if text.startswith("RT @") else kind or PostKind.POST,
        text=text,
        link=f"https://x.com/i/web/status/{own_id}" if own_id.isdecimal() else "",
    )


def _x_time(written: str) -> str:
    """Give a time as X writes it ("Wed Oct 19 20:07:25 +0000 2022") as others do; what is none stays as it is."""
    try:
        return _written(datetime.strptime(written, _X_TIME))
    except ValueError:
        return written


def _of_mastodon(activity: Mapping[str, Any]) -> Iterator[_Item | None]:
    """Give what an activity says: a post, a reply, a boost."""
    at, said = str(activity.get("published", "")), activity.get("object")
    if activity.get("type") == "Announce" and isinstance(said, str):
        yield _Item(at, "Mastodon", PostKind.SHARE, "", said)
        return
    if activity.get("type") != "Create" or not isinstance(said, dict):
        return
    seen_by = [str(one) for name in ("to", "cc") for one in _listed(activity.get(name))]
    if not any(one.endswith((_PUBLIC, "/followers")) for one in seen_by):
        yield None
        return
    words = [str(said[name]) for name in ("summary", "content") if said.get(name)]
    kind = PostKind.REPLY if said.get("inReplyTo") else PostKind.POST
    yield _Item(at, "Mastodon", kind, _plain("<br>".join(words)), str(said.get("url") or said.get("id") or ""))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value] if isinstance(value, str) else []


def _plain(markup: str) -> str:
    """Give the words of a post that is written in HTML, with its line breaks."""
    return html.unescape(nh3.clean(_LINE_BREAKS.sub("\n", markup), tags=set())).strip()


def _of_instagram(posts: Iterable[object], kind: PostKind) -> Iterator[_Item]:
    """Give posts with their words and times, which stand at the top for several pictures and in the picture for one."""
    for post in _tables(posts):
        pictures = list(_tables(_listed(post.get("media"))))
        told = [post, *pictures[:1]]
        at = next((one["creation_timestamp"] for one in told if isinstance(one.get("creation_timestamp"), int)), None)
        if at is None:
            continue
        words = next((str(one["title"]) for one in told if one.get("title")), "")
        moment = _written(datetime.fromtimestamp(at, UTC)) if 0 < at < 1 << 34 else str(at)
        yield _Item(moment, "Instagram", kind, _mended(words), "")


def _mended(words: str) -> str:
    """Give words as they were typed: each byte of their UTF-8 is written as a sign of its own."""
    try:
        return words.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return words


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
