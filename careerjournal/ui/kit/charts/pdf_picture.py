"""A PDF's first page as a picture; fit for a worker, since nothing of it touches the screen."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument


def png_of(data: bytes, width: int) -> bytes:
    """Draw the first page on white, so many pixels wide, as PNG."""
    held = QBuffer()
    held.setData(QByteArray(data))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(held)
    points = document.pagePointSize(0)
    size = QSize(width, round(width * points.height() / points.width()))
    drawn = document.render(0, size)
    document.close()
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.drawImage(0, 0, drawn)
    painter.end()
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(written, QByteArray(b"png")).write(picture)
    return bytes(written.data().data())
