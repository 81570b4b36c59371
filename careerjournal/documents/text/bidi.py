"""The order of characters on a line: levels and reordering after UAX #9, the Unicode bidirectional algorithm.

The input is one paragraph (no line or paragraph separators inside). Trailing spaces of each line are the
caller's (rule L1), because only the caller knows the lines.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import bidirectional

from careerjournal.documents.text.bidi_rules import ISOLATE_STARTS, resolve_sequence

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_REMOVED = frozenset({"RLE", "LRE", "RLO", "LRO", "PDF", "BN"})
_EMBEDDING_STARTS = frozenset({"RLE", "LRE", "RLO", "LRO"})
_EXPLICIT = _EMBEDDING_STARTS | ISOLATE_STARTS | {"PDF", "PDI"}
_TRAILING = frozenset({"WS", "PDI"}) | ISOLATE_STARTS | _REMOVED
_DEEPEST = 125


@cache
def _class_of(character: str) -> str:
    """Return the bidi class; code points Unicode has not assigned count as left-to-right."""
    return bidirectional(character) or "L"


def has_right_to_left(text: str) -> bool:
    """Say whether any character could make the text flow from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def base_level(text: str) -> int | None:
    """Return 0 or 1 after the first strong character outside isolates (P2, P3), None if there is none."""
    depth = 0
    for character in text:
        kind = _class_of(character)
        if kind in ISOLATE_STARTS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0:
            if kind == "L":
                return 0
            if kind in ("R", "AL"):
                return 1
    return None


def levels(text: str, base: int | None = None) -> list[int]:
    """Return the embedding level of each character; base 0, 1, or None for the first strong character's."""
    if base is None:
        base = base_level(text) or 0
    if base == 0 and not has_right_to_left(text):
        return [0] * len(text)
    original = [_class_of(character) for character in text]
    if not _EXPLICIT.isdisjoint(original):
        found = _levels_with_controls(text, original, base)
    else:
        found = _levels_without_controls(text, original, base)
    _reset_separators(found, original, base)
    return found


def visual_order(run_levels: list[int]) -> list[int]:
    """Return the indices of the runs from left to right (L2)."""
    order = list(range(len(run_levels)))
    odd = [level for level in run_levels if level & 1]
    if not odd:
        return order
    if len(odd) == len(order) and min(odd) == max(odd):
        return order[::-1]
    for level in range(max(run_levels), min(odd) - 1, -1):
        i = 0
        while i < len(order):
            if run_levels[order[i]] < level:
                i += 1
                continue
            end = i
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[i:end] = order[i:end][::-1]
            i = end
    return order


def _direction(level: int) -> str:
    """Return the direction of a level as a class."""
    return "R" if level & 1 else "L"


def _levels_without_controls(text: str, original: list[str], base: int) -> list[int]:
    """Resolve a text without embeddings and isolates: one sequence."""
    kept = [i for i, kind in enumerate(original) if kind != "BN"]
    side = _direction(base)
    kinds = [original[i] for i in kept]
    resolved = resolve_sequence([text[i] for i in kept], kinds[:], kinds, base, side, side)
    if len(kept) == len(original):
        return resolved
    found = [base] * len(original)
    for i, level in zip(kept, resolved, strict=True):
        found[i] = level
    _fill_removed(found, original, base)
    return found


def _levels_with_controls(text: str, original: list[str], base: int) -> list[int]:
    """Resolve a text with embeddings, overrides or isolates (X1–X10)."""
    classes = original[:]
    matches = _isolate_matches(original)
    found = _Explicit(text, original, classes, matches, base).levels()
    kept = [i for i, kind in enumerate(original) if kind not in _REMOVED]
    position = {index: place for place, index in enumerate(kept)}
    explicit = found[:]
    for sequence in _sequences(kept, explicit, original, matches):
        level = explicit[sequence[0]]
        place = position[sequence[0]]
        before = explicit[kept[place - 1]] if place else base
        last = sequence[-1]
        after = base
        if not (original[last] in ISOLATE_STARTS and last not in matches) and position[last] + 1 < len(kept):
            after = explicit[kept[position[last] + 1]]
        resolved = resolve_sequence(
            [text[i] for i in sequence],
            [classes[i] for i in sequence],
            [original[i] for i in sequence],
            level,
            _direction(max(level, before)),
            _direction(max(level, after)),
        )
        for i, new_level in zip(sequence, resolved, strict=True):
            found[i] = new_level
    _fill_removed(found, original, base)
    return found


def _isolate_matches(original: list[str]) -> dict[int, int]:
    """Return which isolate start and which PDI belong together, both ways (BD9)."""
    matches: dict[int, int] = {}
    starts: list[int] = []
    for i, kind in enumerate(original):
        if kind in ISOLATE_STARTS:
            starts.append(i)
        elif kind == "PDI" and starts:
            start = starts.pop()
            matches[start], matches[i] = i, start
    return matches


