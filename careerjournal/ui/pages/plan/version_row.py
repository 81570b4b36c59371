"""A plan that was kept, as a row of the list of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.labels import Line, repolish
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HEIGHT = 60


class VersionRow(Door):
    """Two lines: the name or the day, and what came of it; chosen by click, Enter or the arrow keys."""

    stepped = Signal(int, int)
    """From this version so many rows on."""
    chosen = Signal(int)

    def __init__(self, version_id: int, title: str, second: str, *, is_own: bool) -> None:
        super().__init__()
        self.version_id = version_id
        self._is_chosen = False
        self._title = Line(title, "own" if is_own else "body")
        words = column(None, self._title, Line(second, "small", "muted"), None, gap=2, margins=(OVERHANG, 0, 8, 0))
        self.setLayout(words)
        self.setFixedHeight(current().px(68 if current().language[:2] in ("ar", "th") else _HEIGHT))
        self._name = tr("{title}, {second}", title=AsIs(title), second=AsIs(second))
        self.opened.connect(self._choose)

    def show_state(self, *, is_chosen: bool) -> None:
        """Show whether the version is the one that is looked at."""
        self._is_chosen = is_chosen
        self._title.set_tone("on-accent-soft" if is_chosen else "")
        repolish(self._title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("{name}, shown", name=AsIs(self._name)) if is_chosen else self._name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(self.version_id, step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_chosen and not self.underMouse():
            return
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent-soft" if self._is_chosen else "hover"))
        painter.drawRoundedRect(self.rect(), look.px(6), look.px(6))
        painter.end()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.version_id)
