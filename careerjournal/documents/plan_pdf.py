"""Write a career plan as a PDF: the same plan, words, paper and fonts give the same bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from careerjournal.documents.chart_painting import chart_painter
from careerjournal.documents.cover import draw_cover
from careerjournal.documents.flow import Block, Placed, well_filled
from careerjournal.documents.page_furniture import Furniture, draw_furniture
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.plan_blocks import section_blocks
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import sheet
from careerjournal.documents.styles import styles_for
from careerjournal.documents.text import safe_text
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.fonts import paper_fonts
from careerjournal.domain.plan import Paper
from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.language.direction import without_controls
from careerjournal.language.words import Words

PRODUCER = "Career Journal"


def write(plan: CareerPlan, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> bytes:
    """Set a plan in a language on a paper; FileNotFoundError where a font is missing."""
    setting = _setting(plan, words, paper, font_folder, theme)
    file = BytesIO()
    canvas = ShapedCanvas(
        file,
        pagesize=(setting.sheet.width, setting.sheet.height),
        invariant=1,
        pageCompression=1,
        lang=words.code,
        initialFontName=setting.styles.fonts.serif,
        base_direction=words.direction,
    )
    _describe(canvas, plan, words)
    pages = well_filled(_blocks(plan, setting), setting.sheet.depth) if plan.sections else []
    draw_cover(canvas, plan.cover, setting)
    canvas.showPage()
    furniture = _furniture(plan, setting)
    for number, placed in enumerate(pages, start=2):
        draw_furniture(canvas, furniture, setting, number, len(pages) + 1)
        _draw_page(canvas, placed, setting)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _setting(plan: CareerPlan, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> Setting:
    """Gather what the plan is set with."""
    is_rtl = words.direction == "rtl"
    styles = styles_for(words.code, paper_fonts(words.code, font_folder), theme, is_rtl=is_rtl)
    return Setting(
        sheet=sheet(paper, is_rtl=is_rtl),
        styles=styles,
        words=words,
        painter=chart_painter(styles),
        day=plan.cover.written_on,
    )


def _blocks(plan: CareerPlan, setting: Setting) -> list[Block]:
    """Set all sections; in the bookmarks a section stands under the chapter it continues."""
    blocks: list[Block] = []
    has_chapter = False
    for section in plan.sections:
        has_chapter = has_chapter or section.is_chapter
        level = 0 if section.is_chapter or not has_chapter else 1
        blocks.extend(section_blocks(section, setting, level=level))
    return blocks


def _draw_page(canvas: ShapedCanvas, placed: list[Placed], setting: Setting) -> None:
    """Draw the blocks of one page."""
    for one in placed:
        one.block.draw(canvas, setting.sheet.left, setting.sheet.top - one.down)


def _describe(canvas: ShapedCanvas, plan: CareerPlan, words: Words) -> None:
    """Write title, author and language, and how a viewer should open the file."""
    cover = plan.cover
    name = _plain(cover.name)
    title = _plain(words.tr("Career plan, {name}", name=cover.name)) if name else words.tr("Career plan")
    canvas.setTitle(title)
    canvas.setAuthor(name)
    canvas.setSubject(_plain(cover.role_sought))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if plan.sections:
        canvas.showOutline()


def _furniture(plan: CareerPlan, setting: Setting) -> Furniture:
    """Give the words in the corners of the pages."""
    words = setting.words
    return Furniture(
        head_leading=setting.line(plan.cover.name),
        head_trailing=setting.line(words.tr("Career plan, {day}", day=plan.cover.written_on)),
        foot=setting.line(words.tr("Made from my own record. n is the number of cases behind a share.")),
    )


def _plain(text: str) -> str:
    """Give a text on one line without what only steers the setting."""
    return without_controls(safe_text.plain(" ".join(text.split())))
