"""A paragraph in any mix of scripts: its lines in a width, parted over pages, drawn in visual order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.line_drawing import draw_line
from careerjournal.documents.text.lines import Line, fill_lines
from careerjournal.documents.text.pieces import Piece, Span, Unit, prepare, rejoined

_BASE_LEVELS = {"RTL": 1, "LTR": 0}


class ShapedParagraph:
    """Spans of text, whose fonts are those of `paper_fonts`, as lines in a style.

    Of the style count leading, alignment, splitLongWords, allowOrphans, allowWidows, the font size of the first
    line's baseline, and wordWrap: "RTL", "LTR" or None for the direction of the first strong character. Whoever
    makes a paragraph calls `set_in` first.
    """

    def __init__(self, spans: Iterable[Span], style: ParagraphStyle) -> None:
        self.style = style
        self._content = prepare(spans, _BASE_LEVELS.get(str(style.wordWrap or "").upper()))
        self._lines: list[Line] = []
        self._width: float | None = None
        self._is_part = False

    @property
    def base(self) -> int:
        """Return the base level: 1 for right to left, 0 for left to right."""
        return self._content.base

    @property
    def lines(self) -> Sequence[Line]:
        """Return the lines in the width last set."""
        return self._lines

    @property
    def height(self) -> float:
        """Return the height of its lines in points."""
        return len(self._lines) * float(self.style.leading)

    @property
    def widest_line(self) -> float:
        """Return the width of its longest line in points."""
        return max((line.width for line in self._lines), default=0.0)

    @property
    def cuts_a_word(self) -> bool:
        """Tell whether a word is too long for a line and was cut."""
        return any(unit.glued for line in self._lines for unit in line.units)

    def set_in(self, width: float) -> float:
        """Break the lines for a width in points and return the height."""
        if self._width != width:
            self._lines = fill_lines(self._units(), width, cut_long_words=bool(self.style.splitLongWords))
            self._width = width
        return self.height

    def split(self, room: float) -> tuple[ShapedParagraph, ShapedParagraph] | None:
        """Return the lines that fit a height and the rest, minding orphans and widows; None where it may not be."""
        count = len(self._lines)
        fit = int(room / self.style.leading)  # no tolerance: whoever asks for a split must get two parts
        if count <= fit:
            return None
        if not self.style.allowWidows and count == fit + 1:
            fit -= 1
        if fit < (1 if self.style.allowOrphans else 2):
            return None
        return self._part(0, fit), self._part(fit, count)

    def draw(self, canvas: ShapedCanvas, left: float, top: float) -> None:
        """Draw the lines with their top left corner at a point of the page."""
        y = top - self.style.fontSize
        last = len(self._lines) - 1
        for number, line in enumerate(self._lines):
            pieces = line.pieces()
            shift, extra = self._place(line, pieces)
            if number < last and self.base == 0 and pieces:
                behind = line.space_behind()
                if behind is not None:
                    pieces.append(behind)
            draw_line(canvas, pieces, left + shift, y, extra, self.style.leading)
            y -= self.style.leading

    def _units(self) -> list[Unit]:
        """Return the units of the whole paragraph, or of the part that this one is after a split."""
        if self._is_part:
            return rejoined(unit for line in self._lines for unit in line.units)
        return self._content.units

    def _place(self, line: Line, pieces: Sequence[Piece]) -> tuple[float, float]:
        """Return where the line starts on the left and what each space gains, in points."""
        free, align = (self._width or 0.0) - line.width, self.style.alignment
        if align == TA_JUSTIFY:
            spaces = sum(piece.text.count(" ") for piece in pieces if piece.is_space)
            if spaces and free > 0 and not line.forced:
                return 0.0, free / spaces
            return (free if self.base else 0.0), 0.0
        if align == TA_RIGHT:
            return free, 0.0
        return (free / 2 if align == TA_CENTER else 0.0), 0.0

    def _part(self, first: int, last: int) -> ShapedParagraph:
        """Return the lines from first to last as a paragraph of its own."""
        part = copy(self)
        part._lines = self._lines[first:last]
        part._is_part = True
        return part
