"""Every view and sheet by keyboard and by ear: Tab goes as one reads and comes round, and nothing reached is mute."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.reading_order import tab_stops
from careerjournal.ui.shell.options import StartOptions
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.prepared_journals import lay_sample
from tests.ui.every_view import lead_a_team, sheets, views
from tests.ui.shell.conftest import Start, Started, options, start
from tests.ui.test_access import name_of, walk

__all__ = ["options", "start"]

pytestmark = pytest.mark.unmeasured

LONGEST_WALK = 200
FRAMES = {QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.NoRole, QAccessible.Role.Pane}
"""What Qt calls a widget of which it knows nothing."""
WITHOUT_WORDS = (QScrollBar,)


@pytest.fixture(params=["en", pytest.param("ar", marks=pytest.mark.thorough)])
def started(request: pytest.FixtureRequest, start: Start, options: StartOptions) -> Started:
    """The real window on the sample journal of a person who leads a team."""
    lay_sample(options.journal, request.param)
    write_settings(MachineSettings(language=request.param), options.settings_file)
    begun = start()
    lead_a_team(begun)
    return begun


def told(around: QWidget) -> Iterator[QAccessibleInterface]:
    """Give what a screen reader is given of a widget and all that is shown inside it."""
    root = QAccessible.queryAccessibleInterface(around)
    assert root is not None
    yield from _told(root)


def _told(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if one.state().invisible or isinstance(one.object(), WITHOUT_WORDS):
        return
    yield one
    if one.role() is not QAccessible.Role.Table:  # a table's cells are its model's, and tested with it
        for number in range(one.childCount()):
            child = one.child(number)
            if child is not None:
                yield from _told(child)


def mute(around: QWidget) -> set[tuple[str, str]]:
    """Name what can be reached without being anything or being called anything, and what has a name without a part."""
    found = set()
    for one in told(around):
        name, role = one.text(QAccessible.Text.Name).strip(), one.role()
        is_control = bool(one.state().focusable) or role is QAccessible.Role.Button
        if (is_control and not name) or (role in FRAMES and (name or one.state().focusable)):
            found.add((type(one.object()).__name__, name))
    return found


def read_in_order(page: QWidget, seen: list[QWidget]) -> list[QWidget]:
    """Give what was reached on a page in the order of its layouts."""
    return [stop for stop in tab_stops(page) if stop in seen]


def walk_sheet(sheet: QWidget) -> list[QWidget]:
    """Press Tab in a sheet until it comes round; give where the focus stood."""
    began = QApplication.focusWidget()
    assert began is not None
    assert sheet.isAncestorOf(began), "the keyboard is not in the sheet"
    seen = [began]
    for _ in range(LONGEST_WALK):
        QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is began:
            return seen
        seen.append(focused)
    raise AssertionError(f"Tab does not come round: {[name_of(one) for one in seen[-8:]]}")


@pytest.mark.thorough  # some two thousand Tabs; test_access walks the pages in every run
def test_every_view_is_walked_in_order_and_heard(started: Started, qtbot: QtBot) -> None:
    for name, page in views(started):
        assert not mute(page), name
        seen = walk(started)
        assert len(set(seen)) == len(seen), name
        assert all(widget.isVisible() for widget in seen), name
        assert all(name_of(widget).strip() for widget in seen), name
        own = [widget for widget in seen if page.isAncestorOf(widget)]
        assert len(own) > 1, name
        in_order = read_in_order(page, own)
        walked = [widget for widget in own if widget in in_order]  # what lies in no layout is reached from what does
        assert [name_of(one) for one in walked] == [name_of(one) for one in in_order], name


def test_every_sheet_is_walked_and_heard_and_says_what_it_is(started: Started, qtbot: QtBot) -> None:
    for name, sheet in sheets(started):
        assert not mute(sheet), name
        assert sheet.windowTitle(), name
        seen = walk_sheet(sheet)
        assert len(seen) > 2, name
        assert all(name_of(widget).strip() for widget in seen), name
        assert all(sheet.isAncestorOf(widget) for widget in seen), name
