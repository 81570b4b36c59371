"""Words on the screen: one label class, its kinds and tones drawn by the sheet."""

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from careerjournal.ui.kit.direction import anchored
from careerjournal.ui.kit.look import current

Kind = Literal["welcome", "display", "title", "figure", "name", "own", "heading", "strong", "body", "small"]
"""Sizes and voices: welcome, display, title, figure, name and own stand in serif, the rest in sans."""
Tone = Literal["", "muted", "accent", "on-accent-soft", "positive", "caution", "critical", "inverse"]

_OWN_WORDS = frozenset({"own", "name"})


class Label(QLabel):
    """Plain text of one kind and tone, at the leading edge; a person's own words keep their own direction."""

    def __init__(
        self, text: str = "", kind: Kind = "body", tone: Tone = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._own = kind in _OWN_WORDS
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        if tone:
            self.setProperty("tone", tone)
        self._upright = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._align()
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text if self._own else anchored(text, right_to_left=current().right_to_left))
        self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def set_upright(self, flag: Qt.AlignmentFlag) -> None:
        """Align the words upwards, in the middle or downwards."""
        self._upright = flag
        self._align()

    def _align(self) -> None:
        """Stand at the leading edge whatever the script: Qt would follow the text's own direction."""
        across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(across | Qt.AlignmentFlag.AlignAbsolute | self._upright)

    def set_tone(self, tone: Tone) -> None:
        """Change the tone while the label stands."""
        if (self.property("tone") or "") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class Line(Label):
    """One line that ends in an ellipsis where there is no room for it; it never widens what stands around it."""

    def __init__(self, text: str = "", kind: Kind = "body", tone: Tone = "") -> None:
        super().__init__(text, kind, tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, self.alignment() | Qt.TextFlag.TextSingleLine, shown)
        painter.end()


class Hairline(QFrame):
    """A line of one pixel between things."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self.setObjectName("hairline")
        if upright:
            self.setFixedWidth(current().theme.measures["hairline"])
        else:
            self.setFixedHeight(current().theme.measures["hairline"])


def repolish(widget: QWidget) -> None:
    """Let the sheet look again at one widget whose property changed (0.3 ms, where a parent costs 15)."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
