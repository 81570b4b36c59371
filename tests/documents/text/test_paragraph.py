"""What a paragraph draws: direction, justification, links, anchors, rules."""

import io
from typing import Any

import pypdf
import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT as TEXT
from reportlab.platypus import ListFlowable, Table

from tests.documents.text.paper import SAMPLES, build, extracted, flowing, fonts, marked_up, paragraph


def boxes(data: bytes) -> list[tuple[str, float, float]]:
    """Return text, left and right of each character on the first page, in reading order."""
    document = pypdfium2.PdfDocument(data)
    try:
        text = document[0].get_textpage()
        found = []
        for i in range(text.count_chars()):
            left, _, right, _ = text.get_charbox(i)
            found.append((text.get_text_range(i, 1), left, right))
        return found
    finally:
        document.close()


def ink(data: bytes) -> tuple[int, int, int, int]:
    """Return the bounds of what is drawn on the first page, in points from the left and the top."""
    document = pypdfium2.PdfDocument(data)
    try:
        picture = document[0].render(scale=1).to_pil().convert("L").point(lambda value: 255 * (value < 200))
        found: tuple[int, int, int, int] | None = picture.getbbox()
        assert found is not None
        return found
    finally:
        document.close()


def test_arabic_reads_from_the_right_edge() -> None:
    found = [box for box in boxes(build([paragraph("خبرة Python", "ar")])) if box[0].strip()]
    assert max(box[2] for box in found) == pytest.approx(380 - 6, abs=2)  # the frame's padding is 6 points
    positions = {character: left for character, left, _ in found}
    assert positions["P"] < positions["ة"]
    assert positions["P"] < positions["n"]


def test_a_justified_line_reaches_both_edges_and_the_last_does_not() -> None:
    for language in ("en", "ar"):
        whole = paragraph(SAMPLES[language], language, alignment=4)
        left, _, right, _ = ink(build([whole]))
        assert left == pytest.approx(46, abs=2)
        assert right == pytest.approx(374, abs=2)


def test_direction_of_the_first_strong_character_without_word_wrap() -> None:
    arabic = paragraph("12 خبرة Python")
    assert arabic.base == 1
    assert paragraph("12 Python خبرة").base == 0
    assert paragraph("Python", wordWrap="RTL").base == 1


def test_links_and_anchors() -> None:
    text = 'انظر <a href="https://example.org">الموقع Example</a> و<a href="#here">هنا</a><a name="here"/>'
    reader = pypdf.PdfReader(io.BytesIO(build([marked_up(text, "ar")])))
    notes: Any = reader.pages[0]["/Annots"]
    links = [note.get_object() for note in notes]
    assert [link.get("/A", {}).get("/URI") for link in links] == ["https://example.org", None]
    assert all(link["/Rect"][2] - link["/Rect"][0] > 10 for link in links)
    assert "/Dest" in links[1]


def test_bold_italic_colour_and_rules() -> None:
    text = "a <b>bold</b> <i>italic</i> <font color='#ff0000'>red</font> <u>under</u> <strike>gone</strike>"
    data = build([marked_up(text)])
    names = {str(font) for page in pypdf.PdfReader(io.BytesIO(data)).pages for font in fonts_on(page)}
    assert {name.partition("+")[2] for name in names} == {
        "NotoSerif-Regular",
        "NotoSerif-Bold",
        "NotoSerif-Italic",
    }
    assert "a bold italic red under gone" in extracted(data)


def fonts_on(page: pypdf.PageObject) -> list[str]:
    resources: Any = page["/Resources"]
    return [font.get_object()["/BaseFont"] for font in resources.get_object()["/Font"].values()]


def test_bold_fonts_lead_to_italic_and_back() -> None:
    heading = marked_up("A <i>slanted</i> <b>heading</b>", fontName=fonts().serif_bold)
    assert "A slanted heading" in extracted(build([heading]))


def test_a_character_that_no_font_has_is_drawn_as_a_sign_as_high_as_a_capital() -> None:
    left, top, right, bottom = ink(build([paragraph("\U0001f680", fontSize=100, leading=120)]))
    assert right - left == pytest.approx(78, abs=3)
    assert bottom - top == pytest.approx(85, abs=3)


def test_tables_lists_and_cells_that_split() -> None:
    rows = [[flowing(paragraph("المهارة", "ar")), "نص عادي Python", flowing(paragraph(SAMPLES["en"] * 30))]]
    table = Table(rows, colWidths=(100, 100, 130), splitInRow=1, style=[("FONT", (0, 0), (-1, -1), fonts().sans, 9)])
    items = ListFlowable(
        [flowing(paragraph("بند أول", "ar")), flowing(paragraph("بند ثان", "ar"))],
        bulletDir="rtl",
        bulletFontName=fonts("ar").sans,
    )
    text = extracted(build([items, table]))
    assert "نص عادي Python" in text
    assert "بند أول" in text
    assert text.count("naïve") == 30


def written(data: bytes) -> str:
    """Read the first page as it is written, one stretch of text behind the other, wherever they stand."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        texts = page.get_textpage()
        return "".join(one.extract() for one in page.get_objects(filter=[TEXT], textpage=texts))


def test_lines_are_parted_by_a_space_for_whoever_reads_without_looking_at_the_page() -> None:
    said = " ".join(f"word{number}" for number in range(60))
    for alignment in (0, 1, 2, 4):
        assert written(build([paragraph(said, alignment=alignment)])).strip() == said
    assert written(build([paragraph("one\ntwo")])).split() == ["one", "two"]


def test_a_word_parted_by_a_hyphen_a_cut_or_between_thai_words_gets_no_space() -> None:
    assert " " not in written(build([paragraph("w" * 300)])).strip()
    thai = "ทำงานที่พิพิธภัณฑ์แห่งหนึ่งในเมืองหลวงของประเทศ" * 4
    several = paragraph(thai, "th")
    assert several.set_in(340) > several.style.leading
    assert " " not in written(build([several])).strip()
