"""A plan's bytes as Qt reads them: its pages, and on which of them a section begins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex, QObject, QSize, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument

from careerjournal.domain.plan.choices import PlanSection

_A4 = QSizeF(595.28, 841.89)


class PdfPages(QObject):
    """Holds one document at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._starts: dict[PlanSection, int] = {}

    @property
    def count(self) -> int:
        """Give the number of pages; 0 before anything was loaded."""
        return self._document.pageCount() if self._document.status() is QPdfDocument.Status.Ready else 0

    def load(self, data: bytes, printed: Sequence[PlanSection]) -> None:
        """Take other bytes; `printed` names the sections in the order of the document's bookmarks."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._starts = dict(zip(printed, self._bookmarked_pages(), strict=False))

    def page_of(self, section: PlanSection) -> int:
        """Give the page (from 0) on which a section begins; the cover for one that has none of its own."""
        return self._starts.get(section, 0)

    def has(self, section: PlanSection) -> bool:
        """Tell whether a section is on the paper; the person is, on the cover, whatever was chosen."""
        return section in self._starts or section is PlanSection.ABOUT

    def size(self, page: int) -> QSizeF:
        """Give the size of a page in points."""
        return self._document.pagePointSize(page) if 0 <= page < self.count else _A4

    def picture(self, page: int, size: QSize) -> QImage:
        """Draw a page in so many pixels; its ground is left clear."""
        return self._document.render(page, size) if 0 <= page < self.count else QImage()

    def _bookmarked_pages(self) -> list[int]:
        """List the pages of all bookmarks, in their order and whatever their level."""
        model = QPdfBookmarkModel(self)
        model.setDocument(self._document)
        pages = _pages_below(model, QModelIndex())
        model.deleteLater()
        return pages


def _pages_below(model: QPdfBookmarkModel, parent: QModelIndex) -> list[int]:
    """List the pages of the bookmarks below one, with what is below each."""
    pages: list[int] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        pages.append(int(model.data(index, int(QPdfBookmarkModel.Role.Page))))
        pages.extend(_pages_below(model, index))
    return pages
