"""Write an activity report as a PDF: its days, what they came to, and a table whose head is on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil
from pathlib import Path

from careerjournal.documents.blocks import Space
from careerjournal.documents.flow import Block, flow
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import about, pdf_of, setting_for
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.tables import Column, Frame, Table, TextCell, row_of
from careerjournal.documents.text.line_breaking import break_points
from careerjournal.documents.text.structure import Role
from careerjournal.domain.activity_report import ActivityReport, ReportColumn, ReportRow
from careerjournal.domain.plan import Margins, Paper
from careerjournal.language.report_words import cell, column_name, report_title
from careerjournal.language.words import Words

_GUTTER = 3.5 * MM
_UPRIGHT_COLUMNS = 6
"""With more columns the page lies on its side."""
_MOST, _LITTLE_MORE = 0.9, 1.2
_OWN_WORDS = frozenset(ReportColumn) - {ReportColumn.APPLIED_ON, ReportColumn.STAGE, ReportColumn.HISTORY}


def report_pdf(report: ActivityReport, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> bytes:
    """Set a report in a language on a paper; the same report gives the same bytes."""
    setting = _setting(report, words, paper, font_folder, theme)
    title = report_title(report, words)
    furniture = Furniture(
        head_leading=setting.line(report.owner),
        head_trailing=setting.line(title),
        foot=setting.line(words.tr("Written on {day} from my own record.", day=report.written_on)),
    )
    pages = flow(_blocks(report, title, setting), setting.sheet.depth)
    return pdf_of(pages, setting, about(words, title=title, author=report.owner), furniture)


def _setting(report: ActivityReport, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> Setting:
    """Gather what the report is set with: a table wants the width of the page, and many columns lie across."""
    setting = setting_for(words, paper, font_folder, theme, report.written_on, Margins.NARROW)
    if len(report.choices.shown) <= _UPRIGHT_COLUMNS:
        return setting
    upright = setting.sheet
    return replace(setting, sheet=replace(upright, width=upright.height, height=upright.width))


def _blocks(report: ActivityReport, title: str, setting: Setting) -> list[Block]:
    """Set the title, what the days came to, and the table."""
    styles = setting.styles
    blocks: list[Block] = [
        setting.text(title, styles.chapter(), width=setting.sheet.column, is_title=True, role=Role.H1),
        setting.text(report.says, styles.body(), width=setting.sheet.column, before=3 * MM),
    ]
    if report.rows:
        blocks += [Space(6 * MM), _table(report, setting)]
    return blocks


def _table(report: ActivityReport, setting: Setting) -> Table:
    """Set a row an application under a head that is repeated."""
    columns = report.choices.shown
    heads = [_name(column, setting) for column in columns]
    rows = [[_cell(row, column, report, setting) for column in columns] for row in report.rows]
    widths = _widths([heads, *rows], setting.sheet.column - _GUTTER * (len(columns) - 1), setting)
    frame = _frame(widths, setting)
    head = row_of([TextCell(text=text, style=setting.styles.caption()) for text in heads], frame, is_head=True)
    styles = [setting.styles.small(is_own=column in _OWN_WORDS) for column in columns]
    return Table(
        head,
        [
            row_of([TextCell(text=text, style=style) for text, style in zip(row, styles, strict=True)], frame)
            for row in rows
        ],
    )


def _cell(row: ReportRow, column: ReportColumn, report: ActivityReport, setting: Setting) -> str:
    """Write a cell; a dash stands where nothing is known."""
    with_years = report.choices.first.year != report.choices.last.year
    return setting.plain(cell(row, column, setting.words, with_years=with_years)) or "–"


def _widths(rows: Sequence[Sequence[str]], whole: float, setting: Setting) -> list[float]:
    """Share a width among columns: each has what nine of ten lines need, or at least its longest word.

    Columns that need much share what is left. Where not even the words have room beside each other, they are cut.
    """
    columns = list(zip(*rows, strict=True))
    needed = [_enough([line for text in texts for line in text.split("\n")], whole, setting) for texts in columns]
    words = [_widest([word for text in texts for word in _words(text)], whole, setting) for texts in columns]
    widths = words if sum(words) <= whole else [0.0] * len(needed)
    left, later = whole, sum(widths)
    for position, number in enumerate(sorted(range(len(needed)), key=needed.__getitem__)):
        later -= widths[number]
        share = min(needed[number], left / (len(needed) - position), left - later)
        widths[number] = max(widths[number], share)
        left -= widths[number]
    return [width + left / len(widths) for width in widths]


def _widest(texts: Sequence[str], whole: float, setting: Setting) -> float:
    """Measure the widest of some texts in points, at most the whole."""
    style = setting.styles.small()
    return min(max((setting.width_of(text, style) for text in texts), default=0.0) + 1, whole)


def _enough(texts: Sequence[str], whole: float, setting: Setting) -> float:
    """Measure what nine of ten texts need in points, at most the whole: one much longer may take two lines."""
    style = setting.styles.small()
    widths = sorted(setting.width_of(text, style) for text in texts) or [0.0]
    most, all_of_them = widths[ceil(_MOST * len(widths)) - 1], widths[-1]
    return min((all_of_them if all_of_them <= _LITTLE_MORE * most else most) + 1, whole)


def _words(text: str) -> list[str]:
    """Give what stays together on a line."""
    return [text[start:end].rstrip() for start, end in pairwise([0, *break_points(text), len(text)])]


def _frame(widths: Sequence[float], setting: Setting) -> Frame:
    """Place the columns beside each other."""
    placed: list[Column] = []
    offset = 0.0
    for width in widths:
        placed.append(Column(offset=offset, width=width))
        offset += width + _GUTTER
    row = setting.styles.scale.small[1] + 8.5
    return Frame(
        width=setting.sheet.column,
        columns=tuple(placed),
        is_rtl=setting.sheet.is_rtl,
        row=row,
        baseline=row / 2 + setting.styles.scale.small[0] * 0.36,
        hairline=setting.styles.theme.hairline,
        ink=setting.styles.theme.ink,
        ground=setting.styles.theme.ground,
    )


def _name(column: ReportColumn, setting: Setting) -> str:
    """Name a column."""
    return setting.plain(column_name(column, setting.words))
