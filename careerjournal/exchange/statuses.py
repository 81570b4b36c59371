"""Understand a status word as people write it: the event it means, or that the person must be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from careerjournal.domain.stages import EventKind
from careerjournal.exchange.statuses_round import round_of
from careerjournal.exchange.vocabulary.book import Found
from careerjournal.exchange.vocabulary.languages import ambiguous, listed, statuses
from careerjournal.exchange.vocabulary.normal import apart, is_unspaced, plain_words

_STRONGEST_FIRST: Final = (
    EventKind.DECLINED,
    EventKind.REJECTED,
    EventKind.WITHDRAWN,
    EventKind.NO_REPLY,
    EventKind.CLOSED,
    EventKind.ACCEPTED,
    EventKind.OFFER,
    EventKind.INTERVIEW,
    EventKind.ASSESSMENT,
    EventKind.SCREENING,
    EventKind.ACKNOWLEDGED,
    EventKind.APPLIED,
    EventKind.SAVED,
)
"""Which event a text with several tells of: the bad endings before the good ones, then the furthest step."""

_SIGNS_OF_ENDINGS: Final = {
    **dict.fromkeys("❌✖✘👎🚫", EventKind.REJECTED),
    **dict.fromkeys("✅✔⏳⌛", EventKind.APPLIED),
    "👻": EventKind.NO_REPLY,
    "🎉": EventKind.ACCEPTED,
}
_NUMBERING = re.compile(r"^\s*(?:#?\d{1,2}\s*[.):]|\d{1,2}\s*[-–—]\s)\s*(?=\D)")
_LABEL = re.compile(
    r"^\s*(?:status|stage|state|stato|statut|estado|durum|phase|etapa|الحالة|สถานะ|状态)\s*[:：=]\s*", re.I
)
_SHORTEST_INNER: Final = 2
_SHARE_OF_QUESTION: Final = 0.3
_NEVER_DENIED: Final = frozenset({EventKind.REJECTED, EventKind.DECLINED, EventKind.NO_REPLY, EventKind.WITHDRAWN})
_OWN_ENDINGS: Final = {EventKind.REJECTED: EventKind.DECLINED, EventKind.CLOSED: EventKind.WITHDRAWN}
_DENIALS_BEHIND: Final = frozenset({"yok", "degil", "edilmedi", "yapilmadi", "olmadi"})
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a status word means: an event, or a question with its choices, the suggestion first, or nothing at all.

    `round` is the number of the interview where the word says one.
    """

    kind: EventKind | None = None
    ask: bool = False
    choices: tuple[EventKind, ...] = ()
    suggestion: EventKind | None = None
    empty: bool = False
    round: int | None = None


_EMPTY = Understood(empty=True)
_UNKNOWN = Understood(ask=True)


@lru_cache(maxsize=16384)
def understand(word: str) -> Understood:
    """Understand a status word; whole phrases go first, the longest ones next, bad endings before good ones."""
    understood = _as_written(word)
    if understood is not None:
        return understood
    text = _LABEL.sub("", word[:_LONGEST])
    plain = plain_words(_NUMBERING.sub("", text)) or plain_words(text)
    mended = _mended(plain)
    if mended == plain:
        return _UNKNOWN
    return _whole(mended, text) or _inner(mended, text) or _UNKNOWN


@lru_cache(maxsize=16384)
def is_status(word: str) -> bool:
    """Tell whether a text is a known status word, an ambiguous one included; misspelt ones are not looked for."""
    understood = _as_written(word)
    return understood is not None and (understood.kind is not None or bool(understood.choices))


def is_empty(word: str) -> bool:
    """Tell whether a cell says nothing: empty, a dash, "n/a" and the like."""
    plain = plain_words(word)
    return plain in listed("empty") if plain else not any(sign in word for sign in _SIGNS_OF_ENDINGS)


