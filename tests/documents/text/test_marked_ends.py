"""A mark at the end of an Arabic word stays with its word in pdf.js: no gap stands before it that pdf.js cannot see."""

import io
import re
from typing import Any
from unicodedata import category

import pypdf
import pypdfium2
import pytest

from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.font import shaped_font
from careerjournal.documents.text.marked_ends import bound_pieces, bound_runs
from careerjournal.documents.text.pieces import Look, make_piece
from tests.documents.text.paper import SAMPLES, build, extracted, fonts, marked_up, paragraph

MARKED = [
    "كتبتُ لأماكن يزورها الناس وأودّ أن أفعل ذلك",
    "كتبتُ ١٢ رسالة، وعملٌ (جديد)، وعملٌ Python وعملٌ",
    "The words كتبتُ لأماكن and التزمتُ بالهدف in an English line",
    "سيدلّ",
]


def drawn_texts(data: bytes) -> list[list[str]]:
    """Return the texts of the codes of each text object, in the order in which they are drawn."""
    drawn: list[list[str]] = []
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        resources: Any = page["/Resources"]
        maps: dict[str, dict[str, str]] = {}
        for name, reference in resources["/Font"].items():
            entries = re.findall(
                r"<(\w{4})><(\w+)>\n", reference.get_object()["/ToUnicode"].get_object().get_data().decode()
            )
            maps[name] = {code: bytes.fromhex(text).decode("utf-16-be") for code, text in entries}
        contents: Any = page.get_contents()
        for block in re.findall(r"\bBT\b(.*?)\bET\b", contents.get_data().decode("latin-1"), re.DOTALL):
            texts: list[str] = []
            name = ""
            for selected, codes in re.findall(r"(/F\d+) [\d.]+ Tf|<([0-9A-F]+)>", block):
                name = selected or name
                texts += [maps[name][codes[i : i + 4]] for i in range(0, len(codes), 4)]
            drawn.append(texts)
    return drawn


def marks_behind_gaps(texts: list[str]) -> list[str]:
    """Return the marked letters before which pdf.js would meet no letter, or none but a space."""
    before = [None, *texts[:-1]]
    return [
        text
        for text, last in zip(texts, before, strict=True)
        if any(category(letter) == "Mn" for letter in text) and (last is None or last == " ")
    ]


@pytest.mark.parametrize("text", [*MARKED, SAMPLES["ar"]])
@pytest.mark.parametrize("alignment", [0, 2])
def test_a_mark_never_stands_behind_a_gap(text: str, alignment: int) -> None:
    lines = [line for line in drawn_texts(build([paragraph(text, "ar", alignment=alignment)])) if line]
    assert any(category(letter) == "Mn" for line in lines for each in line for letter in each)
    assert [marks_behind_gaps(line) for line in lines] == [[] for _ in lines]


def test_nor_in_a_label_or_beside_a_link_or_in_another_size() -> None:
    text = '<a href="https://example.org">كتبتُ لأماكن</a> <font size="15">وأودّ</font> أن <b>عملٌ</b> قديم'
    for line in drawn_texts(build([marked_up(text, "ar")])):
        assert marks_behind_gaps(line) == []
    out = io.BytesIO()
    canvas = ShapedCanvas(out, pagesize=(300, 60), base_direction="rtl", invariant=1)
    canvas.setFont(fonts("ar").sans, 12)
    canvas.drawRightString(280, 20, "التزمتُ بالهدف في العمل كتبتُ")
    canvas.save()
    (line,) = (texts for texts in drawn_texts(out.getvalue()) if texts)
    assert marks_behind_gaps(line) == []
    assert "التزمتُ بالهدف في العمل كتبتُ" in extracted(out.getvalue())


def test_the_words_are_searched_as_before() -> None:
    page = pypdfium2.PdfDocument(build([paragraph(MARKED[0], "ar")]))[0].get_textpage()
    for phrase in ("كتبتُ لأماكن", "وأودّ أن"):
        assert page.search(phrase).get_next() is not None, phrase


def test_nothing_moves() -> None:
    font = shaped_font(fonts("ar").serif)
    for text in MARKED:
        runs = list(font.line(text, 1))
        assert sum(run.width for run in bound_runs(runs)) == pytest.approx(sum(run.width for run in runs))


def test_a_line_without_marked_ends_is_left_alone() -> None:
    look = Look(shaped_font(fonts("ar").serif), 11, None)
    pieces = [make_piece(look, 1, "عملٌا"), make_piece(look, 1, " ", is_space=True), make_piece(look, 1, "قديم")]
    assert bound_pieces(pieces) is pieces


def test_brackets_in_arabic_lines_are_codes_that_pdf_js_reads() -> None:
    texts = [text for line in drawn_texts(build([paragraph("القيمة (ن) هنا", "ar")])) for text in line]
    bracketed = [text for text in texts if "(" in text or ")" in text]
    assert len(bracketed) == 2
    assert all(category(text[-1]) != "Cf" for text in bracketed)
