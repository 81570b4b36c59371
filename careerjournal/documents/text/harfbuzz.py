"""The one place that speaks to HarfBuzz (uharfbuzz has no types): shape a text, measure and subset a font."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz

# What a PDF viewer does not read from an embedded subset: layout is already done, names stand in the PDF.
_DROPPED_TABLES = (
    "GSUB",
    "GPOS",
    "GDEF",
    "DSIG",
    "name",
    "cmap",
    "OS/2",
    "post",
    "meta",
    "STAT",
    "gasp",
    "kern",
    "BASE",
    "prep",
    "cvt",
    "fpgm",
    "hdmx",
    "VDMX",
    "LTSH",
    "MATH",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """A font's measures in thousandths of the font size."""

    ascent: int
    descent: int
    cap_height: int
    italic_angle: float
    box: tuple[int, int, int, int]
    postscript_name: str


class HarfBuzzFont:
    """One TrueType file opened by HarfBuzz; safe to share between threads, because nothing in it changes."""

    def __init__(self, path: Path) -> None:
        self._face: Any = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path))
        self._font: Any = uharfbuzz.Font(self._face)
        self.scale: float = 1000 / self._face.upem

    def has(self, character: str) -> bool:
        """Say whether the character has a glyph of its own."""
        return self._font.get_nominal_glyph(ord(character)) is not None

    def glyph_of(self, character: str) -> int:
        """Return the glyph of a character on its own; raise KeyError if there is none."""
        glyph = self._font.get_nominal_glyph(ord(character))
        if glyph is None:
            raise KeyError(character)
        return int(glyph)

    def advance(self, glyph: int) -> int:
        """Return the glyph's own advance in font units."""
        return int(self._font.get_glyph_h_advance(glyph))

    def outline(self, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
        """Return a glyph's outline in font units, y up: M, L, Q and C with their points, Z without."""
        steps: list[tuple[str, tuple[float, ...]]] = []
        self._font.draw_glyph(glyph, _outline_functions(), steps)
        return steps

    def shape(self, text: str, *, right_to_left: bool, language: str | None) -> list[tuple[int, int, int, int, int]]:
        """Return (glyph, cluster, advance, x offset, y offset) from left to right, in font units.

        A cluster is the index in `text` of the first character of its grapheme or ligature.
        """
        buffer: Any = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        if language is not None:
            buffer.language = language
        buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        uharfbuzz.shape(self._font, buffer)
        return [
            (info.codepoint, info.cluster, place.x_advance, place.x_offset, place.y_offset)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]

    def metrics(self) -> Metrics:
        """Return the measures that a PDF font descriptor and a paragraph need."""
        head = self._table("head")
        extents = self._font.get_font_extents("ltr")
        box = [round(value * self.scale) for value in struct.unpack(">4h", head[36:44])]
        angle = struct.unpack(">i", self._table("post")[4:8])[0] / 65536
        cap_height = self._font.get_metric_position_with_fallback(uharfbuzz.OTMetricsTag.CAP_HEIGHT)
        return Metrics(
            ascent=round(extents.ascender * self.scale),
            descent=round(extents.descender * self.scale),
            cap_height=round(cap_height * self.scale),
            italic_angle=angle,
            box=(box[0], box[1], box[2], box[3]),
            postscript_name=str(self._face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME)),
        )

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """Return a TrueType file with only these glyphs, and the new number of each."""
        wanted = sorted(set(glyphs) | {0})
        choice: Any = uharfbuzz.SubsetInput()
        choice.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update(wanted)
        choice.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG).update(_tag(name) for name in _DROPPED_TABLES)
        choice.flags = uharfbuzz.SubsetFlags.NO_HINTING
        plan: Any = uharfbuzz.SubsetPlan(self._face, choice)
        numbers = dict(plan.old_to_new_glyph_mapping)
        return bytes(plan.execute().blob.data), {glyph: int(numbers[glyph]) for glyph in wanted}

    def _table(self, name: str) -> bytes:
        """Return the bytes of one table of the file."""
        return bytes(self._face.reference_table(name).data)


@cache
def _outline_functions() -> Any:
    """Make what HarfBuzz calls for each step of an outline."""
    functions: Any = uharfbuzz.DrawFuncs()

    def collect(letter: str) -> Callable[..., None]:
        def step(*given: Any) -> None:
            given[-1].append((letter, given[:-1]))

        return step

    functions.set_move_to_func(collect("M"))
    functions.set_line_to_func(collect("L"))
    functions.set_quadratic_to_func(collect("Q"))
    functions.set_cubic_to_func(collect("C"))
    functions.set_close_path_func(collect("Z"))
    return functions


def _tag(name: str) -> int:
    """Return an OpenType table name as the number HarfBuzz uses."""
    return int.from_bytes(name.ljust(4).encode("ascii"), "big")
