"""A field for a clock time: written in the language's digits, read in any."""

from __future__ import annotations

from datetime import time

from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.fields import Field, LineEdit

_EXAMPLE = time(10, 30)


class TimeField(Field):
    """Asks for a time such as 9, 9:30 or 14.30."""

    def __init__(self, label: str, at: time | None, words: Words, *, optional: bool = True) -> None:
        self._optional = optional
        self.line = LineEdit(words.formats.time(at) if at else "", placeholder=words.formats.time(_EXAMPLE))
        super().__init__(label, self.line)

    @property
    def at(self) -> time | None:
        """Give the time; None where there is none or it cannot be read."""
        return read_time(self.line.text())[0]

    def is_right(self) -> bool:
        """Tell whether the time can be read, and say so below the field where it cannot."""
        at, readable = read_time(self.line.text())
        right = readable and (self._optional or at is not None)
        self.set_error("" if right else tr("A time such as 9:00 or 14:30."))
        return right


def read_time(text: str) -> tuple[time | None, bool]:
    """Read a clock time such as 9, 9:30, 14.30; the second value tells whether it could be read. Empty is no time."""
    typed = text.strip().replace(".", ":").replace("h", ":")
    if not typed:
        return None, True
    hours, _, minutes = typed.partition(":")
    try:
        return time(int(hours), int(minutes or "0")), True
    except ValueError:
        return None, False
