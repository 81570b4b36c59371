"""Which language the screen speaks where nobody has chosen one: that of the system, as each system tells it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from careerjournal.language.words import install_screen
from careerjournal.ui.shell import language_choice
from careerjournal.workflows.machine_settings import MachineSettings


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    install_screen("en")


@pytest.mark.parametrize(
    ("wished", "spoken"),
    [
        (["it-IT", "it"], "it"),
        (["de-DE", "de", "fr-FR"], "fr"),
        (["th-Thai-TH", "th-TH"], "th"),
        (["zh-Hans-CN"], "en"),
        ([], "en"),
    ],
)
def test_elsewhere_the_languages_of_the_screen_decide_in_their_order(
    monkeypatch: pytest.MonkeyPatch, wished: list[str], spoken: str
) -> None:
    # What these systems wish cannot be had here; all else is as it runs there.
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: wished)
    assert language_choice.install_language(MachineSettings()).code == spoken


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"LC_ALL": "ar_EG.UTF-8", "LANG": "it_IT.UTF-8"}, "ar"),
        ({"LANG": "it_IT.UTF-8", "LANGUAGE": "id:en"}, "id"),
        ({"LANG": "C", "LANGUAGE": "fr"}, "en"),
    ],
)
def test_on_linux_the_environment_decides(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], spoken: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", "linux")
    assert language_choice.install_language(MachineSettings(language="xx")).code == spoken
