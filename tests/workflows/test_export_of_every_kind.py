"""The export as JSON tells of every kind that the journal hands out."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

from careerjournal.domain.changes import Kind
from careerjournal.domain.letters import Letter
from careerjournal.domain.plan import PlanChoices
from careerjournal.domain.reading import ReadingNote
from careerjournal.domain.setbacks import FeedbackKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ExportRows
from careerjournal.journal.store.records import RECORDS
from careerjournal.workflows.export_journal import export_journal
from careerjournal.workflows.fill_sample import fill_sample

_TODAY = date(2026, 11, 21)
_SPREAD = "standing_alone"
"""Several kinds, each under a name of its own."""


_NAMES = {
    Kind.EVENT: "events",
    Kind.FEEDBACK: "feedback",
    Kind.PROFILE: "profile",
    Kind.STAGE: "stages",
    Kind.COMPANY: "companies",
    Kind.JOB_OFFER: "offers",
    Kind.CRITERION: "criteria",
    Kind.AUDIENCE: "audiences",
    Kind.DIARY: "diary",
    Kind.FOLLOWED: "followed",
    Kind.STRATEGY: "strategies",
}
"""Names under which kinds are exported, where they are not the kind's own in the plural."""


def test_no_kind_of_record_is_forgotten(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "own.careerjournal") as journal:
        export_journal(journal, tmp_path / "record.json", today=_TODAY)
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    assert {_NAMES.get(kind, f"{kind.value}s") for kind in RECORDS} <= set(record)


def test_ones_own_letters_notes_and_articles_are_written(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "own.careerjournal") as journal:
        journal.requests.keep_template(FeedbackKind.RECRUITER, "fr", Letter(subject="Bonjour", body="Un mot ?"))
        journal.guides.keep_note(ReadingNote(guide="setbacks", words="mine", made_on=_TODAY))
        journal.plan.keep_choices(PlanChoices(language="th"))
        export_journal(journal, tmp_path / "record.json", today=_TODAY)
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    assert record["letters"] == [{"kind": "recruiter", "language": "fr", "subject": "Bonjour", "body": "Un mot ?"}]
    assert [note["words"] for note in record["reading_notes"]] == ["mine"]
    assert [setting["name"] for setting in record["settings"]] == ["plan_choices"]


def test_every_kind_that_is_read_is_written(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "own.careerjournal") as journal:
        fill_sample(journal, "en", _TODAY)
        export_journal(journal, tmp_path / "record.json", today=_TODAY)
        rows = journal.files.export_rows()
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    wanted = {field.name for field in fields(ExportRows)} - {_SPREAD} | set(rows.standing_alone)
    assert wanted <= set(record)
    assert [offer["salary"] for offer in record["offers"]] == [one.salary for one in rows.offers] != []
    assert len(record["ratings"]) == len(rows.ratings) > 0
