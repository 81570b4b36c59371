"""The answers of a worksheet as blocks on paper: text, lists, tables, a drawn series, weighed criteria."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.documents.blocks import DrawingBlock, Grouped, SideBySide, Stack
from careerjournal.documents.flow import Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.table_frames import table_frame
from careerjournal.documents.tables import Frame, Table, TextCell, row_of
from careerjournal.documents.tables import Row as TableRow
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.charts.series import SeriesMeasures
from careerjournal.domain.charts.shapes import mirrored
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.content import Row, cell
from careerjournal.domain.worksheets.fit import Judged, fit_sum
from careerjournal.domain.worksheets.forms import ColumnKind, Form, Question, column_key
from careerjournal.language.answer_text import cell_words, column_sum
from careerjournal.language.sentences import say
from careerjournal.language.series_text import decimal_words
from careerjournal.language.series_words import SeriesTold
from careerjournal.language.words import AsIs

_INSET = 4 * MM
TALL = 120 * MM
"""An item of a list that is taller may be split, and then stands without its dash."""
_SHARE = {ColumnKind.TEXT: 3.0, ColumnKind.NUMBER: 1.2, ColumnKind.DATE: 1.6, ColumnKind.CHOICE: 1.8}


def label(text: str, setting: Setting, *, before: float = 4 * MM) -> Block:
    """Set what was asked, above its answer."""
    block = setting.text(text, setting.styles.caption(), before=before)
    block.keeps_next = True
    return block


def own_text(text: str, setting: Setting, *, before: float = 1.0) -> Block:
    """Set the person's own words."""
    return setting.text(text, setting.styles.body(is_own=True), before=before)


def items(lines: Sequence[str], setting: Setting, *, offset: float = 0.0, width: float | None = None) -> list[Block]:
    """Set a list: each line a dash, and the words beside it."""
    tag = Tag(Role.LIST)
    return [_item(line, setting, tag, offset=offset, width=width) for line in lines]


def _item(text: str, setting: Setting, list_tag: Tag, *, offset: float, width: float | None) -> Block:
    """Set one line of a list."""
    room = setting.sheet.measure if width is None else width
    dash = setting.text("–", setting.styles.body(), offset=offset, width=_INSET, role=Role.LABEL)
    words = setting.text(
        text, setting.styles.body(is_own=True), offset=offset + _INSET, width=room - _INSET, role=Role.ITEM_BODY
    )
    parts = SideBySide([dash, words]) if words.height < TALL else words
    return Grouped(Stack([parts], tag=Tag(Role.ITEM)), list_tag, before=1.5)


def table_block(form: Form, question: Question, rows: Sequence[Row], setting: Setting) -> Block:
    """Set the rows of a table, with the sums of those columns that have one."""
    words, styles = setting.words, setting.styles
    frame = table_frame([_SHARE[each.kind] for each in question.columns], setting)
    head = [say(sentence(column_key(form, question, each)), words) for each in question.columns]
    numbers = [each.kind is ColumnKind.NUMBER for each in question.columns]
    set_rows: list[Block] = [
        row_of(
            [
                TextCell(
                    text=setting.plain(cell_words(form, question, each, cell(row, each.id), words)),
                    style=styles.small(is_own=True, is_trailing=is_number),
                )
                for each, is_number in zip(question.columns, numbers, strict=True)
            ],
            frame,
        )
        for row in rows
    ]
    sums = [column_sum(each, tuple(rows)) for each in question.columns]
    if any(total is not None for total in sums):
        cells = [
            TextCell(
                text="" if total is None else decimal_words(total, words), style=styles.caption(is_trailing=is_number)
            )
            for total, is_number in zip(sums, numbers, strict=True)
        ]
        set_rows.append(row_of(cells, frame))
    return Table(_head(head, numbers, frame, setting), set_rows, before=2 * MM)


def criteria_block(judged: Sequence[Judged], names: Sequence[str], setting: Setting) -> Block:
    """Set the criteria of fit: weight, score and points of each that has a weight."""
    styles, words = setting.styles, setting.words
    frame = table_frame([4.0, 1.2, 1.2, 1.2], setting)
    numbers = [False, True, True, True]
    heads = [words.tr("What matters"), words.tr("Weight"), words.tr("Score"), words.tr("Points")]
    rows: list[Block] = []
    for one, name in zip(judged, names, strict=True):
        figures = [
            words.formats.number(one.criterion.weight),
            "–" if one.score is None else words.formats.number(one.score),
            "–" if one.score is None else words.formats.number(one.criterion.weight * one.score),
        ]
        cells = [TextCell(text=setting.plain(name), style=styles.small(is_own=True))]
        cells += [TextCell(text=figure, style=styles.small(is_trailing=True)) for figure in figures]
        rows.append(row_of(cells, frame))
    return Table(_head(heads, numbers, frame, setting), rows, before=2 * MM)


def criteria_sum(judged: Sequence[Judged], setting: Setting) -> str:
    """Say the weighted sum and its rule."""
    words, total = setting.words, fit_sum(judged)
    share = AsIs(words.formats.percent(float(total.share)))
    return words.tr(
        "{points} of {most} points, {share}: weight times score, over the {n} of {of} that were scored.",
        points=total.points, most=total.most, share=share, n=total.judged, of=total.of,
    )  # fmt: skip


def series_block(series: SeriesTold, metric: str, setting: Setting, *, plot: float, before: float = 4 * MM) -> Block:
    """Draw a series under its title; there is at least one value. `plot` is the height of the drawing in points."""
    size, leading = setting.styles.scale.small
    measures = SeriesMeasures(
        plot=plot, marks=leading, baseline=size * 0.35, below=leading + 3, line=1.4, hair=0.5, dot=1.4, ring=3.4, gap=5
    )
    picture = series.picture(setting.words, setting.sheet.column, setting.painter.measure(), measures)
    drawing = mirrored(picture.drawing) if setting.sheet.is_rtl else picture.drawing
    title = setting.text(series.title(metric, setting.words), setting.styles.caption())
    return Stack([title, DrawingBlock(drawing, setting.painter, before=4.0)], below=1.5 * MM, before=before)


def _head(names: Sequence[str], numbers: Sequence[bool], frame: Frame, setting: Setting) -> TableRow:
    """Make the head of a table; names of numbers stand over them."""
    cells = [
        TextCell(text=setting.plain(name), style=setting.styles.caption(is_trailing=is_number))
        for name, is_number in zip(names, numbers, strict=True)
    ]
    return row_of(cells, frame, is_head=True)
