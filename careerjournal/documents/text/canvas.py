"""A canvas whose drawString, drawCentredString and drawRightString set every script in its right order.

Whatever draws through reportlab's canvas gains by it: strings in tables, chart labels, bullets, footers.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any, Literal, TypeAlias

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from careerjournal.documents.text.embedding import embedded
from careerjournal.documents.text.figures import figure
from careerjournal.documents.text.font import ShapedFont
from careerjournal.documents.text.inside_reportlab import (
    annotations_of,
    bookmark,
    document_of,
    finish_catalogue,
    finish_page,
    page_code,
    place_of,
)
from careerjournal.documents.text.marked_ends import bound_runs
from careerjournal.documents.text.structure import Structure, Tag
from careerjournal.documents.text.typeface import Typeface

Direction: TypeAlias = Literal["ltr", "rtl"]
_RIGHT_ALIGNED = 2
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
        for run in bound_runs(list(font.line(text, _LEVELS[self._canvas.base_direction]))):
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
    """reportlab's canvas with shaped text; `base_direction` is that of the page, None for each line's own.

    A tagged one keeps the logical structure of what is drawn, for screen readers.
    """

    base_direction: Direction | None

    def __init__(
        self, *arguments: Any, base_direction: Direction | None = None, is_tagged: bool = False, **options: Any
    ) -> None:
        self.base_direction = base_direction
        self._structure: Structure | None = None
        self._page_number = 0
        super().__init__(*arguments, **options)
        if is_tagged:
            self._structure = Structure(document_of(self))

    def content(self, tag: Tag) -> AbstractContextManager[None]:
        """Let what is drawn meanwhile be the content of a tag."""
        return self._inside(tag, is_content=True)

    def group(self, tag: Tag) -> AbstractContextManager[None]:
        """Let the tags of what is drawn meanwhile stand inside a tag; what has none is decoration."""
        return self._inside(tag, is_content=False)

    def decoration(self) -> AbstractContextManager[None]:
        """Let screen readers pass over what is drawn meanwhile, whatever tags it has."""
        return nullcontext() if self._structure is None else self._structure.outside(page_code(self))

    def lead(self, target: str, rectangle: tuple[float, float, float, float], says: str) -> None:
        """Make a rectangle lead to an address, or to a bookmark of this document ("#key").

        Call it inside the tag of the link; `says` is what a screen reader calls it.
        """
        entries: dict[str, object] = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray(place_of(self, rectangle)),
            "Border": PDFArray([0, 0, 0]),
            "F": 4,
            "Contents": PDFString(says),
        }
        if target.startswith("#"):
            entries["Dest"] = bookmark(self, target[1:])
        else:
            entries["A"] = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(target)})
        self._addAnnotation(PDFDictionary(entries))

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> ShapedText:  # noqa: N802
        """Return a text object that shapes; `direction` is reportlab's own switch and not needed."""
        return ShapedText(self, x, y)

    def showPage(self) -> None:  # noqa: N802
        """Close the page and begin the next."""
        if self._structure is not None:
            self._page_number = self._structure.end_page(page_code(self))
        super().showPage()

    def save(self) -> None:
        """Write the document, its structure with it."""
        if self._structure is not None:
            if page_code(self):
                self.showPage()
            finish_catalogue(document_of(self), self._structure.close())
        super().save()

    def _inside(self, tag: Tag, *, is_content: bool) -> AbstractContextManager[None]:
        """Put what is drawn meanwhile inside a tag, if the document has any."""
        if self._structure is None:
            return nullcontext()
        return self._structure.inside(page_code(self), tag, is_content=is_content)

    def _addAnnotation(self, annotation: PDFDictionary, *arguments: Any) -> None:  # noqa: N802
        """Put an annotation on the page and into the structure."""
        if self.base_direction == "rtl" and str(annotation.dict.get("FT")) == "/Tx":
            annotation.dict["Q"] = _RIGHT_ALIGNED
        super()._addAnnotation(annotation, *arguments)  # type: ignore[misc]
        if self._structure is not None:
            annotation.dict["StructParent"] = self._structure.annotate(annotations_of(self)[-1])

    def _setAnnotations(self, page: PDFObject) -> None:  # noqa: N802
        """Finish a page: reportlab calls this once all is drawn on it."""
        super()._setAnnotations(page)  # type: ignore[misc]
        if self._structure is not None:
            finish_page(page, parents=self._page_number)

    def _make_preamble(self) -> None:
        """Begin pages without naming a font: reportlab would put Helvetica, not embedded, into each file."""
        self._preamble = "1 0 0 1 0 0 cm" if self.bottomup else f"1 0 0 -1 0 {figure(self._pagesize[1])} cm"

    _pagesize: tuple[float, float]
