"""The inner workings of reportlab 5.1.0 that this layer builds on, each touched in this one place and typed.

They are not promised by reportlab: its version is pinned, and the tests of this folder stand guard.
"""

from __future__ import annotations

from typing import Any, Protocol, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # binary streams: a sixth smaller and faster; every PDF reader takes them


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


def add_font(document: Document, name: str, font: object) -> None:
    """Put a finished font dictionary into the resources of all pages."""
    fonts = cast(Any, document).idToObject["BasicFonts"]
    fonts.dict[name] = document.Reference(font, name)


def stream(document: Document, content: bytes, **entries: int) -> object:
    """Return a PDF stream, compressed if the document is."""
    made = pdfdoc.PDFStream(content=content)
    if document.compression:
        made.filters = [pdfdoc.PDFZCompress]
    made.dictionary.dict.update(entries)
    return made
