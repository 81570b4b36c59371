"""A table of posts from the file to the journal and back, through the real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.post_import import PostChoices, PostPreview
from careerjournal.domain.posting import Channel, Post, PostKind
from careerjournal.domain.table_reading import Outcome, count_of
from careerjournal.journal.journal import Journal
from careerjournal.workflows import import_posts
from careerjournal.workflows.import_posts import Defaults

DEFAULTS = Defaults(language="en_GB", zone="Europe/Rome", today=date(2026, 11, 21))
TABLE = (
    "Date,Platform,Type,Text,Link,Likes\n"
    "2026-10-01 23:30,LinkedIn,Post,Working quietly,https://www.linkedin.com/posts/a-7345821,12\n"
    "2026-10-02 09:00,Blog,essay,What a reader hears,,\n"
    "2026-10-02 10:00,LinkedIn,Comment,Thank you,,\n"
    "2026-10-03 10:00,LinkedIn,Post,,,\n"
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "my posts.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def shown(journal: Journal, path: Path, choices: PostChoices | None = None) -> PostPreview:
    reading = import_posts.read(path, choices or PostChoices(), defaults=DEFAULTS)
    return import_posts.preview(journal, reading)


def test_posts_are_logged_with_their_channels_as_one_step(journal: Journal, table: Path) -> None:
    linkedin = journal.posting.keep_channel(Channel(name="LinkedIn")).record
    preview = shown(journal, table, PostChoices(zone="Asia/Jakarta"))
    changes = import_posts.apply(journal, preview)
    assert changes.said.key == "done.import_posts"
    assert [channel.name for channel in journal.posting.channels()] == ["LinkedIn", "Blog"]
    kept = journal.posting.posts(linkedin)
    assert [(post.at, post.zone, post.day, post.kind, post.result) for post in reversed(kept)] == [
        (datetime(2026, 10, 1, 16, 30, tzinfo=UTC), "Asia/Jakarta", date(2026, 10, 1), PostKind.POST, "Likes: 12"),
        (datetime(2026, 10, 2, 3, tzinfo=UTC), "Asia/Jakarta", date(2026, 10, 2), PostKind.COMMENT, ""),
        (datetime(2026, 10, 3, 3, tzinfo=UTC), "Asia/Jakarta", date(2026, 10, 3), PostKind.POST, ""),
    ]
    assert journal.posting.posts(None)[2].content == "essay"
    journal.history.undo()
    assert journal.posting.posts(None) == []
    assert [channel.name for channel in journal.posting.channels()] == ["LinkedIn"]
    journal.history.redo()
    assert len(journal.posting.posts(None)) == 4


def test_the_same_file_adds_nothing_the_second_time(journal: Journal, table: Path) -> None:
    import_posts.apply(journal, shown(journal, table))
    again = shown(journal, table)
    assert count_of(again, Outcome.DUPLICATE) == 4


def test_what_was_logged_by_a_press_is_not_counted_twice(journal: Journal, table: Path) -> None:
    linkedin = journal.posting.keep_channel(Channel(name="LinkedIn")).record
    journal.posting.log_post(Post(channel_id=linkedin, at=datetime(2026, 10, 1, 17, tzinfo=UTC), zone="Europe/Rome"))
    assert shown(journal, table).lines[0].outcome is Outcome.DUPLICATE


def test_an_import_that_is_stopped_keeps_nothing(journal: Journal, table: Path) -> None:
    preview = shown(journal, table)
    import_posts.apply(journal, preview, cancelled=lambda: True)
    assert journal.posting.posts(None) == []
    assert journal.posting.channels() == []


@pytest.mark.thorough
def test_ten_thousand_posts_are_read_shown_and_logged_in_seconds(journal: Journal, tmp_path: Path) -> None:
    begun = datetime(2016, 1, 1, 8, tzinfo=UTC)
    rows = (
        f"{begun + timedelta(hours=9 * number):%Y-%m-%d %H:%M},{('LinkedIn', 'Blog')[number % 2]},Thought {number}"
        for number in range(10_000)
    )
    path = tmp_path / "long.csv"
    path.write_text("Date,Platform,Text\n" + "\n".join(rows), "utf-8")
    progress: list[tuple[int, int]] = []
    preview = shown(journal, path)
    import_posts.apply(journal, preview, lambda done, total: progress.append((done, total)))
    assert count_of(preview, Outcome.ADDED) == 10_000
    assert progress[-1] == (10_000, 10_000)
    assert len(progress) >= 10
    assert len(journal.posting.posts(None)) == 10_000
