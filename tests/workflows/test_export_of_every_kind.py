"""The export as JSON tells of every kind that the journal hands out."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ExportRows
from careerjournal.workflows.export_journal import export_journal
from careerjournal.workflows.fill_sample import fill_sample

_TODAY = date(2026, 11, 21)
_SPREAD = "channels_and_people"
"""Several kinds, each under a name of its own."""


def test_every_kind_that_is_read_is_written(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "own.careerjournal") as journal:
        fill_sample(journal, "en", _TODAY)
        export_journal(journal, tmp_path / "record.json", today=_TODAY)
        rows = journal.files.export_rows()
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    wanted = {field.name for field in fields(ExportRows)} - {_SPREAD} | set(rows.channels_and_people)
    assert wanted <= set(record)
    assert [offer["salary"] for offer in record["offers"]] == [one.salary for one in rows.offers] != []
    assert len(record["ratings"]) == len(rows.ratings) > 0
