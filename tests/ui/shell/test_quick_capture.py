"""An application in thirty seconds, from anywhere."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationQuery, ApplicationRow
from careerjournal.ui.pages.applications.page import ApplicationsPage
from careerjournal.ui.shell.first_start import FirstStart
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.quick_capture import DRAFT, QuickCapture
from tests.outside import DAY
from tests.ui.shell.conftest import Start, Started, log

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_capture(started: Started) -> QuickCapture:
    started.window.activateWindow()
    started.bot.waitUntil(started.window.isActiveWindow)
    QTest.keyClick(started.window, Qt.Key.Key_N, CONTROL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, QuickCapture)
    started.bot.waitUntil(form.isActiveWindow)
    return form


def rows(started: Started) -> list[ApplicationRow]:
    applications = started.journal.applications
    return list(applications.rows(applications.ids(ApplicationQuery())))


def test_company_and_role_are_enough_and_enter_logs(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Harbour Museum")
    QTest.keyClicks(form.form.lines["role"], "Content lead")
    QTest.keyClick(form.form.lines["role"], Qt.Key.Key_Return)
    row = next(row for row in rows(started) if row.company == "Harbour Museum")
    assert (row.role, row.stage, row.applied_on) == ("Content lead", Stage.APPLIED, DAY)
    assert "Harbour Museum" in started.said
    assert not form.isVisible()


def test_the_company_alone_is_enough(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Nord & Sons")
    form.accept_button.click()
    assert [row.company for row in rows(started)] == ["Nord & Sons"]


def test_without_a_company_it_says_so_and_stays(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["role"], "Editor")
    form.accept_button.click()
    assert form.isVisible()
    assert form.form.fields["company"].error
    assert form.form.text("role") == "Editor"
    assert rows(started) == []


def test_the_first_application_opens_the_pages(start: Start, qtbot: QtBot) -> None:
    started = start()
    assert isinstance(started.shell.content, FirstStart)
    QTest.mouseClick(started.shell.content.first, Qt.MouseButton.LeftButton)
    form = QApplication.activeModalWidget()
    assert isinstance(form, QuickCapture)
    QTest.keyClicks(form.form.lines["company"], "Wren Publishing")
    form.accept_button.click()
    assert isinstance(started.shell.content, PagesView)
    assert "Wren Publishing" in started.said


@pytest.mark.parametrize("field", ["company", "role", "notes", "kind"])
def test_a_link_pasted_anywhere_fills_link_source_and_company(start: Start, qtbot: QtBot, field: str) -> None:
    started = start()
    form = open_capture(started)
    QGuiApplication.clipboard().setText("https://jobs.lever.co/kestrel-travel/12")
    widget = {"notes": form.form.notes, "kind": form.kind}.get(field) or form.form.lines[field]
    form.form.unfold()
    QTest.keyClick(widget, Qt.Key.Key_V, CONTROL)
    if field == "notes":
        assert form.form.text("notes") == "https://jobs.lever.co/kestrel-travel/12"
        return
    assert form.form.text("link") == "https://jobs.lever.co/kestrel-travel/12"
    assert form.form.text("source") == "Lever"
    assert form.form.text("company") == "Kestrel Travel"
    assert form.focusWidget() is form.form.lines["role"]


def test_a_link_leaves_what_was_typed(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Kestrel")
    assert form.form.take_link("https://jobs.lever.co/kestrel-travel/12")
    assert form.form.text("company") == "Kestrel"
    assert form.form.text("source") == "Lever"


def test_a_guess_that_was_corrected_is_no_longer_called_one(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    assert form.form.take_link("https://jobs.lever.co/kestrel-travel/12")
    assert form.form.lines["company"].accessibleDescription()
    form.form.lines["company"].selectAll()
    QTest.keyClicks(form.form.lines["company"], "Kestrel")
    assert not form.form.lines["company"].accessibleDescription()


def test_a_sentence_with_a_link_in_it_is_pasted_as_it_stands(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    QGuiApplication.clipboard().setText("Editor at Wren")
    QTest.keyClick(form.form.lines["role"], Qt.Key.Key_V, CONTROL)
    assert form.form.text("role") == "Editor at Wren"
    assert form.form.text("link") == ""


def test_a_back_dated_day_and_another_stage_are_kept(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Solace Tea")
    form.kind.set_key("saved")
    form.day.line.setText("3 November 2026")
    form.accept_button.click()
    (row,) = rows(started)
    assert row.stage is Stage.WISHLIST
    assert row.last_on is not None
    assert row.last_on.day == 3


def test_a_day_that_is_none_is_said_and_nothing_is_logged(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Solace Tea")
    form.day.line.setText("31 February")
    form.accept_button.click()
    assert form.isVisible()
    assert form.day.error
    assert rows(started) == []


def test_a_day_that_is_ahead_is_said_and_kept(start: Start, qtbot: QtBot) -> None:
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Solace Tea")
    form.day.line.setText("3 March 2030")
    assert form.day.is_right()
    assert form._odd.isVisible()
    while form.kind.key != "interview":
        QTest.keyClick(form.kind, Qt.Key.Key_Down)
    assert not form._odd.isVisible()
    while form.kind.key != "applied":
        QTest.keyClick(form.kind, Qt.Key.Key_Up)
    assert form._odd.isVisible()
    form.accept_button.click()
    (row,) = rows(started)
    assert row.applied_on == date(2030, 3, 3)


def test_what_is_there_already_is_said_when_the_field_is_left(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "City Library")
    QTest.keyClick(form.form.lines["company"], Qt.Key.Key_Tab)
    assert form.known.earlier.isVisible()


def test_what_is_there_already_is_said_quietly(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "City Library")
    QTest.keyClicks(form.form.lines["role"], "Editor")
    qtbot.waitUntil(lambda: form.known.same.isVisible())
    assert "City Library" in form.known.same.text()
    form.accept_button.click()
    assert len(rows(started)) == 2


def test_earlier_applications_there_are_said_and_lead_there(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "CITY library")
    QTest.keyClicks(form.form.lines["role"], "Gardener")
    qtbot.waitUntil(form.known.earlier.isVisible)
    assert form.known.earlier.text().startswith("1 application here before:")
    assert not form.known.same.isVisible()
    form.known.open_earlier.click()
    assert not form.isVisible()
    page = started.pages.findChild(ApplicationsPage)
    assert page is not None
    assert page.detail is not None
    assert page.detail.detail.application.company == "City Library"
    buttons = started.pages.bar.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Bring back what I typed").click()
    again = QApplication.activeModalWidget()
    assert isinstance(again, QuickCapture)
    assert again.form.text("role") == "Gardener"


def test_every_field_comes_back_from_a_draft(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    form.form.unfold()
    extras = form.form.extras
    form.form.lines["salary"].setText("50-60k €/yr")
    form.form.lines["salary"].editingFinished.emit()
    QTest.keyClicks(extras.tags.line, "books,remote,")
    QTest.keyClick(extras.excitement, Qt.Key.Key_3)
    extras.arrangement.set_key("remote")
    extras.deadline.set_day(DAY)
    extras.referral.setChecked(True)
    QTest.keyClicks(extras.cv_version, "Short")
    texts = form.form.texts()
    draft = form.draft()
    form.reject()
    again = open_capture(started)
    again.restore(draft)
    assert again.form.texts() == texts
    assert texts["salary_per"] == "year"
    assert again.form.extras.tags.tags == ("books", "remote")


def test_what_is_typed_is_kept_against_a_crash_and_offered_again(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Atlas Health")
    qtbot.waitUntil(lambda: "Atlas Health" in started.journal.drafts.get(DRAFT))
    draft = started.journal.drafts.get(DRAFT)
    form.close()
    started.journal.drafts.keep(DRAFT, draft)  # as a crash would have left it
    started.window.close()

    again = start()
    assert "kept" in again.said
    buttons = again.pages.bar.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Carry on").click()
    once_more = QApplication.activeModalWidget()
    assert isinstance(once_more, QuickCapture)
    assert once_more.form.text("company") == "Atlas Health"


def test_what_is_being_typed_is_kept_when_the_window_closes_at_once(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    started = start()
    QTest.keyClicks(open_capture(started).form.lines["company"], "Atlas Health")
    started.window.close()
    with Journal.open(options.journal) as journal:
        assert "Atlas Health" in journal.drafts.get(DRAFT)


def test_a_draft_that_cannot_be_read_is_let_go(start: Start, qtbot: QtBot) -> None:
    started = start()
    for broken in ("", "{", "[]", json.dumps({"texts": 1, "kind": "applied", "day": ""})):
        started.journal.drafts.keep(DRAFT, broken)
        form = open_capture(started)
        assert form.form.texts() == {}
        form.reject()


def test_what_was_put_away_can_be_brought_back(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Ardea Foundation")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert started.said == "Nothing was logged."
    back = next(button for button in started.pages.bar.findChildren(QPushButton) if "Bring back" in button.text())
    back.click()
    again = QApplication.activeModalWidget()
    assert isinstance(again, QuickCapture)
    assert again.form.text("company") == "Ardea Foundation"


def test_a_rejection_offers_a_debrief(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    started = start()
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "Lumen Books")
    form.kind.set_key("rejected")
    form.accept_button.click()
    buttons = [button for button in started.pages.bar.findChildren(QPushButton) if button.isVisible()]
    qtbot.waitUntil(lambda: len({button.x() for button in buttons}) == 3)
    offers = [button.text() for button in sorted(buttons, key=lambda button: button.x())]
    assert offers == ["Note what they said", "In three days", "Undo"]


def test_a_stage_of_one_s_own_is_offered_and_logged(start: Start, qtbot: QtBot) -> None:
    started = start()
    own = started.journal.stages.add("On site", Stage.INTERVIEW).record
    form = open_capture(started)
    assert form.kind.findText("On site") == form.kind.findText("Interview") + 1
    form.kind.set_key(f"own.{own}")
    QTest.keyClicks(form.form.lines["company"], "Harbour Museum")
    form.accept_button.click()
    (row,) = rows(started)
    assert (row.stage, row.stage_id) == (Stage.INTERVIEW, own)


def test_a_company_that_did_not_reply_before_is_named_while_logging(start: Start, qtbot: QtBot) -> None:
    started = start()
    interview = ApplicationEvent(kind=EventKind.INTERVIEW, on=DAY - timedelta(days=90))
    silence = ApplicationEvent(kind=EventKind.NO_REPLY, on=DAY - timedelta(days=40))
    before = Application(company="Harbour Museum", role="Guide", logged_at=datetime(2026, 1, 1, tzinfo=UTC))
    started.journal.applications.log(before, [interview, silence])
    form = open_capture(started)
    QTest.keyClicks(form.form.lines["company"], "harbour museum")
    qtbot.waitUntil(form.known.no_reply.isVisible)
    assert form.known.no_reply.text() == "No reply came from there 1 time before."
