"""Guides and articles on paper: saved as a PDF, or sent to a printer page by page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from careerjournal.domain.plan.choices import Paper
from careerjournal.language.words import tr
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.whole_file import save

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from careerjournal.journal.journal import Journal

_MOST_DOTS = 300
"""Per inch: text printed as a picture needs no more."""

_KEEP_RATIO = Qt.AspectRatioMode.KeepAspectRatio

ChoosePrinter = Callable[[QWidget], "QPrinter | None"]


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A PDF, and where it was written, if anywhere."""

    data: bytes
    path: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReading:
    """The work: set a guide in a language, or an article, on paper; `path` is where to write it, if anywhere."""

    paper: Paper
    guide: str = ""
    language: str = ""
    article_id: int | None = None
    path: Path | None = None

    def __call__(self, journal: Journal, control: TaskControl) -> OnPaper:
        """Set it. Raises UserFault where the article is gone or the file cannot be written."""
        from careerjournal.workflows.write_reading import article_pdf, guide_pdf  # loads reportlab: not before

        if self.article_id is None:
            data = guide_pdf(self.guide, self.language, self.paper)
        else:
            data = article_pdf(journal.guides.article(self.article_id), self.paper)
        if self.path is not None and not control.cancelled:
            save(data, self.path)
        return OnPaper(data, self.path)


def ask_printer(parent: QWidget) -> QPrinter | None:
    """Ask for a printer with the system's own dialog; None where the person thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # not before somebody prints

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    return printer if dialog.exec() else None


def print_pdf(data: bytes, printer: QPrinter) -> int:
    """Send the pages of a PDF to a printer; give their number."""
    from PySide6.QtPrintSupport import QPrinter

    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    dots = min(printer.resolution(), _MOST_DOTS)
    printer.setFullPage(True)
    painter = QPainter(printer)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        points = document.pagePointSize(number)
        size = QSize(round(points.width() * dots / 72), round(points.height() * dots / 72))
        room = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        room.moveTo(0, 0)
        image = document.render(number, size)
        fitted = image.size().scaled(room.size(), _KEEP_RATIO)
        painter.drawImage(room.adjusted(0, 0, fitted.width() - room.width(), fitted.height() - room.height()), image)
    painter.end()
    pages = document.pageCount()
    document.close()
    return pages
