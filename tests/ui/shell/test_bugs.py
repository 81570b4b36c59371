"""Faults of ours: a report that stays here and one sentence, whatever the disk says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import screen
from careerjournal.ui.shell.bugs import BugReports, without_noise


@pytest.fixture
def fault() -> Iterator[RuntimeError]:
    try:
        raise RuntimeError("a wheel came off")
    except RuntimeError as error:
        yield error


def test_a_report_is_written_and_named_in_one_sentence(tmp_path: Path, fault: RuntimeError) -> None:
    said = BugReports(tmp_path / "reports").sentence_for(fault)
    (report,) = (tmp_path / "reports").iterdir()
    assert str(report) in said
    assert "Traceback" not in said
    assert "a wheel came off" in report.read_text("utf-8")
    assert "Career Journal" in report.read_text("utf-8")


def test_where_no_report_can_be_written_the_sentence_still_comes(
    tmp_path: Path, fault: RuntimeError, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").write_text("in the way", "utf-8")
    said = BugReports(tmp_path / "reports").sentence_for(fault)
    assert "unharmed" in said
    assert "a wheel came off" in capsys.readouterr().err


def test_what_nobody_caught_is_said(tmp_path: Path, fault: RuntimeError, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = BugReports(tmp_path)
    said: list[str] = []
    reports.say = said.append
    monkeypatch.setattr(sys, "excepthook", reports._uncaught)
    sys.excepthook(RuntimeError, fault, fault.__traceback__)
    assert len(said) == 1
    assert "report" in said[0]


def test_a_fault_of_the_world_that_nobody_caught_is_said_as_itself_and_not_reported(tmp_path: Path) -> None:
    reports = BugReports(tmp_path / "reports")
    said: list[str] = []
    reports.say = said.append
    fault = UserFault(sentence("journal.busy"))
    reports._uncaught(UserFault, fault, fault.__traceback__)
    assert said == [say(fault.said, screen())]
    assert not (tmp_path / "reports").exists()


def test_qt_s_critical_messages_are_reported_and_its_noise_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = BugReports(tmp_path)
    said: list[str] = []
    reports.say = said.append
    context = QMessageLogContext()
    reports._qt_message(QtMsgType.QtWarningMsg, context, "This plugin does not support propagateSizeHints()")
    reports._qt_message(QtMsgType.QtWarningMsg, context, "a warning")
    assert said == []
    assert capsys.readouterr().err == "a warning\n"
    reports._qt_message(QtMsgType.QtCriticalMsg, context, "a fault")
    assert len(said) == 1


def test_without_a_screen_qt_s_noise_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    context = QMessageLogContext()
    without_noise(QtMsgType.QtWarningMsg, context, "This plugin does not support propagateSizeHints()")
    without_noise(QtMsgType.QtWarningMsg, context, "a warning")
    assert capsys.readouterr().err == "a warning\n"


def test_old_reports_go(tmp_path: Path, fault: RuntimeError) -> None:
    reports = BugReports(tmp_path)
    for _ in range(25):
        reports.sentence_for(fault)
    assert len(list(tmp_path.iterdir())) == 20
