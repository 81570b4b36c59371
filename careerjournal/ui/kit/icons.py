"""One-colour icons, drawn in the colour of a role and kept; those with a direction are mirrored.

They are drawn from `resources/icons/shapes.txt`, which `generate_shapes.py` beside it makes of the SVG files; one that
is not in it yet is drawn from its SVG.
"""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from careerjournal.language.resources import resource
from careerjournal.ui.kit.look import current

MIRRORED = frozenset(
    {
        "chevron",
        "chevron-back",
        "diary",
        "edit",
        "file",
        "guides",
        "link",
        "plan",
        "posting",
        "quote",
        "redo",
        "setbacks",
    }
    | {"timeline", "undo"}
)
"""Icons that have a direction; search, clock, check and the like look the same in every script."""
_VIEW_BOX = 24
"""The width and height that the shapes are written in."""


def pixmap(name: str, role: str = "text", size: int = 20) -> QPixmap:
    """Draw an icon in a role's colour, `size` pixels wide at a scale of 1; raise FileNotFoundError if there is none."""
    look = current()
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    mirrored = look.right_to_left and name in MIRRORED
    return _drawn(name, look.colors[role], look.px(size), mirrored, ratio)


def icon(name: str, role: str = "text", size: int = 20, *, also_disabled: bool = True) -> QIcon:
    """Make an icon for a button, drawn in the disabled colour as well unless that has time until it is disabled."""
    made = QIcon(pixmap(name, role, size))
    if also_disabled:
        made.addPixmap(pixmap(name, "text-disabled", size), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, size: int, mirrored: bool, ratio: float) -> QPixmap:
    """Draw one icon once for each colour, size, direction and pixel ratio."""
    side = round(size * ratio)
    shapes = _all_shapes().get(name, "")
    source = "" if shapes else resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    if shapes:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / _VIEW_BOX, side / _VIEW_BOX)
        _draw_shapes(painter, shapes, color)
    else:
        _draw_source(painter, source.replace("currentColor", color))
    painter.end()
    if mirrored:
        drawn = drawn.transformed(QTransform().scale(-1, 1))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _draw_shapes(painter: QPainter, shapes: str, color: str) -> None:
    """Draw an icon's shapes: each the width of its line, and its parts (move, line, curve; or an ellipse alone)."""
    for shape in shapes.split("\t"):
        width, _, parts = shape.partition(" ")
        pen = QPen(QColor(color), float(width))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        words = parts.split(" ")
        if words[0] == "E":
            painter.drawEllipse(QRectF(*map(float, words[1:])))
        else:
            painter.drawPath(_path(words))


def _path(words: list[str]) -> QPainterPath:
    """Make a path of letters, each followed by its coordinates."""
    path, place = QPainterPath(), 0
    draw: dict[str, tuple[Any, int]] = {"M": (path.moveTo, 2), "L": (path.lineTo, 2), "C": (path.cubicTo, 6)}
    while place < len(words):
        add, count = draw[words[place]]
        add(*map(float, words[place + 1 : place + 1 + count]))
        place += 1 + count
    return path


@lru_cache(maxsize=1)
def _all_shapes() -> dict[str, str]:
    """Read the shapes of all icons by name."""
    lines = resource("icons", "shapes.txt").read_text(encoding="utf-8").splitlines()
    return {name: shapes for name, _, shapes in (line.partition("\t") for line in lines)}


def _draw_source(painter: QPainter, source: str) -> None:
    """Draw an icon from the text of its SVG."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtSvg import QSvgRenderer  # here, because no icon that ships needs it

    QSvgRenderer(QByteArray(source.encode())).render(painter)


class IconView(QWidget):
    """An icon that stands by itself, without meaning of its own to a screen reader."""

    def __init__(self, name: str, role: str = "text-muted", size: int = 20) -> None:
        super().__init__()
        self._name, self._role, self._size = name, role, size
        side = current().px(size)
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap(self._name, self._role, self._size))
        painter.end()
