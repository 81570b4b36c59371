"""Write a guide or an article as a PDF: title, contents, text, and whose article it was made from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from careerjournal.documents.blocks import Heading, Space
from careerjournal.documents.chart_painting import chart_painter
from careerjournal.documents.contents import contents_lines
from careerjournal.documents.flow import Block, well_filled
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import About, one_line, pdf_of
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.reading_blocks import aside, section_blocks, source_blocks
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM, sheet
from careerjournal.documents.styles import styles_for
from careerjournal.documents.text.fonts import paper_fonts
from careerjournal.documents.text.structure import Role
from careerjournal.domain.guides import Section, Source
from careerjournal.domain.plan import Paper
from careerjournal.domain.value import value
from careerjournal.language.direction import Direction
from careerjournal.language.words import Words

_NO_DAY = date.min
"""No day of a text is written by its distance from the day of printing."""
_LEAST_CONTENTS = 3
_MOST_CONTENTS = 200
"""Sections: with fewer or more of them, contents help nobody."""


@value
class PrintedText:
    """What is printed. `language` is a code or empty, `sections` do not repeat the title."""

    title: str
    language: str
    direction: Direction
    sections: tuple[Section, ...]
    source: Source | None = None
    file_name: str = ""


def write(text: PrintedText, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> bytes:
    """Set a text on a paper, head and foot in `words`; the same values give the same bytes.

    FileNotFoundError where a font is missing.
    """
    setting = _setting(text, words, paper, font_folder, theme)
    headings: list[tuple[Heading, int]] = []
    blocks = _blocks(text, setting, headings)
    pages = well_filled(blocks, setting.sheet.depth)
    furniture = Furniture(head_leading=setting.line(text.title), head_trailing="", foot="")
    described = About(title=text.title, language=text.language or words.code, direction=text.direction)
    return pdf_of(pages, setting, described, _NOTHING, furniture, has_outline=bool(headings))


_NOTHING = Furniture(head_leading="", head_trailing="", foot="")


def _setting(text: PrintedText, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> Setting:
    """Gather what the text is set with: type by its own language, words about it in the reader's."""
    is_rtl = text.direction == "rtl"
    language = text.language or ("ar" if is_rtl else words.code)
    styles = styles_for(language, paper_fonts(language, font_folder), theme, is_rtl=is_rtl)
    painter = chart_painter(styles)
    return Setting(sheet=sheet(paper, is_rtl=is_rtl), styles=styles, words=words, painter=painter, day=_NO_DAY)


def _blocks(text: PrintedText, setting: Setting, headings: list[tuple[Heading, int]]) -> list[Block]:
    """Set title, contents, sections and source."""
    styles = setting.styles
    title = setting.text(text.title, styles.chapter(), width=setting.sheet.column, is_title=True)
    blocks: list[Block] = [Heading(title, one_line(text.title), 0, before=0, after=4 * MM)]
    body: list[Block] = []
    for section in text.sections:
        if section.title:
            heading = _heading(section, setting)
            headings.append((heading, int(section.level > 2)))
            body.append(heading)
        body.extend(section_blocks(section.blocks, setting))
    if _LEAST_CONTENTS <= len(headings) <= _MOST_CONTENTS:
        blocks.extend(contents_lines(headings, setting, setting.sheet.measure))
        blocks.append(Space(6 * MM))
    blocks.extend(body)
    if text.source is not None:
        blocks.extend(source_blocks(text.source, setting))
    elif text.file_name:
        said = setting.words.tr("Read from the file {name}.", name=text.file_name)
        blocks.append(setting.text(said, aside(styles), before=10 * MM))
    return blocks


def _heading(section: Section, setting: Setting) -> Heading:
    """Set a section's title; those of level 3 stand under the section before in the bookmarks."""
    styles = setting.styles
    is_deep = section.level > 2
    style = styles.item(is_own=False) if is_deep else styles.section()
    text = setting.text(section.title, style, width=setting.sheet.column, is_title=True)
    before, after = (5 * MM, 1.2 * MM) if is_deep else (9 * MM, 2.6 * MM)
    return Heading(text, one_line(section.title), 1, before=before, after=after, role=Role.H3 if is_deep else Role.H2)
