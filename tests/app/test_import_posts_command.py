"""`careerjournal import-posts`: what it prints, what it keeps, and what it refuses."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from careerjournal.journal.journal import Journal
from tests.app.conftest import Command

TABLE = (
    "Published at,Text\n"
    "2025-10-01 23:30,Working quietly\n"
    "2025-10-02,What a reader hears\n"
    "2025-10-02,what a reader hears\n"
    ",no day\n"
)  # fmt: skip


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "posts.csv"
    path.write_text(TABLE, "utf-8")
    return path


def journal_file(home: Path) -> Path:
    return next(iter(home.rglob("*.careerjournal")))


def test_a_dry_run_says_a_line_a_row_and_makes_no_journal(command: Command, home: Path, table: Path) -> None:
    status, out, _ = command("import-posts", table, "--channel", "Blog", "--dry-run")
    assert status == 0
    lines = out.splitlines()
    assert lines[0] == "line 2: added — 1 October 2025, Blog — Working quietly"
    assert lines[2].endswith("The same post as line 3.")
    assert lines[3].endswith("it has no day")
    assert lines[-1] == "2 rows would be added, 1 here already, 1 left out. Nothing is changed yet."
    assert not list(home.rglob("*.careerjournal"))


def test_posts_are_logged_in_the_zone_that_is_named(command: Command, home: Path, table: Path) -> None:
    status, out, _ = command("import-posts", table, "--channel", "Blog", "--zone", "Asia/Jakarta", "--utc")
    assert status == 0
    assert out.splitlines()[-1] == "2 rows added, 1 here already, 1 left out."
    with Journal.open(journal_file(home)) as journal:
        posts = journal.posting.posts(None)
        assert {post.zone for post in posts} == {"Asia/Jakarta"}
        assert [post.day for post in posts] == [date(2025, 10, 2), date(2025, 10, 2)]  # 23:30 UTC is the next day there
        assert [channel.name for channel in journal.posting.channels()] == ["Blog"]


def test_json_holds_a_row_for_each_row_of_the_file(command: Command, table: Path) -> None:
    status, out, _ = command("import-posts", table, "--channel", "Blog", "--dry-run", "--json")
    assert status == 0
    said = json.loads(out)
    assert said["counts"] == {"added": 2, "duplicate": 1, "left_out": 1}
    assert said["zone"] == "Europe/Rome"
    assert said["channels"] == [{"word": "", "count": 3, "channel": "Blog", "is_new": True}]
    assert [column["field"] for column in said["columns"]] == ["day", "text"]
    assert said["rows"][0] == {
        "line": 2, "outcome": "added", "reason": None, "day": "2025-10-01", "at": "2025-10-01T21:30:00+00:00",
        "channel": "Blog", "kind": "post", "text": "Working quietly", "link": "", "notices": [],
    }  # fmt: skip


def test_without_a_channel_the_rows_are_left_out_and_say_so(command: Command, table: Path) -> None:
    status, out, _ = command("import-posts", table, "--dry-run")
    assert status == 0
    assert "no channel is chosen for it" in out


def test_a_table_without_days_is_refused_and_makes_no_journal(command: Command, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "colours.csv"
    path.write_text("Colour,Size\nred,4\nblue,5\n", "utf-8")
    status, _, err = command("import-posts", path)
    assert status == 1
    assert "no column was recognised as the day of posting" in err
    assert not list(home.rglob("*.careerjournal"))
