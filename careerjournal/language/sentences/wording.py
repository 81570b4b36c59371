"""How a sentence is worded: a message, a message that counts, or a function of several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from careerjournal.language.words import Words


@dataclass(frozen=True, slots=True)
class Phrase:
    """One message, filled with the sentence's parameters."""

    message: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A message whose form goes with one parameter, `by`; `{n}` is that number."""

    singular: str
    plural: str
    by: str = "n"


Composed: TypeAlias = Callable[[Words, Mapping[str, Any]], str]
"""A function that says a sentence made of several messages, by calls of `words.tr` and `words.ntr`."""

Wording: TypeAlias = Phrase | Counted | Composed
