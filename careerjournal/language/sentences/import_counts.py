"""How an import went, or would go, in one sentence of three counts."""

from __future__ import annotations

from collections.abc import Mapping

from careerjournal.language.sentences.wording import Wording
from careerjournal.language.words import AsIs, Words


def _did(words: Words, values: Mapping[str, object]) -> str:
    added = _count(values, "added")
    return words.tr(
        "{added}, {rest}.",
        added=AsIs(words.ntr("{n} row added", "{n} rows added", added)),
        rest=AsIs(_rest(words, values)),
    )


def _would_do(words: Words, values: Mapping[str, object]) -> str:
    added = _count(values, "added")
    return words.tr(
        "{added}, {rest}. Nothing is changed yet.",
        added=AsIs(words.ntr("{n} row would be added", "{n} rows would be added", added)),
        rest=AsIs(_rest(words, values)),
    )


def _rest(words: Words, values: Mapping[str, object]) -> str:
    """Say how many were here already and how many are left out."""
    here, left = _count(values, "duplicate"), _count(values, "left_out")
    return words.tr(
        "{here}, {left}",
        here=AsIs(words.ntr("{n} here already", "{n} here already", here)),
        left=AsIs(words.ntr("{n} left out", "{n} left out", left)),
    )


def _count(values: Mapping[str, object], name: str) -> int:
    """Give a count that the sentence was made with."""
    count = values[name]
    if not isinstance(count, int):
        raise KeyError(name)
    return count


SENTENCES: dict[str, Wording] = {"import.did": _did, "import.would_do": _would_do}
