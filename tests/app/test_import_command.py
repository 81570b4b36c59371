"""`careerjournal import` in all its forms: what it prints, what it keeps, and what it refuses."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationDetail, ApplicationQuery
from tests.app.conftest import Command

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
TRACKER = """Company,Position,Date Applied,Status,Mood,Remarks
Harbour Museum,Content lead,2026-10-27,Interview,good,warm letter
Lumen Books,Brand editor,2026-11-02,Rejected,,
Wren Publishing,Editor,,In progress,,
,,2026-11-03,Applied,,no name
Nord & Sons,"Editor, lifestyle",2026-11-02,Applied,,,one cell too many
"""
KEYS = {
    "source", "kind", "encoding", "delimiter", "header_line", "zone", "from_zone", "dates_as_written",
    "times_with_zone", "columns", "questions", "counts", "rows", "notices",
}  # fmt: skip
ROW_KEYS = {"line", "outcome", "reason", "company", "role", "applied_on", "stage", "notices"}


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    path = tmp_path / "tracker.csv"
    path.write_text(TRACKER, "utf-8")
    return path


def as_json(command: Command, *arguments: str | Path) -> dict[str, Any]:
    status, printed, said = command("import", *arguments, "--json")
    assert (status, said) == (0, "")
    found = json.loads(printed)
    assert isinstance(found, dict)
    return found


def kept(home: Path) -> dict[str, ApplicationDetail]:
    """Read every application of the journal, by company."""
    with Journal.open(home / "journal.careerjournal", read_only=True) as journal:
        ids = journal.applications.ids(ApplicationQuery())
        details = [journal.applications.one(own_id) for own_id in ids]
    return {detail.application.company: detail for detail in details}


def test_the_json_has_the_shape_that_the_readme_tells(command: Command, tracker: Path) -> None:
    found = as_json(command, tracker, "--dry-run")
    assert set(found) == KEYS
    assert (found["source"], found["kind"], found["encoding"], found["delimiter"]) == (
        "tracker.csv", "tracker", "utf-8", ",",
    )  # fmt: skip
    assert [(column["header"], column["field"]) for column in found["columns"]] == [
        ("Company", "company"),
        ("Position", "role"),
        ("Date Applied", "applied_on"),
        ("Status", "status"),
        ("Mood", None),
        ("Remarks", "notes"),
    ]
    assert all(set(row) == ROW_KEYS for row in found["rows"])
    assert found["zone"] == "Europe/Rome"
    assert found["dates_as_written"] is False


def test_every_row_is_accounted_for_by_its_line(command: Command, tracker: Path) -> None:
    found = as_json(command, tracker)
    outcomes = [(row["line"], row["outcome"], row["company"], row["applied_on"], row["stage"]) for row in found["rows"]]
    assert outcomes == [
        (2, "added", "Harbour Museum", "2026-10-27", "interview"),
        (3, "added", "Lumen Books", "2026-11-02", "rejected"),
        (4, "added", "Wren Publishing", None, "wishlist"),
        (5, "left_out", "", None, None),
        (6, "left_out", "", None, None),
    ]
    assert found["counts"] == {"added": 3, "duplicate": 0, "left_out": 2}
    assert all(row["reason"] for row in found["rows"] if row["outcome"] == "left_out")


def test_a_dry_run_shows_every_row_and_makes_no_journal(command: Command, home: Path, tracker: Path) -> None:
    status, printed, said = command("import", tracker, "--dry-run")
    assert (status, said) == (0, "")
    lines = printed.splitlines()
    assert lines[0] == "line 2: added — Harbour Museum, Content lead, 27 October 2026, Interview"
    assert lines[3].startswith("line 5: left out")
    assert "— —" not in printed
    assert not (home / "journal.careerjournal").exists()


def test_a_dry_run_leaves_a_journal_as_it_was(command: Command, home: Path, tracker: Path) -> None:
    as_json(command, tracker)
    before = (home / "journal.careerjournal").read_bytes()
    found = as_json(command, tracker, "--dry-run")
    assert found["counts"] == {"added": 0, "duplicate": 3, "left_out": 2}
    assert (home / "journal.careerjournal").read_bytes() == before


def test_the_same_file_adds_nothing_the_second_time(command: Command, home: Path, tracker: Path) -> None:
    first = as_json(command, tracker)
    second = as_json(command, tracker)
    assert (first["counts"]["added"], second["counts"]["added"], second["counts"]["duplicate"]) == (3, 0, 3)
    named = [row["reason"] for row in second["rows"] if row["outcome"] == "duplicate"]
    assert all("in your journal" in reason for reason in named)
    assert len(kept(home)) == 3


def test_what_stands_in_no_field_is_kept_in_the_note(command: Command, home: Path, tracker: Path) -> None:
    as_json(command, tracker)
    notes = kept(home)["Harbour Museum"].application.notes
    assert "warm letter" in notes
    assert "Mood: good" in notes


def test_one_undo_takes_an_import_back(command: Command, home: Path, tracker: Path) -> None:
    as_json(command, tracker)
    with Journal.open(home / "journal.careerjournal") as journal:
        assert journal.history.undo() is not None
        assert journal.history.undo() is None
    assert kept(home) == {}


def test_a_word_that_could_mean_several_things_is_asked_and_named_not_guessed(
    command: Command, home: Path, tracker: Path
) -> None:
    found = as_json(command, tracker)
    [question] = found["questions"]
    assert (question["word"], question["count"]) == ("In progress", 1)
    assert {"applied", "saved"} <= set(question["choices"])
    assert any("In progress" in notice for notice in found["rows"][2]["notices"])
    unanswered = kept(home)["Wren Publishing"]
    assert "In progress" in unanswered.application.notes
    assert unanswered.standing.stage is Stage.WISHLIST


@pytest.mark.parametrize(
    ("answer", "stage"),
    [("in progress=applied", Stage.APPLIED), ("In progress=wishlist", Stage.WISHLIST), ("In progress=none", None)],
)
def test_an_answered_word_is_no_question_any_more(
    command: Command, home: Path, tracker: Path, answer: str, stage: Stage | None
) -> None:
    found = as_json(command, tracker, "--status", answer)
    assert found["questions"] == []
    standing = kept(home)["Wren Publishing"].standing.stage
    assert standing is (stage or Stage.WISHLIST)


def test_questions_are_printed_with_the_way_to_answer_them(command: Command, tracker: Path) -> None:
    _status, printed, _said = command("import", tracker)
    assert "--status “In progress=STAGE”" in printed
    assert printed.splitlines()[-1] == "3 rows added, 0 here already, 2 left out."


def test_an_encoding_that_was_guessed_wrong_is_said(command: Command, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("Company,Role,Date Applied\nCafé Søn,Rédactrice,2026-11-01\n".encode("cp1252"))
    found = as_json(command, path, "--encoding", "cp1252")
    assert found["encoding"] == "cp1252"
    assert set(kept(home)) == {"Café Søn"}


def test_a_zone_decides_the_day_of_a_time_with_a_clock(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "clocks.csv"
    path.write_text("Company,Role,Date Applied\nWren,Editor,2026-11-01T23:30:00Z\nAtlas,Editor,2026-11-02T10:00:00Z\n")
    east = as_json(command, path, "--dry-run", "--zone", "Asia/Tokyo")
    assert (east["zone"], east["times_with_zone"], east["rows"][0]["applied_on"]) == ("Asia/Tokyo", 2, "2026-11-02")
    west = as_json(command, path, "--dry-run", "--zone", "America/New_York")
    assert west["rows"][0]["applied_on"] == "2026-11-01"
    written = as_json(command, path, "--dry-run", "--zone", "Asia/Tokyo", "--dates-as-written")
    assert (written["dates_as_written"], written["rows"][0]["applied_on"]) == (True, "2026-11-01")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.csv", None),
        ("letter.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        ("empty.csv", b""),
        ("book.xlsx", b"PK\x03\x04" + b"\x00" * 64),
    ],
)
def test_a_file_that_is_no_tracker_is_refused_in_one_sentence(
    command: Command, home: Path, tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    for arguments in ((), ("--json",), ("--dry-run",)):
        status, printed, said = command("import", path, *arguments)
        assert (status, printed) == (1, "")
        assert len(said.strip().splitlines()) == 1
        assert "Traceback" not in said
    assert not (home / "journal.careerjournal").exists()


def test_a_folder_is_refused_in_one_sentence(command: Command, tmp_path: Path) -> None:
    status, _printed, said = command("import", tmp_path)
    assert status == 1
    assert len(said.strip().splitlines()) == 1


def test_what_is_exported_as_a_table_comes_back_whole(
    command: Command, home: Path, tracker: Path, tmp_path: Path
) -> None:
    as_json(command, tracker, "--status", "In progress=applied")
    out = tmp_path / "out.csv"
    assert command("export", out)[0] == 0
    before = kept(home)
    (home / "journal.careerjournal").rename(tmp_path / "before.careerjournal")
    again = as_json(command, out)
    assert again["counts"] == {"added": 3, "duplicate": 0, "left_out": 0}
    after = kept(home)
    assert {name: what(detail) for name, detail in after.items()} == {
        name: what(detail) for name, detail in before.items()
    }


def what(detail: ApplicationDetail) -> tuple[object, ...]:
    """Give what an application says, without ids."""
    application = detail.application
    return (
        application.company, application.role, application.notes,
        [(event.kind, event.on, event.at, event.name) for event in detail.events],
    )  # fmt: skip


def test_everything_is_exported_as_json(command: Command, home: Path, tracker: Path, tmp_path: Path) -> None:
    as_json(command, tracker)
    out = tmp_path / "out.json"
    assert command("export", out)[0] == 0
    record = json.loads(out.read_text("utf-8"))
    assert {each["company"] for each in record["applications"]} == set(kept(home))
    kinds = {EventKind(event["kind"]) for event in record["events"]}
    assert kinds == {EventKind.APPLIED, EventKind.INTERVIEW, EventKind.REJECTED}


def test_an_export_with_another_ending_is_refused(command: Command, tracker: Path, tmp_path: Path) -> None:
    as_json(command, tracker)
    status, _printed, said = command("export", tmp_path / "out.odt")
    assert (status, len(said.strip().splitlines())) == (1, 1)
    assert not (tmp_path / "out.odt").exists()


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not at hand")
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("trackers/*.csv")), ids=lambda path: str(path.stem))
def test_every_row_of_a_real_tracker_is_imported_or_named(command: Command, home: Path, path: Path) -> None:
    found = as_json(command, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        filled = sum(any(cell.strip() for cell in cells) for cells in csv.reader(file))
    assert len(found["rows"]) == filled - 1
    assert all(row["reason"] for row in found["rows"] if row["outcome"] != "added")
    with Journal.open(home / "journal.careerjournal", read_only=True) as journal:
        assert journal.applications.counts().total == found["counts"]["added"]
    again = as_json(command, path)
    assert again["counts"]["added"] == 0
