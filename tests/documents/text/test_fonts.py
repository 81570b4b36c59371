"""The font files in the repository and their registration."""

import gc
import re
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from careerjournal.documents.text import embedding
from careerjournal.documents.text.font import shaped_font
from careerjournal.documents.text.fonts import paper_fonts
from careerjournal.documents.text.harfbuzz import HarfBuzzFont
from tests.documents.text.paper import FONT_FOLDER, build, fonts, paragraph

FILES = sorted(path.name for path in FONT_FOLDER.glob("*.ttf"))


def test_every_face_of_the_design_is_there() -> None:
    families = ("NotoSans", "NotoSerif", "NotoSansArabic", "NotoNaskhArabic", "NotoSansThai", "NotoSerifThai")
    expected = {f"{family}-{weight}.ttf" for family in families for weight in ("Regular", "Bold")}
    assert expected | {"NotoSerif-Italic.ttf"} <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_font_file_is_static_and_named_as_its_face(name: str) -> None:
    data = (FONT_FOLDER / name).read_bytes()
    assert data[:4] == b"\0\1\0\0"
    assert b"fvar" not in data[:400]
    assert b"glyf" in data[:400]
    assert HarfBuzzFont(FONT_FOLDER / name).metrics().postscript_name == name.removesuffix(".ttf")


@pytest.mark.parametrize("licence", sorted(FONT_FOLDER.glob("OFL-*.txt")), ids=lambda path: path.name)
def test_each_licence_is_the_open_font_licence_and_reserves_no_name(licence: Path) -> None:
    text = licence.read_text(encoding="utf-8")
    assert re.match(r"Copyright \d{4} The Noto Project Authors", text)
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "reserved font name" not in text.splitlines()[0].lower()


@pytest.mark.parametrize("code", ["en", "it", "fr", "id", "pt-BR", "ar", "ar_EG", "th", "TH"])
def test_fonts_of_a_language_cover_all_scripts_and_are_registered_once(code: str) -> None:
    found = paper_fonts(code, FONT_FOLDER)
    assert paper_fonts(code, FONT_FOLDER) is found
    for name in (found.serif, found.serif_bold, found.serif_italic, found.sans, found.sans_bold):
        font = shaped_font(name)
        assert pdfmetrics.getFont(name).fontName == name
        assert all(font.covers(character) for character in "aéșŒ€→✓☐●≤−×“”خپ٣ทำ๕\u2068\u202f\u00ad")
        assert all(font.covers(character) for character in "ЯндексЇіўҚαβΩώ₽")


def test_the_own_script_stands_first() -> None:
    assert shaped_font(fonts("ar").serif).chain[0].metrics.postscript_name == "NotoNaskhArabic-Regular"
    assert shaped_font(fonts("th").sans_bold).chain[0].metrics.postscript_name == "NotoSansThai-Bold"
    assert shaped_font(fonts("fr").serif_italic).chain[0].metrics.postscript_name == "NotoSerif-Italic"


def test_a_missing_font_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=re.escape(str(tmp_path))):
        paper_fonts("en", tmp_path)


def test_nothing_of_a_document_outlives_it() -> None:
    build([paragraph("خبرة"), paragraph("one")])
    gc.collect()
    assert len(embedding._embedded) == 0
