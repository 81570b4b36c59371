from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, QTimer, Slot
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.ui.kit.progress import PATIENCE, Progress
from careerjournal.ui.kit.tasks import Cancelled, TaskControl, cancel_all, run, running


class Desk(QObject):
    """Somebody who waits for work and writes down what came."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[QThread] = set()

    def write(self, what: str, value: object = None) -> None:
        self.heard.append((what, value))
        self.threads.add(QThread.currentThread())

    @Slot(object)
    def done(self, result: object) -> None:
        self.write("done", result)

    @Slot(object)
    def failed(self, fault: UserFault) -> None:
        self.write("failed", fault.said.key)

    @Slot(int, int)
    def progress(self, done: int, total: int) -> None:
        self.write("progress", (done, total))

    @Slot()
    def cancelled(self) -> None:
        self.write("cancelled")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_the_result_comes_back_on_the_threads_of_the_window(qtbot: QtBot, desk: Desk) -> None:
    task = run(lambda control: threading.get_ident(), done=desk.done, failed=desk.failed)
    with qtbot.waitSignal(task.ended):
        pass
    assert desk.heard[0][0] == "done"
    assert desk.heard[0][1] != threading.get_ident()
    assert desk.threads == {QThread.currentThread()}
    assert running() == 0


def test_a_fault_of_the_world_goes_to_whoever_asked(qtbot: QtBot, desk: Desk) -> None:
    def work(control: TaskControl) -> None:
        raise UserFault(sentence("fault.disk_full"))

    task = run(work, done=desk.done, failed=desk.failed)
    with qtbot.waitSignal(task.ended):
        pass
    assert desk.heard == [("failed", "fault.disk_full")]


def test_a_fault_of_ours_goes_to_the_fault_handler(qtbot: QtBot, desk: Desk) -> None:
    def work(control: TaskControl) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as faults:
        task = run(work, done=desk.done, failed=desk.failed)
        with qtbot.waitSignal(task.ended):
            pass
        qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is ZeroDivisionError
    assert desk.heard == []
    assert running() == 0


def test_cancelled_work_stops_at_its_next_report_and_gives_no_result(qtbot: QtBot, desk: Desk) -> None:
    started, go_on = threading.Event(), threading.Event()
    reached: list[str] = []

    def work(control: TaskControl) -> int:
        started.set()
        go_on.wait(5)
        control.progress(1, 10)
        reached.append("the end")
        return 1

    task = run(work, done=desk.done, failed=desk.failed, cancelled=desk.cancelled)
    assert started.wait(5)
    task.cancel()
    go_on.set()
    with qtbot.waitSignal(task.ended):
        pass
    assert (desk.heard, reached) == ([("cancelled", None)], [])


def test_work_that_ends_after_being_cancelled_gives_no_result_either(qtbot: QtBot, desk: Desk) -> None:
    go_on = threading.Event()
    task = run(lambda control: go_on.wait(5), done=desk.done, failed=desk.failed, cancelled=desk.cancelled)
    cancel_all()
    go_on.set()
    with qtbot.waitSignal(task.ended):
        pass
    assert desk.heard == [("cancelled", None)]


def test_a_receiver_may_be_gone_before_the_result(qtbot: QtBot) -> None:
    for way in ("python", "qt"):
        receiver = Desk()
        heard = receiver.heard
        go_on = threading.Event()
        task = run(lambda control, gate=go_on: gate.wait(5), done=receiver.done, failed=receiver.failed)  # type: ignore[misc]
        if way == "python":
            del receiver
        else:
            shiboken6.delete(receiver)
        go_on.set()
        with qtbot.waitSignal(task.ended):
            pass
        assert heard == []


def test_ten_thousand_reports_do_not_flood_the_window(qtbot: QtBot, desk: Desk) -> None:
    def work(control: TaskControl) -> None:
        for done in range(1, 10_001):
            control.progress(done, 10_000)

    task = run(work, done=desk.done, failed=desk.failed, progress=desk.progress)
    with qtbot.waitSignal(task.ended):
        pass
    reports = [value for what, value in desk.heard if what == "progress"]
    assert reports[-1] == (10_000, 10_000)
    assert len(reports) < 1000


def test_the_control_raises_once_it_was_cancelled() -> None:
    control = TaskControl(lambda done, total: None)
    control.progress(1, 2)
    control.cancel()
    with pytest.raises(Cancelled):
        control.progress(2, 2)


def test_progress_shows_itself_only_when_work_takes_long(qtbot: QtBot, desk: Desk) -> None:
    go_on = threading.Event()

    def work(control: TaskControl) -> None:
        control.progress(4, 4)
        go_on.wait(5)

    timer = QTimer()
    shown = Progress(amount=lambda done, total: f"{done} of {total} rows", timer=timer)
    qtbot.addWidget(shown)
    task = run(work, done=desk.done, failed=desk.failed)
    shown.watch(task, "Reading tracker.csv")
    assert (timer.interval(), timer.isActive(), shown.isVisible()) == (PATIENCE, True, False)
    timer.timeout.emit()
    assert shown.isVisible()
    qtbot.waitUntil(lambda: shown.amount == "4 of 4 rows")
    go_on.set()
    with qtbot.waitSignal(task.ended):
        pass
    assert not shown.isVisible()


def test_work_that_is_done_at_once_shows_nothing(qtbot: QtBot, desk: Desk) -> None:
    timer = QTimer()
    shown = Progress(timer=timer)
    qtbot.addWidget(shown)
    task = run(lambda control: 1, done=desk.done, failed=desk.failed)
    shown.watch(task, "Reading tracker.csv")
    with qtbot.waitSignal(task.ended):
        pass
    timer.timeout.emit()
    assert not shown.isVisible()


def test_cancel_beside_the_bar_cancels_the_work(qtbot: QtBot, desk: Desk) -> None:
    go_on = threading.Event()
    shown = Progress()
    qtbot.addWidget(shown)
    task = run(lambda control: go_on.wait(5), done=desk.done, failed=desk.failed, cancelled=desk.cancelled)
    shown.watch(task, "Reading tracker.csv")
    shown.findChildren(QPushButton)[0].click()
    go_on.set()
    with qtbot.waitSignal(task.ended):
        pass
    assert desk.heard == [("cancelled", None)]
