"""Parts of the plan's sections on paper: subtitles, points, answers, tables of words, what matters and how much."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.blocks import Grouped, TextBlock
from careerjournal.documents.flow import Around, Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM, in_width
from careerjournal.documents.table_frames import fitted_shares, table_frame
from careerjournal.documents.tables import DrawingCell, Table, TextCell, row_of
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.charts.marks import level_circles
from careerjournal.domain.charts.shapes import mirrored
from careerjournal.domain.plan.career_plan import Answered, PointList, Subtitle, WeightTable, Words, WordTable
from careerjournal.domain.sentence import Sentence

_BETWEEN = 5.5 * MM
_POINT_INSET = 4.5 * MM
_SHORT_LIST = 60 * MM
"""How tall a list may be that is kept on one page, a quarter of it."""
_POINT = 0.75 * MM
_CIRCLE = 3.2 * MM
_PITCH = 5.2 * MM
_CIRCLES_GAP = 2 * MM
_NARROWEST, _WIDEST = 20 * MM, 70 * MM


def subtitle_blocks(block: Subtitle, setting: Setting) -> list[Block]:
    """Set what a part of a section is about; above titles in smaller and paler words."""
    if not block.is_quiet:
        return [title_of(block.text, setting)]
    quiet = setting.text(block.text, setting.styles.caption(), before=8 * MM)
    quiet.keeps_next = True
    return [quiet]


def title_of(text: Sentence, setting: Setting, *, before: float = _BETWEEN) -> TextBlock:
    """Set a title of the program's that stands with what follows it."""
    title = setting.text(text, setting.styles.item(is_own=False), before=before, is_title=True)
    title.keeps_next = True
    return title


def point_blocks(block: PointList, setting: Setting) -> list[Block]:
    """Set points under their title."""
    return [title_of(block.title, setting), *points_in(block.points, setting, 0.0, setting.sheet.measure)]


def points_in(texts: Sequence[Words], setting: Setting, offset: float, width: float) -> list[Block]:
    """Set a point for each text, `offset` from the leading edge of the column, in a width.

    A short list stays on one page; of a longer one no point stands alone before or after the others.
    """
    tag = Tag(Role.LIST)
    points = [Point(text, setting, offset, width, tag, before=1.3 * MM) for text in texts]
    is_short = sum(point.before + point.height for point in points) <= _SHORT_LIST
    for number, point in enumerate(points[:-1]):
        point.keeps_next = is_short or number in (0, len(points) - 2)
    return list[Block](points)


class Point(Around[TextBlock]):
    """A text after a small disc."""

    def __init__(
        self,
        text: Words,
        setting: Setting,
        offset: float,
        width: float,
        list_tag: Tag,
        *,
        before: float,
    ) -> None:
        self._setting, self._offset = setting, offset
        self._list_tag, self._tag = list_tag, Tag(Role.ITEM)
        style = setting.styles.body(is_own=not isinstance(text, Sentence))
        inset = offset + _POINT_INSET
        words = setting.text(text, style, offset=inset, width=width - _POINT_INSET, role=Role.ITEM_BODY)
        super().__init__(words, before=before)

    def parted(self, first: Block, rest: Block) -> tuple[Block, Block] | None:
        if not isinstance(first, TextBlock):
            return None
        begun = copy(self)
        begun._inner = first
        return begun, Grouped(Grouped(rest, self._tag), self._list_tag)

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        with canvas.group(self._list_tag), canvas.group(self._tag):
            self._inner.draw(canvas, x, top)
        sheet, styles = self._setting.sheet, self._setting.styles
        size = styles.scale.body[0]
        left = in_width(self._offset, 2 * _POINT, sheet.column, is_rtl=sheet.is_rtl)
        canvas.setFillColor(styles.theme.accent)
        # The middle of small letters stands about a quarter of their size above the baseline.
        canvas.circle(x + left + _POINT, top - size * 0.98 + size * 0.26, _POINT, stroke=0, fill=1)


def answer_blocks(block: Answered, setting: Setting) -> list[Block]:
    """Set a question over its answer."""
    styles = setting.styles
    asked = setting.text(block.question, styles.caption(), before=3.5 * MM)
    asked.keeps_next = True
    return [asked, setting.text(block.answer, styles.body(is_own=True), before=0.8 * MM)]


def word_table_blocks(block: WordTable, setting: Setting) -> list[Block]:
    """Set a table of words under its title."""
    styles = setting.styles
    frame = table_frame(fitted_shares(_wanted(block, setting), setting), setting)
    heads = [TextCell(text=setting.plain(head), style=styles.caption()) for head in block.heads]
    rows: list[Block] = [
        row_of([TextCell(text=_cell(words, setting), style=_style(words, setting)) for words in row], frame)
        for row in block.rows
    ]
    return [title_of(block.title, setting), Table(row_of(heads, frame, is_head=True), rows, before=1.5 * MM)]


def weight_blocks(block: WeightTable, setting: Setting) -> list[Block]:
    """Set what matters, each with as many full circles as it has weight."""
    styles = setting.styles
    rows: list[Block] = []
    frame = table_frame([3.0, 2.0], setting)
    for row in block.rows:
        circles = level_circles(row.weight, None, size=_CIRCLE, pitch=_PITCH)
        weight = DrawingCell(
            drawing=mirrored(circles) if setting.sheet.is_rtl else circles,
            painter=setting.painter,
            gap=_CIRCLES_GAP,
            text=setting.plain(row.said),
            style=styles.caption(),
        )
        name = TextCell(text=setting.plain(row.name), style=styles.body(is_own=not isinstance(row.name, Sentence)))
        rows.append(row_of([name, weight], frame))
    return [title_of(block.title, setting), Table(None, rows, before=0.5 * MM)]


def _wanted(block: WordTable, setting: Setting) -> list[float]:
    """Give the width that each column wants for its longest line, none too narrow and none too wide."""
    style = setting.styles.small()
    wanted: list[float] = []
    for number, head in enumerate(block.heads):
        texts = [setting.line(head), *(setting.line(words) for row in block.rows if (words := row[number]))]
        wanted.append(min(max(_NARROWEST, *(setting.width_of(text, style) + 1 * MM for text in texts)), _WIDEST))
    return wanted


def _cell(words: Words | None, setting: Setting) -> str:
    """Give the text of a cell; a dash where there is none."""
    return "–" if words is None else setting.plain(words)


def _style(words: Words | None, setting: Setting) -> ParagraphStyle:
    return setting.styles.small(is_own=words is not None and not isinstance(words, Sentence))
