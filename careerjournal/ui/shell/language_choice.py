"""Which of the languages that are there the screen speaks."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QLocale

from careerjournal.language.words import Words, install_screen, install_writing, system_language
from careerjournal.workflows.machine_settings import MachineSettings, writing_of


def install_language(settings: MachineSettings) -> Words:
    """Have the screen speak the language chosen, else the system's; English where there are no words for it.

    Years and digits are written as they were chosen, on screen and on paper.
    """
    install_writing(writing_of(settings))
    try:
        return install_screen(settings.language or _of_the_system())
    except LookupError:
        return install_screen(_of_the_system())


def _of_the_system() -> str:
    """Give the system's language: from the environment where systems tell it there, else by Qt."""
    return system_language(os.environ if sys.platform == "linux" else _told_by_qt())


def _told_by_qt() -> dict[str, str]:
    """Give the languages that the system is set to, as an environment would hold them.

    Not that of its formats, by which Qt names its locale: people with a system in English write their days at home.
    """
    wished = QLocale.system().uiLanguages()
    return {"LANG": wished[0] if wished else "", "LANGUAGE": ":".join(wished)}
