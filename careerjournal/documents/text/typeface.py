"""A font file and the words shaped with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TypeAlias
from unicodedata import category, mirrored

from careerjournal.documents.text.characters import INVISIBLE, JOINERS, STAND_INS
from careerjournal.documents.text.harfbuzz import HarfBuzzFont, Metrics

_MARKS_DRAWN = 12  # more marks on one letter would leave the page (and overflow the glyph's 16-bit measures)
_WITH_JOINERS = re.compile("[\u200c\u200d]*(?P<character>[^\u200c\u200d])[\u200c\u200d]*")
_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT_TO_LEFT_MARK = "\u200f"
_ORDINARY_SPACE = f"{_RIGHT_TO_LEFT_MARK} "
_WORDS_KEPT = 20_000
_LONGEST_KEPT = 200  # characters; longer runs would fill memory and hardly ever come twice


@dataclass(frozen=True, slots=True, eq=False)
class Composite:
    """Several placed glyphs of one cluster drawn as one: (glyph, x, y) and the advance, in font units.

    A typeface makes each but once, so that they are told apart by identity: they are looked up often.
    """

    parts: tuple[tuple[int, int, int], ...]
    advance: int


@dataclass(frozen=True, slots=True)
class MissingSign:
    """A box with the code point of a character that no font has; the advance in font units."""

    code_point: int
    advance: int


Glyph: TypeAlias = int | Composite | MissingSign


@dataclass(frozen=True, slots=True)
class Cluster:
    """What is drawn, and copied, as one: a letter with its marks, or a ligature.

    `text` is what a reader of the PDF extracts, in the order of the run; `advance` is in thousandths of the
    font size; `length` counts the characters of the shaped text it covers.
    """

    glyph: Glyph
    text: str
    advance: float
    length: int


class Run:
    """Clusters of one typeface from left to right; compared by identity, so that documents can cache it."""

    __slots__ = ("begins_with_mark", "clusters", "typeface", "width")

    def __init__(self, typeface: Typeface, clusters: tuple[Cluster, ...]) -> None:
        self.typeface = typeface
        self.clusters = clusters
        self.width = sum(cluster.advance for cluster in clusters)
        self.begins_with_mark = bool(clusters) and category(clusters[0].text[:1] or " ") == "Mn"

    @property
    def is_space(self) -> bool:
        """Say whether nothing but spaces is drawn."""
        return bool(self.clusters) and all(cluster.text == " " for cluster in self.clusters)


class Typeface:
    """One font file: what it covers, its measures, and its shaped words (cached, shared by all threads).

    The file is opened when something is first asked of it: most documents never come to the end of a chain.
    Raises FileNotFoundError at once where it is missing.
    """

    def __init__(self, path: Path, language: str | None = None) -> None:
        if not path.is_file():
            raise FileNotFoundError(f"The font {path} is missing.")
        self._path = path
        self._language = language
        self._covered = cache(self._covers)
        self._letter = cache(self._one_letter)
        self._shaped = lru_cache(maxsize=_WORDS_KEPT)(self._shape)
        self.own_advance = cache(self._own_advance)
        self._composite = cache(Composite)
        self.ordinary_space = cache(self._ordinary_space)
        self.with_space = lru_cache(maxsize=_WORDS_KEPT)(self._with_space)

    @cached_property
    def font(self) -> HarfBuzzFont:
        """Open the file."""
        return HarfBuzzFont(self._path)

    @cached_property
    def metrics(self) -> Metrics:
        """Read the measures of the whole font."""
        return self.font.metrics()

    def covers(self, character: str) -> bool:
        """Say whether the character can be drawn with this file; invisible ones always can."""
        return self._covered(character)

    def shape(self, text: str, *, right_to_left: bool) -> Run:
        """Return the text, which this file must cover, as one run."""
        if len(text) > _LONGEST_KEPT:
            return self._shape(text, right_to_left)
        return self._shaped(text, right_to_left)

    def sign_run(self, text: str, *, right_to_left: bool) -> Run:
        """Return one drawn sign for each character of the text."""
        clusters = [self._sign(match["character"], len(match[0])) for match in _WITH_JOINERS.finditer(text)]
        return Run(self, tuple(clusters[::-1] if right_to_left else clusters))

    @cached_property
    def opening_space(self) -> Run:
        """Make an ordinary space without width, for a line that begins with a mark."""
        return Run(self, (Cluster(self._composite((), 1), _ORDINARY_SPACE, 0.0, 0),))

    def _with_space(self, run: Run, space: Run) -> Run | None:
        """Let the last letter of a run and one space be one; None if they have not one typeface or it is a sign."""
        *before, last = run.clusters
        if space.typeface is not self or len(space.clusters) != 1 or isinstance(last.glyph, MissingSign):
            return None
        parts = last.glyph.parts if isinstance(last.glyph, Composite) else ((last.glyph, 0, 0),)
        advance = last.advance + space.width
        glyph = self._composite(parts, round(advance / self.font.scale))
        return Run(self, (*before, Cluster(glyph, f"{last.text} ", advance, last.length + 1)))

    def _ordinary_space(self, spaces: Run) -> Run:
        """Make spaces that pdf.js takes for letters, as wide as the given ones."""
        return Run(self, tuple(replace(cluster, text=_ORDINARY_SPACE) for cluster in spaces.clusters))

    def _own_advance(self, glyph: Glyph) -> float:
        """Return the advance a viewer gives the glyph, in thousandths of the font size."""
        units = self.font.advance(glyph) if isinstance(glyph, int) else glyph.advance
        return round(units * self.font.scale, 3)

    def _covers(self, character: str) -> bool:
        """Look the character up."""
        if self.font.has(character) or INVISIBLE.match(character) or JOINERS.match(character):
            return True
        stand_in = STAND_INS.get(character)
        return stand_in is not None and self.font.has(stand_in)

    def _shape(self, text: str, right_to_left: bool) -> Run:
        """Shape the text and bake each cluster of several glyphs into one."""
        glyphs = self.font.shape(text, right_to_left=right_to_left, language=self._language)
        if not glyphs:  # a joiner on its own
            return Run(self, ())
        starts = sorted({glyph[1] for glyph in glyphs})
        if len(starts) == len(glyphs) == len(text) and all(glyph[0] and glyph[3:] == (0, 0) for glyph in glyphs):
            letters = (self._letter(number, text[at], advance, right_to_left) for number, at, advance, _, _ in glyphs)
            return Run(self, tuple(letters))
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        clusters: list[Cluster] = []
        first = 0
        for i in range(1, len(glyphs) + 1):
            if i < len(glyphs) and glyphs[i][1] == glyphs[first][1]:
                continue
            start = glyphs[first][1]
            source = text[start : ends[start]]
            if any(glyph[0] == 0 for glyph in glyphs[first:i]):
                clusters += self.sign_run(source, right_to_left=right_to_left).clusters
            else:
                clusters.append(self._cluster(glyphs[first:i], source, right_to_left))
            first = i
        return Run(self, tuple(clusters))

    def _one_letter(self, glyph: int, character: str, advance: int, right_to_left: bool) -> Cluster:
        """Return a letter that is drawn by one glyph where it stands."""
        return Cluster(glyph, _extracted(character, right_to_left), advance * self.font.scale, 1)

    def _cluster(self, glyphs: list[tuple[int, int, int, int, int]], source: str, right_to_left: bool) -> Cluster:
        """Return the glyphs of one cluster as one."""
        glyph: Glyph
        if len(glyphs) == 1 and glyphs[0][3:] == (0, 0):
            glyph, advance = glyphs[0][0], glyphs[0][2]
        else:
            parts: list[tuple[int, int, int]] = []
            advance = 0
            for number, _, step, x, y in glyphs:
                if len(parts) < _MARKS_DRAWN:
                    parts.append((number, advance + x, y))
                advance += step
            glyph = self._composite(tuple(parts), advance)
        return Cluster(glyph, _extracted(source, right_to_left), advance * self.font.scale, len(source))

    def _sign(self, character: str, length: int) -> Cluster:
        """Return the drawn sign of one character, which stands for `length` characters with its joiners."""
        digits = len(f"{ord(character):04X}")
        columns = (digits + 1) // 2
        advance = round((140 + 240 * columns) / self.font.scale)
        return Cluster(MissingSign(ord(character), advance), character, advance * self.font.scale, length)


def _extracted(source: str, right_to_left: bool) -> str:
    """Return what ToUnicode says of a cluster, so that readers of PDFs find the source.

    They turn the characters of a right-to-left run around one by one. pdfium mirrors brackets while it does so and
    poppler does not; and poppler takes a bracket beside a number or a Latin word for part of that. A left-to-right
    mark keeps pdfium from mirroring, and right-to-left marks around both keep the bracket to the run for poppler.
    """
    text = JOINERS.sub("", source)
    if not right_to_left:
        return text
    if len(text) == 1 and mirrored(text):
        return f"{_RIGHT_TO_LEFT_MARK}{text}{_LEFT_TO_RIGHT_MARK}{_RIGHT_TO_LEFT_MARK}"
    return text[::-1]
