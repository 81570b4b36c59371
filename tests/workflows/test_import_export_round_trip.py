"""What is exported comes back whole; nothing is ever half written."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from careerjournal.domain.applications import Application, ApplicationEvent, in_order
from careerjournal.domain.faults import UserFault
from careerjournal.domain.matching import KnownApplications
from careerjournal.domain.setbacks import Skill
from careerjournal.domain.stages import KINDS_OF_THE_PROGRAM, EventKind, Stage
from careerjournal.domain.table_reading import Outcome, count_of
from careerjournal.exchange.export_csv import applications_as_csv
from careerjournal.journal.journal import Journal
from careerjournal.workflows import import_tracker
from careerjournal.workflows.export_journal import export_journal
from careerjournal.workflows.import_tracker import Defaults
from tests.examples import examples

DEFAULTS = Defaults(language="en", zone="Europe/Rome", today=date(2026, 11, 21))
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
_WORDS = some.text(
    some.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=20
).map(str.strip)
_LINES = some.lists(_WORDS, max_size=3).map("\n".join).map(str.strip)
_EVENTS = some.lists(
    some.builds(
        ApplicationEvent,
        kind=some.sampled_from(KINDS_OF_THE_PROGRAM),
        on=some.none() | some.dates(date(2000, 1, 1), date(2030, 1, 1)),
        at=some.none() | some.times().map(lambda at: at.replace(microsecond=0)),
        round=some.none() | some.integers(1, 9),
        name=_WORDS.filter(lambda text: " ".join(text.split()) == text),
        note=_LINES,
    )
    | some.builds(
        ApplicationEvent,
        kind=some.just(EventKind.MOVED),
        on=some.dates(date(2000, 1, 1), date(2030, 1, 1)),
        to=some.none() | some.sampled_from(Stage),
    ),
    max_size=4,
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite") as opened:
        applied = ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 1, 5), at=time(9, 30))
        talk = ApplicationEvent(
            kind=EventKind.INTERVIEW, on=date(2026, 1, 20), name="Panel | two", note="went well\nvery"
        )
        no = ApplicationEvent(kind=EventKind.REJECTED)
        notes = '=HYPERLINK("https://x.example")\nsecond "line", with; signs'
        opened.applications.log(
            Application(company="Acme, Inc.", role="Dev", notes=notes, salary="-5%", logged_at=NOW), [applied, talk, no]
        )
        opened.applications.log(
            Application(company="شركة النور", role="مهندس", link="https://n.example/1", logged_at=NOW), []
        )
        opened.setbacks.keep_skill(Skill(name="SQL", named_on=date(2026, 2, 1)))
        yield opened


def test_a_csv_comes_back_as_the_same_applications(journal: Journal, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    export_journal(journal, out)
    reading = import_tracker.read(out, defaults=DEFAULTS)
    preview = import_tracker.preview(reading, journal.imports.known())
    assert count_of(preview, Outcome.DUPLICATE) == 2
    with Journal.open(tmp_path / "other.sqlite") as other:
        import_tracker.apply(other, import_tracker.preview(reading, other.imports.known()))
        for one, two in zip(
            journal.files.export_rows().applications, other.files.export_rows().applications, strict=True
        ):
            assert one.standing == two.standing
            assert (one.application.company, one.application.notes, one.application.salary) == (
                two.application.company, two.application.notes, two.application.salary,
            )  # fmt: skip
            assert [(e.kind, e.on, e.at, e.name, e.note, e.round) for e in one.events] == [
                (e.kind, e.on, e.at, e.name, e.note, e.round) for e in two.events
            ]


def test_no_cell_of_a_csv_is_a_formula(journal: Journal, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    export_journal(journal, out)
    cells = [cell for row in csv.reader(io.StringIO(out.read_text("utf-8-sig"), newline="")) for cell in row]
    assert "'-5%" in cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


@given(some.lists(some.tuples(_WORDS, _WORDS, _LINES, _EVENTS), min_size=1, max_size=4))
@settings(max_examples=examples(25), deadline=None)
def test_any_record_comes_back(records: list[tuple[str, str, str, list[ApplicationEvent]]]) -> None:
    written = [
        (Application(company=f"C{company}", role=f"R{role}", notes=f"N{notes}", logged_at=NOW), in_order(events))
        for company, role, notes, events in records
    ]
    reading = import_tracker.read_bytes(applications_as_csv(written), "out.csv", defaults=DEFAULTS)
    assert len(import_tracker.preview(reading, KnownApplications()).lines) == len(written)
    for (application, events), read in zip(written, reading.rows, strict=True):
        assert (read.row.company, read.row.role, read.row.notes) == (
            application.company, application.role, application.notes,
        )  # fmt: skip
        assert list(read.row.events) == events
        assert read.notices == ()


def test_a_json_holds_every_kind_of_record(journal: Journal, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    export_journal(journal, out, today=date(2026, 11, 21))
    document: dict[str, Any] = json.loads(out.read_bytes())
    assert (document["form"], document["version"], document["written_on"]) == ("careerjournal-record", 2, "2026-11-21")
    assert set(document) >= {
        "applications", "events", "debriefs", "feedback", "skills", "actions", "channels", "posting_goals", "posts",
        "rests", "profile", "goals",
    }  # fmt: skip
    assert [one["company"] for one in document["applications"]] == ["Acme, Inc.", "شركة النور"]
    assert document["events"][0]["kind"] == "applied"
    assert document["events"][0]["application_id"] == document["applications"][0]["id"]
    assert document["skills"][0]["named_on"] == "2026-02-01"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("none/out.csv", "output.folder_missing"),
        ("out.txt", "export.ending_unknown"),
        ("folder.csv", "output.is_folder"),
    ],
)
def test_places_that_cannot_be_written_to(journal: Journal, tmp_path: Path, path: str, key: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserFault) as fault:
        export_journal(journal, tmp_path / path)
    assert fault.value.said.key == key
    assert sorted(tmp_path.iterdir()) == before
