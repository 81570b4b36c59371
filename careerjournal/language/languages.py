"""The languages that the program speaks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from careerjournal.domain.value import positional_value
from careerjournal.language.direction import Direction
from careerjournal.language.resources import resource

SOURCE_LANGUAGE: Final = "en"
DOMAIN: Final = "careerjournal"


@positional_value
class Language:
    """A language: its code, its name in itself, the direction of its writing."""

    code: str
    own_name: str
    direction: Direction


LANGUAGES: Final = (
    Language("en", "English", "ltr"),
    Language("it", "Italiano", "ltr"),
    Language("ar", "العربية", "rtl"),
    Language("fr", "Français", "ltr"),
    Language("id", "Bahasa Indonesia", "ltr"),
    Language("th", "ไทย", "ltr"),
)
"""All languages the house is built for; `available` tells which have their words."""


@cache
def available() -> tuple[Language, ...]:
    """Give the languages whose words are there: English and each with a catalogue."""
    return tuple(
        language
        for language in LANGUAGES
        if language.code == SOURCE_LANGUAGE or any(path.is_file() for path in catalogue_files(language.code))
    )


def language_of(code: str) -> Language:
    """Give an available language by its code; LookupError names one that is not there."""
    for language in available():
        if language.code == code:
            return language
    raise LookupError(f"no words for the language {code!r}; there are: {', '.join(x.code for x in available())}")


def catalogue_files(code: str) -> tuple[Path, Path]:
    """Give where the compiled and the text catalogue of a language lie."""
    folder = resource("locale", code, "LC_MESSAGES")
    return folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"


def system_language(locale: str | Mapping[str, str] | None = None) -> str:
    """Give the available language of a locale name ("ar_EG.UTF-8") or of an environment; else English."""
    wished = [locale] if isinstance(locale, str) else _wishes(os.environ if locale is None else locale)
    codes = {language.code for language in available()}
    for wish in wished:
        code = wish.replace("-", "_").split("_")[0].split(".")[0].split("@")[0].lower()
        code = {"in": "id"}.get(code, code)
        if code in codes:
            return code
    return SOURCE_LANGUAGE


def _wishes(environment: Mapping[str, str]) -> list[str]:
    """List the locales wished for, as gettext does: LANGUAGE counts unless the locale is C."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if locale.split(".")[0] in ("", "C", "POSIX"):
        return []
    return [*filter(None, environment.get("LANGUAGE", "").split(":")), locale]
