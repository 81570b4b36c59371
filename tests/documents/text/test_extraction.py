"""What a reader copies or searches is what was written, in all six languages."""

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from unicodedata import category

import pypdf
import pytest

from careerjournal.language.thai_words import word_ends
from tests.documents.text.paper import SAMPLES, build, extracted, glyph_maps, paragraph, share_found

CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def by_poppler(file: Path) -> str:
    command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
    return CONTROLS.sub("", subprocess.run(command, capture_output=True, check=True).stdout.decode())


def words_of(language: str) -> list[str]:
    found = [word.strip("«»“”.,:;؛،؟?") for word in SAMPLES[language].split(" ")]
    if language != "th":
        return [word for word in found if word]
    return [
        part
        for word in found
        for start, end in zip([0, *word_ends(word)], [*word_ends(word), len(word)], strict=True)
        if (part := word[start:end])
    ]


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("alignment", [0, 2, 4])
def test_every_word_is_found_by_chrome(language: str, alignment: int) -> None:
    data = build([paragraph(SAMPLES[language] + "\n" + SAMPLES[language], language, alignment=alignment)])
    assert share_found(words_of(language), extracted(data)) >= (0.99 if language == "ar" else 1.0)


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_every_word_is_found_by_poppler(language: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(build([paragraph(SAMPLES[language] * 2, language)]))
    assert share_found(words_of(language), by_poppler(file)) >= (0.99 if language == "ar" else 1.0)


def test_arabic_letters_come_back_in_their_order() -> None:
    text = extracted(build([paragraph("قراءة التقارير خلال الشهر", "ar")]))
    assert "قراءة التقارير خلال الشهر" in text


BRACKETED = [
    "القيمة (ن = ١١٢) هنا",
    "قال «نعم» لي",
    "[مهم] {جدًا} <صغير>",
    "تعلمت (Python) جيدًا",
    "‹لا› ثم «نعم (قليلًا)»",
    "أ ≤ ب",
]


@pytest.mark.parametrize("line", BRACKETED)
def test_brackets_in_arabic_lines_come_back_as_they_were_written(line: str, tmp_path: Path) -> None:
    data = build([paragraph(line, "ar")])
    assert line in CONTROLS.sub("", extracted(data))
    if shutil.which("pdftotext") is not None:
        file = tmp_path / "plan.pdf"
        file.write_bytes(data)
        assert line in by_poppler(file)


def test_brackets_in_latin_lines_are_nothing_but_brackets() -> None:
    assert "learnt (Python) [3] «x»" in extracted(build([paragraph("learnt (Python) [3] «x»")]))


def test_no_code_with_a_thai_mark_has_a_width_for_pdf_js_would_take_it_away() -> None:
    reader = pypdf.PdfReader(io.BytesIO(build([paragraph(SAMPLES["th"], "th")])))
    resources: Any = reader.pages[0]["/Resources"]
    marks = 0
    for reference in resources["/Font"].values():
        font = reference.get_object()
        widths = font["/DescendantFonts"][0].get_object()["/W"][1]
        mapped = re.findall(r"<(\w{4})><(\w+)>\n", font["/ToUnicode"].get_object().get_data().decode() + "\n")
        for code, text in mapped:
            if any(category(letter) == "Mn" for letter in bytes.fromhex(text).decode("utf-16-be")):
                marks += 1
                assert widths[int(code, 16)] == 0
    assert marks > 10


def test_scripts_inside_each_other_come_back() -> None:
    for language in ("en", "ar", "th"):
        text = extracted(build([paragraph("Python تحليل ทักษะ", language)]))
        assert all(word in text for word in ("Python", "تحليل", "ทักษะ")), language


@pytest.mark.parametrize("language", ["en", "ar", "th"])
def test_names_in_greek_and_cyrillic_are_set_in_letters(language: str) -> None:
    names = ["Яндекс", "ΔΕΗ", "Київстар", "Όμιλος"]
    assert share_found(names, extracted(build([paragraph(" ".join(names), language)]))) == 1


def test_emoji_and_unknown_scripts_are_copied_though_drawn_as_signs() -> None:
    text = extracted(build([paragraph("Started 🚀 with 漢字 today", "en")]))
    assert "Started 🚀 with 漢字 today" in text


def test_all_fonts_are_embedded_subsets_and_no_code_draws_an_empty_box() -> None:
    everything = " ".join(SAMPLES.values()) + " 🚀 漢字 \u2009x\u2003y\u2011z e\u0301 a\u200bb a\u200cb"
    maps = glyph_maps(build([paragraph(everything, language) for language in ("en", "ar", "th")]))
    assert len(maps) >= 4
    for name, glyphs in maps.items():
        assert re.match(r"/[A-Z]{6}\+Noto", name)
        assert 0 not in glyphs[1:], name
