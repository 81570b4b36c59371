"""Commands in the hands of clumsy and hostile people: one sentence, exit status 1, nothing lost, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from careerjournal.app.main import run
from careerjournal.journal.journal import Journal
from tests.app.homes import lay_home

ROOT = Path(__file__).resolve().parents[2]
TRACKER = "Company,Role,Date applied,Status\nأوركيد,Editor,2026-10-01,Applied\nWide,Writer,2026-10-02,Applied,x,y\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LANGUAGE", "en")
    home = lay_home(tmp_path / "home")
    (tmp_path / "tracker.csv").write_text(TRACKER, "utf-8")
    return home


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """Call a command that must be refused; give its one sentence."""
    capsys.readouterr()
    assert run([str(argument) for argument in arguments]) == 1
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) == 1
    assert "went wrong" not in said
    return said


def in_shell(line: str, home: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command line of a shell in which $CJ is the program."""
    program = f"'{sys.executable}' -m careerjournal --home '{home}'"
    kept = {**os.environ, "LANGUAGE": "en", "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        ["/bin/bash", "-c", line.replace("$CJ", program)], capture_output=True, check=False, env=kept, cwd=home
    )


@pytest.mark.parametrize("command", ["plan", "export"])
def test_nothing_is_ever_written_over_a_journal(home: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = (home / "journal.careerjournal").rename(home / "journal.csv")
    before = path.read_bytes()
    assert "is a journal" in refused(capsys, "--journal", path, command, path)
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders there")
@pytest.mark.parametrize("arguments", [("plan", "pipe.csv"), ("export", "pipe.csv"), ("backup", "pipe.csv")])
def test_a_pipe_is_neither_written_nor_replaced(
    home: Path, arguments: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = home / arguments[1]
    os.mkfifo(pipe)
    refused(capsys, "--home", home, arguments[0], pipe)
    assert pipe.is_fifo()


@pytest.mark.parametrize("ending", [".pdf", ".csv", ".json"])
def test_a_name_that_is_too_long_is_refused(home: Path, ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = "plan" if ending == ".pdf" else "export"
    refused(capsys, "--home", home, command, home / ("n" * 300 + ending))


@pytest.mark.parametrize("command", [["sample"], ["import", "TRACKER"]])
def test_a_home_that_is_a_file_is_refused(home: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    tracker = home.parent / "tracker.csv"
    arguments = [str(tracker) if part == "TRACKER" else part for part in command]
    refused(capsys, "--home", tracker, *arguments)
    assert tracker.read_text("utf-8") == TRACKER


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_plan_of_a_year_out_of_reach_is_wrong_usage(home: Path, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--home", str(home), "plan", str(home / "plan.pdf"), "--date", day])
    assert ended.value.code == 2
    assert "between the years" in capsys.readouterr().err


@pytest.mark.unmeasured
@pytest.mark.parametrize("day", ["1900-01-01", "2028-02-29", "2199-12-31"])
def test_a_plan_of_any_other_day_is_written(home: Path, day: str) -> None:
    assert run(["--home", str(home), "plan", str(home / "plan.pdf"), "--date", day]) == 0


@pytest.mark.parametrize(
    "settings", ['language = "xx"\n', 'language = "../.."\n', 'language = "ar\\u0000"\n', "[" * 2_000, "\x00"]
)
def test_settings_that_make_no_sense_hold_nobody_up(home: Path, settings: str) -> None:
    (home / "settings.toml").write_text(settings, "utf-8")
    assert run(["--home", str(home), "check"]) == 0


def test_a_tilde_means_the_own_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    assert run(["--journal=~/journal.careerjournal", "backup", "~/copy.careerjournal"]) == 0
    with Journal.open(home / "copy.careerjournal", read_only=True) as journal:
        assert journal.applications.counts().total == 100


def test_a_report_that_cannot_be_kept_is_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object) -> int:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr("careerjournal.app.commands.check.run", break_down)
    (tmp_path / "reports").touch()
    assert run(["--home", str(tmp_path), "check"]) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "ZeroDivisionError" in said


@pytest.mark.skipif(sys.platform != "linux", reason="needs bash and /dev/full")
@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("$CJ check >/dev/full", 1),
        ("$CJ import ../tracker.csv --dry-run >/dev/full", 1),
        ("$CJ import ../tracker.csv --dry-run | true; exit ${PIPESTATUS[0]}", None),
        ("$CJ check >&-", 0),
        ("$CJ check >&- 2>&-", 0),
    ],
)
def test_an_output_that_takes_nothing_is_no_traceback(home: Path, line: str, status: int | None) -> None:
    done = in_shell(line, home)
    assert status is None or done.returncode == status
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert len(done.stderr.splitlines()) == (status == 1)
    assert not (home / "reports").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="needs bash")
@pytest.mark.parametrize("encoding", ["ascii", "cp1252:strict"])
def test_a_terminal_without_the_letters_gets_signs_for_them(home: Path, encoding: str) -> None:
    shown = in_shell("$CJ import ../tracker.csv --dry-run", home, PYTHONIOENCODING=encoding)
    assert shown.returncode == 0
    assert shown.stderr == b""
    assert b"\\u0623" in shown.stdout
    as_json = in_shell("$CJ import ../tracker.csv --dry-run --json", home, PYTHONIOENCODING=encoding)
    assert "أوركيد".encode("ascii", "backslashreplace") in as_json.stdout


def test_a_row_wider_than_its_header_is_left_out_with_its_line(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["--home", str(home), "import", str(home.parent / "tracker.csv")]) == 0
    said = capsys.readouterr().out
    assert "line 3" in said
    with Journal.open(home / "journal.careerjournal", read_only=True) as journal:
        assert journal.applications.counts().total == 101


NO_LIBRARY = """
import sys
class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name in ("PySide6.QtGui", "PySide6.QtWidgets"):
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
sys.meta_path.insert(0, Nothing())
from careerjournal.app.main import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.parametrize("arguments", [(), ("tour", "pages")])
def test_a_missing_library_of_the_system_is_named_with_the_line_that_installs_it(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    environment = {**os.environ, "DISPLAY": ":0", "LANGUAGE": "en", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", NO_LIBRARY, "--home", str(tmp_path / "home"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "libEGL.so.1" in done.stderr
    assert "apt-get install" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="displays have names there alone")
@pytest.mark.parametrize(
    ("variables", "status", "words"),
    [
        ({"DISPLAY": ":4321"}, 2, "cannot be reached"),
        ({"DISPLAY": ":4321", "QT_QPA_PLATFORM": "nonsense"}, 1, "apt-get install"),
    ],
)
def test_a_screen_that_cannot_be_opened_is_said_in_one_sentence(
    tmp_path: Path, variables: dict[str, str], status: int, words: str
) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", "careerjournal", "--home", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**kept, "LANGUAGE": "en", **variables},
        cwd=ROOT,
    )
    assert done.returncode == status
    assert len(done.stderr.splitlines()) == 1
    assert words in done.stderr
