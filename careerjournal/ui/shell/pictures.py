"""Pictures of the window's pages and of a paper's, without a screen: for the tour, the README and the tests' eyes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.journal.clock import Clock
from careerjournal.ui.kit.desk import FileDialogs
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.shell.bugs import without_noise
from careerjournal.ui.shell.file_dialogs import SystemFileDialogs
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.session import Outside
from careerjournal.ui.shell.shell import Shell

Scene: TypeAlias = "Callable[[Shell], object]"
"""Brings something onto the screen: a panel, a form, a dialog."""

_TICK = 50
_QUIET_TICKS = 10
_MOST_TICKS = 400


def page_pictures(
    options: StartOptions,
    clock: Clock,
    folder: Path,
    *,
    size: tuple[int, int],
    prefix: str = "",
    dialogs: FileDialogs | None = None,
    scenes: Mapping[str, Scene] = MappingProxyType({}),
    pages: Sequence[Page] = tuple(Page),
) -> list[Path]:
    """Open a journal in the window and save a picture of pages, and of scenes by name; sizes in logical pixels.

    A journal that is not there yet gives one picture, of the first start; one that cannot be opened, of the trouble.
    """
    shell = Shell(options, Outside(clock=clock, dialogs=dialogs or SystemFileDialogs()))
    ready = QEventLoop()
    shell.ready.connect(ready.quit)
    if not shell.start():
        return []
    ready.exec()
    shell.window.resize(*size)
    saved = []
    try:
        if not isinstance(shell.content, PagesView):
            settle()
            name = "first-start" if shell.session is not None else "trouble"
            return [save_picture(shell.window, folder / f"{prefix}{name}.png")]
        for page in pages:
            shell.content.go(Place(page))
            settle()
            saved.append(save_picture(shell.window, folder / f"{prefix}{page.value}.png"))
        for name, scene in scenes.items():
            scene(shell)
            settle()
            sheet = QApplication.activeModalWidget()
            saved.append(save_picture(sheet or shell.window, folder / f"{prefix}{name}.png"))
            if isinstance(sheet, QDialog):
                sheet.reject()
    finally:
        shell.window.close()
        shell.window.deleteLater()
        settle(quiet=1)
    return saved


def paper_pictures(pdf: bytes, folder: Path, *, prefix: str, width: int = 900) -> list[Path]:
    """Save a picture of each page of a PDF, so many pixels wide."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    saved = []
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        image = document.render(number, QSize(width, round(width * points.height() / points.width())))
        path = folder / f"{prefix}{number + 1}.png"
        _on_white(image).save(str(path))
        saved.append(path)
    document.close()
    return saved


def save_picture(widget: QWidget, path: Path) -> Path:
    """Save what a widget shows."""
    widget.grab().save(str(path))
    return path


def settle(*, quiet: int = _QUIET_TICKS) -> None:
    """Let the window work until nothing has been under way for a while: workers, pauses before them, drawing."""
    loop = QEventLoop()
    ticks = _Ticks(loop, quiet)
    timer = QTimer()
    timer.setInterval(_TICK)
    timer.timeout.connect(ticks.tick)
    timer.start()
    loop.exec()
    timer.stop()


def offscreen_application(arguments: Sequence[str]) -> QApplication:
    """Give the application object, made where there is none yet; what no screen cannot do, Qt does not complain of."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    qInstallMessageHandler(without_noise)
    return QApplication(list(arguments))


class _Ticks:
    """Counts how long nothing has been under way."""

    def __init__(self, loop: QEventLoop, quiet: int) -> None:
        self._loop, self._quiet, self._most, self._still = loop, quiet, _MOST_TICKS, 0

    def tick(self) -> None:
        """Count one tick, and end the loop when it has been still for long enough, or far too long busy."""
        self._most -= 1
        self._still = 0 if running() else self._still + 1
        if self._still >= self._quiet or self._most <= 0:
            self._loop.quit()


def _on_white(image: QImage) -> QImage:
    """Lay a page's picture on white paper."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
