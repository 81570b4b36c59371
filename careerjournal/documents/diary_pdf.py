"""Write pages of the diary as a PDF: each under its day, set out as its Markdown says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from careerjournal.documents.blocks import Heading
from careerjournal.documents.flow import Block, well_filled
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import about, one_line, pdf_of, setting_for
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.reading_blocks import section_blocks
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.text.structure import Role
from careerjournal.domain.guides import Section
from careerjournal.domain.plan import Paper
from careerjournal.domain.posting import Days
from careerjournal.domain.value import value
from careerjournal.language.words import AsIs, Words


@value
class DiaryPage:
    """A page as it goes on paper: its day, what is said below it (mood, tags…), and its words."""

    on: date
    facts: str
    sections: tuple[Section, ...]


@value
class DiaryPaper:
    """Pages of some days, the earliest first."""

    days: Days
    pages: tuple[DiaryPage, ...]
    owner: str
    written_on: date


def diary_pdf(paper: DiaryPaper, words: Words, size: Paper, font_folder: Path, theme: PaperTheme) -> bytes:
    """Set pages of the diary in a language; the same pages give the same bytes. FileNotFoundError without a font."""
    setting = setting_for(words, size, font_folder, theme, paper.written_on)
    title = words.tr("Diary")
    span = words.formats.day_range(paper.days.first, paper.days.last, year=True)
    furniture = Furniture(
        head_leading=setting.line(paper.owner),
        head_trailing=setting.line(words.tr("{title}, {days}", title=AsIs(title), days=AsIs(span))),
        foot=setting.line(words.tr("Written on {day} from my own record.", day=paper.written_on)),
    )
    blocks = [*_head(title, span, setting)]
    for page in paper.pages:
        blocks += _page(page, setting)
    pages = well_filled(blocks, setting.sheet.depth)
    return pdf_of(pages, setting, about(words, title=title, author=paper.owner), furniture)


def _head(title: str, span: str, setting: Setting) -> list[Block]:
    styles = setting.styles
    heading = setting.text(title, styles.chapter(), width=setting.sheet.column, is_title=True)
    return [Heading(heading, one_line(title), 0, before=0.0, after=1.5 * MM), setting.text(span, styles.caption())]


def _page(page: DiaryPage, setting: Setting) -> list[Block]:
    """Set one page under its day."""
    styles = setting.styles
    day = setting.words.formats.day_full_year(page.on)
    text = setting.text(day, styles.section(), width=setting.sheet.column)
    blocks: list[Block] = [Heading(text, one_line(day), 1, before=9 * MM, after=1 * MM)]
    if page.facts:
        facts = setting.text(page.facts, styles.caption())
        facts.keeps_next = bool(page.sections)
        blocks.append(facts)
    for section in page.sections:
        if section.title:
            title = setting.text(section.title, styles.item(), before=3 * MM, role=Role.H3)
            title.keeps_next = bool(section.blocks)
            blocks.append(title)
        blocks.extend(section_blocks(section.blocks, setting, is_own=True))
    return blocks
