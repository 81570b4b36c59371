"""Every page by keyboard and by ear: Tab comes round, what it reaches has a name, what is painted has words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.ui.kit.blocks import CheckRow, OpenRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.marks import GoalCircles, StageMark
from careerjournal.ui.kit.reading_order import tab_stops
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.applications.detail import Detail
from careerjournal.ui.pages.applications.history import EventRow
from careerjournal.ui.pages.posting.goal_cells import StrengthCell, WeekCell
from careerjournal.ui.pages.setbacks.rejection_row import RejectionRow
from careerjournal.ui.shell.options import StartOptions
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.prepared_journals import lay_sample
from tests.ui.shell.conftest import Start, Started, options, start

__all__ = ["options", "start"]

pytestmark = pytest.mark.unmeasured

LONGEST_WALK = 400
SMALLEST = 900, 600


in_any_direction = pytest.mark.parametrize(
    "started", ["en", pytest.param("ar", marks=pytest.mark.thorough)], indirect=True
)
"""What does not depend on the direction of the words is tried in one."""


@pytest.fixture(params=["en", "ar"])
def started(request: pytest.FixtureRequest, start: Start, options: StartOptions) -> Started:
    """The real window on the sample journal, in English and in Arabic."""
    lay_sample(options.journal, request.param)
    write_settings(MachineSettings(language=request.param), options.settings_file)
    return start()


def shown(started: Started, place: Place) -> QWidget:
    """Go to a place and wait until it has read what it shows."""
    started.pages.go(place)
    page = started.pages.page_widget(place.page)
    assert page is not None
    started.bot.waitUntil(lambda: running() == 0)
    started.window.activateWindow()
    started.bot.waitUntil(started.window.isActiveWindow)
    return page


def walk(started: Started) -> list[QWidget]:
    """Press Tab from the first entry of the rail until it comes round; give where the focus stood."""
    started.window.setFocus()
    began = started.pages.more
    began.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(LONGEST_WALK):
        focused = QApplication.focusWidget()
        assert focused is not None, [name_of(widget) for widget in seen[-4:]]
        if seen and focused is began:
            return seen
        seen.append(focused)
        QTest.keyClick(started.window.windowHandle(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come round: {[type(widget).__name__ for widget in seen[-8:]]}")


def name_of(widget: QWidget) -> str:
    """Give what a screen reader says of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else widget.accessibleName()


def places(started: Started) -> Iterator[Place]:
    """Give every page, an application in its panel, and a debrief."""
    rejected = started.journal.setbacks.rows()[0].application_id
    yield from (Place(page) for page in Page)
    yield Place(Page.APPLICATIONS, record=rejected)
    yield Place(Page.SETBACKS, record=rejected, part="debrief")


def test_tab_comes_round_and_all_it_reaches_is_named(started: Started, qtbot: QtBot) -> None:
    for place in places(started):
        shown(started, place)
        seen = walk(started)
        nameless = [type(widget).__name__ for widget in seen if not name_of(widget).strip()]
        assert not nameless, (place, nameless)
        assert len(set(seen)) == len(seen), place
        assert all(widget.isVisible() for widget in seen)


def test_tab_goes_down_the_page_and_along_the_lines(started: Started, qtbot: QtBot) -> None:
    for page in (Page.TODAY, Page.POSTING, Page.SETTINGS):
        root = shown(started, Place(page))
        own = [widget for widget in walk(started) if root.isAncestorOf(widget)]
        assert len(own) > 2
        buttons = [widget for widget in own if isinstance(widget, Button) and widget.property("kind") == "primary"]
        assert len(buttons) <= 1
        if buttons:
            assert own.index(buttons[0]) < 2, [name_of(widget) for widget in own]
        rows = [widget for widget in own if isinstance(widget, OpenRow)]
        tops = [row.mapTo(root, row.rect().topLeft()).y() for row in rows]
        assert tops == sorted(tops)


