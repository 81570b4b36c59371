"""The archives of X, Mastodon and Instagram, in shapes as people get them; the words are invented."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from careerjournal.domain.post_import import NO_POST_CHOICES, PostFileKind, PostReading, ReadPost
from careerjournal.domain.posting import PostKind
from careerjournal.exchange.post_archives import archive_of
from careerjournal.exchange.post_file import understand_posts
from careerjournal.exchange.post_table import looks_like_posts
from careerjournal.exchange.tracker import Defaults

SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "posts"
DEFAULTS = Defaults(language="en_GB", zone="Asia/Jakarta", today=date(2026, 11, 21))
PUBLIC, FOLLOWERS = "https://www.w3.org/ns/activitystreams#Public", "https://museum.example/users/lina/followers"


def read(data: bytes, name: str = "archive.json") -> PostReading:
    return understand_posts(data, name, NO_POST_CHOICES, DEFAULTS)


def tweet(text: str, own_id: str = "1580696888344707072", **more: str) -> dict[str, Any]:
    return {"tweet": {"created_at": "Wed Oct 19 20:07:25 +0000 2022", "id_str": own_id, "full_text": text, **more}}


def tweets(*some: dict[str, Any]) -> bytes:
    return b"window.YTD.tweets.part0 = " + json.dumps(some).encode()


def toot(content: str, *, to: str = PUBLIC, activity: str = "Create", **more: Any) -> dict[str, Any]:
    said = {"id": "https://museum.example/1", "url": "https://museum.example/@lina/1", "content": content, **more}
    return {"type": activity, "published": "2022-11-08T03:07:14Z", "to": [to], "cc": [FOLLOWERS], "object": said}


def outbox(*some: dict[str, Any]) -> bytes:
    """Write an outbox as the servers do: the list stands in it twice, empty at first."""
    listed = json.dumps(some)
    return b'{"type": "OrderedCollection", "orderedItems": [], "orderedItems": ' + listed.encode() + b"}"


def only(reading: PostReading) -> ReadPost:
    (row,) = reading.rows
    return row


def test_tweets_are_posts_replies_and_shares() -> None:
    reading = read(
        tweets(
            tweet("Coins &amp; labels"),
            tweet("@ruth yes", in_reply_to_status_id_str="9", in_reply_to_user_id_str="1"),
            tweet("RT @museum: open late"),
        )
    )
    assert reading.kind is PostFileKind.ARCHIVE
    assert [(row.kind, row.text) for row in reading.rows] == [
        (PostKind.POST, "Coins & labels"),
        (PostKind.REPLY, "@ruth yes"),
        (PostKind.SHARE, "RT @museum: open late"),
    ]
    first = reading.rows[0]
    assert first.at == datetime(2022, 10, 19, 20, 7, 25, tzinfo=UTC)
    assert first.day == date(2022, 10, 20)  # past midnight in Jakarta
    assert (first.word, first.link) == ("X", "https://x.com/i/web/status/1580696888344707072")


def test_toots_lose_their_markup_and_direct_messages_are_not_read() -> None:
    reading = read(
        outbox(
            toot("<p>One<br>two</p><p>A &lt;b&gt; <script>x()</script>sign</p>"),
            toot("to nobody else", to="https://museum.example/users/ruth") | {"cc": []},
            toot("an answer", inReplyTo="https://museum.example/2"),
            {"type": "Announce", "published": "2022-12-03T13:34:16Z", "to": [PUBLIC], "object": "https://x.example/3"},
        )
    )
    assert [(row.kind, row.text, row.line) for row in reading.rows] == [
        (PostKind.POST, "One\ntwo\nA <b> sign", 1),
        (PostKind.REPLY, "an answer", 3),
        (PostKind.SHARE, "", 4),
    ]
    assert [notice.key for notice in reading.notices] == ["posts.notice.private"]
    assert "nobody else" not in repr(reading)


def test_pictures_of_instagram_have_their_words_mended() -> None:
    garbled = "Musée, enfin ouvert".encode().decode("latin-1")
    one = {"media": [{"creation_timestamp": 1_667_300_000, "title": garbled, "uri": "a.jpg"}]}
    several = {"creation_timestamp": 1_667_400_000, "title": "Three doors", "media": [{"uri": "b.jpg", "title": ""}]}
    reading = read(json.dumps([one, several, {"media": []}]).encode())
    assert [(row.text, row.word, row.at) for row in reading.rows] == [
        ("Musée, enfin ouvert", "Instagram", datetime.fromtimestamp(1_667_300_000, UTC)),
        ("Three doors", "Instagram", datetime.fromtimestamp(1_667_400_000, UTC)),
    ]


def test_stories_are_stories() -> None:
    story = {"uri": "a.jpg", "creation_timestamp": 1_667_300_000, "title": ""}
    assert only(read(json.dumps({"ig_stories": [story]}).encode())).kind is PostKind.STORY


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Date,Text\n2026-01-01,a\n",
        b'{"orderedItems": "none"}',
        b'[{"creation_timestamp": "soon"}]',
        b"window.YTD.tweets.part0 = [",
        b'{"orderedItems": ' + b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_everything_else_is_no_archive(data: bytes) -> None:
    assert archive_of(data) is None


def test_an_archive_is_told_from_other_files_by_its_beginning() -> None:
    assert looks_like_posts(tweets(*[tweet("word " * 60)] * 500))
    assert looks_like_posts(outbox(toot("a")))
    assert not looks_like_posts(b'{"applications": []}')


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not part of the program")
@pytest.mark.parametrize(
    ("name", "count"), [("x_tweets.js", 4), ("mastodon_outbox.json", 16), ("instagram_posts_1.json", 21)]
)
def test_real_archives_are_read_whole(name: str, count: int) -> None:
    reading = read((SAMPLES / name).read_bytes(), name)
    assert len(reading.rows) == count
    assert all(row.at is not None and row.left_because is None for row in reading.rows)
