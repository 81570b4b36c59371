"""The tile of an interview's day is as tall as its lines, which are taller in some scripts."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from careerjournal.language.words import words_for
from careerjournal.ui.kit.look import current, install_theme, quiet_theme
from careerjournal.ui.pages.today.interview_card import day_tile
from tests.ui.clipping import clipped


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["en", "fr", "ar", "th"])
def test_the_day_has_room_in_its_tile(qtbot: QtBot, qapp: QApplication, language: str, scale: float) -> None:
    install_theme(qapp, quiet_theme(), language=language, scheme="light", scale=scale)
    tile = day_tile(date(2026, 9, 24), words_for(language))
    qtbot.addWidget(tile)
    tile.show()
    tile.resize(tile.sizeHint())
    assert len(tile.findChildren(QLabel)) == 3
    assert not list(clipped(tile))
    assert tile.height() >= current().px(96)
    assert tile.height() < current().px(128)
