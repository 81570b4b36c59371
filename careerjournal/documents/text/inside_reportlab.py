"""The inner workings of reportlab 5.1.0 that this layer builds on, each touched in this one place and typed.

They are not promised by reportlab: its version is pinned, and the tests of this folder stand guard.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Protocol, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfgen import canvas as canvas_module
from reportlab.pdfgen import pathobject
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # binary streams: a sixth smaller and faster; every PDF reader takes them


@lru_cache(maxsize=4096)
def _number(value: float) -> str:
    """Write a number with at most four decimals: points and colours need no more."""
    written = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _numbers(*values: Any) -> str:
    """Write numbers, or those of one sequence, with spaces between, as reportlab does in ten times the time."""
    if len(values) == 1 and isinstance(values[0], (list, tuple)):
        values = tuple(values[0])
    return " ".join(map(_number, values))


for _module in (canvas_module, pathobject, pdfdoc):
    cast(Any, _module).fp_str = _numbers


class Document(Protocol):
    """The part of reportlab's PDFDocument in which fonts are kept."""

    fontMapping: dict[str, str]  # noqa: N815
    delayedFonts: list[Any]  # noqa: N815
    compression: object

    def Reference(self, object_: object, name: str | None = None) -> Any:  # noqa: N802
        """Add an object to the file and return a reference to it."""


def document_of(canvas: Canvas) -> Document:
    """Return the PDF document that a canvas writes to."""
    return cast(Document, canvas._doc)  # type: ignore[attr-defined]


def page_code(canvas: Canvas) -> list[str]:
    """Return the list of drawing operators of the current page, to be appended to."""
    return cast("list[str]", canvas._code)  # type: ignore[attr-defined]


def fill_colour_of(canvas: Canvas) -> object:
    """Return the colour in which shapes and letters are filled at present."""
    return canvas._fillColorObj  # type: ignore[attr-defined]


def annotations_of(canvas: Canvas) -> list[PDFObject]:
    """Return the references to the annotations of the current page."""
    return cast("list[PDFObject]", canvas._annotationrefs)  # type: ignore[attr-defined]


def bookmark(canvas: Canvas, key: str) -> PDFObject:
    """Return the place of that name, which may be set later."""
    return cast(PDFObject, canvas._bookmarkReference(key))  # type: ignore[attr-defined]


def place_of(canvas: Canvas, rectangle: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Return where a rectangle of the present coordinates lies on the page."""
    return cast("tuple[float, float, float, float]", canvas._absRect(rectangle, 1))  # type: ignore[attr-defined]


def add_font(document: Document, name: str, font: object) -> None:
    """Put a finished font dictionary into the resources of all pages."""
    fonts = cast(Any, document).idToObject["BasicFonts"]
    fonts.dict[name] = document.Reference(font, name)


def this_page(document: Document) -> PDFObject:
    """Return a reference to the page that is being drawn."""
    return cast(PDFObject, cast(Any, document).thisPageRef())


def written(document: Document, value: PDFObject) -> bytes:
    """Return a PDF object as it stands in the file."""
    return cast(bytes, cast(Any, value).format(document))


def reference_to(document: Document, value: PDFObject) -> bytes:
    """Return a reference to an object of the file as it stands there."""
    return written(document, document.Reference(value))


def finish_page(page: object, *, parents: int) -> None:
    """Say by which number a page finds its structure, and that its links follow each other as the structure does."""
    known = cast(Any, page)
    known.StructParents, known.Tabs = parents, pdfdoc.PDFName("S")
    known.__NoDefault__ = [*known.__NoDefault__, "StructParents", "Tabs"]


def finish_catalogue(document: Document, root: PDFObject) -> None:
    """Say where the structure of the document is found, and that all content is marked."""
    catalogue = cast(Any, document).Catalog
    catalogue.StructTreeRoot = root
    catalogue.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def stream(document: Document, content: bytes, **entries: int) -> object:
    """Return a PDF stream, compressed if the document is."""
    made = pdfdoc.PDFStream(content=content)
    if document.compression:
        made.filters = [pdfdoc.PDFZCompress]
    made.dictionary.dict.update(entries)
    return made
