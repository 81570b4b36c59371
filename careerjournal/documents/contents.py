"""The list of what a document holds, each line leading to its heading, with the page it stands on.

The pages are laid out before any is drawn, so that one pass is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerjournal.documents.blocks import Heading, TextBlock
from careerjournal.documents.flow import Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.language.direction import without_controls

_DEEPER = 6 * MM
_NUMBER = 14 * MM
_LEADER_GAP = 2 * MM
_LEADER = 0.6


class ContentsLine(Block):
    """A heading's title, and at the trailing edge its page."""

    def __init__(
        self, title: TextBlock, heading: Heading, setting: Setting, width: float, tag: Tag, *, before: float
    ) -> None:
        self._title, self._heading, self._setting, self._width = title, heading, setting, width
        self._list_tag = tag
        self.before = before

    @property
    def height(self) -> float:
        return self._title.height

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        setting = self._setting
        style = setting.styles.small(is_trailing=True)
        number = setting.text(setting.words.formats.number(self._heading.page), style, width=self._width)
        foot = top - self.height
        # The number stands on the last line of a long title.
        number_top = foot + number.height
        self._draw_leader(canvas, x, number_top - style.fontSize, number.widest_line)
        link = self._title.tag
        link.role = Role.LINK
        if link.logical:
            link.logical = f"{link.logical} {without_controls(setting.words.formats.number(self._heading.page))}"
        number.tag = link
        with canvas.group(self._list_tag), canvas.group(Tag(Role.CONTENTS_ITEM)), canvas.content(link):
            self._title.draw(canvas, x, top)
            number.draw(canvas, x, number_top)
            left = x + (setting.sheet.column - self._width if setting.sheet.is_rtl else 0.0)
            place = (left, foot, left + self._width, top)
            canvas.lead(f"#{self._heading.key}", place, without_controls(self._heading.title))

    def _draw_leader(self, canvas: ShapedCanvas, x: float, baseline: float, number: float) -> None:
        """Draw dots from the title's last line to the number."""
        first = self._title.last_line_end + _LEADER_GAP
        last = self._width - number - _LEADER_GAP
        if last - first < 2 * _LEADER_GAP:
            return
        column, is_rtl = self._setting.sheet.column, self._setting.sheet.is_rtl
        ends = [x + (column - offset if is_rtl else offset) for offset in (first, last)]
        canvas.saveState()
        canvas.setStrokeColor(self._setting.styles.theme.hairline)
        canvas.setLineWidth(_LEADER)
        canvas.setLineCap(1)
        canvas.setDash([0, 3.2])
        canvas.line(ends[1], baseline, ends[0], baseline)
        canvas.restoreState()


def contents_lines(
    headings: Sequence[tuple[Heading, int]], setting: Setting, width: float, *, is_large: bool = False
) -> Iterator[Block]:
    """Set a line for each heading, given with its depth from 0; `width` is how far the lines reach."""
    tag = Tag(Role.CONTENTS)
    styles = setting.styles
    for number, (heading, depth) in enumerate(headings):
        offset = depth * _DEEPER
        style = styles.body() if is_large and not depth else styles.small()
        title = setting.text(heading.title, style, offset=offset, width=width - offset - _NUMBER)
        gap = (2.6 if is_large else 1.6) if not depth else (1.0 if is_large else 0.6)
        before = 3 * MM if not number else gap * MM
        yield ContentsLine(title, heading, setting, width, tag, before=before)
