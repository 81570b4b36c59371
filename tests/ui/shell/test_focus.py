"""Where the focus is: seen in window and sheets by those who move by keyboard, and kept when all is made anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.focus_ring import FocusRing
from careerjournal.ui.pages.settings.page import SettingsPage
from careerjournal.ui.shell.first_start import FirstStart
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pictures import settle
from careerjournal.ui.shell.quick_capture import QuickCapture
from careerjournal.ui.shell.search_palette.palette import SearchPalette
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.prepared_journals import lay_sample
from tests.ui.shell.conftest import Start, Started, log

CONTROL = Qt.KeyboardModifier.ControlModifier


def turned_to(started: Started, window: QWidget) -> QWidget:
    """Bring a window to the front, as no desktop does here."""
    window.activateWindow()
    started.bot.waitUntil(window.isActiveWindow)
    return window


def ring_of(window: QWidget) -> FocusRing:
    ring = window.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert ring is not None
    return ring


def walked(window: QWidget, steps: int) -> Iterator[QWidget]:
    """Press Tab so many times; give what has the focus after each."""
    for _ in range(steps):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        yield focused


def place_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_a_sheet_shows_where_the_focus_is(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    started = start()
    turned_to(started, started.window)
    QTest.keyClick(started.window.windowHandle(), Qt.Key.Key_N, CONTROL)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, QuickCapture)
    turned_to(started, sheet)
    ringed = set()
    for focused in walked(sheet, 12):
        ring = ring_of(sheet)
        if ring.target is not None:
            assert ring.target is focused
            assert ring.isVisible()
            assert ring.geometry().center() == place_in(sheet, focused).center()
            ringed.add(focused)
    assert {sheet.accept_button, sheet.cancel_button} <= ringed
    QTest.mouseClick(sheet.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert ring_of(sheet).target is None
    sheet.reject()


def test_enter_presses_the_button_that_has_the_focus(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    started = start()
    turned_to(started, started.window)
    QTest.keyClick(started.window.windowHandle(), Qt.Key.Key_N, CONTROL)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, QuickCapture)
    turned_to(started, sheet)
    QTest.keyClicks(sheet.focusWidget(), "Orchid")
    while QApplication.focusWidget() is not sheet.cancel_button:
        QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_Tab)
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert started.journal.applications.counts().total == 1


def test_what_has_the_focus_is_in_sight_also_after_it_came_round(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    started = start()
    started.window.resize(900, 600)
    started.pages.go(Place(Page.SETTINGS))
    turned_to(started, started.window)
    for focused in walked(started.window, 80):
        assert not focused.visibleRegion().isEmpty(), (type(focused).__name__, focused.accessibleName())


def test_the_ring_stays_with_its_button_while_the_window_takes_another_size(
    start: Start, options: StartOptions
) -> None:
    log(options.journal, "City Library")
    write_settings(MachineSettings(language="ar"), options.settings_file)
    started = start()
    turned_to(started, started.window)
    started.pages.more.setFocus(Qt.FocusReason.TabFocusReason)
    next(walked(started.window, 1))
    ring = ring_of(started.window)
    assert ring.target is not None
    started.window.resize(1100, 700)
    started.bot.waitUntil(lambda: started.window.width() == 1100)
    assert ring.target is not None
    assert ring.geometry().center() == place_in(started.window, ring.target).center()


@pytest.mark.parametrize("change", [{"language": "ar"}, {"text_scale": 1.5}])
def test_another_language_or_size_leaves_the_focus_where_it_was(
    start: Start, options: StartOptions, change: dict[str, object]
) -> None:
    log(options.journal, "City Library")
    started = start()
    started.pages.go(Place(Page.SETTINGS))
    turned_to(started, started.window)
    before = started.pages.page_widget(Page.SETTINGS)
    assert isinstance(before, SettingsPage)
    before.look.text_size.setFocus()
    assert started.shell.session is not None
    desk = started.shell.session.desk
    pages = started.pages
    desk.keep_settings(replace(desk.settings, **change))  # type: ignore[arg-type]
    started.bot.waitUntil(lambda: started.shell.content is not pages)
    after = started.pages.page_widget(Page.SETTINGS)
    assert isinstance(after, SettingsPage)
    assert started.window.focusWidget() is after.look.text_size


def test_the_language_chosen_by_key_at_the_first_start_keeps_the_focus(start: Start) -> None:
    started = start()
    doors = started.shell.content
    assert isinstance(doors, FirstStart)
    turned_to(started, started.window)
    doors.language.setFocus()
    QTest.keyClick(doors.language, Qt.Key.Key_Down)
    started.bot.waitUntil(lambda: started.shell.content is not doors)
    anew = started.shell.content
    assert isinstance(anew, FirstStart)
    assert anew.language.key == "it"
    assert isinstance(started.window.focusWidget(), Combo)
    assert started.window.focusWidget() is anew.language


class Flashes(QObject):
    """Notes each part that is shown as a window of its own, if only for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Show or not isinstance(watched, QWidget):
            return False
        if watched.isWindow() and not isinstance(watched, QDialog | QMenu):
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.mark.parametrize("language", ["ar", pytest.param("th", marks=pytest.mark.thorough)])
def test_no_part_is_a_window_of_its_own_for_a_moment(
    start: Start, options: StartOptions, qapp: QApplication, language: str
) -> None:
    lay_sample(options.journal, "en")
    write_settings(MachineSettings(language=language), options.settings_file)
    started = start()
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    try:
        for place in (*(Place(page) for page in Page), Place(Page.POSTING, part="log")):
            started.pages.go(place)
            settle(quiet=1)
    finally:
        qapp.removeEventFilter(flashes)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, QDialog)
    sheet.reject()
    assert not flashes.seen


def test_the_filter_of_flashes_sees_one(qtbot: QtBot, qapp: QApplication) -> None:
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    part = QWidget()
    qtbot.addWidget(part)
    part.setVisible(True)
    qapp.removeEventFilter(flashes)
    assert flashes.seen == ["QWidget "]


def test_what_was_found_by_key_has_the_focus(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library", "Orchid")
    started = start()
    turned_to(started, started.window)
    QTest.keyClick(started.window.windowHandle(), Qt.Key.Key_K, CONTROL)
    palette = started.window.findChild(SearchPalette)
    assert palette is not None
    QTest.keyClicks(palette.field, "Orchid")
    started.bot.waitUntil(lambda: palette.is_settled and palette.results.current_line is not None)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    page = started.pages.page_widget(Page.APPLICATIONS)
    assert page is not None
    focused = started.window.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
    assert focused.isVisible()


def test_buttons_of_one_name_say_what_they_belong_to(start: Start, options: StartOptions) -> None:
    lay_sample(options.journal, "en")
    started = start()
    for place in (Place(Page.TODAY), Place(Page.POSTING, part="drafts")):
        started.pages.go(place)
        settle(quiet=1)
        page = started.pages.page_widget(place.page)
        assert page is not None
        named = [button for button in page.findChildren(Button) if button.isVisible() and button.text()]
        heard = [(button.text(), button.accessibleName(), button.accessibleDescription()) for button in named]
        assert len(heard) > 3
        assert len(set(heard)) == len(heard), heard
