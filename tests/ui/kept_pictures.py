"""Small grey pictures of pages, kept to notice accidents: a page that fell apart, a theme that lost its colours.

They are far smaller than the page, so that another version of Qt or of the font's rendering changes nothing in them
that counts, and a thing that moved, vanished or changed its tone does.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "pictures"
SMALL = QSize(320, 200)
MOST_ON_AVERAGE = 1.5
"""Steps of grey (of 255) that all points may differ on average."""
MOST_IN_A_SQUARE = 20.0
"""Steps of grey that the points of one square may differ on average."""
_SQUARE = 20


def small_picture(widget: QWidget) -> QImage:
    """Give what a widget shows, small and grey."""
    shown = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return shown.scaled(SMALL, *ways).convertToFormat(QImage.Format.Format_Grayscale8)


def kept_picture(name: str) -> QImage:
    """Give the picture that is kept under a name; it is empty where there is none."""
    return QImage(str(FOLDER / f"{name}.png")).convertToFormat(QImage.Format.Format_Grayscale8)


def keep(name: str, picture: QImage) -> None:
    """Keep a picture under a name."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    assert picture.save(str(FOLDER / f"{name}.png"))


def difference(first: QImage, second: QImage) -> tuple[float, float]:
    """Give by how many steps of grey two pictures differ: on average, and in the square that differs most."""
    assert first.size() == second.size()
    rows = [
        [abs(one - other) for one, other in zip(_row(first, y), _row(second, y), strict=True)]
        for y in range(first.height())
    ]
    squares = [
        sum(sum(row[x : x + _SQUARE]) for row in rows[y : y + _SQUARE]) / _SQUARE**2
        for y in range(0, first.height(), _SQUARE)
        for x in range(0, first.width(), _SQUARE)
    ]
    return sum(map(sum, rows)) / (first.width() * first.height()), max(squares)


def _row(picture: QImage, y: int) -> bytes:
    begin = y * picture.bytesPerLine()
    return bytes(picture.constBits()[begin : begin + picture.width()])