def test_what_came_late_is_reached_in_its_place(started: Started, qtbot: QtBot) -> None:
    *_, panel, debrief = places(started)
    root = shown(started, panel)
    detail = next(iter(root.findChildren(Detail)))
    inside = [widget for widget in walk(started) if detail.isAncestorOf(widget)]
    tops = [widget.mapTo(detail, widget.rect().topLeft()).y() for widget in inside]
    assert len(inside) > 5
    assert tops == sorted(tops), [name_of(widget) for widget in inside]
    root = shown(started, debrief)
    own = [widget for widget in walk(started) if root.isAncestorOf(widget)]
    assert own[0].mapTo(root, own[0].rect().topLeft()).y() < 60
    assert len(own) > 3
    for place in (Place(Page.SETBACKS, part="skills"), Place(Page.PLAN, part="goals")):
        root = shown(started, place)
        own = [widget for widget in walk(started) if root.isAncestorOf(widget)]
        assert [name_of(one) for one in own] == [name_of(one) for one in tab_stops(root) if one in own], place


@in_any_direction
def test_what_is_painted_has_words(started: Started, qtbot: QtBot) -> None:
    counted = 0
    for place in places(started):
        page = shown(started, place)
        painted = (GoalCircles, WeekCell, StrengthCell)
        for marks in (one for kind in painted for one in page.findChildren(kind) if one.isVisible()):
            told = marks.accessibleName() or "".join(part.accessibleName() for part in marks.findChildren(QWidget))
            assert told.strip()
            counted += 1
        for mark in page.findChildren(StageMark):
            around = mark.parentWidget()
            assert around is not None
            assert mark.accessibleName() or any(label.accessibleName() for label in around.findChildren(QWidget))
            counted += 1
    assert counted > 20


@in_any_direction
def test_what_opens_is_a_button_to_the_screen_reader(started: Started, qtbot: QtBot) -> None:
    kinds = set()
    for place in places(started):
        for door in shown(started, place).findChildren(Door):
            heard = QAccessible.queryAccessibleInterface(door)
            assert heard is not None
            assert heard.role() is QAccessible.Role.Button
            assert heard.text(QAccessible.Text.Name).strip()
            kinds.add(type(door))
    assert any(issubclass(kind, OpenRow) for kind in kinds)
    assert {EventRow, RejectionRow} <= kinds


def test_a_button_in_a_row_does_not_tick_it_nor_does_a_near_miss(started: Started, qtbot: QtBot) -> None:
    today = shown(started, Place(Page.TODAY))
    row = next(row for row in today.findChildren(CheckRow) if row.isVisible())
    button = next(button for button in row.findChildren(Button) if button.isVisible())
    button.blockSignals(True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    beside = button.geometry().center()
    beside.setY(2)
    beside.setX(button.geometry().left() - 3 if row.isLeftToRight() else button.geometry().right() + 3)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=beside)
    assert not row.box.isChecked()
    row.blockSignals(True)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert row.box.isChecked()


def test_no_page_widens_the_smallest_window(started: Started, qtbot: QtBot) -> None:
    started.window.resize(*SMALLEST)
    for place in places(started):
        page = shown(started, place)
        assert started.window.minimumSizeHint().width() <= SMALLEST[0], place
        assert started.window.width() == SMALLEST[0], place
        for child in page.findChildren(Button):
            if child.isVisible() and not child.visibleRegion().isEmpty():
                place_in_page = child.mapTo(page, child.rect().topLeft()).x()
                assert place_in_page >= 0, (place, name_of(child))
                assert place_in_page + child.width() <= page.width(), (place, name_of(child))


@in_any_direction
def test_lists_are_reached_once_and_left_again(started: Started, qtbot: QtBot) -> None:
    shown(started, Place(Page.APPLICATIONS))
    lists = [widget for widget in walk(started) if isinstance(widget, QAbstractItemView)]
    assert len(lists) == 1
