"""Experiments with kinds of content: a guess, a number of tries, what came of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from careerjournal.domain.value import value


class Worth(StrEnum):
    """Whether trying was worth it."""

    YES = "yes"
    AT_TIMES = "at_times"
    NO = "no"


@value
class Experiment:
    """A kind of content to try: what one expects, where, how many times, and what it came to.

    `content_type` and `learnt` are the person's words; `worth_when` says when the leap was worth it.
    """

    id: int = 0
    hypothesis: str
    content_type: str = ""
    channel_id: int | None = None
    tries: int = 3
    begun_on: date
    ended_on: date | None = None
    worth: Worth | None = None
    learnt: str = ""
    worth_when: str = ""


def is_ready(experiment: Experiment, made: int) -> bool:
    """Tell whether all tries are made and the verdict is still open."""
    return experiment.ended_on is None and made >= experiment.tries