def _sequences(kept: list[int], found: list[int], original: list[str], matches: dict[int, int]) -> list[list[int]]:
    """Return the isolating run sequences as lists of indices (BD13)."""
    runs: list[list[int]] = []
    for i in kept:
        if runs and found[runs[-1][-1]] == found[i]:
            runs[-1].append(i)
        else:
            runs.append([i])
    run_at = {run[0]: run for run in runs}
    sequences: list[list[int]] = []
    for run in runs:
        if original[run[0]] == "PDI" and run[0] in matches:
            continue
        sequence = run[:]
        while original[sequence[-1]] in ISOLATE_STARTS and matches.get(sequence[-1]) in run_at:
            sequence += run_at[matches[sequence[-1]]]
        sequences.append(sequence)
    return sequences


def _fill_removed(found: list[int], original: list[str], base: int) -> None:
    """Give characters that the algorithm removes (X9) the level before them: they never split a run."""
    previous = base
    for i, kind in enumerate(original):
        if kind in _REMOVED:
            found[i] = previous
        else:
            previous = found[i]


def _reset_separators(found: list[int], original: list[str], base: int) -> None:
    """Put separators, and the spaces before them, at the base level (L1)."""
    for i, kind in enumerate(original):
        if kind not in ("S", "B"):
            continue
        found[i] = base
        before = i - 1
        while before >= 0 and original[before] in _TRAILING:
            found[before] = base
            before -= 1


class _Explicit:
    """One pass of the explicit rules X1–X8 with their stack of embeddings."""

    def __init__(self, text: str, original: list[str], classes: list[str], matches: dict[int, int], base: int) -> None:
        self._text = text
        self._original = original
        self._classes = classes
        self._matches = matches
        self._base = base
        self._stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
        self._overflowing_isolates = 0
        self._overflowing_embeddings = 0
        self._valid_isolates = 0

    def levels(self) -> list[int]:
        """Return the explicit levels; classes are overridden in place."""
        found = [self._base] * len(self._original)
        for i, kind in enumerate(self._original):
            if kind == "PDI":
                self._close_isolate()
            elif kind == "PDF":
                found[i] = self._stack[-1][0]
                self._close_embedding()
                continue
            level, override, _ = self._stack[-1]
            found[i] = self._base if kind == "B" else level
            if override and kind != "B" and kind not in _REMOVED:
                self._classes[i] = override
            if kind in _EMBEDDING_STARTS:
                self._open_embedding(kind)
            elif kind in ISOLATE_STARTS:
                self._open_isolate(i, kind)
        return found

    def _next_level(self, *, right_to_left: bool) -> int | None:
        """Return the least greater level of that direction, None if it or something around it overflows."""
        level = self._stack[-1][0]
        following = (level + 1) | 1 if right_to_left else (level + 2) & ~1
        fits = following <= _DEEPEST and not self._overflowing_isolates and not self._overflowing_embeddings
        return following if fits else None

    def _open_embedding(self, kind: str) -> None:
        """Enter an embedding or an override (X2–X5)."""
        level = self._next_level(right_to_left=kind in ("RLE", "RLO"))
        if level is not None:
            self._stack.append((level, {"RLO": "R", "LRO": "L"}.get(kind), False))
        elif not self._overflowing_isolates:
            self._overflowing_embeddings += 1

    def _open_isolate(self, index: int, kind: str) -> None:
        """Enter an isolate (X5a–X5c)."""
        overflows = self._overflowing_isolates or self._overflowing_embeddings
        if kind == "FSI" and not overflows:  # looking ahead only this deep keeps hostile nesting linear
            content = self._text[index + 1 : self._matches.get(index, len(self._text))]
            kind = "RLI" if base_level(content) == 1 else "LRI"
        level = self._next_level(right_to_left=kind == "RLI")
        if level is None:
            self._overflowing_isolates += 1
        else:
            self._valid_isolates += 1
            self._stack.append((level, None, True))

    def _close_isolate(self) -> None:
        """Leave the innermost isolate with all that was opened inside (X6a)."""
        if self._overflowing_isolates:
            self._overflowing_isolates -= 1
        elif self._valid_isolates:
            self._overflowing_embeddings = 0
            while not self._stack[-1][2]:
                self._stack.pop()
            self._stack.pop()
            self._valid_isolates -= 1

    def _close_embedding(self) -> None:
        """Leave the innermost embedding (X7)."""
        if self._overflowing_isolates:
            return
        if self._overflowing_embeddings:
            self._overflowing_embeddings -= 1
        elif not self._stack[-1][2] and len(self._stack) > 1:
            self._stack.pop()
