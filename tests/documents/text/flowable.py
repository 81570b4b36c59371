"""A ShapedParagraph that flows with reportlab's tables and lists, its spans made from reportlab's markup."""

from __future__ import annotations

from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paraparser import ParaParser

from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.font import shaped_font
from careerjournal.documents.text.paragraph import ShapedParagraph
from careerjournal.documents.text.pieces import Look, Span


def spans_of(markup: str, style: ParagraphStyle) -> list[Span]:
    """Parse markup into spans."""
    _, fragments, _ = ParaParser().parse(f"<para>{markup}</para>", style)
    return [
        Span("\n" if getattr(fragment, "lineBreak", False) else fragment.text.replace("\n", " "), look_of(fragment))
        for fragment in fragments
    ]


def look_of(fragment: Any) -> Look:
    callback = getattr(fragment, "cbDefn", None)
    return Look(
        font=shaped_font(fragment.fontName),
        size=fragment.fontSize,
        colour=fragment.textColor,
        rise=float(getattr(fragment, "rise", 0) or 0),
        links=getattr(fragment, "link", None) or [],
        rules=[(line[1], line[2]) for line in getattr(fragment, "us_lines", None) or []],
        anchor=None if callback is None else str(callback.name),
    )


class Flowing(Flowable):
    """A paragraph among flowables."""

    def __init__(self, paragraph: ShapedParagraph) -> None:
        super().__init__()
        self.paragraph = paragraph

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return width, self.paragraph.set_in(width)

    def split(self, width: float, height: float) -> list[Any]:
        self.paragraph.set_in(width)
        parts = self.paragraph.split(height)
        return [] if parts is None else [Flowing(part) for part in parts]

    def draw(self) -> None:
        assert isinstance(self.canv, ShapedCanvas)
        self.paragraph.draw(self.canv, 0.0, self.paragraph.height)
