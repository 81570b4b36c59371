from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import Verdict, local_day
from careerjournal.domain.stages import Stage
from careerjournal.domain.worksheets.debrief_answers import answers_of
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.journal.store import glance
from careerjournal.journal.store.migrate import backup_path, version_of
from careerjournal.journal.store.migrations import STEPS
from careerjournal.journal.store.migrations.step import Step
from careerjournal.journal.store.opening import open_store
from careerjournal.journal.store.records import RECORDS
from careerjournal.journal.store.tables import METADATA
from careerjournal.journal.store.translate import shape_of
from tests.journal.helpers import TODAY, FixedClock, dump, log

NEXT = STEPS[-1].version + 1
JOURNALS = Path(__file__).resolve().parents[1] / "fixtures" / "journals"


def add_table(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE added (id INTEGER PRIMARY KEY)")


def fail_half_way(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (id INTEGER PRIMARY KEY)")
    connection.exec_driver_sql("DELETE FROM undo_row")
    raise RuntimeError("a fault of ours in the middle of a step")


def tables_and_version(path: Path) -> tuple[set[str], int]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}, version_of(connection)


def test_steps_are_in_order_and_end_at_the_version_the_first_frame_reads() -> None:
    versions = [step.version for step in STEPS]
    assert versions == sorted(set(versions))
    assert versions[-1] // 1_000 == glance.VERSION // 1_000


def test_a_new_file_has_the_tables_and_columns_that_the_store_speaks_of(journal: Journal, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for table in METADATA.tables.values():
            found = {
                row[1]: (row[2], bool(row[3]) or bool(row[5]))
                for row in connection.execute(f"PRAGMA table_info({table.name})")
            }
            expected = {
                column.name: (str(column.type), not column.nullable or column.primary_key) for column in table.columns
            }
            assert found == expected, table.name


def test_each_field_of_a_value_has_its_column_in_order() -> None:
    for kind, record in RECORDS.items():
        assert [field.name for field in fields(record)] == list(METADATA.tables[kind.value].c.keys())
        assert shape_of(record).names[0] == "id"


@pytest.mark.parametrize("fixture", sorted(JOURNALS.glob("*.journal")), ids=lambda path: path.stem)
def test_a_journal_of_every_shipped_version_opens_with_all_that_was_in_it(fixture: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.journal"
    shutil.copy(fixture, path)
    with Journal.open(path) as journal:
        rows = journal.applications.rows(journal.applications.ids(ApplicationQuery()))
        assert {(row.company, row.stage) for row in rows} == {
            ("Lumen Éditions", Stage.REJECTED),
            ("Orb", Stage.INTERVIEW),
        }
        detail = journal.applications.one(next(row.id for row in rows if row.stage is Stage.REJECTED))
        assert detail.debrief is not None
        assert (detail.debrief.lesson, detail.feedback[0].words) == ("Ask about the team", "Warm, but short")
        assert [row.skill.name for row in journal.setbacks.skills()] == ["Editing"]
        assert [one.action.title for one in journal.actions.open()] == ["Take the course"]
        (channel,) = journal.posting.page(date(2026, 11, 20)).channels
        held = sum(beat.verdict in (Verdict.KEPT, Verdict.FLOOR_MET) for beat in channel.tracks[0].beats)
        assert (channel.channel.name, held) == ("Blog", 1)
        posts = journal.posting.posts(channel.channel.id)
        assert posts
        assert [post.day for post in posts] == [local_day(post) for post in posts]
        assert (journal.profile.get().name, [goal.what for goal in journal.profile.goals()]) == (
            "Noor",
            ["Lead a desk"],
        )
        assert journal.files.check() == []
        assert journal.history.undo() is not None


def test_a_journal_of_version_1_1_keeps_its_diary_and_its_companies(tmp_path: Path) -> None:
    path = tmp_path / "old.journal"
    shutil.copy(JOURNALS / "version-1-1.journal", path)
    with Journal.open(path) as journal:
        (page,) = journal.diary.on(date(2026, 11, 20))
        assert (page.words, page.mood, page.tags) == ("A quiet day, and one good talk", 4, ("talks",))
        assert journal.companies.of("Lumen Éditions").company.is_admired


@pytest.mark.parametrize("fixture", sorted(JOURNALS.glob("*.journal")), ids=lambda path: path.stem)
def test_a_debrief_of_every_shipped_version_has_its_answers(fixture: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.journal"
    shutil.copy(fixture, path)
    with Journal.open(path) as journal:
        for row in journal.setbacks.rows():
            assert row.debrief is not None
            sheet = journal.worksheets.one_open("job", application_id=row.application_id)
            assert sheet is not None
            detail = journal.worksheets.one(sheet.id)
            wanted = {question: words for question, words in answers_of(row.debrief).items() if words}
            assert wanted.items() <= {question: one.words for question, one in detail.answers.items()}.items()
            assert {detail.answers[question].answered_on for question in wanted} == {row.debrief.closed_on}
            assert set(detail.days.values()) == {1}
        assert [hit.kind for hit in journal.finder.find("ask about the team").hits] == [Kind.ANSWER]


def test_a_journal_of_version_1_2_keeps_its_worksheet_and_its_paths(tmp_path: Path) -> None:
    path = tmp_path / "old.journal"
    shutil.copy(JOURNALS / "version-1-2.journal", path)
    with Journal.open(path) as journal:
        sheets = {row.company: journal.worksheets.one(row.worksheet.id) for row in journal.worksheets.listing("job")}
        assert set(sheets) == {"Lumen Éditions", "Orb"}
        known = sheets["Lumen Éditions"]
        assert (known.worksheet.started_on, known.words("team")) == (date(2026, 11, 21), "As another intern")
        assert (known.words("went_well"), known.words("skill")) == ("They laughed", "[1]")
        assert sheets["Orb"].answers["guesses"].answered_on == sheets["Orb"].worksheet.started_on == date(2026, 11, 21)
        assert [one.name for one in journal.career_paths.all()] == ["A desk of my own"]


@pytest.mark.parametrize("fixture", sorted(JOURNALS.glob("*.journal")), ids=lambda path: path.stem)
def test_all_steps_of_undo_from_before_debriefs_had_answers_are_taken_back_and_done_again(
    fixture: Path, tmp_path: Path
) -> None:
    path = tmp_path / "old.journal"
    shutil.copy(fixture, path)
    with Journal.open(path) as journal:
        rows = journal.setbacks.rows()
        before = {row.application_id: row.debrief for row in rows}
        debrief = rows[0].debrief
        assert debrief is not None
        journal.setbacks.keep_debrief(replace(debrief, lesson="Ask again"))
        count, whole = 0, dump(path)
        while journal.history.undo() is not None:
            count += 1
            assert journal.files.check() == []
        assert count > 10
        assert (journal.setbacks.rows(), journal.worksheets.listing()) == ([], [])
        for _ in range(count):
            assert journal.history.redo() is not None
            assert journal.files.check() == []
        assert dump(path) == whole
        journal.history.undo()
        assert {row.application_id: row.debrief for row in journal.setbacks.rows()} == before
        assert journal.files.check() == []


def test_a_step_is_taken_after_a_copy_was_made(path: Path, tmp_path: Path, clock: FixedClock) -> None:
    with Journal.open(path, clock=clock) as journal:
        log(journal, "Lumen")
    before = dump(path)
    open_store(path, TODAY, steps=(*STEPS, Step(NEXT, add_table))).close()
    tables, version = tables_and_version(path)
    assert "added" in tables
    assert version == NEXT
    backup = tmp_path / f"my before version 1.{NEXT % 1_000} 2026-11-20.backup"
    assert backup == backup_path(path, NEXT, TODAY)
    assert dump(backup) == before


def test_a_new_journal_needs_no_copy(path: Path, tmp_path: Path) -> None:
    Journal.open(path).close()
    assert not list(tmp_path.glob("*.backup"))


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, clock: FixedClock) -> None:
    with Journal.open(path, clock=clock) as journal:
        log(journal, "Lumen")
    before, state = dump(path), tables_and_version(path)
    steps = (*STEPS, Step(2_000, fail_half_way))
    with pytest.raises(RuntimeError, match="in the middle"):
        open_store(path, TODAY, steps=steps)
    assert (dump(path), tables_and_version(path)) == (before, state)
    with Journal.open(path, clock=clock) as journal:
        assert journal.history.undo() is not None


def test_steps_before_one_that_fails_stay_taken(path: Path, clock: FixedClock) -> None:
    Journal.open(path, clock=clock).close()
    with pytest.raises(RuntimeError):
        open_store(path, TODAY, steps=(*STEPS, Step(NEXT, add_table), Step(2_000, fail_half_way)))
    tables, version = tables_and_version(path)
    assert version == NEXT
    assert "added" in tables
    assert "half" not in tables


def test_a_newer_minor_opens_and_a_newer_major_is_refused(path: Path, clock: FixedClock) -> None:
    with Journal.open(path, clock=clock) as journal:
        log(journal, "Lumen")
    open_store(path, TODAY, steps=(*STEPS, Step(1_999, add_table))).close()
    with Journal.open(path, clock=clock) as journal:
        assert journal.applications.counts().total == 1
    assert glance.read(path, TODAY) is not None
    open_store(path, TODAY, steps=(*STEPS, Step(2_000, lambda connection: None))).close()
    content = path.read_bytes()
    with pytest.raises(UserFault) as caught:
        Journal.open(path, clock=clock)
    assert caught.value.said.key == "journal.newer"
    assert path.read_bytes() == content
    assert glance.read(path, TODAY) is None


def test_an_older_file_is_not_changed_by_reading(path: Path, clock: FixedClock) -> None:
    Journal.open(path, clock=clock).close()
    with pytest.raises(UserFault) as caught:
        open_store(path, TODAY, read_only=True, steps=(*STEPS, Step(NEXT, add_table)))
    assert caught.value.said.key == "journal.older"
    assert tables_and_version(path)[1] == STEPS[-1].version
