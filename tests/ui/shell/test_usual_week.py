from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QLocale

from careerjournal.language.words import words_for
from careerjournal.ui.shell.usual_week import usual_week_start


@pytest.mark.parametrize(
    ("environment", "language", "day"),
    [
        ({"LANG": "en_US.UTF-8"}, "en", 6),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}, "en", 0),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8", "LC_ALL": "ar_EG"}, "ar", 5),
        ({"LANG": "de_DE@euro", "LANGUAGE": "ar"}, "ar", 0),
        ({"LANG": "C.UTF-8"}, "ar", 5),
        ({"LANG": "C"}, "en", 0),
        ({}, "en", 0),
    ],
)
def test_weeks_begin_as_in_the_system_s_country_else_by_the_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str, day: int
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("LC_ALL", "LC_TIME", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert usual_week_start(words_for(language)) == day


def test_elsewhere_qt_knows_the_country(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("pt_PT"))
    assert usual_week_start(words_for("fr")) == 6
