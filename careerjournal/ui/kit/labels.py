"""Words on the screen: one label class, its kinds and tones drawn by the sheet."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from careerjournal.language.direction import first_strong
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
        self._runs_leftwards = first_strong(self.text()) == "rtl"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; lines that run leftwards are set by hand, since Qt indents each that ends at a space."""
        if not (self._runs_leftwards and self.wordWrap() and self.isRightToLeft()):
            super().paintEvent(event)
            return
        how = QTextOption(Qt.AlignmentFlag.AlignLeading | self._upright)
        how.setTextDirection(Qt.LayoutDirection.RightToLeft)
        how.setWrapMode(QTextOption.WrapMode.WordWrap)
        how.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(QRectF(self.contentsRect()), self.text(), how)
        painter.end()

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
