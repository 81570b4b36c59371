"""Words on the screen: one label class, its kinds and tones drawn by the sheet."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from careerjournal.ui.kit.direction import isolated
from careerjournal.ui.kit.look import current

Kind = Literal["display", "title", "figure", "name", "own", "heading", "strong", "body", "small"]
"""Sizes and voices: display, title, figure, name and own stand in serif, the rest in sans."""
Tone = Literal["", "muted", "accent", "on-accent-soft", "positive", "caution", "critical", "inverse"]

_OWN_WORDS = frozenset({"own", "name"})


class Label(QLabel):
    """Plain text of one kind and tone. A person's own words keep their own direction."""

    def __init__(
        self, text: str = "", kind: Kind = "body", tone: Tone = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._own = kind in _OWN_WORDS
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        if tone:
            self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(isolated(text) if self._own else text)
        self.setAccessibleName(text)

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
