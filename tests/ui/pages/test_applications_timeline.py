from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.companies import Contact
from careerjournal.domain.places import Page
from careerjournal.domain.setbacks import Feedback
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.timeline.view import TimelineView
from careerjournal.ui.pages.applications.views import WHERE
from tests.ui.pages.applications_story import DAY, Stage, logged

APPLIED, SCREENING, INTERVIEW = EventKind.APPLIED, EventKind.SCREENING, EventKind.INTERVIEW


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    harbour = logged(journal, "Harbour", APPLIED, days_ago=30, role="Content lead")
    for kind, days in ((SCREENING, -12), (INTERVIEW, 3)):
        event = ApplicationEvent(application_id=harbour, kind=kind, on=DAY + timedelta(days=days), note="Bring a plan")
        journal.applications.add_event(event)
    logged(journal, "Nord", APPLIED, days_ago=5)
    made = Stage(desk)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def timeline_of(stage: Stage, company: str = "") -> TimelineView:
    """Open the timeline of a company selected in the table."""
    listing = stage.page.list
    if company:
        listing.table.choose(listing.model.ids[stage.companies.index(company)])
    listing.open_view("timeline")
    view = listing.view
    assert isinstance(view, TimelineView)
    return view


def test_with_none_selected_it_says_so_and_offers_to_choose(qtbot: QtBot, stage: Stage) -> None:
    view = timeline_of(stage)
    assert view.rows == []
    assert view._choose.isVisible()
    view._choose.click()
    choosing = view.choosing
    assert choosing is not None
    qtbot.waitUntil(lambda: choosing.found.count() == 2)
    QTest.keyClick(choosing.words, Qt.Key.Key_Down)
    QTest.keyClick(choosing.words, Qt.Key.Key_Return)
    assert view.title.text() in ("Harbour", "Nord")
    assert view.rows


def test_the_story_runs_from_what_is_ahead_to_the_beginning_with_gaps_in_words(stage: Stage) -> None:
    view = timeline_of(stage, "Harbour")
    assert view.title.text() == "Harbour"
    assert view.told == [
        "Interview, round 1, 24 November, Bring a plan",
        "in 3 days",
        "Today",
        "12 days of waiting so far",
        "Screening, 9 November, Bring a plan",
        "18 days of waiting",
        "Applied, 22 October",
    ]


def test_feedback_follow_ups_and_contacts_are_marks(qtbot: QtBot, stage: Stage) -> None:
    journal = stage.desk.journal
    harbour = next(row.id for row in journal.applications.rows([1, 2]) if row.company == "Harbour")
    journal.contacts.keep(Contact(application_id=harbour, name="Ines", last_on=date(2026, 11, 10)))
    journal.setbacks.keep_feedback(
        Feedback(application_id=harbour, person="Paul", received_on=date(2026, 11, 12), words="Warm and clear.")
    )
    journal.follow_ups.done(harbour, date(2026, 11, 14))
    view = timeline_of(stage, "Harbour")
    told = view.told
    assert "You wrote to Ines, 10 November" in told
    assert "Feedback from Paul, 12 November, Warm and clear." in told
    assert "You followed up, 14 November" in told
    row = next(row for row in view.rows if "Paul" in row.accessibleName())
    row.click()
    assert (stage.places[-1].page, stage.places[-1].part) == (Page.SETBACKS, "feedback")


def test_arrows_go_from_mark_to_mark_enter_corrects_and_delete_removes(stage: Stage) -> None:
    view = timeline_of(stage, "Harbour")
    view.focus_in()
    rows = view.rows
    assert rows[0].hasFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    QTest.keyClick(rows[1], Qt.Key.Key_Down)
    assert rows[2].hasFocus()
    QTest.keyClick(rows[2], Qt.Key.Key_Return)
    assert view.sheet is not None
    view.sheet.form.day.line.setText("10 November 2026")
    view.sheet.accept_button.click()
    assert "Screening, 10 November, Bring a plan" in view.told
    screening = next(row for row in view.rows if row.accessibleName().startswith("Screening"))
    screening.setFocus()
    QTest.keyClick(screening, Qt.Key.Key_Delete)
    assert "30 days of waiting so far" in view.told
    assert stage.notices[-1].undo
    stage.undo()
    assert "Screening, 10 November, Bring a plan" in view.told


def test_an_application_that_goes_to_the_trash_leaves_its_timeline(stage: Stage) -> None:
    view = timeline_of(stage, "Harbour")
    own_id = view.selected()[0]
    stage.desk.do(lambda: stage.desk.journal.applications.trash(own_id))
    assert view.rows == []
    stage.undo()
    assert view.rows


def test_filter_and_selection_hold_through_all_views(qtbot: QtBot, stage: Stage) -> None:
    listing = stage.page.list
    with qtbot.waitSignal(listing.settled):
        QTest.keyClicks(listing.tools.filter, "lead")
    qtbot.waitUntil(lambda: stage.companies == ["Harbour"])
    harbour = listing.model.ids[0]
    listing.table.choose(harbour)
    shown = listing.count.text()
    assert shown == "1 of 2 in all"
    for key in [*WHERE, "table"]:
        if key == "table" and listing.view is listing.table_view:
            continue
        with qtbot.waitSignal(listing.settled):
            listing.open_view(key)
        assert listing.count.text() == shown, key
        assert listing.tools.filter.text() == "lead"
        qtbot.waitUntil(lambda: listing.view.selected() == [harbour])
