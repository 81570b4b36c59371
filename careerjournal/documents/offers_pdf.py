"""Write offers side by side as a PDF: a column for each with its terms, points and sum, and the rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from careerjournal.documents.blocks import Space
from careerjournal.documents.flow import Block, well_filled
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import about, pdf_of, setting_for
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.table_frames import table_frame
from careerjournal.documents.tables import Frame, Table, TextCell, row_of
from careerjournal.documents.text.structure import Role
from careerjournal.domain.offer_weighing import WeighedOffer
from careerjournal.domain.plan import Paper
from careerjournal.domain.weighing import Judged
from careerjournal.language.criterion_words import criterion_words
from careerjournal.language.offer_words import (
    Term,
    currency_rule,
    known_terms,
    missing_words,
    sum_rule,
    sum_words,
    term_name,
    term_words,
    year_rule,
)
from careerjournal.language.words import AsIs, Words

_LONGEST_NAME = 80
Named = Sequence[tuple[str, str]]
"""Company and role of each offer."""


def offers_pdf(
    named: Named,
    weighed: Sequence[WeighedOffer],
    owner: str,
    words: Words,
    paper: Paper,
    font_folder: Path,
    theme: PaperTheme,
    day: date,
) -> bytes:
    """Set offers in a language on a paper; FileNotFoundError where a font is missing."""
    setting = setting_for(words, paper, font_folder, theme, day)
    title = words.tr("Offers side by side")
    furniture = Furniture(
        head_leading=setting.line(owner),
        head_trailing=setting.line(title),
        foot=setting.line(words.tr("Written on {day} from my own record.", day=day)),
    )
    pages = well_filled(_blocks(title, named, weighed, setting), setting.sheet.depth)
    return pdf_of(pages, setting, about(words, title=title, author=owner), furniture)


def _blocks(title: str, named: Named, weighed: Sequence[WeighedOffer], setting: Setting) -> list[Block]:
    """Set the title, the table, and the rules behind its numbers."""
    styles, words, width = setting.styles, setting.words, setting.sheet.column
    blocks: list[Block] = [setting.text(title, styles.chapter(), width=width, is_title=True, role=Role.H1)]
    if weighed:
        blocks += [Space(6 * MM), _table(named, weighed, setting), Space(4 * MM)]
    offers = [one.offer for one in weighed]
    for rule in (currency_rule(offers, words), sum_rule(words), year_rule(words)):
        if rule:
            blocks.append(setting.text(rule, styles.caption(), before=1.5 * MM))
    return blocks


def _table(named: Named, weighed: Sequence[WeighedOffer], setting: Setting) -> Table:
    """Set a row for each term and each criterion that has a weight."""
    frame = table_frame([1.3, *([2.0] * len(weighed))], setting)
    styles, words = setting.styles, setting.words
    heads = [TextCell(text="", style=styles.caption())]
    heads += [
        TextCell(text=setting.plain(f"{_brief(company)}\n{_brief(role)}".strip()), style=styles.small(is_own=True))
        for company, role in named
    ]
    rows = [*_terms(weighed, frame, setting), *_criteria(weighed, frame, setting)]
    sums = [_sum(one, words) for one in weighed]
    rows.append(_row(words.tr("Added up"), sums, frame, setting, is_sum=True))
    return Table(row_of(heads, frame, is_head=True), rows)


def _terms(weighed: Sequence[WeighedOffer], frame: Frame, setting: Setting) -> list[Block]:
    offers = [one.offer for one in weighed]
    return [
        _row(
            term_name(term, setting.words),
            [term_words(term, offer, setting.words) or "–" for offer in offers],
            frame,
            setting,
            is_own=term is Term.TERMS,
        )
        for term in known_terms(offers, setting.words)
    ]


def _criteria(weighed: Sequence[WeighedOffer], frame: Frame, setting: Setting) -> list[Block]:
    words = setting.words
    rows: list[Block] = []
    for number, first in enumerate(weighed[0].judged):
        if first.criterion.weight > 0:
            name = AsIs(_brief(criterion_words(first.criterion, words)))
            called = words.tr("{name}, weight {n}", name=name, n=first.criterion.weight)
            rows.append(_row(called, [_points(one.judged[number], words) for one in weighed], frame, setting))
    return rows


def _brief(name: str) -> str:
    """Give a name on one line, its beginning where it is very long: a row of a table has to fit on a page."""
    one_line = " ".join(name.split())
    return one_line if len(one_line) <= _LONGEST_NAME else f"{one_line[: _LONGEST_NAME - 1]}…"


def _points(judged: Judged, words: Words) -> str:
    if judged.score is None or judged.points is None:
        return words.tr("not scored")
    return words.tr("{score} of 5: {points}", score=judged.score, points=judged.points)


def _sum(one: WeighedOffer, words: Words) -> str:
    if not one.total.judged:
        return words.tr("Nothing scored yet")
    return "\n".join(part for part in (sum_words(one.total, words), missing_words(one.total, words)) if part)


def _row(
    name: str,
    cells: Sequence[str],
    frame: Frame,
    setting: Setting,
    *,
    is_own: bool = False,
    is_sum: bool = False,
) -> Block:
    """Set one row; what it all comes to stands in strong letters."""
    styles = setting.styles
    strong = styles.style(styles.small_strong_font, styles.scale.small, styles.theme.ink)
    style = strong if is_sum else styles.small(is_own=is_own)
    set_cells = [TextCell(text=setting.plain(name), style=strong if is_sum else styles.caption())]
    set_cells += [TextCell(text=setting.plain(cell), style=style) for cell in cells]
    return row_of(set_cells, frame)
