"""Lines to sign on."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth

from careerjournal.documents.flow import Block
from careerjournal.documents.form_fields import text_field
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM, in_width
from careerjournal.documents.tagging import line_tag
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.language.direction import without_controls

_ROOM = 18 * MM
_GAP = 12 * MM


class SignatureLines(Block):
    """Lines side by side with room to write above, and what belongs on them below."""

    def __init__(self, labels: Sequence[str], setting: Setting) -> None:
        self._labels = list(labels)
        self._tags = [line_tag(label) for label in labels]
        self._setting = setting
        self.before = 0.0

    @property
    def height(self) -> float:
        return _ROOM + self._setting.styles.scale.caption[1]

    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        theme, (size, leading) = self._setting.styles.theme, self._setting.styles.scale.caption
        font, is_rtl = self._setting.styles.fonts.sans, self._setting.sheet.is_rtl
        count = max(len(self._labels), 1)
        width = (self._setting.sheet.column - (count - 1) * _GAP) / count
        y = top - _ROOM
        canvas.setStrokeColor(theme.muted)
        canvas.setFillColor(theme.muted)
        canvas.setLineWidth(0.25 * MM)
        canvas.setFont(font, size)
        for number, label in enumerate(self._labels):
            left = x + in_width(number * (width + _GAP), width, self._setting.sheet.column, is_rtl=is_rtl)
            canvas.line(left, y, left + width, y)
            if self._setting.is_fillable:
                place = (left, y + 1, width, _ROOM / 2)
                text_field(canvas, without_controls(label), place, self._setting, is_framed=False)
            label_x = left + (width - stringWidth(label, font, size) if is_rtl else 0.0)
            with canvas.content(self._tags[number]):
                canvas.drawString(label_x, y - leading, label)
