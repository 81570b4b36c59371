"""What stands on every page but the cover: the running head, the foot and the page's number."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.domain.charts.shapes import Type, fitted
from careerjournal.domain.value import value

_HEAD_BASELINE = 18 * MM
_FOOT_RULE = 20 * MM
_FOOT_BASELINE = 14 * MM


@value
class Furniture:
    """The words in the corners of a page, on one line each."""

    head_leading: str
    head_trailing: str
    foot: str


def draw_furniture(canvas: ShapedCanvas, furniture: Furniture, setting: Setting, page: int, pages: int) -> None:
    """Draw head and foot of a page, with its number among all."""
    with canvas.decoration():
        _draw(canvas, furniture, setting, page, pages)


def _draw(canvas: ShapedCanvas, furniture: Furniture, setting: Setting, page: int, pages: int) -> None:
    """Draw it; screen readers pass it over."""
    sheet, theme = setting.sheet, setting.styles.theme
    canvas.setFont(setting.styles.fonts.sans, setting.styles.scale.caption[0])
    canvas.setFillColor(theme.muted)
    head = sheet.height - _HEAD_BASELINE
    _draw_pair(canvas, furniture.head_leading, furniture.head_trailing, head, setting)
    canvas.setStrokeColor(theme.hairline)
    canvas.setLineWidth(0.25 * MM)
    canvas.line(sheet.left, _FOOT_RULE, sheet.left + sheet.column, _FOOT_RULE)
    folio = setting.words.tr("{page} of {pages}", page=page, pages=pages)
    _draw_pair(canvas, furniture.foot, folio, _FOOT_BASELINE, setting)


def _draw_pair(canvas: ShapedCanvas, leading: str, trailing: str, y: float, setting: Setting) -> None:
    """Draw a text at each end of a line; the leading one is cut where both do not fit."""
    font, size = setting.styles.fonts.sans, setting.styles.scale.caption[0]
    column = setting.sheet.column

    def measure(text: str, _: Type) -> float:
        return float(stringWidth(text, font, size))

    trailing_width = measure(trailing, Type.LABEL)
    leading = fitted(leading, Type.LABEL, column - trailing_width - 6 * MM, measure)
    leading_width = measure(leading, Type.LABEL)
    canvas.drawString(setting.sheet.from_leading(0.0, leading_width), y, leading)
    canvas.drawString(setting.sheet.from_leading(column - trailing_width, trailing_width), y, trailing)
