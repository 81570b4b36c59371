"""A tracker file from the drop to the undo, through the real dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.importing import ImportField
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.domain.table_reading import Outcome
from careerjournal.journal.rows import ApplicationQuery, ApplicationRow
from careerjournal.ui.forms.importing.rows import ImportRows, RowsSheet
from careerjournal.ui.pages.posting.bring_posts.dialog import PostImportDialog
from careerjournal.ui.shell.import_file.dialog import ImportDialog
from careerjournal.ui.shell.options import StartOptions
from tests.ui.shell.conftest import Start, Started, log

TRACKER = """Company,Position,Date Applied,Status,Remarks
Harbour Museum,Content lead,2026-10-27,Interview,warm letter
Nord & Sons,"Editor, lifestyle",2026-11-02,Applied,
,,2026-11-03,Applied,no name
Lumen Books,Brand editor,2026-09-14,Rejected,
City Library,Editor,2026-11-21,Applied,
"""


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    path = tmp_path / "tracker.csv"
    path.write_text(TRACKER, "utf-8")
    return path


@pytest.fixture
def started(start: Start, options: StartOptions) -> Started:
    log(options.journal, "City Library")
    return start()


def rows(started: Started) -> dict[str, ApplicationRow]:
    applications = started.journal.applications
    return {row.company: row for row in applications.rows(applications.ids(ApplicationQuery()))}


def drop(started: Started, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(400, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    started.window.dropEvent(event)


def dialog_of(started: Started) -> ImportDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    started.bot.waitUntil(dialog.next.isEnabled, timeout=20_000)
    return dialog


def settled(dialog: ImportDialog, bot: QtBot) -> None:
    """Wait for the reading that a correction asked for."""
    task = dialog._task
    assert task is not None
    bot.waitUntil(lambda: task.done, timeout=20_000)


def outcomes(dialog: ImportDialog) -> list[Outcome]:
    assert dialog._preview is not None
    return [line.outcome for line in dialog._preview.lines]


def test_a_dropped_file_is_shown_row_by_row_added_and_undone(started: Started, tracker: Path, qtbot: QtBot) -> None:
    drop(started, tracker)
    dialog = dialog_of(started)
    assert outcomes(dialog) == [
        Outcome.ADDED,
        Outcome.ADDED,
        Outcome.LEFT_OUT,
        Outcome.ADDED,
        Outcome.DUPLICATE,
    ]
    assert dialog.add.text() == "Add 3 applications"
    assert set(rows(started)) == {"City Library"}
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(started.said), timeout=20_000)
    assert started.said == "3 rows added, 1 was here already and 1 left out."
    found = rows(started)
    assert set(found) == {"City Library", "Harbour Museum", "Nord & Sons", "Lumen Books"}
    assert found["Harbour Museum"].stage is Stage.INTERVIEW
    assert found["Nord & Sons"].role == "Editor, lifestyle"
    assert found["Lumen Books"].stage is Stage.REJECTED
    undo = next(button for button in started.pages.bar.findChildren(QPushButton) if button.text() == "Undo")
    undo.click()
    assert set(rows(started)) == {"City Library"}


def test_the_rows_can_be_seen_afterwards(started: Started, tracker: Path, qtbot: QtBot) -> None:
    drop(started, tracker)
    dialog_of(started).add.click()
    qtbot.waitUntil(lambda: bool(started.said), timeout=20_000)
    see = next(button for button in started.pages.bar.findChildren(QPushButton) if button.text() == "See the rows")
    see.click()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, RowsSheet)
    assert isinstance(sheet.rows, ImportRows)
    assert sheet.rows.model.rowCount() == 5
    left_out = sheet.rows.model.index(2, 6).data()
    assert left_out


def test_a_column_that_was_guessed_wrong_is_corrected(started: Started, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Company,Role,Applied,Remarks\nWren Publishing,Editor,2026-11-01,Bremen\n", "utf-8")
    drop(started, path)
    dialog = dialog_of(started)
    combo = dialog.columns.columns[3]
    combo.setCurrentIndex(combo.findData(ImportField.PLACE.value))
    combo.activated.emit(combo.currentIndex())
    settled(dialog, qtbot)
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(started.said), timeout=20_000)
    assert rows(started)["Wren Publishing"].place == "Bremen"


def test_the_order_of_days_is_shown_and_can_be_turned(started: Started, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "days.csv"
    path.write_text("Company,Role,Date Applied\nWren,Editor,03/04/2026\nSolace,Editor,05/06/2026\n", "utf-8")
    drop(started, path)
    dialog = dialog_of(started)
    order = dialog.columns.orders[2]
    qtbot.waitUntil(order.isVisible)
    before = order.key
    other = "month_first" if before == "day_first" else "day_first"
    order.setCurrentIndex(order.findData(other))
    order.activated.emit(order.currentIndex())
    settled(dialog, qtbot)
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(started.said), timeout=20_000)
    applied = rows(started)["Wren"].applied_on
    assert applied is not None
    assert (applied.day, applied.month) == ((4, 3) if other == "month_first" else (3, 4))


def test_a_word_that_means_two_things_is_asked_once(started: Started, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "words.csv"
    path.write_text(
        "Company,Role,Date Applied,Status\n"
        "Wren,Editor,,In progress\n"
        "Solace,Editor,,In progress\n"
        "Atlas,Editor,2026-11-03,Applied\n"
        "Brightwater,Editor,2026-11-04,Rejected\n",
        "utf-8",
    )
    drop(started, path)
    dialog = dialog_of(started)
    assert list(dialog.questions.answers) == ["In progress"]
    combo = dialog.questions.answers["In progress"]
    assert combo.currentText() == "Leave it open"
    combo.setCurrentIndex(combo.findData(EventKind.SAVED.value))
    combo.activated.emit(combo.currentIndex())
    settled(dialog, qtbot)
    assert dialog.questions.open_count == 0
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(started.said), timeout=20_000)
    assert rows(started)["Wren"].stage is Stage.WISHLIST


def test_a_duplicate_can_be_added_all_the_same(started: Started, tracker: Path, qtbot: QtBot) -> None:
    drop(started, tracker)
    dialog = dialog_of(started)
    dialog.show_step("rows")
    dialog.rows.table.selectRow(4)
    assert dialog.rows.anyway.isEnabled()
    dialog.rows.anyway.click()
    settled(dialog, qtbot)
    assert dialog.add.text() == "Add 4 applications"


def test_the_chips_choose_which_rows_are_shown(started: Started, tracker: Path, qtbot: QtBot) -> None:
    drop(started, tracker)
    dialog = dialog_of(started)
    dialog.rows.chips[Outcome.ADDED].click()
    assert dialog.rows.model.rowCount() == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("letter.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        ("empty.csv", b""),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00"),
    ],
)
def test_a_file_that_is_no_tracker_is_one_sentence(
    started: Started, tmp_path: Path, qtbot: QtBot, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    drop(started, path)
    qtbot.waitUntil(lambda: bool(started.said), timeout=20_000)
    assert name in started.said
    assert QApplication.activeModalWidget() is None
    assert set(rows(started)) == {"City Library"}


def test_giving_up_keeps_nothing(started: Started, tracker: Path, qtbot: QtBot) -> None:
    started.answers.path = tracker
    assert started.shell._actions is not None
    started.shell._actions.bring_file.trigger()
    dialog = dialog_of(started)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert set(rows(started)) == {"City Library"}


def test_enter_in_the_dialog_adds_nothing_by_accident(started: Started, tracker: Path, qtbot: QtBot) -> None:
    drop(started, tracker)
    dialog = dialog_of(started)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert isinstance(dialog, QDialog)
    assert dialog.isVisible()
    assert set(rows(started)) == {"City Library"}


def test_ten_thousand_rows_are_shown_without_holding_a_widget_each(
    started: Started, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.csv"
    lines = [f"Company {number},Editor,2026-{1 + number % 9:02}-{1 + number % 28:02}" for number in range(10_000)]
    path.write_text("Company,Role,Date Applied\n" + "\n".join(lines), "utf-8")
    drop(started, path)
    dialog = dialog_of(started)
    assert dialog.add.text().endswith("applications")
    assert dialog.rows.model.rowCount() == 10_000
    assert dialog.rows.model.rows_held <= 2_000
    assert len(dialog.rows.findChildren(QPushButton)) < 10


def test_everything_is_exported(started: Started, tmp_path: Path, qtbot: QtBot) -> None:
    for name in ("out.csv", "out.json"):
        started.answers.path = tmp_path / name
        assert started.shell._actions is not None
        started.shell._actions.export.trigger()
        qtbot.waitUntil(lambda name=name: name in started.said, timeout=20_000)  # type: ignore[misc]
        assert "City Library" in (tmp_path / name).read_text("utf-8")


def test_a_file_of_posts_opens_the_import_of_posts(started: Started, tmp_path: Path) -> None:
    path = tmp_path / "Shares.csv"
    path.write_text(
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
        "2026-07-01 14:33:22,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A734582,Hello,,,MEMBER_NETWORK\n",
        "utf-8",
    )
    drop(started, path)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PostImportDialog)
    started.bot.waitUntil(dialog.next.isEnabled)
    dialog.reject()
