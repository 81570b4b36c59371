"""A filter of the applications under a name."""

from __future__ import annotations

from careerjournal.domain.value import value


@value
class SavedFilter:
    """A filter under the person's name for it; `words` is the filter as JSON."""

    id: int = 0
    name: str
    words: str
    position: int = 0
