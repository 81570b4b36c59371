"""Margins and designs: text stays inside its margins, and colour prints well in grey."""

from __future__ import annotations

from itertools import pairwise, product

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.lib.colors import Color

from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_pdf import PlanLook
from careerjournal.documents.sheet import sheet
from careerjournal.domain.plan import Design, Margins, Paper
from careerjournal.language.resources import resource
from tests.documents.papers import new_plan, plan

MM = 72 / 25.4
LEADING = {Margins.NARROW: 20, Margins.USUAL: 30, Margins.WIDE: 38}
TRAILING = {Margins.NARROW: 16, Margins.USUAL: 24, Margins.WIDE: 32}


@pytest.mark.unmeasured
@pytest.mark.parametrize(("margins", "paper"), list(product(Margins, Paper)))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_text_stands_inside_its_margins(margins: Margins, paper: Paper, language: str) -> None:
    data = plan(language, PlanLook(margins=margins), paper=paper)
    width = sheet(paper, is_rtl=False).width
    with pypdfium2.PdfDocument(data) as document:
        pages = [(page, page.get_textpage()) for page in document]
        boxes = [
            one.get_bounds()
            for page, text in pages
            for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=text)
        ]
    first, last = min(box[0] for box in boxes), max(box[2] for box in boxes)
    leading, trailing = (width - last, first) if language == "ar" else (first, width - last)
    assert leading == pytest.approx(LEADING[margins] * MM, abs=3)
    assert trailing == pytest.approx(TRAILING[margins] * MM, abs=3)


def test_wider_margins_never_make_a_shorter_plan() -> None:
    counts = []
    for margins in Margins:
        with pypdfium2.PdfDocument(plan(look=PlanLook(margins=margins))) as document:
            counts.append(len(document))
    assert counts == sorted(counts)


def luminance(colour: Color) -> float:
    """Give the relative luminance of a colour (WCAG 2.2)."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.rgb()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def grey(colour: Color) -> Color:
    """Give what a printer without colour makes of a colour: its luma (ITU-R BT.601)."""
    red, green, blue = colour.rgb()
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    return Color(luma, luma, luma)


def contrast(one: Color, other: Color) -> float:
    """Give the contrast of two colours as WCAG counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


WHITE = Color(1, 1, 1)


@pytest.mark.parametrize("printed", [lambda colour: colour, grey], ids=["colour", "grey"])
def test_what_is_read_has_contrast_enough_in_colour_and_in_grey(printed) -> None:  # type: ignore[no-untyped-def]
    theme = paper_theme(resource("themes", "quiet.toml"), Design.COLOUR)
    known = theme.colouring
    assert known is not None
    texts = [
        *((colour, WHITE) for colour in (theme.ink, theme.muted, theme.accent)),
        *((colour, known.band) for colour in (known.on_band, known.on_band_muted)),
        *((colour, known.soft) for colour in (theme.ink, theme.muted)),
    ]
    for text, ground in texts:
        assert contrast(printed(text), printed(ground)) >= 4.5
    assert contrast(printed(known.mark), WHITE) >= 3
    assert contrast(printed(known.band), WHITE) >= 3
    lights = [luminance(printed(colour)) for colour in theme.heat]
    assert all(after < before * 0.85 for before, after in pairwise(lights))


def test_the_band_and_the_words_on_it_are_far_apart_on_a_grey_print() -> None:
    with pypdfium2.PdfDocument(plan(design=Design.COLOUR)) as document:
        picture = document[0].render(scale=1, grayscale=True).to_pil()
    band = picture.crop((0, 0, picture.width, picture.height // 3))
    counts = sorted(((count, tone) for count, tone in band.getcolors()), reverse=True)
    ground = counts[0][1]
    assert ground < 110
    assert max(tone for _, tone in counts) > 240


def test_the_quiet_design_is_untouched_by_the_other() -> None:
    assert new_plan() == plan(design=Design.QUIET)
    assert new_plan(design=Design.COLOUR) == plan(design=Design.COLOUR) != plan()
