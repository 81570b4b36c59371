"""A paragraph in any mix of scripts: reportlab's markup and styles, our own lines."""

from __future__ import annotations

from copy import copy
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.geomutils import normalizeTRBL
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.paragraph import Paragraph

from careerjournal.documents.text.inside_reportlab import Fragment, callback_of, fragments_of
from careerjournal.documents.text.line_drawing import draw_line
from careerjournal.documents.text.lines import Line, fill_lines
from careerjournal.documents.text.pieces import Content, Unit, prepare, rejoined

_TOO_HIGH = 0x7FFFFFFF  # what reportlab takes for "does not fit anywhere"
_BULLET_GAP = 0.6  # of the bullet's font size
_BASE_LEVELS = {"RTL": 1, "LTR": 0}
_ANCHOR_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0, "numeric": 1.0}


class ShapedParagraph(Paragraph):
    """Set markup in a style whose fonts are those of `paper_fonts`.

    `style.wordWrap` is "RTL", "LTR" or None for the direction of the first strong character. Indents on the
    left and right are those of the page; first-line and bullet indents count from where lines begin. Pictures
    and calls in markup are refused with ValueError.
    """

    def __init__(
        self,
        text: str,
        style: ParagraphStyle | None = None,
        bulletText: str | None = None,  # noqa: N803
        **options: Any,
    ) -> None:
        super().__init__(text, style, bulletText, **options)
        for fragment in fragments_of(self):
            callback = callback_of(fragment)
            if callback is not None and callback.kind != "anchor":
                raise ValueError(f"a paragraph cannot hold <{callback.kind}>")
        self._content: Content | None = None
        self._lines: list[Line] = []
        self._set_width: float | None = None
        self._begins = True
        self._is_part = False

    @property
    def base(self) -> int:
        """Return the base level: 1 for right to left, 0 for left to right."""
        return self._prepared().base

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Break the lines for a width in points and return the size."""
        self.width = aW
        room = self._room()
        if room < 1:
            return 0, _TOO_HIGH
        if self._set_width != aW:
            self._lines = fill_lines(
                self._units(),
                room - self._first_indent(),
                room,
                cut_long_words=bool(self.style.splitLongWords),
            )
            self._set_width = aW
        self.height = len(self._lines) * self.style.leading
        return aW, self.height

    def minWidth(self) -> float:  # noqa: N802
        """Return the width of the longest word in points."""
        return max((unit.width for unit in self._units()), default=0.0)

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803
        """Return the part that fits the height and the rest, minding orphans and widows as the style asks."""
        if self._set_width is None:  # lines once set stay: a table asks with the width of the whole cell
            self.wrap(aW, aH)
        count = len(self._lines)
        fit = int(aH / self.style.leading)  # no tolerance: a table that asks for a split must get two parts
        if count <= fit:
            return [self]
        if fit <= 0 or (fit == 1 and not self.style.allowOrphans):
            return []
        if not self.style.allowWidows and count == fit + 1:
            fit -= 1
            if fit < (1 if self.style.allowOrphans else 2):
                return []
        return [self._part(0, fit), self._part(fit, count)]

    def draw(self) -> None:
        """Draw box, bullet and lines on the flowable's canvas."""
        canvas: Canvas = self.canv
        style = self.style
        self._draw_box(canvas)
        y = self.height - style.fontSize
        if self._begins and self.bulletText:
            self._draw_bullet(canvas, y)
        for number, line in enumerate(self._lines):
            indent = self._first_indent() if number == 0 else 0.0
            pieces = line.pieces()
            x, extra = self._place(line, self._room() - indent, sum(p.text.count(" ") for p in pieces if p.is_space))
            if not self.base:
                x += indent
            draw_line(canvas, pieces, x, y, extra, style.leading)
            y -= style.leading

    def _prepared(self) -> Content:
        """Return the units, made once."""
        if self._content is None:
            base = _BASE_LEVELS.get(str(self.style.wordWrap or "").upper())
            self._content = prepare(fragments_of(self), base)
        return self._content

    def _units(self) -> list[Unit]:
        """Return the units of the whole paragraph, or of the part that this one is after a split."""
        if self._is_part:
            return rejoined(unit for line in self._lines for unit in line.units)
        return self._prepared().units

    def _room(self) -> float:
        """Return the width of a line in points."""
        return self.width - self.style.leftIndent - self.style.rightIndent

    def _first_indent(self) -> float:
        """Return how far the first line is moved in from where lines begin; a wide bullet pushes it."""
        if not self._begins:
            return 0.0
        indent = self.style.firstLineIndent
        if not self.bulletText:
            return indent
        start = self.style.rightIndent if self.base else self.style.leftIndent
        width = self._bullet_width()
        end = self.style.bulletIndent + width * (1 - self._bullet_share())
        return max(indent, end + _BULLET_GAP * self.style.bulletFontSize - start)

    def _place(self, line: Line, room: float, spaces: int) -> tuple[float, float]:
        """Return where the line starts on the left and what each space gains, in points."""
        left, free, align = self.style.leftIndent, room - line.width, self.style.alignment
        if align == TA_JUSTIFY:
            if spaces and free > 0 and not line.forced:
                return left, free / spaces
            return (left + free if self.base else left), 0.0
        if align == TA_RIGHT:
            return left + free, 0.0
        return (left + free / 2 if align == TA_CENTER else left), 0.0

    def _part(self, first: int, last: int) -> ShapedParagraph:
        """Return the lines from first to last as a paragraph of its own."""
        part = copy(self)
        part._lines = self._lines[first:last]
        part._is_part = True
        part._begins = self._begins and first == 0
        part.height = (last - first) * self.style.leading
        part.__dict__.pop("_postponed", None)  # reportlab's note that a flowable was already moved to a new page
        return part

    def _bullet_share(self) -> float:
        """Return which share of the bullet's width stands before its indent."""
        return _ANCHOR_SHARE.get(str(self.style.bulletAnchor), 0.0)

    def _bullet_parts(self) -> list[tuple[str, str, float, Any]]:
        """Return text, font, size and colour of each stretch of the bullet."""
        style = self.style
        bullet: str | list[Fragment] = self.bulletText or ""
        if isinstance(bullet, str):
            colour = getattr(style, "bulletColor", style.textColor)
            return [(bullet, style.bulletFontName, style.bulletFontSize, colour)]
        return [(part.text, part.fontName, part.fontSize, part.textColor) for part in bullet]

    def _bullet_width(self) -> float:
        """Return the bullet's width in points."""
        return sum(stringWidth(text, font, size) for text, font, size, _ in self._bullet_parts())

    def _draw_bullet(self, canvas: Canvas, y: float) -> None:
        """Draw the bullet beside the first line, on the side where lines begin."""
        width = self._bullet_width()
        x = self.style.bulletIndent - width * self._bullet_share()
        if self.base:
            x = self.width - x - width
        parts = self._bullet_parts()
        for text, font, size, colour in reversed(parts) if self.base else parts:
            canvas.setFont(font, size)
            canvas.setFillColor(colour)
            canvas.drawString(x, y, text)
            x += stringWidth(text, font, size)

    def _draw_box(self, canvas: Canvas) -> None:
        """Draw the style's background and border."""
        style = self.style
        border = style.borderColor if style.borderWidth else None
        if not style.backColor and border is None:
            return
        top, right, bottom, left = normalizeTRBL(style.borderPadding)
        canvas.saveState()
        if border is not None:
            canvas.setStrokeColor(border)
            canvas.setLineWidth(style.borderWidth)
        if style.backColor:
            canvas.setFillColor(style.backColor)
        canvas.roundRect(
            style.leftIndent - left,
            -bottom,
            self._room() + left + right,
            self.height + top + bottom,
            style.borderRadius or 0,
            stroke=int(border is not None),
            fill=int(bool(style.backColor)),
        )
        canvas.restoreState()
