"""A canvas whose drawString, drawCentredString and drawRightString set every script in its right order.

Whatever draws through reportlab's canvas gains by it: strings in tables, chart labels, bullets, footers.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from careerjournal.documents.text.embedding import embedded
from careerjournal.documents.text.figures import figure
from careerjournal.documents.text.font import ShapedFont
from careerjournal.documents.text.inside_reportlab import document_of
from careerjournal.documents.text.typeface import Typeface

Direction: TypeAlias = Literal["ltr", "rtl"]
_LEVELS: dict[Direction | None, int | None] = {"ltr": 0, "rtl": 1, None: None}


class ShapedText(PDFTextObject):
    """A text object that writes shaped runs in visual order."""

    _canvas: ShapedCanvas
    _fontname: str
    _fontsize: float

    def _formatText(self, text: str | bytes) -> str:  # noqa: N802
        """Return the operators that draw a line of text at the current point."""
        font: object = pdfmetrics.getFont(self._fontname)
        if not isinstance(font, ShapedFont):
            return str(super()._formatText(text))  # type: ignore[misc]
        if isinstance(text, bytes):
            text = text.decode("utf-8")
        document = document_of(self._canvas)
        operators: list[str] = []
        operands: list[str] = []
        current: Typeface | None = None
        for run in font.line(text, _LEVELS[self._canvas.base_direction]):
            face = embedded(document, run.typeface)
            if run.typeface is not current:
                if operands:
                    operators.append(f"[{''.join(operands)}] TJ")
                    operands.clear()
                operators.append(f"/{face.name} {figure(self._fontsize)} Tf")
                current = run.typeface
            operands.append(face.operands(run))
        if operands:
            operators.append(f"[{''.join(operands)}] TJ")
        return " ".join(operators)


class ShapedCanvas(Canvas):
    """reportlab's canvas with shaped text; `base_direction` is that of the page, None for each line's own."""

    base_direction: Direction | None

    def __init__(self, *arguments: Any, base_direction: Direction | None = None, **options: Any) -> None:
        self.base_direction = base_direction
        super().__init__(*arguments, **options)

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> ShapedText:  # noqa: N802
        """Return a text object that shapes; `direction` is reportlab's own switch and not needed."""
        return ShapedText(self, x, y)

    def _make_preamble(self) -> None:
        """Begin pages without naming a font: reportlab would put Helvetica, not embedded, into each file."""
        self._preamble = "1 0 0 1 0 0 cm" if self.bottomup else f"1 0 0 -1 0 {figure(self._pagesize[1])} cm"

    _pagesize: tuple[float, float]
