"""Write a guide or an article as a PDF: title, contents, text, and whose article it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from careerjournal.documents.blocks import Heading, Space, TextBlock
from careerjournal.documents.chart_painting import chart_painter
from careerjournal.documents.flow import Block, Placed, well_filled
from careerjournal.documents.page_furniture import Furniture, draw_furniture
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.plan_pdf import PRODUCER
from careerjournal.documents.reading_blocks import aside, section_blocks, source_blocks
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM, sheet
from careerjournal.documents.styles import styles_for
from careerjournal.documents.text import safe_text
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.fonts import paper_fonts
from careerjournal.domain.guides import Section, Source
from careerjournal.domain.plan import Paper
from careerjournal.language.direction import Direction, without_controls
from careerjournal.language.words import Words

_NO_DAY = date.min
"""No day of a text is written by its distance from the day of printing."""
_LEAST_CONTENTS = 3
_MOST_CONTENTS = 200
"""Sections: with fewer or more of them, contents help nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    file = BytesIO()
    canvas = ShapedCanvas(
        file,
        pagesize=(setting.sheet.width, setting.sheet.height),
        invariant=1,
        pageCompression=1,
        lang=text.language or words.code,
        initialFontName=setting.styles.fonts.serif,
        base_direction=text.direction,
    )
    canvas.setTitle(_plain(text.title))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    headings: list[_Marked] = []
    blocks = _blocks(text, setting, headings)
    pages = well_filled(blocks, setting.sheet.depth)
    _number(pages)
    if headings:
        canvas.showOutline()
    furniture = Furniture(head_leading=setting.line(text.title), head_trailing="", foot="")
    for number, placed in enumerate(pages, start=1):
        draw_furniture(canvas, furniture if number > 1 else _NOTHING, setting, number, len(pages))
        for one in placed:
            one.block.draw(canvas, setting.sheet.left, setting.sheet.top - one.down)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


_NOTHING = Furniture(head_leading="", head_trailing="", foot="")


def _setting(text: PrintedText, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> Setting:
    """Gather what the text is set with: type by its own language, words about it in the reader's."""
    is_rtl = text.direction == "rtl"
    language = text.language or ("ar" if is_rtl else words.code)
    styles = styles_for(language, paper_fonts(language, font_folder), theme, is_rtl=is_rtl)
    painter = chart_painter(styles)
    return Setting(sheet=sheet(paper, is_rtl=is_rtl), styles=styles, words=words, painter=painter, day=_NO_DAY)


def _blocks(text: PrintedText, setting: Setting, headings: list[_Marked]) -> list[Block]:
    """Set title, contents, sections and source."""
    styles = setting.styles
    title = setting.text(text.title, styles.chapter(), width=setting.sheet.column, is_title=True)
    blocks: list[Block] = [Heading(title, _plain(text.title), 0, before=0, after=4 * MM)]
    body: list[Block] = []
    for section in text.sections:
        if section.title:
            marked = _Marked(_heading(section, setting))
            headings.append(marked)
            body.append(marked)
        body.extend(section_blocks(section.blocks, setting))
    if _LEAST_CONTENTS <= len(headings) <= _MOST_CONTENTS:
        named = [section for section in text.sections if section.title]
        blocks.extend(_contents(named, headings, setting))
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
    return Heading(text, _plain(section.title), 1, before=before, after=after)


class _Marked(Block):
    """A heading that remembers the page it came to stand on."""

    keeps_next = True

    def __init__(self, heading: Heading) -> None:
        self._heading = heading
        self.before = heading.before
        self.page = 0

    @property
    def height(self) -> float:
        return self._heading.height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        self._heading.draw(canvas, x, top)


class _ContentsLine(Block):
    """A line of the contents: the title, and at the trailing edge the page, known once all pages are laid out."""

    def __init__(self, title: TextBlock, heading: _Marked, setting: Setting, *, before: float) -> None:
        self._title, self._heading, self._setting = title, heading, setting
        self.before = before

    @property
    def height(self) -> float:
        return self._title.height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        self._title.draw(canvas, x, top)
        setting = self._setting
        number = setting.words.formats.number(self._heading.page)
        style = setting.styles.small(is_trailing=True)
        setting.text(number, style, width=setting.sheet.measure).draw(canvas, x, top)


def _contents(named: Sequence[Section], headings: Sequence[_Marked], setting: Setting) -> Iterator[Block]:
    """Set the list of sections, steps under their sections."""
    deeper = 5 * MM
    for number, (section, heading) in enumerate(zip(named, headings, strict=True)):
        offset = deeper if section.level > 2 else 0.0
        title = setting.text(
            section.title, setting.styles.small(), offset=offset, width=setting.sheet.measure - offset - 12 * MM
        )
        before = 3 * MM if not number else 1.6 * MM if section.level < 3 else 0.6 * MM
        yield _ContentsLine(title, heading, setting, before=before)


def _number(pages: Sequence[Sequence[Placed]]) -> None:
    """Tell each heading the page it stands on."""
    for number, placed in enumerate(pages, start=1):
        for one in placed:
            if isinstance(one.block, _Marked):
                one.block.page = number


def _plain(text: str) -> str:
    """Give a text on one line without what only steers the setting."""
    return without_controls(safe_text.plain(" ".join(text.split())))
