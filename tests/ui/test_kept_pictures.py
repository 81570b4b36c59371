"""A few pages look as they did.

`python3 dev.py test tests/ui/test_kept_pictures.py --thorough --keep-pictures` keeps the pictures anew.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pictures import settle
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.prepared_journals import lay_sample
from tests.ui.kept_pictures import (
    MOST_IN_A_SQUARE,
    MOST_ON_AVERAGE,
    difference,
    keep,
    kept_picture,
    small_picture,
)
from tests.ui.shell.conftest import Start, options, start

__all__ = ["options", "start"]

KEPT = {
    ("en", "light"): (Page.TODAY, Page.POSTING, Page.SETBACKS),
    ("ar", "dark"): (Page.TODAY, Page.APPLICATIONS),
    ("en", "contrast-dark"): (Page.PLAN,),
}


@pytest.mark.parametrize(
    ("language", "theme"),
    [("en", "light"), *(pytest.param(*way, marks=pytest.mark.thorough) for way in KEPT if way != ("en", "light"))],
)
def test_pages_look_as_they_did(
    language: str,
    theme: str,
    start: Start,
    options: StartOptions,
    request: pytest.FixtureRequest,
) -> None:
    lay_sample(options.journal, language)
    write_settings(MachineSettings(language=language, theme=theme), options.settings_file)
    started = start()
    changed = {}
    for page in KEPT[language, theme]:
        started.pages.go(Place(page))
        settle(quiet=2)
        name, now = f"{page.value}-{theme}-{language}", small_picture(started.window)
        if request.config.getoption("--keep-pictures"):
            keep(name, now)
        whole, square = difference(now, kept_picture(name))
        if whole > MOST_ON_AVERAGE or square > MOST_IN_A_SQUARE:
            changed[name] = (round(whole, 2), round(square, 2))
    assert not changed, "look at the pages; if they are right, keep their pictures anew with --keep-pictures"


def test_what_moved_or_changed_its_tone_is_noticed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    picture = small_picture(window)
    assert difference(picture, small_picture(window)) == (0.0, 0.0)
    changed = picture.copy()
    painter = QPainter(changed)
    painter.fillRect(40, 40, 24, 9, QColor("#202020"))  # as large as a button of 96 by 36
    painter.end()
    assert difference(picture, changed)[1] > MOST_IN_A_SQUARE
    window.setStyleSheet("background: #e0e0e0")
    assert difference(picture, small_picture(window))[0] > MOST_ON_AVERAGE
