"""On which day weeks usually begin where the person lives."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QLocale

from careerjournal.language.words import Words

_NAMED_IN = ("LC_ALL", "LC_TIME", "LANG")


def usual_week_start(words: Words) -> int:
    """Give the day, 0 for Monday … 6 for Sunday, by the system's country; where it tells none, by the language.

    CLDR knows it of countries; a language has that of its home.
    """
    told = of_environment(os.environ) if sys.platform == "linux" else QLocale.system()
    return words.formats.first_weekday if told is None else int(told.firstDayOfWeek().value) - 1


def of_environment(environment: Mapping[str, str]) -> QLocale | None:
    """Give the locale by which days are written; None where it names no country.

    Qt takes the language from `LANGUAGE` and the week from elsewhere, so what it calls the system's is of two minds.
    """
    named = next((environment[name] for name in _NAMED_IN if environment.get(name)), "").partition(".")[0]
    return QLocale(named) if "_" in named else None
