"""Draw one line of a paragraph: runs in visual order, colours, rises, links, underlines and anchors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from careerjournal.documents.text.bidi import visual_order
from careerjournal.documents.text.embedding import embedded
from careerjournal.documents.text.inside_reportlab import (
    callback_of,
    document_of,
    links_of,
    page_code,
    rise_of,
    rules_of,
)
from careerjournal.documents.text.pieces import Piece

_LINK_SCHEMES = ("https://", "http://", "mailto:")


@dataclass(slots=True)
class _Stretch:
    """Something that runs along the baseline from x to end: a link or a rule, in points."""

    x: float
    end: float
    piece: Piece
    target: str = ""
    kind: str = ""
    colour: Any = None


def draw_line(
    canvas: Canvas, pieces: list[Piece], x: float, y: float, extra_per_space: float, leading: float
) -> None:
    """Draw the pieces of a line from its left end, each space widened by `extra_per_space`; all in points."""
    writer = _LineWriter(canvas, x, y, extra_per_space, leading)
    for place in visual_order([piece.level for piece in pieces]):
        writer.draw(pieces[place])
    writer.finish()


class _LineWriter:
    """The operators of one line, and what has to be drawn along it."""

    def __init__(self, canvas: Canvas, x: float, y: float, extra_per_space: float, leading: float) -> None:
        self._canvas = canvas
        self._document = document_of(canvas)
        self._code = page_code(canvas)
        self._x = x
        self._y = y
        self._extra = extra_per_space
        self._leading = leading
        self._operands: list[str] = []
        self._font: tuple[str, float] | None = None
        self._colour: Any = None
        self._rise = 0.0
        self._links: dict[tuple[int, str], _Stretch] = {}
        self._rules: list[_Stretch] = []
        self._code.append(f"BT 1 0 0 1 {fp_str(x)} {fp_str(y)} Tm")

    def draw(self, piece: Piece) -> None:
        """Draw a piece at the end of what is drawn."""
        callback = callback_of(piece.fragment)
        if callback is not None:
            self._canvas.bookmarkHorizontal(callback.name, self._x, self._y + self._leading)
            return
        self._look(piece)
        for run in piece.runs:
            face = embedded(self._document, run.typeface)
            font = (face.name, piece.fragment.fontSize)
            if font != self._font:
                self._flush()
                self._code.append(f"/{face.name} {fp_str(font[1])} Tf")
                self._font = font
            self._operands.append(face.operands(run))
        width = piece.width
        if piece.is_space and self._extra:
            added = self._extra * len(piece.text)
            self._operands.append(fp_str(round(-added * 1000 / piece.fragment.fontSize, 2)) + " ")
            width += added
        self._note_stretches(piece, self._x, self._x + width)
        self._x += width

    def finish(self) -> None:
        """Close the text and draw links and rules."""
        self._flush()
        if self._rise:
            self._code.append("0 Ts")
        self._code.append("ET")
        for _, stretch in sorted(
            self._links.items()
        ):  # in the order of the text, for readers and the Tab key
            self._draw_link(stretch)
        for stretch in self._rules:
            self._draw_rule(stretch)

    def _flush(self) -> None:
        """Write the glyphs collected so far."""
        if self._operands:
            self._code.append(f"[{''.join(self._operands)}] TJ")
            self._operands = []

    def _look(self, piece: Piece) -> None:
        """Set colour and rise where they change."""
        colour = piece.fragment.textColor
        if colour is not self._colour and colour != self._colour:
            self._flush()
            self._canvas.setFillColor(colour)
            self._colour = colour
        rise = rise_of(piece.fragment)
        if rise != self._rise:
            self._flush()
            self._code.append(f"{fp_str(rise)} Ts")
            self._rise = rise

    def _note_stretches(self, piece: Piece, x: float, end: float) -> None:
        """Remember links and rules along the piece; the parts of one link on a line become one rectangle."""
        for key in links_of(piece.fragment):
            known = self._links.get(key)
            if known is None:
                self._links[key] = _Stretch(x, end, piece, target=key[1])
            else:
                known.x, known.end = min(known.x, x), max(known.end, end)
        for kind, colour in rules_of(piece.fragment):
            last = self._rules[-1] if self._rules else None
            if last and last.kind == kind and last.piece.fragment is piece.fragment and last.end == x:
                last.end = end
            else:
                self._rules.append(_Stretch(x, end, piece, kind=kind, colour=colour))

    def _draw_link(self, stretch: _Stretch) -> None:
        """Make the stretch lead to its target; schemes other than the web's and mail's are not followed."""
        size = stretch.piece.fragment.fontSize
        rectangle = (stretch.x, self._y - 0.25 * size, stretch.end, self._y + 0.95 * size)
        if stretch.target.startswith("#"):
            self._canvas.linkRect("", stretch.target[1:], rectangle, relative=1)
        elif stretch.target.lower().startswith(_LINK_SCHEMES):
            self._canvas.linkURL(stretch.target, rectangle, relative=1)

    def _draw_rule(self, stretch: _Stretch) -> None:
        """Draw an underline or a strike-through."""
        size = stretch.piece.fragment.fontSize
        height = (
            self._y
            + rise_of(stretch.piece.fragment)
            + size * (-0.125 if stretch.kind == "underline" else 0.28)
        )
        self._canvas.saveState()
        self._canvas.setStrokeColor(stretch.colour or stretch.piece.fragment.textColor)
        self._canvas.setLineWidth(size / 16)
        self._canvas.line(stretch.x, height, stretch.end, height)
        self._canvas.restoreState()
