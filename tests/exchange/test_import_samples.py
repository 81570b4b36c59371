"""Real files, where they are at hand: every row set against an independent count."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from careerjournal.domain.applications import standing_of
from careerjournal.domain.importing import ReadRow
from tests.exchange.reading import read

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not at hand")


def _records(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row by the csv module alone, with its first line."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        end = reader.line_num
        for cells in reader:
            start, end = end + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                yield start, dict(zip(header, cells, strict=False))


def _compared(path: Path, company: str, role: str) -> list[tuple[dict[str, str], ReadRow]]:
    reading = read(path.read_bytes())
    expected = list(_records(path))
    assert [one.row.line for one in reading.rows] == [line for line, _ in expected]
    for one, (_, cells) in zip(reading.rows, expected, strict=True):
        if one.left_because is None:
            assert one.row.company == cells[company].strip()
            assert one.row.role == cells[role].strip()
    return [(cells, one) for one, (_, cells) in zip(reading.rows, expected, strict=True)]


@pytest.mark.parametrize(
    ("name", "company", "role", "applied", "form"),
    [
        ("gonchandrei_wide_stages.csv", "Company", "Position", "Applied", "%Y-%m-%d"),
        ("martinw72uk_ddmmyyyy.csv", "Company", "Job Title", "Date Applied", "%d/%m/%Y"),
        ("nakuramino_2020.csv", "Company", "Role name", "Applied Date", "%m/%d/%Y"),
        ("oeztuerk_tr_de.csv", "Şirket / Kurum", "Pozisyon / Konu", "Tarih", "%d.%m.%Y"),
        ("limengsheng_zh.csv", "公司名称", "岗位", "投递时间", "%Y-%m-%d"),
    ],
)
def test_trackers(name: str, company: str, role: str, applied: str, form: str) -> None:
    named = 0
    for cells, one in _compared(SAMPLES / "trackers" / name, company, role):
        assert one.left_because is None
        cell = cells[applied].strip()
        day = standing_of(one.row.events).applied_on
        try:
            assert day == (datetime.strptime(cell, form).date() if cell else None)
        except ValueError:
            assert cell in repr(one.notices)
            named += 1
    assert named <= 3


def test_linkedin_applications() -> None:
    path = SAMPLES / "linkedin" / "Job Applications (redacted).csv"
    for cells, one in _compared(path, "Company Name", "Job Title"):
        sent = datetime.strptime(cells["Application Date"], "%m/%d/%y, %I:%M %p").replace(
            tzinfo=ZoneInfo("America/Los_Angeles")
        )
        assert one.row.events[0].on == sent.astimezone(ZoneInfo("Europe/Vienna")).date()
        assert one.row.link == cells["Job Url"]
        assert cells["Question And Answers"] not in repr(one) or not cells["Question And Answers"]


def test_linkedin_saved_jobs() -> None:
    compared = _compared(SAMPLES / "linkedin" / "Saved Jobs.csv", "Company Name", "Job Title")
    assert all(
        (one.left_because is None) == bool(cells["Company Name"] or cells["Job Title"]) for cells, one in compared
    )
