"""Draw one line of a paragraph: runs in visual order, colours, rises, links, underlines and anchors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from careerjournal.documents.text.bidi import visual_order
from careerjournal.documents.text.embedding import EmbeddedTypeface, embedded
from careerjournal.documents.text.figures import figure
from careerjournal.documents.text.inside_reportlab import document_of, fill_colour_of, page_code
from careerjournal.documents.text.marked_ends import bound_pieces
from careerjournal.documents.text.pieces import Look, Piece
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.documents.text.typeface import Typeface

if TYPE_CHECKING:
    from careerjournal.documents.text.canvas import ShapedCanvas

_LONGEST_NAME = 200
_LINK_SCHEMES = ("https://", "http://", "mailto:")


@dataclass(slots=True)
class _Stretch:
    """Something that runs along the baseline from x to end: a link or a rule, in points."""

    x: float
    end: float
    look: Look
    target: str = ""
    kind: str = ""
    colour: Any = None


def draw_line(
    canvas: ShapedCanvas, pieces: list[Piece], x: float, y: float, extra_per_space: float, leading: float
) -> None:
    """Draw the pieces of a line from its left end, each space widened by `extra_per_space`; all in points."""
    order = visual_order([piece.level for piece in pieces])
    if not any(piece.look.links for piece in pieces):
        _draw_stretch(canvas, [pieces[place] for place in order], _LineWriter(canvas, x, y, extra_per_space, leading))
        return
    for places, start in _in_reading_order(pieces, order, x, extra_per_space):
        stretch = [pieces[place] for place in places]
        writer = _LineWriter(canvas, start, y, extra_per_space, leading)
        if stretch[0].look.links:
            with canvas.content(stretch[0].look.tag or Tag(Role.LINK)):
                _draw_stretch(canvas, stretch, writer)
        else:
            _draw_stretch(canvas, stretch, writer)


def _draw_stretch(canvas: ShapedCanvas, pieces: Sequence[Piece], writer: _LineWriter) -> None:
    """Draw pieces that stand beside each other, given from left to right."""
    pieces = bound_pieces(pieces)
    look = pieces[0].look if pieces else None
    if look is None or any(piece.look is not look for piece in pieces) or not writer.draw_even(pieces, look):
        for piece in pieces:
            writer.draw(piece)
    writer.finish()


def _in_reading_order(
    pieces: list[Piece], order: list[int], x: float, extra_per_space: float
) -> list[tuple[list[int], float]]:
    """Part a line where links begin and end; give the parts as they are read, each with where it starts."""
    parts: list[tuple[list[int], float]] = []
    for place in order:
        piece = pieces[place]
        if not parts or pieces[parts[-1][0][-1]].look.links != piece.look.links:
            parts.append(([], x))
        parts[-1][0].append(place)
        x += piece.width + (extra_per_space * len(piece.text) if piece.is_space else 0.0)
    return sorted(parts, key=lambda part: min(part[0]))


class _LineWriter:
    """The operators of one line, and what has to be drawn along it."""

    def __init__(self, canvas: ShapedCanvas, x: float, y: float, extra_per_space: float, leading: float) -> None:
        self._canvas = canvas
        self._document = document_of(canvas)
        self._code = page_code(canvas)
        self._x = x
        self._y = y
        self._extra = extra_per_space
        self._leading = leading
        self._operands: list[str] = []
        self._look: Look | None = None
        self._typeface: Typeface | None = None
        self._face: EmbeddedTypeface
        self._links: dict[tuple[int, str], _Stretch] = {}
        self._rules: list[_Stretch] = []
        self._code.append(f"BT 1 0 0 1 {figure(x)} {figure(y)} Tm")

    def draw_even(self, pieces: Sequence[Piece], look: Look) -> bool:
        """Draw a line of one look with nothing along it and its spaces as wide as they are: all lines but a few."""
        if self._extra or look.links or look.rules or look.rise or look.anchor is not None:
            return False
        self._change_look(look)
        operands = self._operands
        for piece in pieces:
            for run in piece.runs:
                if run.typeface is not self._typeface:
                    self._change_typeface(run.typeface, look.size)
                    operands = self._operands
                operands.append(self._face.operands(run))
        return True

    def draw(self, piece: Piece) -> None:
        """Draw a piece at the end of what is drawn."""
        look = piece.look
        if look.anchor is not None:
            self._canvas.bookmarkHorizontal(look.anchor, self._x, self._y + self._leading)
            return
        if look is not self._look:
            self._change_look(look)
        for run in piece.runs:
            if run.typeface is not self._typeface:
                self._change_typeface(run.typeface, look.size)
            self._operands.append(self._face.operands(run))
        width = piece.width
        if piece.is_space and self._extra:
            added = self._extra * len(piece.text)
            self._operands.append(figure(-added * 1000 / look.size) + " ")
            width += added
        if look.links or look.rules:
            self._note_stretches(look, self._x, self._x + width)
        self._x += width

    def finish(self) -> None:
        """Close the text and draw links and rules."""
        self._flush()
        if self._look is not None and self._look.rise:
            self._code.append("0 Ts")
        self._code.append("ET")
        for _, stretch in sorted(self._links.items()):  # in the order of the text, for readers and the Tab key
            self._draw_link(stretch)
        for stretch in self._rules:
            self._draw_rule(stretch)

    def _flush(self) -> None:
        """Write the glyphs collected so far."""
        if self._operands:
            self._code.append(f"[{''.join(self._operands)}] TJ")
            self._operands = []

    def _change_typeface(self, typeface: Typeface, size: float) -> None:
        """Select a typeface."""
        self._flush()
        self._typeface = typeface
        self._face = embedded(self._document, typeface)
        self._code.append(f"/{self._face.name} {figure(size)} Tf")

    def _change_look(self, look: Look) -> None:
        """Set colour and rise where they change; the next run selects its typeface anew."""
        self._flush()
        if fill_colour_of(self._canvas) != look.colour:
            self._canvas.setFillColor(look.colour)
        if look.rise != (self._look.rise if self._look else 0):
            self._code.append(f"{figure(look.rise)} Ts")
        if self._look is None or look.size != self._look.size:
            self._typeface = None
        self._look = look

    def _note_stretches(self, look: Look, x: float, end: float) -> None:
        """Remember links and rules along a piece; the parts of one link on a line become one rectangle."""
        for key in look.links:
            known = self._links.get(key)
            if known is None:
                self._links[key] = _Stretch(x, end, look, target=key[1])
            else:
                known.x, known.end = min(known.x, x), max(known.end, end)
        for kind, colour in look.rules:
            last = next((rule for rule in reversed(self._rules[-2:]) if rule.kind == kind), None)
            if last and last.look is look and last.end == x:
                last.end = end
            else:
                self._rules.append(_Stretch(x, end, look, kind=kind, colour=colour))

    def _draw_link(self, stretch: _Stretch) -> None:
        """Make the stretch lead to its target; schemes other than the web's and mail's are not followed."""
        size = stretch.look.size
        rectangle = (stretch.x, self._y - 0.25 * size, stretch.end, self._y + 0.95 * size)
        if stretch.target.startswith("#") or stretch.target.lower().startswith(_LINK_SCHEMES):
            says = stretch.look.says or stretch.target.removeprefix("mailto:")
            self._canvas.lead(stretch.target, rectangle, says[:_LONGEST_NAME])

    def _draw_rule(self, stretch: _Stretch) -> None:
        """Draw an underline or a strike-through."""
        size = stretch.look.size
        height = self._y + stretch.look.rise + size * (-0.125 if stretch.kind == "underline" else 0.28)
        self._canvas.saveState()
        self._canvas.setStrokeColor(stretch.colour or stretch.look.colour)
        self._canvas.setLineWidth(size / 16)
        self._canvas.line(stretch.x, height, stretch.end, height)
        self._canvas.restoreState()
