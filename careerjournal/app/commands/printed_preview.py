"""What every import prints of its preview: the JSON, a line for each row, and the counts."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol

from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.table_reading import Outcome, PreviewedRow, PreviewedRows, count_of
from careerjournal.language.sentences import say
from careerjournal.language.words import Words


class RowToPrint(PreviewedRow, Protocol):
    """What is printed of each row, beside what its own kind tells."""

    @property
    def line(self) -> int: ...
    @property
    def reason(self) -> Sentence | None: ...
    @property
    def notices(self) -> tuple[Sentence, ...]: ...


def print_json(shown: Mapping[str, object]) -> None:
    """Print values as JSON; letters that the output does not take are written as escapes."""
    takes_all_signs = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    print(json.dumps(shown, ensure_ascii=not takes_all_signs, indent=2))


def is_told(row: RowToPrint, *, every_row: bool) -> bool:
    """Tell whether a row has a line of its own: each before the import, afterwards where there is more to say."""
    return every_row or row.outcome is not Outcome.ADDED or bool(row.notices)


def row_line(row: RowToPrint, what: Sequence[str], words: Words) -> str:
    """Say in one line what becomes of a row, what it tells, why, and what is noted of it."""
    outcome = {
        Outcome.ADDED: words.tr("added"),
        Outcome.DUPLICATE: words.tr("here already"),
        Outcome.LEFT_OUT: words.tr("left out"),
    }[row.outcome]
    why = [say(reason, words) for reason in (row.reason, *row.notices) if reason is not None]
    parts = [words.tr("line {line}: {outcome}", line=row.line, outcome=outcome), *what, *why]
    return " — ".join(part for part in parts if part)


def counts_line(preview: PreviewedRows, words: Words, *, is_done: bool) -> str:
    """Say how many rows were added, here already and left out, or would be."""
    added, here, left = (count_of(preview, outcome) for outcome in Outcome)
    key = "import.did" if is_done else "import.would_do"
    return say(sentence(key, added=added, duplicate=here, left_out=left), words)
