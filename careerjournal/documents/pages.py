"""What all short documents share: how they are set, and the pages with head, foot and number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from careerjournal.documents.chart_painting import chart_painter
from careerjournal.documents.flow import Placed
from careerjournal.documents.page_furniture import Furniture, draw_furniture
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import sheet
from careerjournal.documents.styles import styles_for
from careerjournal.documents.text import safe_text
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.fonts import paper_fonts
from careerjournal.domain.plan import Paper
from careerjournal.language.direction import without_controls
from careerjournal.language.words import Words

PRODUCER = "Career Journal"


def setting_for(words: Words, paper: Paper, font_folder: Path, theme: PaperTheme, day: date) -> Setting:
    """Gather what a document is set with; FileNotFoundError where a font is missing."""
    is_rtl = words.direction == "rtl"
    styles = styles_for(words.code, paper_fonts(words.code, font_folder), theme, is_rtl=is_rtl)
    return Setting(
        sheet=sheet(paper, is_rtl=is_rtl), styles=styles, words=words, painter=chart_painter(styles), day=day
    )


def pdf_of(
    pages: Sequence[Sequence[Placed]], setting: Setting, furniture: Furniture, *, title: str, author: str
) -> bytes:
    """Write pages; the same pages give the same bytes."""
    file = BytesIO()
    canvas = ShapedCanvas(
        file,
        pagesize=(setting.sheet.width, setting.sheet.height),
        invariant=1,
        pageCompression=1,
        lang=setting.words.code,
        initialFontName=setting.styles.fonts.serif,
        base_direction=setting.words.direction,
    )
    canvas.setTitle(one_line(title))
    canvas.setAuthor(one_line(author))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for number, placed in enumerate(pages, start=1):
        draw_furniture(canvas, furniture, setting, number, len(pages))
        for one in placed:
            one.block.draw(canvas, setting.sheet.left, setting.sheet.top - one.down)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def one_line(text: str) -> str:
    """Give a text on one line without what only steers the setting."""
    return without_controls(safe_text.plain(" ".join(text.split())))
