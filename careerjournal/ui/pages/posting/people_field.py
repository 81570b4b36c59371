"""A field for a count of people: digits of any script, with or without marks between thousands."""

from __future__ import annotations

import re

from careerjournal.domain.folding import fold
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.fields import Field, LineEdit

MOST = 10_000_000_000
"""More people than there are."""
_MARKS = re.compile(r"[\s.,'’٬٫_]+")


def read_people(text: str) -> int | None:
    """Read a count. Raises ValueError for what is none; an empty text is None."""
    digits = _MARKS.sub("", fold(text))
    if not digits:
        return None
    if not (digits.isascii() and digits.isdecimal()) or int(digits) > MOST:
        raise ValueError(text)
    return int(digits)


class PeopleField(Field):
    """Asks how many people there are; it may stay empty."""

    def __init__(self, label: str, count: int | None, words: Words, *, hint: str = "") -> None:
        self.edit = LineEdit("" if count is None else words.formats.number(count))
        super().__init__(label, self.edit, hint=hint)

    @property
    def count(self) -> int | None:
        """Give the count; None where there is none or it cannot be read."""
        try:
            return read_people(self.edit.text())
        except ValueError:
            return None

    def is_right(self) -> bool:
        """Tell whether the count can be read, and say below the field if not."""
        try:
            read_people(self.edit.text())
        except ValueError:
            self.set_error(tr("A number, such as 250."))
            return False
        self.set_error("")
        return True
