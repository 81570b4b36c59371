"""A font as reportlab knows it: a chain of typefaces that together set a line of any mix of scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Any, ClassVar, TypeAlias

from reportlab.pdfbase import pdfmetrics

from careerjournal.documents.text.bidi import has_right_to_left, levels, visual_order
from careerjournal.documents.text.characters import INVISIBLE
from careerjournal.documents.text.typeface import Run, Typeface

Runs: TypeAlias = tuple[Run, ...]

_WORDS = re.compile(" +|[^ ]+")
_WORDS_KEPT = 20_000
_LONGEST_KEPT = 200
_SIGN_DIGITS = "0123456789ABCDEF"


class ShapedFont:
    """What reportlab asks of a dynamic font, answered with shaped, reordered text.

    A word is set in the first typeface that has all its characters; failing that, in the longest stretches
    that one typeface has; what none has becomes a drawn sign.
    """

    _multiByte: ClassVar[int] = 1  # noqa: N815
    _dynamicFont: ClassVar[int] = 1  # noqa: N815
    shapable: ClassVar[bool] = False

    def __init__(self, name: str, chain: Sequence[Typeface]) -> None:
        self.fontName = name
        self.chain = tuple(chain)
        self._words = lru_cache(maxsize=_WORDS_KEPT)(self._shape_word)
        self._widths = lru_cache(maxsize=_WORDS_KEPT)(self._measure)

    @property
    def ascent(self) -> int:
        """Return how far letters rise above the baseline, in thousandths of the font size."""
        return self.chain[0].metrics.ascent

    @property
    def descent(self) -> int:
        """Return the same below the baseline, which is negative."""
        return self.chain[0].metrics.descent

    @cached_property
    def _sign_face(self) -> Typeface:
        """Find the typeface whose digits stand in the sign of a missing character."""
        return next(face for face in self.chain if all(map(face.covers, _SIGN_DIGITS)))

    def covers(self, character: str) -> bool:
        """Say whether any typeface of the chain has the character."""
        return any(face.covers(character) for face in self.chain)

    def word(self, text: str, right_to_left: bool) -> Runs:
        """Return the text, which has one direction, as runs from left to right."""
        if len(text) > _LONGEST_KEPT:
            return self._shape_word(text, right_to_left)
        return self._words(text, right_to_left)

    def line(self, text: str, base: int | None = None) -> Iterable[Run]:
        """Return a whole line as runs from left to right; base level 0, 1 or None for the text's own."""
        if not text:
            return []
        if not base and not has_right_to_left(text):
            return [run for word in _WORDS.findall(text) for run in self.word(word, False)]
        found = levels(text, base)
        starts = [i for i in range(len(text)) if i == 0 or found[i] != found[i - 1]]
        stretches = list(zip(starts, [*starts[1:], len(text)], strict=True))
        runs: list[Run] = []
        for place in visual_order([found[start] for start in starts]):
            start, end = stretches[place]
            right_to_left = bool(found[start] & 1)
            words = _WORDS.findall(text[start:end])
            for word in reversed(words) if right_to_left else words:
                runs += self.word(word, right_to_left)
        return runs

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """Return the set width of a line in points."""
        if isinstance(text, bytes):
            text = text.decode(encoding)
        width = self._measure(text) if len(text) > _LONGEST_KEPT else self._widths(text)
        return width * 0.001 * size

    def _measure(self, text: str) -> float:
        """Return the set width of a line in thousandths of the font size."""
        return sum(run.width for run in self.line(text))

    def _shape_word(self, text: str, right_to_left: bool) -> Runs:
        """Shape one word, with as few typefaces as can be."""
        text = INVISIBLE.sub("", text)
        if not text:
            return ()
        for face in self.chain:
            if all(map(face.covers, text)):
                return (face.shape(text, right_to_left=right_to_left),)
        runs = self._stretches(text, right_to_left)
        return tuple(reversed(runs)) if right_to_left else tuple(runs)

    def _stretches(self, text: str, right_to_left: bool) -> list[Run]:
        """Return runs in the order of the text, each the longest stretch that one typeface has."""
        runs: list[Run] = []
        start = 0
        while start < len(text):
            face, end = max(
                ((face, _covered_until(face, text, start)) for face in self.chain), key=lambda found: found[1]
            )
            if end > start:
                runs.append(face.shape(text[start:end], right_to_left=right_to_left))
            else:
                end = start + 1
                while end < len(text) and not self.covers(text[end]):
                    end += 1
                runs.append(self._sign_face.sign_run(text[start:end], right_to_left=right_to_left))
            start = end
        return runs


def _covered_until(face: Typeface, text: str, start: int) -> int:
    """Return the end of the stretch from `start` that the typeface has."""
    end = start
    while end < len(text) and face.covers(text[end]):
        end += 1
    return end


def register_family(normal: ShapedFont, bold: ShapedFont, italic: ShapedFont) -> None:
    """Make the fonts known to reportlab under their names, and <b> and <i> lead from each to the others.

    reportlab's own registerFont would take two chains that begin with the same file for one font.
    """
    known: dict[str, Any] = pdfmetrics._fonts  # type: ignore[attr-defined]
    for font in (normal, bold, italic):
        known[font.fontName] = font
    pdfmetrics.registerFontFamily(normal.fontName, normal.fontName, bold.fontName, italic.fontName, bold.fontName)


def shaped_font(name: str) -> ShapedFont:
    """Return the registered font of that name; raise TypeError if it is one of reportlab's own."""
    font: object = pdfmetrics.getFont(name)
    if not isinstance(font, ShapedFont):
        raise TypeError(f"{name} is not one of the fonts that set every script")
    return font
