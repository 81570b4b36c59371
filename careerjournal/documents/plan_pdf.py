"""Write a career plan as a PDF: the same plan, words, paper and fonts give the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from careerjournal.documents.blocks import Heading
from careerjournal.documents.contents import contents_lines
from careerjournal.documents.cover import draw_cover
from careerjournal.documents.flow import Block, Placed, well_filled
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import About, about, draw_pages, new_canvas, number, one_line, setting_for
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.plan_blocks import chapter_mark, section_blocks
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.domain.plan import Margins, Paper
from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.domain.value import value
from careerjournal.language.words import Words

_AFTER_COVER = 2
_CONTENTS_FROM = 3
"""Pages of text: shorter plans are leafed through sooner than looked up."""


@value
class PlanLook:
    """How a plan is printed, its colours aside; a preview needs no tags."""

    margins: Margins = Margins.USUAL
    is_fillable: bool = False
    is_tagged: bool = True
    has_contents: bool = True


USUAL = PlanLook()


def write(
    plan: CareerPlan, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme, look: PlanLook = USUAL
) -> bytes:
    """Set a plan in a language on a paper; FileNotFoundError where a font is missing."""
    set_with = setting_for(words, paper, font_folder, theme, plan.cover.written_on, look.margins)
    setting = replace(set_with, is_fillable=look.is_fillable)
    file = BytesIO()
    size = (setting.sheet.width, setting.sheet.height)
    canvas = new_canvas(file, size, _about(plan, words), setting.styles.fonts.serif, is_tagged=look.is_tagged)
    if plan.sections:
        canvas.showOutline()
    pages = well_filled(_blocks(plan, setting), setting.sheet.depth) if plan.sections else []
    contents = _contents(pages, setting) if look.has_contents and len(pages) >= _CONTENTS_FROM else []
    number([*contents, *pages], first=_AFTER_COVER)
    draw_cover(canvas, plan.cover, setting)
    canvas.showPage()
    draw_pages(canvas, [*contents, *pages], setting, [_furniture(plan, setting)], first=_AFTER_COVER)
    canvas.save()
    return file.getvalue()


def _contents(pages: Sequence[Sequence[Placed]], setting: Setting) -> list[list[Placed]]:
    """Set the list of the sections on pages of its own."""
    headings = [one.block for placed in pages for one in placed if isinstance(one.block, Heading)]
    title = setting.words.tr("Contents")
    text = setting.text(title, setting.styles.chapter(), width=setting.sheet.column, is_title=True)
    blocks: list[Block] = [
        Heading(text, one_line(title), 0, before=0.0, after=5 * MM, mark=chapter_mark(setting), is_bookmarked=False)
    ]
    listed = [(heading, heading.level) for heading in headings]
    return well_filled(
        [*blocks, *contents_lines(listed, setting, setting.sheet.column, is_large=True)], setting.sheet.depth
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


def _about(plan: CareerPlan, words: Words) -> About:
    """Give title, author and subject."""
    cover = plan.cover
    name = one_line(cover.name)
    title = words.tr("Career plan, {name}", name=cover.name) if name else words.tr("Career plan")
    return about(words, title=title, author=name, subject=cover.role_sought)


def _furniture(plan: CareerPlan, setting: Setting) -> Furniture:
    """Give the words in the corners of the pages."""
    words = setting.words
    return Furniture(
        head_leading=setting.line(plan.cover.name),
        head_trailing=setting.line(words.tr("Career plan, {day}", day=plan.cover.written_on)),
        foot=setting.line(words.tr("Made from my own record. n is the number of cases behind a share.")),
    )
