"""Commands as scripts call them: exit status, what stands on which stream, and what lies on the disk afterwards."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pypdf
import pytest

from careerjournal.app.main import run
from careerjournal.domain.guides import Fact
from careerjournal.domain.profile import Goal
from careerjournal.journal.journal import Journal
from careerjournal.journal.lock import JournalLock
from tests.app.homes import lay_home

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with the sample in its journal."""
    monkeypatch.setenv("LANGUAGE", "en")
    return lay_home(tmp_path)


def call(home: Path, *arguments: str) -> int:
    return run(["--home", str(home), *arguments])


def test_the_sample_holds_a_hundred_applications_three_interviews_and_an_offer(home: Path) -> None:
    with Journal.open(home / "journal.careerjournal", read_only=True) as journal:
        assert journal.applications.counts().total == 100
        standings = journal.applications.standings()
    assert sum(standing.interviews > 0 for standing in standings) == 3
    assert sum(standing.furthest.value in ("offer", "accepted") for standing in standings) == 1


def test_the_sample_never_goes_into_a_journal_that_is_there(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (home / "journal.careerjournal").read_bytes()
    assert call(home, "sample") == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert (home / "journal.careerjournal").read_bytes() == before


def test_the_plan_of_the_same_journal_choices_and_date_is_the_same_bytes(home: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        assert call(home, "plan", str(home / name), "--date", "2026-11-21", "--paper", "letter") == 0
    assert (home / "one.pdf").read_bytes() == (home / "two.pdf").read_bytes()
    reader = pypdf.PdfReader(home / "one.pdf")
    assert reader.pages[0].mediabox.width == 612
    assert reader.metadata is not None
    assert reader.metadata.author == "Lina Marek"


def test_the_plan_is_written_with_the_margins_the_design_and_the_fields_that_are_asked_for(home: Path) -> None:
    out = home / "plan.pdf"
    usual = call(home, "plan", str(out), "--date", "2026-11-21")
    plain = out.read_bytes()
    assert usual == 0
    for asked in (["--margins", "wide"], ["--design", "colour"], ["--fillable"]):
        assert call(home, "plan", str(out), "--date", "2026-11-21", *asked) == 0
        assert out.read_bytes() != plain
        assert bool(pypdf.PdfReader(out).get_fields()) == (asked == ["--fillable"])


def test_the_plan_command_notes_that_the_plan_was_written_unless_a_window_holds_the_journal(home: Path) -> None:
    journal_file = home / "journal.careerjournal"

    def noted() -> date | None:
        with Journal.open(journal_file, read_only=True) as journal:
            return journal.guides.facts().get(Fact.PLAN_EXPORTED)

    with JournalLock(journal_file):
        assert call(home, "plan", str(home / "plan.pdf")) == 0
    assert noted() is None
    assert call(home, "plan", str(home / "plan.pdf"), "--date", "2026-11-21") == 0
    assert noted() == date(2026, 11, 21)


def test_the_plan_can_be_written_in_arabic_from_an_english_screen(home: Path) -> None:
    assert call(home, "plan", str(home / "ar.pdf"), "--language", "ar") == 0
    assert str(pypdf.PdfReader(home / "ar.pdf").root_object["/Lang"]) == "ar"


def test_the_plan_command_names_what_no_font_has_in_one_line(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Journal.open(home / "journal.careerjournal") as journal:
        journal.profile.keep_goal(Goal(id=0, what="Talk about 漢字 🚀"))
    capsys.readouterr()
    assert call(home, "plan", str(home / "plan.pdf")) == 0
    written, missing = capsys.readouterr().out.strip().splitlines()
    assert "plan.pdf" in written
    assert all(code in missing for code in ("U+6F22", "U+5B57", "U+1F680"))


def test_a_plan_into_a_missing_folder_is_refused_in_one_sentence(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(home, "plan", str(home / "nowhere" / "plan.pdf")) == 1
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) == 1
    assert "nowhere" in said


def test_a_backup_is_a_journal_of_its_own(home: Path, tmp_path: Path) -> None:
    assert call(home, "backup", str(tmp_path / "copy.careerjournal")) == 0
    with Journal.open(tmp_path / "copy.careerjournal") as journal:
        assert journal.applications.counts().total == 100


def test_check_finds_a_sound_journal_sound(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(home, "check") == 0
    assert capsys.readouterr().err == ""


def test_check_says_in_one_sentence_that_a_file_is_no_journal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "journal.careerjournal").write_bytes(b"%PDF-1.7 not a journal" * 100)
    assert call(tmp_path, "check") == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_reading_a_journal_that_is_not_there_makes_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(tmp_path, "plan", str(tmp_path / "plan.pdf")) == 1
    assert "There is no journal" in capsys.readouterr().err
    assert not (tmp_path / "journal.careerjournal").exists()


def test_while_a_window_holds_the_journal_reading_works_and_writing_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tracker = home / "tracker.csv"
    tracker.write_text("Company,Role,Date applied,Status\nOrchid Works,Editor,2026-10-01,Applied\n", "utf-8")
    with JournalLock(home / "journal.careerjournal"):
        assert call(home, "backup", str(home / "copy.careerjournal")) == 0
        capsys.readouterr()
        assert call(home, "import", str(tracker)) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["plan"],
        ["plan", "out.pdf", "--paper", "a3"],
        ["plan", "out.pdf", "--design", "loud"],
        ["plan", "out.pdf", "--date", "2026-13-01"],
        ["import", "file.csv", "--zone", "Mars/Olympus"],
        ["import", "file.csv", "--status", "Pending"],
        ["dance"],
    ],
)
def test_wrong_usage_ends_with_status_2(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        call(tmp_path, *arguments)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_home_and_journal_may_stand_after_the_command(tmp_path: Path) -> None:
    assert run(["sample", "--journal", str(tmp_path / "own.careerjournal")]) == 0
    assert (tmp_path / "own.careerjournal").exists()


def test_a_bare_start_without_a_screen_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run(["--home", str(tmp_path)]) == 2
    assert "DISPLAY" in capsys.readouterr().err


def test_a_fault_of_ours_becomes_a_report_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object) -> int:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr("careerjournal.app.commands.check.run", break_down)
    assert call(tmp_path, "check") == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "a fault of ours" in next((tmp_path / "reports").glob("report-*.txt")).read_text("utf-8")


def test_commands_load_no_qt(tmp_path: Path) -> None:
    script = """
import sys
from careerjournal.app.main import run
from careerjournal.domain.guides import Fact
from careerjournal.domain.profile import Goal
journal, out = sys.argv[1:]
status = run(["--journal", journal, "sample"]) or run(["--journal", journal, "plan", out])
sys.exit(status or any(name.partition(".")[0] in ("PySide6", "shiboken6") for name in sys.modules))
"""
    command = [sys.executable, "-c", script, str(tmp_path / "other.careerjournal"), str(tmp_path / "plan.pdf")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_report_of_some_days_is_written_as_pdf_and_as_csv(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("report.pdf", "report.csv"):
        assert call(home, "report", str(home / name), "--from", "2020-01-01", "--to", "2199-12-31") == 0
    assert "Something happened to 100 applications on these days" in capsys.readouterr().out
    assert len((home / "report.csv").read_text("utf-8-sig").splitlines()) > 100
    text = "".join(page.extract_text() for page in pypdf.PdfReader(home / "report.pdf").pages)
    assert "What happened" in text
    assert call(home, "report", str(home / "report.csv"), "--from", "2026-02-02", "--to", "2026-02-01") == 1
    assert "The last day of the report lies before its first." in capsys.readouterr().err
