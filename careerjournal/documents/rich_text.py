"""Running text with strong and emphasised words, and items of a list that may run over a page's end."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from careerjournal.documents.blocks import TextBlock
from careerjournal.documents.flow import Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.text.font import shaped_font
from careerjournal.documents.text.paragraph import ShapedParagraph
from careerjournal.documents.text.pieces import Look, Span

_ITEM_INSET = 14.0
"""Points between the edge of a list's marker and its text."""
_MARKER_GAP = 5.0


class RichText(TextBlock):
    """Text in several fonts, in a width, `offset` from the leading edge of the column; fonts are names."""

    def __init__(
        self,
        parts: Sequence[tuple[str, str]],
        style: ParagraphStyle,
        setting: Setting,
        *,
        offset: float = 0.0,
        before: float = 0.0,
    ) -> None:
        width = setting.sheet.measure - offset
        super().__init__(
            "", style, width, column=setting.sheet.column, offset=offset, before=before, is_rtl=setting.sheet.is_rtl
        )
        spans = [
            Span(text, Look(font=shaped_font(font), size=style.fontSize, colour=style.textColor))
            for text, font in parts
        ]
        self._paragraph = ShapedParagraph(spans, style)
        self._paragraph.set_in(width)


class ListItem(Block):
    """An item of a list: its marker, then its text, which may be parted over pages."""

    def __init__(self, marker: TextBlock | None, text: Block, *, before: float = 0.0) -> None:
        self._marker, self._text = marker, text
        self.before = before

    @property
    def height(self) -> float:
        return self._text.height

    @property
    def least(self) -> float:
        return self._text.least

    def split(self, room: float, page: float) -> tuple[Block, Block] | None:
        parts = self._text.split(room, page)
        return None if parts is None else (ListItem(self._marker, parts[0]), ListItem(None, parts[1]))

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        if self._marker is not None:
            self._marker.draw(canvas, x, top)
        self._text.draw(canvas, x, top)


def list_item(
    marker: str, parts: Sequence[tuple[str, str]], style: ParagraphStyle, setting: Setting, *, before: float
) -> ListItem:
    """Set an item; a wide marker ("100.") pushes its text no further than it must."""
    inset = max(_ITEM_INSET, setting.width_of(marker, style) + _MARKER_GAP)
    text = RichText(parts, style, setting, offset=inset)
    return ListItem(setting.text(marker, style, width=inset), text, before=before)
