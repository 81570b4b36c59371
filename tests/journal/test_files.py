from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import Channel, Post
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from tests.journal.helpers import NOW, TODAY, application, dump, event, log


def test_a_backup_holds_all_and_opens_as_a_journal(journal: Journal, path: Path, tmp_path: Path) -> None:
    log(journal, "Lumen", event(EventKind.APPLIED))
    backup = tmp_path / "copy.backup"
    backup.write_text("what was there before")
    with journal.on_worker() as writer:
        log(writer, "Orb")
        journal.files.backup(backup)
    assert dump(backup) == dump(path)
    with Journal.open(backup) as copy:
        assert copy.applications.counts().total == 2
    assert not list(tmp_path.glob("*.part"))


def test_a_copy_of_the_file_alone_would_lose_what_the_backup_keeps(
    journal: Journal, path: Path, tmp_path: Path
) -> None:
    log(journal, "Lumen")
    plain, backup = tmp_path / "plain", tmp_path / "backup"
    shutil.copy(path, plain)
    journal.files.backup(backup)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT company FROM application").fetchall() == [("Lumen",)]
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("none/copy", "journal.folder_missing"),
        (".", "journal.is_a_folder"),
        ("my.journal", "journal.backup_onto_itself"),
    ],
)
def test_a_backup_that_cannot_be_written_is_refused(journal: Journal, tmp_path: Path, target: str, key: str) -> None:
    log(journal, "Lumen")
    with pytest.raises(UserFault) as caught:
        journal.files.backup(tmp_path / target)
    assert caught.value.said.key == key
    assert journal.applications.counts().total == 1


def test_a_check_names_what_is_stale_and_a_rebuild_makes_it_true(journal: Journal, path: Path) -> None:
    log(journal, "Lumen", event(EventKind.APPLIED))
    log(journal, "Orb")
    good = dump(path)
    assert journal.files.check() == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE standing SET stage = 'offer' WHERE application_id = 1")
        connection.execute("CREATE TEMPORARY TABLE one AS SELECT * FROM standing WHERE application_id = 2")
        connection.execute("UPDATE one SET application_id = 99")
        connection.execute("INSERT INTO standing SELECT * FROM one")
        connection.execute("UPDATE tally SET count = 7 WHERE stage = 'applied'")
    (said,) = journal.files.check()
    assert (said.key, dict(said.parameters)["n"]) == ("check.stale", 3)
    journal.files.rebuild()
    assert journal.files.check() == []
    assert dump(path) == good


def test_a_check_names_what_belongs_to_nothing(journal: Journal, path: Path) -> None:
    log(journal, "Lumen", event(EventKind.APPLIED))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE event SET application_id = 99")
        connection.execute("DELETE FROM standing")
        connection.execute("DELETE FROM tally")
    journal.files.rebuild()
    (said,) = journal.files.check()
    assert said.key == "check.dangling"


def test_an_export_holds_everything_outside_the_trash(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.INTERVIEW), event(EventKind.REJECTED))
    trashed = log(journal, "Orb")
    skill = journal.setbacks.keep_skill(Skill(name="Rust", named_on=TODAY)).record
    debrief = journal.setbacks.keep_debrief(Debrief(application_id=own_id, lesson="Ask", started_on=TODAY)).record
    journal.setbacks.keep_debrief(Debrief(application_id=trashed, lesson="None", started_on=TODAY))
    journal.setbacks.keep_feedback(Feedback(application_id=own_id, words="Kind", skill_id=skill))
    journal.setbacks.keep_feedback(Feedback(words="In general"))
    journal.actions.keep(Action(title="Ask", origin=Origin.DEBRIEF, origin_id=debrief, made_on=TODAY))
    channel = journal.posting.keep_channel(Channel(name="Blog")).record
    journal.posting.log_post(Post(channel_id=channel, at=NOW, zone="UTC"))
    journal.profile.keep(Profile(name="Noor"))
    journal.profile.keep_goal(Goal(what="Lead"))
    journal.applications.trash(trashed)

    rows = journal.files.export_rows()
    assert rows.applications == (journal.applications.one(own_id),)
    assert rows.applications[0].application == application(id=own_id)
    assert [one.lesson for one in rows.debriefs] == ["Ask"]
    assert [one.words for one in rows.feedback] == ["Kind", "In general"]
    assert (len(rows.skills), len(rows.actions), len(rows.channels), len(rows.posts), len(rows.goals)) == (
        1,
        1,
        1,
        1,
        1,
    )
    assert rows.profile.name == "Noor"
