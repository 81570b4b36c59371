"""The person's stages wherever else they are named: in the sample, exports, the plan and the activity report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from careerjournal.domain.activity_report import ReportChoices, compose_report
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.own_stages import names_of
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.workflows import import_tracker
from careerjournal.workflows.activity_report import WrittenReport, report_bytes
from careerjournal.workflows.export_journal import export_journal
from careerjournal.workflows.import_tracker import Defaults
from tests.prepared_journals import lay_sample

TODAY = date(2026, 11, 21)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "own.careerjournal") as opened:
        own = opened.stages.add("Take-home | task", Stage.SCREENING).record
        opened.stages.rename("applied", "Sent")
        events = [
            ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 11, 1)),
            ApplicationEvent(kind=EventKind.MOVED, on=date(2026, 11, 9), stage_id=own),
        ]
        made = Application(company="Lumen", logged_at=datetime(2026, 11, 1, tzinfo=UTC))
        opened.applications.log(made, events)
        yield opened


def test_a_csv_names_the_stage_and_comes_back_where_it_counts(journal: Journal, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    export_journal(journal, out)
    assert "2026-11-09 | moved:screening |  | Take-home \\| task" in out.read_text("utf-8-sig")
    reading = import_tracker.read(out, defaults=Defaults(language="en", zone="UTC", today=TODAY))
    with Journal.open(tmp_path / "other.careerjournal") as other:
        import_tracker.apply(other, import_tracker.preview(reading, other.imports.known()))
        (detail,) = other.files.export_rows().applications
        assert (detail.standing.stage, detail.standing.stage_id) == (Stage.SCREENING, None)
        assert (detail.events[-1].kind, detail.events[-1].name) == (EventKind.MOVED, "Take-home | task")


def test_a_json_file_holds_the_stages_and_where_events_led(journal: Journal, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    export_journal(journal, out)
    record = json.loads(out.read_text("utf-8"))
    assert [(stage["name"], stage["base"]) for stage in record["stages"]] == [
        ("Take-home | task", "screening"),
        ("Sent", "applied"),
    ]
    assert (record["events"][-1]["to"], record["events"][-1]["stage_id"]) == ("screening", record["stages"][0]["id"])


def test_the_activity_report_uses_the_person_s_names(journal: Journal) -> None:
    choices = ReportChoices(first=date(2026, 11, 1), last=TODAY)
    found = journal.insights.active(ApplicationQuery(), choices.first, choices.last)
    report = compose_report(found, choices, owner="", written_on=TODAY)
    text = report_bytes(report, WrittenReport(language="en"), ".csv", names_of(journal.stages.rows())).decode("utf-8")
    assert "Take-home | task" in text
    assert "Sent" in text
    assert "Moved to Take-home" in text


def test_the_plan_s_material_holds_the_names(journal: Journal) -> None:
    names = names_of(journal.plan.material(TODAY).own_stages)
    assert (names["stage.applied"], names["stage.own.1"]) == ("Sent", "Take-home | task")


@pytest.mark.parametrize(("language", "name"), [("en", "Work sample"), ("ar", "عينة عمل")])
def test_the_sample_has_a_stage_of_its_own_in_use(tmp_path: Path, language: str, name: str) -> None:
    with Journal.open(lay_sample(tmp_path / "sample.careerjournal", language)) as sample:
        (row,) = sample.stages.rows()
        assert row.name == name
        assert sample.applications.counts().by_own == {row.id: 1}
        assert sample.files.check() == []
