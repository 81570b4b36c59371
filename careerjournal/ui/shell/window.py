"""The frame on the screen: what it holds is the shell's business, where it stands the settings keeper's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl


class Window(QWidget):
    """Holds one content at a time; takes files and links that are dropped on it."""

    file_dropped = Signal(object)
    link_dropped = Signal(str)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None

    def settle_in(self) -> None:
        """Add what nobody misses in the first frame: the ring around the focus, and undo of typing."""
        from careerjournal.ui.kit.focus_ring import FocusRings  # not for the first frame
        from careerjournal.ui.shell.typing_undo import TypingUndo

        FocusRings(self)
        TypingUndo(self)

    @property
    def content(self) -> QWidget | None:
        """Give what the window holds."""
        return self._content

    def hold(self, content: QWidget) -> None:
        """Show other content; what was there before goes when Qt comes round to it."""
        before, self._content = self._content, content
        if before is not None:
            self._layout.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._layout.addWidget(content)
        content.show()

    def come_forward(self) -> None:
        """Come to the front, as a second start asks."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(_path(url) or _link(url) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        path = next(filter(None, map(_path, urls)), None)
        link = next(filter(None, map(_link, urls)), "")
        event.acceptProposedAction()
        if path is not None:
            self.file_dropped.emit(path)
        elif link:
            self.link_dropped.emit(link)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _path(url: QUrl) -> Path | None:
    """Give the file that was dropped, if it is one of this computer."""
    return Path(url.toLocalFile()) if url.isLocalFile() else None


def _link(url: QUrl) -> str:
    """Give the web link that was dropped, if it is one."""
    return url.toString() if url.scheme() in ("http", "https") else ""
