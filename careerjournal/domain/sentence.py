"""What the program says, before it has words: a key and its parameters."""

from __future__ import annotations

from datetime import date, time
from typing import TypeAlias

from careerjournal.domain.places import Place
from careerjournal.domain.value import positional_value

Value: TypeAlias = "str | int | float | date | time | Sentence | tuple[Value, ...]"


@positional_value
class Sentence:
    """A sentence the program makes: its key in the table of `language`, its parameters, and where it comes from.

    A parameter may be a sentence itself (a stage's name, say); a tuple is listed in the language's way.
    """

    key: str
    parameters: tuple[tuple[str, Value], ...] = ()
    source: Place | None = None


def sentence(key: str, /, *, source: Place | None = None, **parameters: Value) -> Sentence:
    """Make a sentence of a key and named parameters."""
    return Sentence(key, tuple(parameters.items()), source)
