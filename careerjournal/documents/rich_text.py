"""Running text with strong and emphasised words, and items of a list that may run over a page's end."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.blocks import TextBlock
from careerjournal.documents.flow import Around, Block
from careerjournal.documents.links import link, linked_spans
from careerjournal.documents.looks import look_of
from careerjournal.documents.setting import Setting
from careerjournal.documents.tagging import line_tag
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.paragraph import ShapedParagraph
from careerjournal.documents.text.pieces import Span
from careerjournal.documents.text.structure import Role, Tag

_ITEM_INSET = 14.0
"""Points between the edge of a list's marker and its text."""
_MARKER_GAP = 5.0
Part = tuple[str, str, str]
"""A text, the name of its font, and where it leads, if anywhere."""


class RichText(TextBlock):
    """Text in several fonts, in a width, `offset` from the leading edge of the column."""

    def __init__(
        self,
        parts: Sequence[Part],
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
        spans: list[Span] = []
        for number, (text, font, target) in enumerate(parts):
            look = look_of(font, style.fontSize, style.textColor)
            spans += [link(text, target, look, number)] if target else linked_spans(text, look)
        whole = "".join(part[0] for part in parts)
        if not any(span.look.links for span in spans):
            self.tag = line_tag(whole)
        self._paragraph = ShapedParagraph(spans, style)
        self._paragraph.set_in(width)


class ListItem(Around[Block]):
    """An item of a list: its marker, then its text, which may be parted over pages."""

    def __init__(
        self, marker: TextBlock | None, text: Block, list_tag: Tag, tag: Tag | None = None, *, before: float = 0.0
    ) -> None:
        super().__init__(text, before=before)
        self._marker = marker
        self._list_tag, self._tag = list_tag, tag or Tag(Role.ITEM)

    def parted(self, first: Block, rest: Block) -> tuple[Block, Block]:
        begun = ListItem(self._marker, first, self._list_tag, self._tag)
        return begun, ListItem(None, rest, self._list_tag, self._tag)

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        with canvas.group(self._list_tag), canvas.group(self._tag):
            if self._marker is not None:
                self._marker.draw(canvas, x, top)
            self._inner.draw(canvas, x, top)


def list_item(
    marker: str, parts: Sequence[Part], style: ParagraphStyle, setting: Setting, list_tag: Tag, *, before: float
) -> ListItem:
    """Set an item; a wide marker ("100.") pushes its text no further than it must."""
    inset = max(_ITEM_INSET, setting.width_of(marker, style) + _MARKER_GAP)
    text = RichText(parts, style, setting, offset=inset)
    text.tag.role = Role.ITEM_BODY
    return ListItem(setting.text(marker, style, width=inset, role=Role.LABEL), text, list_tag, before=before)
