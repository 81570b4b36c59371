"""Rules W1–W7, N0–N2, I1 and I2 of UAX #9 (Unicode 15), on one isolating run sequence."""

from __future__ import annotations

ISOLATE_STARTS = frozenset({"LRI", "RLI", "FSI"})
NEUTRALS = frozenset({"B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"})
_ISOLATE_CONTROLS = ISOLATE_STARTS | {"PDI"}
_STRONG_SIDE = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}

# Brackets that occur in prose (BidiBrackets.txt); canonical equivalents share one entry.
_CLOSING = {
    "(": ")",
    "[": "]",
    "{": "}",
    "\u0f3a": "\u0f3b",
    "\u0f3c": "\u0f3d",
    "\u169b": "\u169c",
    "\u2045": "\u2046",
    "\u207d": "\u207e",
    "\u208d": "\u208e",
    "\u2308": "\u2309",
    "\u230a": "\u230b",
    "\u2329": "\u232a",
    "\u27e6": "\u27e7",
    "\u27e8": "\u27e9",
    "\u3008": "\u3009",
    "\u300a": "\u300b",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\u3010": "\u3011",
    "\uff08": "\uff09",
    "\uff3b": "\uff3d",
    "\uff5b": "\uff5d",
}
_EQUIVALENT = {"\u2329": "\u3008", "\u232a": "\u3009"}
_OPENING = {_EQUIVALENT.get(close, close): _EQUIVALENT.get(open_, open_) for open_, close in _CLOSING.items()}
_BRACKET_STACK = 63


def resolve_sequence(
    characters: list[str], classes: list[str], original: list[str], level: int, before: str, after: str
) -> list[int]:
    """Return the level of each character of one isolating run sequence.

    `classes` are the bidi classes after overrides (changed in place), `original` those before; `before` and
    `after` are the sequence's boundary directions, "L" or "R".
    """
    _resolve_marks(classes, before)
    _resolve_numbers(classes, before)
    _resolve_separators(classes)
    _resolve_european_after_left(classes, before)
    embedding = "R" if level & 1 else "L"
    if any(character in _CLOSING for character in characters):
        _resolve_brackets(characters, classes, original, embedding, before)
    _resolve_neutrals(classes, embedding, before, after)
    return [_implicit_level(level, kind) for kind in classes]


def _resolve_marks(classes: list[str], before: str) -> None:
    """Give each nonspacing mark the class of what it follows (W1)."""
    previous = before
    for i, kind in enumerate(classes):
        if kind == "NSM":
            classes[i] = "ON" if previous in _ISOLATE_CONTROLS else previous
        previous = classes[i]


def _resolve_numbers(classes: list[str], before: str) -> None:
    """Make European numbers after Arabic letters Arabic (W2), then Arabic letters plain right (W3)."""
    strong = before
    for i, kind in enumerate(classes):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            classes[i] = "AN"
    for i, kind in enumerate(classes):
        if kind == "AL":
            classes[i] = "R"


def _resolve_separators(classes: list[str]) -> None:
    """Join separators and terminators to the numbers they belong to (W4, W5)."""
    for i in range(1, len(classes) - 1):
        kind = classes[i]
        if kind in ("ES", "CS") and classes[i - 1] == classes[i + 1]:
            number = classes[i - 1]
            if number == "EN" or (number == "AN" and kind == "CS"):
                classes[i] = number
    i = 0
    while i < len(classes):
        if classes[i] != "ET":
            i += 1
            continue
        end = i
        while end < len(classes) and classes[end] == "ET":
            end += 1
        if (i and classes[i - 1] == "EN") or (end < len(classes) and classes[end] == "EN"):
            classes[i:end] = ["EN"] * (end - i)
        i = end


def _resolve_european_after_left(classes: list[str], before: str) -> None:
    """Make left-over separators neutral (W6) and European numbers after left-to-right letters left (W7)."""
    strong = before
    for i, kind in enumerate(classes):
        if kind in ("ES", "ET", "CS"):
            classes[i] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            classes[i] = "L"


def _bracket_pairs(characters: list[str], classes: list[str]) -> list[tuple[int, int]]:
    """Return the index pairs of matching brackets in order of the opening one (BD16)."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for i, kind in enumerate(classes):
        if kind != "ON":
            continue
        character = _EQUIVALENT.get(characters[i], characters[i])
        if character in _OPENING.values():
            if len(stack) >= _BRACKET_STACK:
                break
            stack.append((character, i))
        elif character in _OPENING:
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == _OPENING[character]:
                    pairs.append((stack[depth][1], i))
                    del stack[depth:]
                    break
    return sorted(pairs)


def _resolve_brackets(
    characters: list[str], classes: list[str], original: list[str], embedding: str, before: str
) -> None:
    """Give the two brackets of a pair one direction (N0)."""
    opposite = "L" if embedding == "R" else "R"
    pairs = _bracket_pairs(characters, classes)
    context = _ContextBefore(classes, before)
    for opening, closing in pairs:
        side = _side_inside(classes, opening, closing, embedding)
        if side is None:
            continue
        if side == opposite and context.at(opening) != opposite:
            side = embedding
        for bracket in (opening, closing):
            classes[bracket] = side
            follower = bracket + 1
            while follower < len(classes) and original[follower] == "NSM":
                classes[follower] = side
                follower += 1


class _ContextBefore:
    """The last strong direction before an index, found by one forward walk over ascending questions."""

    def __init__(self, classes: list[str], before: str) -> None:
        self._classes = classes
        self._side = before
        self._next = 0

    def at(self, index: int) -> str:
        """Return the direction before `index`; indices must not descend."""
        while self._next < index:
            self._side = _STRONG_SIDE.get(self._classes[self._next], self._side)
            self._next += 1
        return self._side


def _side_inside(classes: list[str], opening: int, closing: int, embedding: str) -> str | None:
    """Return the embedding direction if any strong character inside has it, else the opposite, else None."""
    found: str | None = None
    for i in range(opening + 1, closing):
        side = _STRONG_SIDE.get(classes[i])
        if side == embedding:
            return side
        found = side or found
    return found


def _resolve_neutrals(classes: list[str], embedding: str, before: str, after: str) -> None:
    """Give runs of neutrals the direction around them, or the embedding's (N1, N2)."""
    i, count = 0, len(classes)
    while i < count:
        if classes[i] not in NEUTRALS:
            i += 1
            continue
        end = i
        while end < count and classes[end] in NEUTRALS:
            end += 1
        left = before if i == 0 else _STRONG_SIDE[classes[i - 1]]
        right = after if end == count else _STRONG_SIDE[classes[end]]
        classes[i:end] = [left if left == right else embedding] * (end - i)
        i = end


def _implicit_level(level: int, kind: str) -> int:
    """Return the level of a resolved character (I1, I2)."""
    if level & 1:
        return level + 1 if kind in ("L", "EN", "AN") else level
    if kind == "R":
        return level + 1
    return level + 2 if kind in ("EN", "AN") else level
