"""From a file to the journal and back, through the real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import Choices
from careerjournal.domain.stages import Stage
from careerjournal.domain.table_reading import Outcome, count_of
from careerjournal.journal.journal import Journal
from careerjournal.language.words import words_for
from careerjournal.workflows import import_tracker
from careerjournal.workflows.import_tracker import Defaults

DEFAULTS = Defaults(language="en_GB", zone="Europe/Rome", today=date(2026, 11, 21))
TRACKER = (
    "Company,Role,Date Applied,Status,URL\n"
    "Acme,Engineer,05/01/2026,Rejected,https://acme.example/jobs/7\n"
    "Globex,Analyst,15/01/2026,Declined,\n"
    "Acme,Engineer (m/f/d),05/01/2026,Applied,https://www.acme.example/jobs/7/?utm_source=x\n"
    "Initech,QA,Tester,16/01/2026,Applied,x\n"
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    path = tmp_path / "my tracker.csv"
    path.write_text(TRACKER, encoding="utf-8")
    return path


def test_a_file_is_read_shown_and_written_as_one_step(journal: Journal, tracker: Path) -> None:
    reading = import_tracker.read(tracker, defaults=DEFAULTS)
    preview = import_tracker.preview(reading, journal.imports.known())
    assert [(line.line, line.outcome) for line in preview.lines] == [
        (2, Outcome.ADDED),
        (3, Outcome.ADDED),
        (4, Outcome.DUPLICATE),
        (5, Outcome.LEFT_OUT),
    ]
    assert preview.lines[2].reason is not None
    assert preview.lines[2].reason.key == "import.duplicate.line_differs"
    done: list[tuple[int, int]] = []
    import_tracker.apply(journal, preview, lambda count, total: done.append((count, total)))
    assert done[-1] == (2, 2)
    assert journal.applications.counts().total == 2
    assert journal.applications.counts().by_stage[Stage.REJECTED] == 1
    again = import_tracker.preview(reading, journal.imports.known())
    assert count_of(again, Outcome.ADDED) == 0
    assert count_of(again, Outcome.DUPLICATE) == 3
    journal.history.undo()
    assert journal.applications.counts().total == 0


def test_a_preview_leaves_what_it_compares_with_as_it_is(journal: Journal, tracker: Path) -> None:
    reading = import_tracker.read(tracker, defaults=DEFAULTS)
    known = journal.imports.known()
    assert import_tracker.preview(reading, known).lines == import_tracker.preview(reading, known).lines


def test_a_duplicate_can_be_added_all_the_same(journal: Journal, tracker: Path) -> None:
    reading = import_tracker.read(tracker, Choices(add_lines=frozenset({4})), DEFAULTS)
    assert count_of(import_tracker.preview(reading, journal.imports.known()), Outcome.ADDED) == 3


def test_a_cancelled_import_leaves_nothing(journal: Journal, tracker: Path) -> None:
    preview = import_tracker.preview(import_tracker.read(tracker, defaults=DEFAULTS), journal.imports.known())
    changes = import_tracker.apply(journal, preview, cancelled=lambda: True)
    assert not changes.kinds
    assert journal.applications.counts().total == 0


def test_reading_stops_where_progress_raises(tracker: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        import_tracker.read(tracker, defaults=DEFAULTS, progress=stop)


def test_the_json_of_a_preview(journal: Journal, tracker: Path) -> None:
    reading = import_tracker.read(tracker, defaults=DEFAULTS)
    shown = import_tracker.preview_as_json(import_tracker.preview(reading, journal.imports.known()), words_for("en"))
    assert shown["source"] == "my tracker.csv"
    assert [(column["header"], column["field"]) for column in shown["columns"]] == [
        ("Company", "company"),
        ("Role", "role"),
        ("Date Applied", "applied_on"),
        ("Status", "status"),
        ("URL", "link"),
    ]
    assert (shown["zone"], shown["encoding"], shown["delimiter"]) == ("Europe/Rome", "utf-8", ",")
    assert shown["columns"][2]["date_order"] == "day_first"
    (question,) = shown["questions"]
    assert (question["word"], question["count"]) == ("Declined", 1)
    assert "rejected" in question["choices"]
    assert [(row["line"], row["outcome"], row["applied_on"], row["stage"]) for row in shown["rows"]] == [
        (2, "added", "2026-01-05", "rejected"),
        (3, "added", "2026-01-15", "applied"),
        (4, "duplicate", "2026-01-05", "applied"),
        (5, "left_out", None, None),
    ]
    assert shown["rows"][3]["reason"].startswith("it has 6 cells for 5 columns")
    assert "line 2" in shown["rows"][2]["reason"]
    answered = import_tracker.read(tracker, Choices(statuses={"declined": None}), DEFAULTS)
    assert not import_tracker.preview_as_json(
        import_tracker.preview(answered, journal.imports.known()), words_for("en")
    )["questions"]


def test_without_defaults_the_machine_speaks(tracker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert import_tracker.machine_defaults().language == "de_DE"
    assert import_tracker.read(tracker).rows
    with pytest.raises(UserFault):
        import_tracker.read(tracker.with_name("none.csv"))


def test_an_unknown_zone_is_refused(tracker: Path) -> None:
    with pytest.raises(UserFault) as fault:
        import_tracker.read(tracker, Choices(zone="Mars/Base"), DEFAULTS)
    assert fault.value.said.key == "import.zone_unknown"
