"""The blocks that documents are made of: text, headings, stacks with a rule, drawings, rows of cells."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.chart_painting import ChartPainter
from careerjournal.documents.flow import Around, Block
from careerjournal.documents.links import linked_spans
from careerjournal.documents.looks import look_of
from careerjournal.documents.sheet import in_width
from careerjournal.documents.tagging import line_tag
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.paragraph import ShapedParagraph
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.charts.shapes import Drawing, Text
from careerjournal.domain.value import value
from careerjournal.language.direction import without_controls

_MOST_BALANCED = 4
_SHORT = 0.4
_BALANCED_TO = 4.0


class TextBlock(Block):
    """Plain text in a width, beginning `offset` from the leading edge of the column."""

    def __init__(
        self,
        text: str,
        style: ParagraphStyle,
        width: float,
        *,
        column: float | None = None,
        offset: float = 0.0,
        before: float = 0.0,
        is_rtl: bool = False,
        is_balanced: bool = False,
        role: Role = Role.PARAGRAPH,
    ) -> None:
        spans = linked_spans(text, look_of(style.fontName, style.fontSize, style.textColor))
        # Links are parts of their own inside the text.
        self.tag = line_tag(text, role) if len(spans) == 1 else Tag(role)
        self._paragraph = ShapedParagraph(spans, style)
        self._style = style
        self._offset = offset
        self.before = before
        self._paragraph.set_in(width)
        is_leading = style.alignment == (TA_RIGHT if is_rtl else TA_LEFT)
        taken = _balance(self._paragraph, width) if is_balanced and is_leading else width
        self._shift = in_width(offset, taken, width if column is None else column, is_rtl=is_rtl)

    @property
    def height(self) -> float:
        return self._paragraph.height

    @property
    def lines(self) -> int:
        """Give the number of its lines."""
        return len(self._paragraph.lines)

    @property
    def widest_line(self) -> float:
        """Give the width of its longest line."""
        return self._paragraph.widest_line

    @property
    def last_line_end(self) -> float:
        """Give how far from the column's leading edge its last line ends, where that is set from there."""
        lines = self._paragraph.lines
        return self._offset + (lines[-1].width if lines else 0.0)

    @property
    def least(self) -> float:
        """Give the height of two lines, or of all where a third would be left alone."""
        leading = float(self._style.leading)
        return self.height if self.lines <= 3 else 2 * leading

    def split(self, room: float, page: float) -> tuple[TextBlock, TextBlock] | None:
        parts = self._paragraph.split(room)
        return None if parts is None else (self._part(parts[0]), self._part(parts[1]))

    def _part(self, paragraph: ShapedParagraph) -> TextBlock:
        """Give a part of this text as a block of its own."""
        part = TextBlock.__new__(TextBlock)
        part._paragraph, part._style, part._shift = paragraph, self._style, self._shift
        part._offset, part.tag = self._offset, self.tag
        part.before = 0.0
        return part

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        with canvas.content(self.tag):
            self._paragraph.draw(canvas, x + self._shift, top)


def _balance(paragraph: ShapedParagraph, width: float) -> float:
    """Narrow a text of few lines whose last is short, while no further line and no cut word comes of it."""
    count = len(paragraph.lines)
    if not 1 < count <= _MOST_BALANCED or paragraph.lines[-1].width > _SHORT * width or paragraph.cuts_a_word:
        return width
    least, enough = width / 2, width
    while enough - least > _BALANCED_TO:
        middle = (least + enough) / 2
        paragraph.set_in(middle)
        fits = len(paragraph.lines) == count and not paragraph.cuts_a_word
        least, enough = (least, middle) if fits else (middle, enough)
    paragraph.set_in(enough)
    return enough


@value
class Mark:
    """A bar over a title, `above` it, at the leading edge of the column."""

    colour: Color
    width: float
    height: float
    above: float
    column: float
    is_rtl: bool

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        """Draw it over a title whose top is given."""
        canvas.setFillColor(self.colour)
        left = x + in_width(0.0, self.width, self.column, is_rtl=self.is_rtl)
        canvas.rect(left, top + self.above, self.width, self.height, stroke=0, fill=1)


_ROLES = (Role.H1, Role.H2, Role.H3)


class Heading(Block):
    """A title that stands with what follows it and, usually, is listed in the bookmarks, at a level from 0.

    `role` is what it is to a screen reader, where that is not a heading of its level.
    """

    keeps_next = True

    def __init__(
        self,
        text: TextBlock,
        title: str,
        level: int,
        *,
        before: float,
        after: float,
        role: Role | None = None,
        mark: Mark | None = None,
        is_bookmarked: bool = True,
    ) -> None:
        self._mark = mark
        self._is_bookmarked = is_bookmarked
        self.title = title
        self.page = 0
        self._text = text
        self._text.tag.role = role or _ROLES[min(level, len(_ROLES) - 1)]
        self.level = level
        self._after = after
        self._down = 0.0
        self.before = before

    @property
    def height(self) -> float:
        return self._text.height + self._after

    @property
    def key(self) -> str:
        """Give the name of its place, once it is known on which page it stands."""
        return f"{self.page}-{self._down:.1f}"

    def stand(self, page: int, down: float) -> None:
        """Remember the page it stands on, and how far below the column's top."""
        self.page, self._down = page, down

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        if self._is_bookmarked:
            canvas.bookmarkPage(self.key, fit="XYZ", top=top)
            canvas.addOutlineEntry(self.title, self.key, self.level)
        if self._mark is not None:
            self._mark.draw(canvas, x, top)
        self._text.draw(canvas, x, top)


