"""A language for tests: every message in brackets and 40 % longer, so that what is not translated or clipped shows."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from careerjournal.language import words
from careerjournal.language.languages import Language

BEGIN, END = "[", "]"
LONGER = 1.4
_APART = re.compile(r"(\{[A-Za-z_][A-Za-z0-9_]*\})")
_VOWELS = frozenset("aeiouyAEIOUY")


class PseudoTranslations(gettext.NullTranslations):
    """Makes each message longer out of its own letters; placeholders stay as they are."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)


def pseudo(message: str) -> str:
    """Lengthen a message by doubling its vowels, and mark it."""
    if not message:
        return message
    parts = _APART.split(message)
    letters = sum(len(part) for part in parts[::2])
    missing = round(letters * (LONGER - 1)) - len(BEGIN + END)
    shown = []
    for number, part in enumerate(parts):
        if number % 2 == 0:
            part, missing = _stretched(part, missing)
        shown.append(part)
    return f"{BEGIN}{''.join(shown)}{'~' * max(0, missing)}{END}"


def _stretched(part: str, missing: int) -> tuple[str, int]:
    """Double vowels while signs are missing; give the text and how many are missing still."""
    made = []
    for sign in part:
        made.append(sign)
        if missing > 0 and sign in _VOWELS:
            made.append(sign.lower())
            missing -= 1
    return "".join(made), missing


def unmarked(text: str) -> str:
    """Give what of a text stands outside every marked message."""
    depth, outside = 0, []
    for sign in text:
        if sign == BEGIN:
            depth += 1
        elif sign == END and depth:
            depth -= 1
            outside.append("\n")
        elif not depth:
            outside.append(sign)
    return "".join(outside)


@contextmanager
def pseudo_english(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have English messages come out in the language for tests; dates and numbers stay English ones."""

    def translations(_code: str) -> gettext.NullTranslations:
        return PseudoTranslations()

    with patch.context() as within:
        within.setattr(words, "_translations", translations)
        words._words.cache_clear()
        try:
            yield
        finally:
            words._words.cache_clear()
    words.install_screen("en")


def pseudo_words() -> words.Words:
    """Give English words whose messages are those of the language for tests."""
    return words.Words(Language("en", "English", "ltr"), PseudoTranslations())
