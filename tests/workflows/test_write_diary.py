"""Pages of the diary as files: Markdown exactly as typed, and a PDF that can be searched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan import Paper
from careerjournal.domain.posting import Days
from careerjournal.journal.journal import Journal
from careerjournal.workflows.export_journal import export_journal
from careerjournal.workflows.write_diary import WrittenDiary, write_diary
from tests.journal.helpers import TODAY, log

DAYS = Days(date(2026, 11, 1), date(2026, 11, 30))
TYPED = "# Rain\n\nAn **hour**, not a day.\n\n- one\n- two\n\n> Somebody said\n\n<b>typed</b>  \n"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "own.journal") as opened:
        opened.diary.keep(DiaryEntry(on=TODAY, words=TYPED, mood=4, tags=("calm", "rain"), application_id=log(opened)))
        opened.diary.keep(DiaryEntry(on=date(2026, 11, 2), words="كان يومًا هادئًا", energy=2))
        opened.diary.keep(DiaryEntry(on=date(2026, 10, 31), words="October"))
        yield opened


def how(language: str = "en", days: Days = DAYS, paper: Paper = Paper.A4) -> WrittenDiary:
    return WrittenDiary(days=days, language=language, paper=paper)


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_markdown_holds_the_pages_of_the_days_as_they_were_typed_the_earliest_first(
    journal: Journal, tmp_path: Path
) -> None:
    path = tmp_path / "diary.md"
    assert write_diary(journal, how(), path) == 2
    text = path.read_text("utf-8")
    assert text.startswith("# Diary\n\n## Monday, 2 November 2026\n\n*Energy 2 of 5*\n\nكان يومًا هادئًا\n")
    assert TYPED in text
    assert "*Mood 4 of 5 · Tags: calm and rain · About: Lumen, Editor*" in text
    assert "October" not in text


def test_the_pdf_holds_every_word_and_sets_the_marks_out(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "diary.pdf"
    assert write_diary(journal, how(), path) == 2
    text = pdf_text(path.read_bytes())
    for words in ("Diary", "Friday, 20 November 2026", "Rain", "hour", "Somebody said", "<b>typed</b>", "Mood 4 of 5"):
        assert words in text
    assert "**" not in text
    assert "October" not in text
    again = tmp_path / "again.pdf"
    write_diary(journal, how(), again)
    assert again.read_bytes() == path.read_bytes()


def test_the_pdf_is_set_in_arabic_and_on_letter(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "diary.pdf"
    write_diary(journal, how("ar", paper=Paper.LETTER), path)
    page = pypdfium2.PdfDocument(path.read_bytes())[0]
    assert page.get_size() == pytest.approx((612, 792), abs=1)


@pytest.mark.parametrize(
    ("name", "days", "key"),
    [
        ("diary.txt", DAYS, "diary.ending_unknown"),
        ("diary.md", Days(date(2020, 1, 1), date(2020, 1, 2)), "diary.no_pages"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_written(
    journal: Journal, tmp_path: Path, name: str, days: Days, key: str
) -> None:
    with pytest.raises(UserFault) as fault:
        write_diary(journal, how(days=days), tmp_path / name)
    assert fault.value.said.key == key
    assert not (tmp_path / name).exists()


def test_the_whole_record_holds_the_diary(journal: Journal, tmp_path: Path) -> None:
    export_journal(journal, tmp_path / "record.json", today=TODAY)
    record = json.loads((tmp_path / "record.json").read_text("utf-8"))
    assert [entry["words"] for entry in record["diary"]] == [TYPED, "كان يومًا هادئًا", "October"]
    assert record["diary"][0]["tags"] == ["calm", "rain"]
