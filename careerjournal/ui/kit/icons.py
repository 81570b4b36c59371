"""One-colour icons, drawn from SVG in the colour of a role and kept; those with a direction are mirrored."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
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
    source = _source(name).replace("currentColor", color)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    if mirrored:
        drawn = drawn.transformed(QTransform().scale(-1, 1))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    """Read an icon's SVG text once."""
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


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
