"""What each status word of a file comes to: by the person's answers first, then by what the word means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from careerjournal.domain.folding import fold
from careerjournal.domain.importing import Question
from careerjournal.domain.matching import comparable
from careerjournal.domain.stages import KINDS_OF_THE_PROGRAM, EventKind
from careerjournal.exchange.statuses import Understood, understand

_LONGEST_NAME: Final = 60
_PLAIN_INTERVIEWS: Final = frozenset(["interview", "interviewing", "interviews", "interviewed", "interviewing now"])


class Verdict(Enum):
    """How a status word was taken."""

    NOTHING = auto()
    EVENT = auto()
    TO_NOTE = auto()
    OPEN_QUESTION = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer:
    """A status word's event, its interview's round and name, and words worth keeping; or why there is no event."""

    verdict: Verdict
    kind: EventKind | None = None
    round: int | None = None
    name: str = ""
    note: str = ""


class StatusWords:
    """Answers for the status words of one file, each worked out once; counts those to ask about."""

    def __init__(self, answers: Mapping[str, EventKind | None]) -> None:
        self._exact = {word.strip(): kind for word, kind in answers.items()}
        self._folded = {_key(word): kind for word, kind in answers.items()}
        self._known: dict[str, StatusAnswer] = {}
        self._asked: dict[str, tuple[str, Understood]] = {}
        self._counts: Counter[str] = Counter()

    def answer(self, word: str) -> StatusAnswer:
        """Give what a stripped word comes to, and count it where it is a question."""
        key = _key(word)
        if word not in self._known:
            self._known[word] = self._worked_out(word, key)
        if key in self._asked:
            self._counts[key] += 1
        return self._known[word]

    def questions(self) -> tuple[Question, ...]:
        """Give the words to ask about, answered or not, in the order of the file."""
        return tuple(
            Question(
                word=word,
                count=self._counts[key],
                choices=meant.choices or KINDS_OF_THE_PROGRAM,
                suggestion=meant.suggestion,
            )
            for key, (word, meant) in self._asked.items()
        )

    def _worked_out(self, word: str, key: str) -> StatusAnswer:
        meant = understand(word)
        if meant.ask and not meant.empty:
            self._asked.setdefault(key, (word, meant))
        if word in self._exact or key in self._folded:
            kind = self._exact.get(word, self._folded.get(key))
            return _event(word, kind, meant.round) if kind else StatusAnswer(verdict=Verdict.TO_NOTE)
        if meant.empty:
            return StatusAnswer(verdict=Verdict.NOTHING)
        if meant.ask:
            return StatusAnswer(verdict=Verdict.OPEN_QUESTION)
        return _event(word, meant.kind, meant.round) if meant.kind else StatusAnswer(verdict=Verdict.TO_NOTE)


def _event(word: str, kind: EventKind, round_: int | None) -> StatusAnswer:
    """Give an event; an interview keeps what it is called, a long status its words."""
    is_named = kind is EventKind.INTERVIEW and comparable(word) not in _PLAIN_INTERVIEWS and len(word) <= _LONGEST_NAME
    is_wordy = len(word.split()) > 3 or len(word) > 30
    return StatusAnswer(
        verdict=Verdict.EVENT,
        kind=kind,
        round=round_ if kind is EventKind.INTERVIEW else None,
        name=word if is_named else "",
        note=word if is_wordy and not is_named else "",
    )


def _key(word: str) -> str:
    return " ".join(fold(word).split())