class Space(Block):
    """Air that is not dropped at a page's top."""

    def __init__(self, height: float) -> None:
        self._height = height

    @property
    def height(self) -> float:
        return self._height

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        """Draw nothing."""


class DrawingBlock(Block):
    """A chart; `says` describes it, else the words in it do."""

    def __init__(self, drawing: Drawing, painter: ChartPainter, *, before: float = 0.0, says: str = "") -> None:
        self._drawing = drawing
        self._tag = Tag(Role.FIGURE, says=without_controls(says or ", ".join(texts_of(drawing))))
        self._painter = painter
        self.before = before

    @property
    def height(self) -> float:
        return self._drawing.height

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        with canvas.content(self._tag):
            self._painter.paint(canvas, self._drawing, x, top)


@value
class Rule:
    """A line along the leading edge of a stack."""

    width: float
    colour: Color
    column: float
    is_rtl: bool


def texts_of(drawing: Drawing) -> list[str]:
    """Give the words in a drawing."""
    return [shape.text for shape in drawing.shapes if isinstance(shape, Text)]


class Stack(Block):
    """Blocks that stay together on a page, split between or inside them only where a whole page cannot hold them."""

    def __init__(
        self,
        blocks: Sequence[Block],
        *,
        rule: Rule | None = None,
        above: float = 0.0,
        below: float = 0.0,
        before: float = 0.0,
        tag: Tag | None = None,
    ) -> None:
        self._blocks = list(blocks)
        self._rule = rule
        self._tag = tag or Tag(Role.GROUP)
        self._above = above
        self._below = below
        self.before = before

    @property
    def height(self) -> float:
        gaps = sum(block.before for block in self._blocks[1:])
        return self._above + sum(block.height for block in self._blocks) + gaps + self._below

    def split(self, room: float, page: float) -> tuple[Block, Block] | None:
        if self.height <= page:
            return None
        number, used = 0, self._above
        while number < len(self._blocks) - 1 and used + self._step(number) <= room:
            used += self._step(number)
            number += 1
        block = self._blocks[number]
        parts = block.split(room - used - (self._step(number) - block.height), page)
        if parts is not None:
            parts[0].before = block.before
            return self._parted(number, parts)
        if room < page and number < 2:
            # A title is not left alone while the next page has more room.
            return None
        return self._before(number) if number else None

    def _step(self, number: int) -> float:
        """Give the height of a block with the gap above it."""
        return (self._blocks[number].before if number else 0.0) + self._blocks[number].height

    def _before(self, number: int) -> tuple[Block, Block]:
        """Part the stack before a block; the last lines of a text go with what would else stand alone."""
        last = self._blocks[number - 1]
        parts = last.split(last.height - 1, last.height) if number == len(self._blocks) - 1 else None
        if parts is None:
            return self._part(self._blocks[:number]), self._part(self._blocks[number:])
        parts[0].before = last.before
        return self._parted(number - 1, parts)

    def _parted(self, number: int, parts: tuple[Block, Block]) -> tuple[Block, Block]:
        """Part the stack inside a block."""
        first = self._part([*self._blocks[:number], parts[0]])
        return first, self._part([parts[1], *self._blocks[number + 1 :]])

    def _part(self, blocks: Sequence[Block]) -> Stack:
        """Give some of the blocks as a stack like this one."""
        return Stack(blocks, rule=self._rule, tag=self._tag)

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        down = self._above
        with canvas.group(self._tag):
            for number, block in enumerate(self._blocks):
                down += block.before if number else 0.0
                block.draw(canvas, x, top - down)
                down += block.height
        if self._rule is not None:
            rule = self._rule
            canvas.setFillColor(rule.colour)
            left = x + in_width(0.0, rule.width, rule.column, is_rtl=rule.is_rtl)
            canvas.rect(left, top - self.height, rule.width, self.height, stroke=0, fill=1)


class Grouped(Around[Block]):
    """A block inside a tag that it shares with others, as the items of one list do."""

    def __init__(self, block: Block, tag: Tag, *, before: float = 0.0) -> None:
        super().__init__(block, before=before)
        self._tag = tag

    def parted(self, first: Block, rest: Block) -> tuple[Block, Block]:
        return Grouped(first, self._tag), Grouped(rest, self._tag)

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        with canvas.group(self._tag):
            self._inner.draw(canvas, x, top)


class SideBySide(Block):
    """Blocks on one line; each draws itself at its own offset."""

    def __init__(self, blocks: Sequence[Block], *, before: float = 0.0) -> None:
        self._blocks = list(blocks)
        self.before = before

    @property
    def height(self) -> float:
        return max(block.height for block in self._blocks)

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        for block in self._blocks:
            block.draw(canvas, x, top)
