"""What all documents share: how they are set, the file they are written to, the pages with head, foot and number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from careerjournal.documents.blocks import Heading
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
from careerjournal.domain.plan import Margins, Paper
from careerjournal.domain.value import value
from careerjournal.language.direction import Direction, without_controls
from careerjournal.language.words import Words

PRODUCER = "Career Journal"
_PDF = (1, 7)


@value
class About:
    """What a file says of itself. Language and direction are those of its text."""

    title: str
    language: str
    direction: Direction
    author: str = ""
    subject: str = ""


def about(words: Words, *, title: str, author: str = "", subject: str = "") -> About:
    """Describe a document in the language of its words."""
    return About(title=title, language=words.code, direction=words.direction, author=author, subject=subject)


def setting_for(
    words: Words, paper: Paper, font_folder: Path, theme: PaperTheme, day: date, margins: Margins = Margins.USUAL
) -> Setting:
    """Gather what a document is set with; FileNotFoundError where a font is missing."""
    is_rtl = words.direction == "rtl"
    styles = styles_for(words.code, paper_fonts(words.code, font_folder), theme, is_rtl=is_rtl)
    return Setting(
        sheet=sheet(paper, is_rtl=is_rtl, margins=margins),
        styles=styles,
        words=words,
        painter=chart_painter(styles),
        day=day,
    )


def new_canvas(file: BytesIO, size: tuple[float, float], about: About, font: str, *, is_tagged: bool) -> ShapedCanvas:
    """Begin a file of pages of a size; the same pages give the same bytes."""
    canvas = ShapedCanvas(
        file,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        pdfVersion=_PDF,
        lang=about.language,
        initialFontName=font,
        base_direction=about.direction,
        is_tagged=is_tagged,
    )
    canvas.setTitle(one_line(about.title))
    canvas.setAuthor(one_line(about.author))
    canvas.setSubject(one_line(about.subject))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def number(pages: Sequence[Sequence[Placed]], first: int = 1) -> None:
    """Tell each heading the page it stands on."""
    for page, placed in enumerate(pages, start=first):
        for one in placed:
            if isinstance(one.block, Heading):
                one.block.stand(page, one.down)


def draw_pages(
    canvas: ShapedCanvas,
    pages: Sequence[Sequence[Placed]],
    setting: Setting,
    furniture: Sequence[Furniture],
    *,
    first: int = 1,
) -> None:
    """Draw numbered pages, the last of the document among them; the last furniture stands on all pages that follow."""
    for page, placed in enumerate(pages, start=first):
        this = furniture[min(page - first, len(furniture) - 1)]
        draw_furniture(canvas, this, setting, page, first + len(pages) - 1)
        for one in placed:
            one.block.draw(canvas, setting.sheet.left, setting.sheet.top - one.down)
        canvas.showPage()


def pdf_of(
    pages: Sequence[Sequence[Placed]],
    setting: Setting,
    about: About,
    *furniture: Furniture,
    has_outline: bool = False,
    is_tagged: bool = True,
) -> bytes:
    """Write pages as a whole file."""
    file = BytesIO()
    size = (setting.sheet.width, setting.sheet.height)
    canvas = new_canvas(file, size, about, setting.styles.fonts.serif, is_tagged=is_tagged)
    if has_outline:
        canvas.showOutline()
    number(pages)
    draw_pages(canvas, pages, setting, furniture)
    canvas.save()
    return file.getvalue()


def one_line(text: str) -> str:
    """Give a text on one line without what only steers the setting."""
    return without_controls(safe_text.plain(" ".join(text.split())))
