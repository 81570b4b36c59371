"""Tick boxes and fields that are filled in a viewer of PDFs, empty; what they ask stands on the page beside them.

Viewers write into them in Helvetica, which they all have: it is named in the file and not embedded.
"""

from __future__ import annotations

from copy import copy
from typing import Any

from reportlab.lib.colors import white

from careerjournal.documents.blocks import TextBlock
from careerjournal.documents.flow import Around, Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM, in_width
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.language.direction import without_controls

TICK = 3.4 * MM
TICK_GAP = 2 * MM
_ANSWER = 24 * MM
_LINE = 0.7
_TYPED = 10
"""Size in points of what is typed."""


class TickedText(Around[TextBlock]):
    """A tick box on the first line of a text, `offset` from the leading edge of a width; `size` is the text's."""

    def __init__(
        self, text: TextBlock, says: str, setting: Setting, *, offset: float, width: float, size: float
    ) -> None:
        super().__init__(text)
        self._says = without_controls(says)
        self._setting = setting
        self._shift = in_width(offset, TICK, width, is_rtl=setting.sheet.is_rtl)
        self._size = size

    def parted(self, first: Block, rest: Block) -> tuple[Block, Block] | None:
        if not isinstance(first, TextBlock):
            return None
        begun = copy(self)
        begun._inner = first
        return begun, rest

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        # The middle of small letters stands a third of their size above the baseline.
        bottom = top - self._size * 0.64 - TICK / 2
        theme = self._setting.styles.theme
        with canvas.group(self._inner.tag):
            with canvas.content(Tag(Role.FIELD)):
                _form(canvas).checkbox(
                    name=_next_name(canvas),
                    tooltip=self._says,
                    x=x + self._shift,
                    y=bottom,
                    size=TICK,
                    buttonStyle="check",
                    borderWidth=_LINE,
                    borderColor=theme.ink,
                    fillColor=white,
                    textColor=theme.accent,
                    fieldFlags="",
                    relative=True,
                )
            self._inner.draw(canvas, x, top)


class AnswerField(Block):
    """A question over a field with room for some lines."""

    def __init__(self, question: str, setting: Setting, *, before: float) -> None:
        self._question = setting.text(question, setting.styles.caption(), width=setting.sheet.column)
        self._says = without_controls(setting.line(question))
        self._setting = setting
        self.before = before

    @property
    def height(self) -> float:
        return self._question.height + 1 * MM + _ANSWER

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        self._question.draw(canvas, x, top)
        text_field(canvas, self._says, (x, top - self.height, self._setting.sheet.column, _ANSWER), self._setting)


def text_field(
    canvas: ShapedCanvas,
    says: str,
    place: tuple[float, float, float, float],
    setting: Setting,
    *,
    is_framed: bool = True,
) -> None:
    """Draw an empty field at (left, bottom, width, height); one that is framed holds several lines."""
    left, bottom, width, height = place
    with canvas.content(Tag(Role.FIELD)):
        _form(canvas).textfield(
            name=_next_name(canvas),
            tooltip=says,
            x=left,
            y=bottom,
            width=width,
            height=height,
            fontSize=_TYPED,
            borderWidth=_LINE if is_framed else 0,
            borderColor=setting.styles.theme.muted if is_framed else None,
            fillColor=None,
            textColor=setting.styles.theme.ink,
            fieldFlags="multiline" if is_framed else "",
            maxlen=0,
            relative=True,
        )


def _form(canvas: ShapedCanvas) -> Any:
    """Give reportlab's form, whose types know whole numbers alone."""
    return canvas.acroForm


def _next_name(canvas: ShapedCanvas) -> str:
    """Name a field by its place among all: the same plan names them the same."""
    return f"field-{len(_form(canvas).fields) + 1}"
