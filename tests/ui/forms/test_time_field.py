from __future__ import annotations

from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from careerjournal.language.words import words_for
from careerjournal.ui.forms.time_field import TimeField


@pytest.mark.parametrize(("language", "shown"), [("en", "09:05"), ("ar", "٠٩:٠٥")])
def test_a_time_is_written_in_the_languages_digits(qtbot: QtBot, language: str, shown: str) -> None:
    field = TimeField("Time", time(9, 5), words_for(language))
    qtbot.addWidget(field)
    assert field.line.text() == shown
    assert field.at == time(9, 5)


@pytest.mark.parametrize(
    ("typed", "meant"), [("9", time(9)), ("9.30", time(9, 30)), ("14h15", time(14, 15)), ("١٤:٣٠", time(14, 30))]
)
def test_a_time_is_read_as_people_type_it(qtbot: QtBot, typed: str, meant: time) -> None:
    field = TimeField("Time", None, words_for("en"))
    qtbot.addWidget(field)
    field.line.setText(typed)
    assert field.is_right()
    assert field.at == meant


def test_what_is_no_time_is_said_below(qtbot: QtBot) -> None:
    field = TimeField("Time", time(9), words_for("en"))
    qtbot.addWidget(field)
    field.line.setText("25:00")
    assert not field.is_right()
    assert field.error == "A time such as 9:00 or 14:30."
    field.line.setText("")
    assert field.is_right()
    assert field.error == ""


def test_a_time_that_is_needed_may_not_be_empty(qtbot: QtBot) -> None:
    field = TimeField("Time", None, words_for("en"), optional=False)
    qtbot.addWidget(field)
    assert not field.is_right()
