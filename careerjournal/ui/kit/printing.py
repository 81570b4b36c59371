"""Sends the pages of a PDF to a printer: what is printed is what would be saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from careerjournal.language.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MOST_DOTS = 300
"""Per inch: text printed as a picture needs no more."""

ChoosePrinter = Callable[[QWidget], "QPrinter | None"]


def ask_printer(parent: QWidget) -> QPrinter | None:
    """Ask for a printer with the system's own dialog; None where the person thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # not before somebody prints

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    return printer if dialog.exec() else None


def print_pdf(data: bytes, printer: QPrinter) -> int:
    """Send the pages of a PDF to a printer, each as large as the paper allows; give their number."""
    from PySide6.QtPrintSupport import QPrinter

    held = QBuffer()
    held.setData(QByteArray(data))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(held)
    dots = min(printer.resolution(), _MOST_DOTS)
    printer.setFullPage(True)
    room = printer.paperRect(QPrinter.Unit.DevicePixel).toRect().size()
    painter = QPainter(printer)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            printer.newPage()
        points = document.pagePointSize(number)
        image = document.render(number, QSize(round(points.width() * dots / 72), round(points.height() * dots / 72)))
        fitted = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(0, 0, fitted.width(), fitted.height()), image)
    painter.end()
    document.close()
    return pages
