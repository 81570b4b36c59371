"""Whatever stands in a journal, every page shows it as text: no crash, no markup, no window wider than a screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.shell.options import StartOptions
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.rough_record import ROUGH_TEXTS, fill
from tests.ui.shell.conftest import Start, Started

LONG_NOTE = " ".join(f"word{number % 97}" for number in range(20_000))
CASES = {**{name: (text, "") for name, text in ROUGH_TEXTS.items()}, "a long note": ("Lumen", LONG_NOTE)}

ALWAYS = {("markup", "en"), ("one long word", "ar"), ("half a character", "en"), ("a long note", "ar")}
"""What every run tries; a thorough one tries each text in both directions."""


def shown_as_markup(window: QWidget) -> Iterator[str]:
    """Name what Qt would read as markup: labels that guess, and tooltips, which always do."""
    for widget in [window, *window.findChildren(QWidget)]:
        if "<b>bold" in widget.toolTip():
            yield f"tooltip of {type(widget).__name__}"
        is_label = isinstance(widget, QLabel) and "<b>bold" in widget.text()
        if is_label and cast(QLabel, widget).textFormat() is not Qt.TextFormat.PlainText:
            yield f"label {type(widget).__name__}"
        if isinstance(widget, QAbstractButton) and "&Mnemonic" in QAbstractButton.text(widget).replace("&&", ""):
            yield f"button {type(widget).__name__}"


def places(started: Started) -> list[Place]:
    """Give every page, and the record of each application where one is shown."""
    ids = started.journal.applications.ids(ApplicationQuery())
    return [
        *(Place(page) for page in Page),
        *(Place(Page.APPLICATIONS, own_id) for own_id in ids),
        *(Place(Page.SETBACKS, row.application_id) for row in started.journal.setbacks.rows()),
    ]


@pytest.mark.parametrize(
    ("case", "language"),
    [
        pytest.param(case, language, marks=() if (case, language) in ALWAYS else pytest.mark.thorough)
        for case in CASES
        for language in ("en", "ar")
    ],
)
def test_every_page_shows_any_text_as_text(
    start: Start, options: StartOptions, qtbot: QtBot, case: str, language: str
) -> None:
    text, note = CASES[case]
    fill(options.journal, text, note=note)
    write_settings(MachineSettings(language=language), options.settings_file)
    started = start()
    for place in places(started):
        started.pages.go(place)
        qtbot.waitUntil(lambda: running() == 0)
        assert started.window.minimumSizeHint().width() <= 1024, place
        assert started.window.width() == 1280, place
        assert not list(shown_as_markup(started.window)), place
        started.window.grab()


def test_the_undo_bar_says_any_text_as_text(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    fill(options.journal, ROUGH_TEXTS["markup"])
    started = start()
    own_id = started.journal.applications.first_ids(ApplicationQuery(), 1)[0]
    assert started.shell.session is not None
    desk = started.shell.session.desk
    assert desk.do(lambda: desk.journal.applications.trash(own_id)) is not None
    assert "<b>bold</b> &amp;" in started.said
    assert not list(shown_as_markup(started.window))
    assert QApplication.activePopupWidget() is None
