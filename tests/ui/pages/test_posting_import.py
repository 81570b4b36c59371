"""Bringing a table of posts on the Posting page, from the button to the undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel
from careerjournal.domain.table_reading import Outcome
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.importing.rows import ImportRows, RowsSheet
from careerjournal.ui.kit.desk import Desk, Notice
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.pages.posting.bring_posts.channels_step import MOST_SHOWN
from careerjournal.ui.pages.posting.bring_posts.dialog import PostImportDialog
from careerjournal.ui.pages.posting.page import PostingPage
from tests.outside import PreparedAnswers
from tests.ui.pages.test_posting import button

TABLE = (
    "Date,Platform,Text\n"
    "2026-11-02 23:30,LinkedIn,Working quietly\n"
    "2026-11-03 09:00,LinkedIn,What a reader hears\n"
    "2026-11-03 10:00,LinkedIn,what a reader hears\n"
    "2026-11-04 10:00,Newsletter,First letter\n"
    ",LinkedIn,no day\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "posts.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def notices(desk: Desk) -> list[Notice]:
    heard: list[Notice] = []
    desk.noticed.connect(heard.append)
    return heard


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[PostingPage]:
    made = PostingPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 760)
    desk.changed.connect(made.mark_stale)
    made.show()
    made.show_place(Place(Page.POSTING, part="posts"))
    yield made
    sheet = QApplication.activeModalWidget()
    if sheet is not None:
        sheet.close()


def opened(page: PostingPage, desk: Desk, path: Path, bot: QtBot) -> PostImportDialog:
    assert isinstance(desk.dialogs, PreparedAnswers)
    desk.dialogs.path = path
    button(page, "Import posts").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PostImportDialog)
    bot.waitUntil(dialog.next.isEnabled)
    return dialog


def settled(dialog: PostImportDialog, bot: QtBot) -> None:
    """Wait for the reading that a correction asked for."""
    task = dialog._task
    assert task is not None
    bot.waitUntil(lambda: task.done)


def choose(combo: Combo, key: str) -> None:
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def outcomes(dialog: PostImportDialog) -> list[Outcome]:
    assert dialog._preview is not None
    return [line.outcome for line in dialog._preview.lines]


def test_a_table_is_shown_row_by_row_logged_and_undone(
    page: PostingPage, desk: Desk, journal: Journal, table: Path, qtbot: QtBot, notices: list[Notice]
) -> None:
    journal.posting.keep_channel(Channel(name="LinkedIn"))
    dialog = opened(page, desk, table, qtbot)
    added, here, left = Outcome.ADDED, Outcome.DUPLICATE, Outcome.LEFT_OUT
    assert outcomes(dialog) == [added, added, here, added, left]
    assert dialog.add.text() == "Log 3 posts"
    assert journal.posting.posts(None) == []  # nothing is kept before the person says so
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[-1].words == "3 rows added, 1 was here already and 1 left out."
    assert notices[-1].undo
    assert [channel.name for channel in journal.posting.channels()] == ["LinkedIn", "Newsletter"]
    notices[-1].offers[0].act()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, RowsSheet)
    assert isinstance(sheet.rows, ImportRows)
    assert sheet.rows.model.rowCount() == 5
    journal.history.undo()
    assert journal.posting.posts(None) == []
    assert [channel.name for channel in journal.posting.channels()] == ["LinkedIn"]


def test_the_zone_is_the_persons_and_another_one_moves_the_days(
    page: PostingPage, desk: Desk, journal: Journal, table: Path, qtbot: QtBot, notices: list[Notice]
) -> None:
    dialog = opened(page, desk, table, qtbot)
    assert dialog._preview is not None
    assert dialog._preview.reading.zone == journal.zone()
    assert dialog.columns.in_utc.isVisible()
    dialog.columns.in_utc.click()
    settled(dialog, qtbot)
    dialog.columns.zone.zone_chosen.emit("Asia/Jakarta")
    settled(dialog, qtbot)
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(notices))
    first = journal.posting.posts(None)[-1]
    assert (first.zone, first.day) == ("Asia/Jakarta", date(2026, 11, 3))


def test_a_word_of_the_file_becomes_the_channel_that_is_chosen(
    page: PostingPage, desk: Desk, journal: Journal, table: Path, qtbot: QtBot, notices: list[Notice]
) -> None:
    journal.posting.keep_channel(Channel(name="Letters to readers"))
    dialog = opened(page, desk, table, qtbot)
    dialog.next.click()
    assert dialog.next.text() == "See the rows"
    choose(dialog.channels.answers["Newsletter"], "named:Letters to readers")
    settled(dialog, qtbot)
    choose(dialog.channels.answers["LinkedIn"], "left")
    settled(dialog, qtbot)
    assert dialog.add.text() == "Log 1 post"
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(notices))
    assert [channel.name for channel in journal.posting.channels()] == ["Letters to readers"]


def test_rows_without_a_channel_ask_where_they_were_posted(
    page: PostingPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("Date,Text\n2026-11-02,a\n2026-11-03,b\n", "utf-8")
    dialog = opened(page, desk, path, qtbot)
    assert "Channels" in dialog.sentence.text()
    assert not dialog.add.isEnabled()
    choose(dialog.channels.answers[""], "named:Mastodon")
    settled(dialog, qtbot)
    assert dialog.add.text() == "Log 2 posts"
    assert dialog.add.isEnabled()


def test_a_column_that_was_guessed_wrong_is_corrected(
    page: PostingPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Date,Platform,Remarks\n2026-11-02,Blog,short\n", "utf-8")
    dialog = opened(page, desk, path, qtbot)
    choose(dialog.columns.columns[2], "text")
    settled(dialog, qtbot)
    assert dialog._preview is not None
    assert dialog._preview.lines[0].text == "short"


def test_a_duplicate_can_be_added_all_the_same(page: PostingPage, desk: Desk, table: Path, qtbot: QtBot) -> None:
    dialog = opened(page, desk, table, qtbot)
    dialog.show_step("rows")
    dialog.rows.table.selectRow(2)
    dialog.rows.anyway.click()
    settled(dialog, qtbot)
    assert dialog.add.text() == "Log 4 posts"


def test_a_file_that_is_no_table_is_one_sentence(
    page: PostingPage, desk: Desk, tmp_path: Path, qtbot: QtBot, notices: list[Notice]
) -> None:
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert isinstance(desk.dialogs, PreparedAnswers)
    desk.dialogs.path = path
    button(page, "Import posts").click()
    qtbot.waitUntil(lambda: bool(notices))
    assert "picture.csv" in notices[-1].words
    assert QApplication.activeModalWidget() is None


def test_thousands_of_words_for_channels_do_not_become_thousands_of_rows(
    page: PostingPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "many.csv"
    path.write_text("Date,Who\n" + "".join(f"2026-11-02,Person {number}\n" for number in range(3_000)), "utf-8")
    dialog = opened(page, desk, path, qtbot)
    choose(dialog.columns.columns[1], "channel")
    settled(dialog, qtbot)
    assert len(dialog.channels.answers) == MOST_SHOWN
    assert dialog._preview is not None
    assert len(dialog._preview.channels) == 3_000
