"""The words of one language, filled with values as that language writes them.

Documents and commands ask `words_for` for their own; the window installs its language once, and its parts say
`tr`, `ntr`, `ptr`.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Mapping
from copy import copy
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from careerjournal.language.direction import Direction, has_right_to_left, isolate
from careerjournal.language.formats import Formats
from careerjournal.language.languages import (
    SOURCE_LANGUAGE,
    Language,
    available,
    catalogue_files,
    language_of,
    system_language,
)
from careerjournal.language.resources import is_checkout
from careerjournal.language.writing import AS_USUAL, Writing

__all__ = [
    "AsIs", "Language", "Words", "available", "install_screen", "install_writing", "later", "ntr", "ptr", "screen",
    "system_language", "tr", "words_for",
]  # fmt: skip

_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")


class AsIs(str):
    """A text that is filled in as it stands: made by the program, so never isolated."""

    __slots__ = ()


class Words:
    """The words of one language, and the names that the person gave. Immutable, so any thread may share it.

    Values given to a message are written in the language: numbers in its digits, dates in its long form,
    texts set apart where their direction could disturb what is around. A placeholder without a value stays.
    `names` are the person's, under the keys of the sentences that they stand for; whoever gave them may change them.
    """

    __slots__ = ("_isolates", "_translations", "code", "direction", "formats", "names")

    def __init__(
        self,
        language: Language,
        translations: gettext.NullTranslations,
        *,
        isolates: bool = True,
        writing: Writing = AS_USUAL,
    ) -> None:
        self.code = language.code
        self.direction: Direction = language.direction
        self.formats = Formats(language.code, writing)
        self._translations = translations
        self._isolates = isolates
        self.names: Mapping[str, str] = {}

    def with_names(self, names: Mapping[str, str]) -> Words:
        """Give the same words, with names of the person's own."""
        other = copy(self)
        other.names = names
        return other

    def tr(self, message: str, /, **values: object) -> str:
        """Say a message."""
        return self._filled(self._translations.gettext(message) if message else "", values)

    def ntr(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """Say a message in the form that goes with a number; `{n}` is that number."""
        message = self._translations.ngettext(singular, plural, number)
        return self._filled(message, {"n": number, **values})

    def ptr(self, context: str, message: str, /, **values: object) -> str:
        """Say a message that means different things in different contexts."""
        return self._filled(self._translations.pgettext(context, message), values)

    def write(self, value: object) -> str:
        """Write one value as the language does, set apart where its direction could disturb others."""
        match value:
            case AsIs():
                return str(value)
            case str():
                return self._set_apart(value)
            case None:
                return ""
            case bool():
                return str(value)
            case int() | float():
                return self.formats.number(value)
            case datetime():
                return self.formats.moment(value)
            case date():
                return self.formats.day(value)
            case time():
                return self.formats.time(value)
            case tuple() | list():
                return self.formats.listed(self.write(item) for item in value)
            case _:
                return self._set_apart(str(value))

    def _set_apart(self, text: str) -> str:
        if not self._isolates or not text or not (self.direction == "rtl" or has_right_to_left(text)):
            return text
        return isolate(text)

    def _filled(self, message: str, values: Mapping[str, object]) -> str:
        if not values:
            return message
        return _PLACEHOLDER.sub(lambda found: self.write(values[found[1]]) if found[1] in values else found[0], message)


_writing = AS_USUAL


def install_writing(writing: Writing) -> None:
    """Choose the years and digits of all words that are asked for from now on, on screen and on paper."""
    global _writing
    _writing = writing


def words_for(code: str, *, isolates: bool = True) -> Words:
    """Give the words of an available language; LookupError where there are none.

    Without `isolates` no invisible characters are put around values (for files that programs read).
    """
    return _words(code, isolates, _writing)


@cache
def _words(code: str, isolates: bool, writing: Writing) -> Words:
    return Words(language_of(code), _translations(code), isolates=isolates, writing=writing)


def _translations(code: str) -> gettext.NullTranslations:
    """Load a catalogue: the compiled one, or in a checkout the text one where that is newer."""
    if code == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    compiled, text = catalogue_files(code)
    if not compiled.is_file() or (is_checkout() and _is_newer(text, compiled)):
        from careerjournal.language.po import compile_catalogue

        return gettext.GNUTranslations(io.BytesIO(compile_catalogue(text.read_text(encoding="utf-8"))))
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def _is_newer(path: Path, than: Path) -> bool:
    return path.is_file() and path.stat().st_mtime > than.stat().st_mtime


_screen = Words(language_of(SOURCE_LANGUAGE), gettext.NullTranslations())


def install_screen(code: str) -> Words:
    """Choose the language of the window; LookupError where there are no words for it."""
    global _screen
    _screen = words_for(code)
    return _screen


def screen() -> Words:
    """Give the words of the window's language."""
    return _screen


def later(message: str) -> str:
    """Mark a message for the catalogues that is said later, by `tr`; give it back."""
    return message


def tr(message: str, /, **values: object) -> str:
    """Say a message in the window's language."""
    return _screen.tr(message, **values)


def ntr(singular: str, plural: str, number: int, /, **values: object) -> str:
    """Say a message in the window's language, in the form that goes with a number, which is `{n}`."""
    return _screen.ntr(singular, plural, number, **values)


def ptr(context: str, message: str, /, **values: object) -> str:
    """Say a message in the window's language that means different things in different contexts."""
    return _screen.ptr(context, message, **values)
