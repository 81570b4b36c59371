"""Tables without verticals: a head over an ink rule, rows over hairlines. Rows stay whole, the head is repeated."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.blocks import TextBlock
from careerjournal.documents.chart_painting import ChartPainter
from careerjournal.documents.flow import Block
from careerjournal.documents.sheet import MM, in_width
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.charts.shapes import Drawing
from careerjournal.domain.value import value

_HEAD_RULE = 0.3 * MM
_HAIRLINE = 0.25 * MM
_OVERHANG = 2 * MM
_ROWS_TOGETHER = 2
"""A head has at least so many rows under it, where a table is parted."""
_SHORTEST_PARTED = 2 * _ROWS_TOGETHER - 1


@value
class Column:
    """A column: how far from the leading edge it begins, and how wide it is."""

    offset: float
    width: float


@value
class Frame:
    """What all rows of a table share. `baseline` is how far below a row's top its first line stands.

    `ground` lies under the head, in a design that has one.
    """

    width: float
    columns: tuple[Column, ...]
    is_rtl: bool
    row: float
    baseline: float
    hairline: Color
    ink: Color
    ground: Color | None = None


@value
class TextCell:
    """A cell of text, set in a style."""

    text: str
    style: ParagraphStyle


@value
class DrawingCell:
    """A small drawing and the words after it."""

    drawing: Drawing
    painter: ChartPainter
    gap: float
    text: str
    style: ParagraphStyle


@value
class BlockCell:
    """A block that stands in its column by itself, its first line in a size."""

    block: Block
    size: float


class Row(Block):
    """One row of a table over a line; its cells are tagged as such by themselves."""

    def __init__(
        self,
        cells: Sequence[Block],
        offsets: Sequence[float],
        frame: Frame,
        *,
        is_head: bool = False,
        tag: Tag | None = None,
    ) -> None:
        self._tag = tag or Tag(Role.ROW)
        self._cells = list(cells)
        self._offsets = list(offsets)
        self._frame = frame
        self._is_head = is_head

    @property
    def height(self) -> float:
        below = self._frame.row - self._frame.baseline
        deepest = max(offset + cell.height for cell, offset in zip(self._cells, self._offsets, strict=True))
        # The last line's own leading holds part of the air below it.
        return max(self._frame.row, deepest + below * 0.5)

    def split(self, room: float, page: float) -> tuple[Block, Block] | None:
        if self.height <= page:
            return None
        first: list[Block] = []
        rest: list[Block] = []
        for cell, offset in zip(self._cells, self._offsets, strict=True):
            parts = cell.split(room - offset - self._frame.row * 0.5, page)
            if parts is None and cell.height > room - offset:
                return None
            first.append(cell if parts is None else parts[0])
            rest.append(Nothing() if parts is None else parts[1])
        begun, ended = (Row(part, self._offsets, self._frame, tag=self._tag) for part in (first, rest))
        return begun, ended

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        if self._is_head and self._frame.ground is not None:
            canvas.setFillColor(self._frame.ground)
            # Text aligns, boxes overhang.
            canvas.rect(
                x - _OVERHANG, top - self.height, self._frame.width + 2 * _OVERHANG, self.height, stroke=0, fill=1
            )
        with canvas.group(self._tag):
            for cell, offset in zip(self._cells, self._offsets, strict=True):
                cell.draw(canvas, x, top - offset)
        canvas.setStrokeColor(self._frame.ink if self._is_head else self._frame.hairline)
        canvas.setLineWidth(_HEAD_RULE if self._is_head else _HAIRLINE)
        y = top - self.height
        canvas.line(x, y, x + self._frame.width, y)


class Nothing(Block):
    """The rest of a cell that had no more to say."""

    @property
    def height(self) -> float:
        return 0.0

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        """Draw nothing."""


class DrawingWithWords(Block):
    """A drawing on the line of the words after it."""

    def __init__(self, cell: DrawingCell, column: Column, frame: Frame) -> None:
        self._cell = cell
        taken = cell.drawing.width + cell.gap
        self._words = TextBlock(
            cell.text,
            cell.style,
            max(column.width - taken, 20.0),
            column=frame.width,
            offset=column.offset + taken,
            is_rtl=frame.is_rtl,
            role=Role.CELL,
        )
        self._shift = in_width(column.offset, cell.drawing.width, frame.width, is_rtl=frame.is_rtl)

    @property
    def height(self) -> float:
        return self._words.height

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        self._words.draw(canvas, x, top)
        # The middle of small letters and figures stands a third of their size above the baseline.
        size = float(self._cell.style.fontSize)
        middle = top - size + size * 0.36
        self._cell.painter.paint(canvas, self._cell.drawing, x + self._shift, middle + self._cell.drawing.height / 2)


class Table(Block):
    """A head and its rows. On further pages the head is repeated for the eye alone."""

    def __init__(
        self, head: Row | None, rows: Sequence[Block], *, before: float = 0.0, continued: Tag | None = None
    ) -> None:
        self._head = head
        self._rows = list(rows)
        self._tag = continued or Tag(Role.TABLE)
        self._is_continued = continued is not None
        self.before = before

    @property
    def height(self) -> float:
        return self._head_height + sum(row.height for row in self._rows)

    @property
    def least(self) -> float:
        rows = self._rows if len(self._rows) <= _SHORTEST_PARTED else self._rows[:_ROWS_TOGETHER]
        return self._head_height + sum(row.height for row in rows)

    @property
    def _head_height(self) -> float:
        return 0.0 if self._head is None else self._head.height

    def split(self, room: float, page: float) -> tuple[Block, Block] | None:
        fit, used = 0, self._head_height
        while fit < len(self._rows) and used + self._rows[fit].height <= room:
            used += self._rows[fit].height
            fit += 1
        if fit == len(self._rows):
            return None
        parts = self._rows[fit].split(room - used, page - self._head_height)
        if parts is not None:
            first = [*self._rows[:fit], parts[0]]
            return self._parted(first, [parts[1], *self._rows[fit + 1 :]])
        if self.least <= page:
            fit = min(fit, len(self._rows) - _ROWS_TOGETHER)
            if fit < _ROWS_TOGETHER:
                return None
        return self._parted(self._rows[:fit], self._rows[fit:]) if fit else None

    def _parted(self, first: Sequence[Block], rest: Sequence[Block]) -> tuple[Block, Block]:
        """Give two tables that are one to a screen reader."""
        begun = Table(self._head, first)
        begun._tag, begun._is_continued = self._tag, self._is_continued
        return begun, Table(self._head, rest, continued=self._tag)

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        with canvas.group(self._tag):
            if self._head is not None:
                with canvas.decoration() if self._is_continued else nullcontext():
                    self._head.draw(canvas, x, top)
            top -= self._head_height
            for row in self._rows:
                row.draw(canvas, x, top)
                top -= row.height


def row_of(cells: Sequence[TextCell | DrawingCell | BlockCell], frame: Frame, *, is_head: bool = False) -> Row:
    """Make a row whose cells stand on one first baseline."""
    blocks: list[Block] = []
    offsets: list[float] = []
    for cell, column in zip(cells, frame.columns, strict=True):
        if isinstance(cell, BlockCell):
            blocks.append(cell.block)
            offsets.append(frame.baseline - cell.size)
            continue
        if isinstance(cell, DrawingCell):
            blocks.append(DrawingWithWords(cell, column, frame))
        else:
            blocks.append(
                TextBlock(
                    cell.text,
                    cell.style,
                    column.width,
                    column=frame.width,
                    offset=column.offset,
                    is_rtl=frame.is_rtl,
                    is_balanced=True,
                    role=Role.HEAD_CELL if is_head else Role.CELL,
                )
            )
        offsets.append(frame.baseline - float(cell.style.fontSize))
    return Row(blocks, offsets, frame, is_head=is_head)
