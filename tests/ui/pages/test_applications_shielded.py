"""Shielded, the list of applications leaves rejections out until one asks, and its numbers stay as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from careerjournal.domain.application_query import EVERYTHING, from_json
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.filtering.saved_filters import SaveFilterSheet
from careerjournal.ui.pages.applications.insights.view import InsightsView
from tests.ui.pages.applications_story import Stage, logged


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    """The page with one application under way and one rejected, shielded."""
    logged(journal, "Orb", EventKind.APPLIED)
    logged(journal, "Lumen", EventKind.APPLIED, EventKind.REJECTED)
    journal.shield.turn(on=True)
    made = Stage(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.companies == ["Orb"])
    return made


def test_the_list_leaves_rejections_out_and_says_how_many(stage: Stage, qtbot: QtBot) -> None:
    shown = stage.page.list
    qtbot.waitUntil(lambda: shown.count.text() == "1 of 2 in all")
    assert shown.shield.text() == "1 rejection folded away: show it"
    shown.shield.click()
    qtbot.waitUntil(lambda: sorted(stage.companies) == ["Lumen", "Orb"])
    assert not shown.shield.isVisible()
    assert stage.desk.journal.shield.is_on()


def test_words_find_a_rejection(stage: Stage, qtbot: QtBot) -> None:
    stage.page.list.tools.filter.setText("lum")
    stage.page.list.tools.filter.asked.emit("lum")
    qtbot.waitUntil(lambda: stage.companies == ["Lumen"])


def test_a_rejection_that_is_gone_to_is_shown(stage: Stage, qtbot: QtBot) -> None:
    own = stage.desk.journal.setbacks.rows()[0].application_id
    stage.page.show_place(Place(Page.APPLICATIONS, record=own))
    qtbot.waitUntil(lambda: sorted(stage.companies) == ["Lumen", "Orb"])
    assert stage.page.detail is not None
    assert stage.page.detail.detail.application.company == "Lumen"


def test_turning_the_shield_off_elsewhere_brings_them_back(stage: Stage, qtbot: QtBot) -> None:
    stage.desk.do(lambda: stage.desk.journal.shield.turn(on=False))
    qtbot.waitUntil(lambda: sorted(stage.companies) == ["Lumen", "Orb"])


def test_a_saved_filter_does_not_hold_the_shield(stage: Stage) -> None:
    assert not stage.page.list.query.with_rejected
    stage.page.list.save_filter()
    (sheet,) = stage.page.list.findChildren(SaveFilterSheet)
    sheet.name.setText("Mine")
    sheet.accept()
    (kept,) = stage.desk.journal.filters.all()
    assert from_json(kept.words).with_rejected


def test_numbers_count_rejections_whatever_is_folded_away(qtbot: QtBot, desk: Desk) -> None:
    view = InsightsView(desk)
    qtbot.addWidget(view)
    view.show_query(replace(EVERYTHING, with_rejected=False))
    assert view._query.with_rejected
