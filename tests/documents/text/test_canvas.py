"""Lines drawn straight on the canvas, as by charts and page footers."""

import io
from collections.abc import Callable

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from careerjournal.documents.text.canvas import Direction, ShapedCanvas
from tests.documents.text.paper import extracted, fonts
from tests.documents.text.test_paragraph import boxes


def drawn(draw: Callable[[ShapedCanvas], None], direction: Direction | None = None) -> bytes:
    out = io.BytesIO()
    canvas = ShapedCanvas(out, pagesize=(400, 200), invariant=1, base_direction=direction)
    canvas.setFont(fonts("ar").sans, 20)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def test_the_page_direction_decides_where_a_mixed_line_begins() -> None:
    def place_of_p(direction: Direction | None) -> float:
        found = boxes(drawn(lambda canvas: canvas.drawString(20, 100, "Python خبرة"), direction))
        return next(left for character, left, _ in found if character == "P")

    assert place_of_p("ltr") == place_of_p(None) == pytest.approx(20, abs=3)
    assert place_of_p("rtl") > 60


def test_right_and_centred_lines_use_the_shaped_width() -> None:
    text = "خبرة في التحليل"
    width = stringWidth(text, fonts("ar").sans, 20)
    right = drawn(lambda canvas: canvas.drawRightString(300, 100, text))
    assert max(box[2] for box in boxes(right)) == pytest.approx(300, abs=3)
    centred = drawn(lambda canvas: canvas.drawCentredString(200, 100, text))
    assert max(box[2] for box in boxes(centred)) == pytest.approx(200 + width / 2, abs=3)


def test_nothing_but_embedded_fonts_is_named() -> None:
    data = drawn(lambda canvas: canvas.drawString(20, 100, "a"))
    assert b"Helvetica" not in data
    assert b"ASCII85" not in data
    assert "a" in extracted(data)


def test_reportlabs_own_fonts_still_draw() -> None:
    def draw(canvas: ShapedCanvas) -> None:
        canvas.setFont("Courier", 10)
        canvas.drawString(20, 100, "plain")

    assert "plain" in extracted(drawn(draw))
