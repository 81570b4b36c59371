"""The views of one filter: going from one to another keeps what is asked for and what is selected."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.views import TABLE, WHERE
from tests.ui.pages.applications_story import Stage, logged

OTHERS = [key for key in WHERE if key != TABLE]


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    for number, name in enumerate(("Ardea", "Birch", "Cedar", "Délice")):
        ends = (EventKind.REJECTED,) if number == 3 else ()
        logged(journal, name, EventKind.APPLIED, *ends, days_ago=15 + number, tags=("remote",) if number % 2 else ())
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def opened(qtbot: QtBot, stage: Stage, key: str) -> None:
    if stage.page.list.view is not stage.page.list._views.get(key):
        with qtbot.waitSignal(stage.page.list.settled):
            stage.page.list.tools.switch._buttons[key].click()


@pytest.mark.parametrize("key", OTHERS)
def test_going_to_another_view_and_back_keeps_filter_and_selection(qtbot: QtBot, stage: Stage, key: str) -> None:
    applications = stage.page.list
    with qtbot.waitSignal(applications.settled):
        applications.tools._take(ApplicationQuery(tags=frozenset({"remote"})))
    ids = list(applications.model.ids)
    applications.table.choose_all_of(ids)
    query = applications.query
    opened(qtbot, stage, key)
    assert applications.query == query
    assert sorted(applications.view.selected()) == sorted(ids)
    opened(qtbot, stage, TABLE)
    assert applications.query == query
    assert sorted(applications.table.chosen_ids) == sorted(ids)


@pytest.mark.unmeasured
@pytest.mark.parametrize("key", OTHERS)
@pytest.mark.parametrize(
    "query", [ApplicationQuery(), ApplicationQuery(text="cedar"), ApplicationQuery(tags=frozenset({"remote"}))]
)
def test_every_view_tells_the_same_count(qtbot: QtBot, stage: Stage, key: str, query: ApplicationQuery) -> None:
    applications = stage.page.list
    if query != ApplicationQuery():
        with qtbot.waitSignal(applications.settled):
            applications.tools._take(query)
    told = applications.count.text()
    opened(qtbot, stage, key)
    assert applications.count.text() == told
    assert applications._shown == stage.desk.journal.applications.counts(query).total


@pytest.mark.parametrize("key", OTHERS)
def test_an_application_that_is_asked_for_is_shown_from_every_view(qtbot: QtBot, stage: Stage, key: str) -> None:
    id_ = stage.page.list.model.id_at(2)
    opened(qtbot, stage, key)
    stage.page.show_place(Place(Page.APPLICATIONS, id_))
    assert stage.page.detail is not None
    assert stage.page.list.view.selected() == [id_]


@pytest.mark.parametrize("key", OTHERS)
def test_what_changes_is_read_anew_in_the_view_that_is_open(qtbot: QtBot, stage: Stage, key: str) -> None:
    opened(qtbot, stage, key)
    with qtbot.waitSignal(stage.page.list.settled):
        stage.desk.do(lambda: stage.desk.journal.applications.trash(1))
    assert stage.page.list.count.text() == "3 applications"
    opened(qtbot, stage, TABLE)
    assert len(stage.companies) == 3


def test_the_view_that_one_stays_with_is_kept_in_the_settings_and_at_the_end_at_once(
    qtbot: QtBot, stage: Stage
) -> None:
    kept: list[str] = []
    stage.desk.settings_changed.connect(lambda settings: kept.append(settings.view))
    opened(qtbot, stage, OTHERS[0])
    opened(qtbot, stage, OTHERS[1])
    stage.desk.closing.emit()
    assert kept == [OTHERS[1]]
    opened(qtbot, stage, TABLE)
    qtbot.waitUntil(lambda: kept == [OTHERS[1], TABLE])


def test_a_view_is_loaded_when_it_is_first_opened() -> None:
    for key in OTHERS:
        module = WHERE[key][2].partition(":")[0]
        assert module not in sys.modules or not hasattr(sys.modules["careerjournal.ui.pages.applications.listing"], key)