def _as_written(word: str) -> Understood | None:
    """Understand a word as it is spelt; None where nothing of it is known."""
    text = _LABEL.sub("", word[:_LONGEST])
    plain = plain_words(text)
    if not plain:
        return _of_signs(word)
    if plain in listed("empty"):
        return _EMPTY
    unnumbered = plain_words(_NUMBERING.sub("", text)) or plain
    for candidate in dict.fromkeys((plain, unnumbered, plain_words(apart(text)))):
        if (whole := _whole(candidate, text)) is not None:
            return whole
    for candidate in dict.fromkeys((unnumbered, plain_words(apart(text)))):
        if (inner := _inner(candidate, text)) is not None:
            return inner
    return None


def _of_signs(word: str) -> Understood:
    """Ask about a sign that stands alone; a dash or a question mark says nothing."""
    kind = next((kind for sign, kind in _SIGNS_OF_ENDINGS.items() if sign in word), None)
    if kind is None:
        return _EMPTY
    others = (other for other in _STRONGEST_FIRST[::-1] if other is not kind)
    return Understood(ask=True, choices=(kind, *others), suggestion=kind)


def _whole(plain: str, text: str) -> Understood | None:
    """Understand a text that is a phrase of the vocabulary as a whole."""
    asked = ambiguous().exact(plain)
    if asked:
        return _question(next(iter(asked)))
    meanings = statuses().exact(plain)
    if not meanings:
        return None
    return _known(next(kind for kind in _STRONGEST_FIRST if kind in meanings), text)


def _question(choices: str) -> Understood:
    kinds = tuple(EventKind(choice.removesuffix("?")) for choice in choices.split())
    return Understood(ask=True, choices=kinds, suggestion=kinds[0] if "?" in choices else None)


def _known(kind: EventKind, text: str) -> Understood:
    return Understood(kind=kind, round=round_of(text) if kind is EventKind.INTERVIEW else None)


def _inner(plain: str, text: str) -> Understood | None:
    """Understand a text by the phrases it holds; where only ambiguous ones stand in it, ask."""
    found = [one for one in statuses().find(plain) if one.end - one.start >= _SHORTEST_INNER or is_unspaced(plain)]
    kinds = {kind for one in found for kind in one.meanings if kind in _NEVER_DENIED or not _is_denied(plain, one)}
    if kinds:
        return _known(_by_whom(next(kind for kind in _STRONGEST_FIRST if kind in kinds), plain), text)
    asked = ambiguous().find(plain)
    if asked:
        longest = max(asked, key=lambda one: one.end - one.start)
        if longest.end - longest.start >= _SHARE_OF_QUESTION * len(plain):
            return _question(next(iter(longest.meanings)))
    return None


def _is_denied(plain: str, found: Found[EventKind]) -> bool:
    """Tell whether a "not" or "no" stands right before a phrase, or right behind it where a language puts it there."""
    before, after = plain[: found.start].rstrip(), plain[found.end :].lstrip()
    if not before and not after:
        return False
    ends = {before.rpartition(" ")[2], " ".join(before.rsplit(" ", 2)[-2:])}
    if ends & _denials() or after.partition(" ")[0] in _DENIALS_BEHIND:
        return True
    return is_unspaced(plain) and any(before.endswith(word) for word in _denials() if is_unspaced(word))


@cache
def _denials() -> frozenset[str]:
    return frozenset(plain_words(word) for word in listed("negations"))


def _by_whom(kind: EventKind, plain: str) -> EventKind:
    """Turn an ending that the person says they brought about themselves into their own."""
    own = _OWN_ENDINGS.get(kind)
    if own is None:
        return kind
    padded = f" {plain} "
    mine = any(f" {word} " in padded or (is_unspaced(word) and word in plain) for word in _own_doing())
    return own if mine else kind


@cache
def _own_doing() -> frozenset[str]:
    return frozenset(plain_words(phrase) for phrase in listed("own_doing"))


def _mended(plain: str) -> str:
    """Put known words in the place of misspelt ones."""
    return " ".join(statuses().well_spelt(word) or word for word in plain.split(" "))
