"""Words on the screen: one label class, its kinds and tones drawn by the sheet."""

import re
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from careerjournal.language.direction import first_strong
from careerjournal.ui.kit.direction import anchored
from careerjournal.ui.kit.long_words import BREAK, breakable
from careerjournal.ui.kit.look import current

Kind = Literal["welcome", "display", "title", "figure", "name", "own", "heading", "strong", "body", "small"]
"""Sizes and voices: welcome, display, title, figure, name and own stand in serif, the rest in sans."""
Tone = Literal["", "muted", "accent", "on-accent-soft", "positive", "caution", "critical", "inverse"]

_OWN_WORDS = frozenset({"own", "name"})
_HEADINGS = frozenset({"welcome", "display", "title", "heading"})
"""What a screen reader steps through as headings, with whatever calls itself one by `be_heading`."""
_NARROWEST = 320
"""The width in pixels below which one line is not squeezed; a longer one gives way and ends in an ellipsis."""
_LINE_ENDS = re.compile("[\r\n\v\f\x85\u2028\u2029]+")


class Label(QLabel):
    """Plain text of one kind and tone, at the leading edge; a person's own words keep their own direction."""

    def __init__(
        self, text: str = "", kind: Kind = "body", tone: Tone = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._own = kind in _OWN_WORDS
        self.heard_as = "heading" if kind in _HEADINGS else None
        self._words = text
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
        self._words = text
        if self.toolTip():
            self.setToolTip("")
        shown = self._wrapped(text) if self.wordWrap() else _LINE_ENDS.sub(" ", text)
        super().setText(shown if self._own else anchored(shown, right_to_left=current().right_to_left))
        self.setAccessibleName(text)
        self._runs_leftwards = first_strong(self.text()) == "rtl"

    def text(self) -> str:
        """Give the words without the points at which long ones may break."""
        return super().text().replace(BREAK, "")

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        super().setTextInteractionFlags(flags)
        self.setText(self._words)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint if self.wordWrap() else QSize(min(hint.width(), current().px(_NARROWEST)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words: one line that has less room than it needs ends in an ellipsis."""
        if self.wordWrap() and self._runs_leftwards and self.isRightToLeft():
            self._paint_leftwards()
        elif self.wordWrap() or super().minimumSizeHint().width() <= self.width():
            super().paintEvent(event)
        else:
            self._paint_shortened()

    def _paint_leftwards(self) -> None:
        """Set lines that run leftwards by hand, since Qt indents each that ends at a space."""
        how = QTextOption(Qt.AlignmentFlag.AlignLeading | self._upright)
        how.setTextDirection(Qt.LayoutDirection.RightToLeft)
        how.setWrapMode(QTextOption.WrapMode.WordWrap)
        how.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(QRectF(self.contentsRect()), super().text(), how)
        painter.end()

    def _paint_shortened(self) -> None:
        """Set one line with an ellipsis at its end; all of it is told where the pointer rests."""
        if not self.toolTip():
            self.setToolTip(plain_tip(self.text()))
        room = self.contentsRect()
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))  # drawItemText would do so too, but loads QStyle
        painter.drawText(room, self.alignment().value, shown)
        painter.end()

    def _wrapped(self, text: str) -> str:
        """Let long words break, but not where they can be copied: the break points would go along."""
        can_be_copied = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        return text if can_be_copied else breakable(text)

    def be_heading(self) -> None:
        """Have a screen reader step through it as a heading, whatever its size."""
        self.heard_as = "heading"

    def set_upright(self, flag: Qt.AlignmentFlag) -> None:
        """Align the words upwards, in the middle or downwards."""
        self._upright = flag
        self._align()

    def _align(self) -> None:
        """Stand at the leading edge whatever the script: Qt would follow the text's own direction.

        The screen's direction is known by now: where it changes, pages are made anew. Watching for it here would take
        each start 4 ms, for Qt tells a label of six other changes while it is made.
        """
        across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(across | Qt.AlignmentFlag.AlignAbsolute | self._upright)

    def set_tone(self, tone: Tone) -> None:
        """Change the tone while the label stands."""
        if (self.property("tone") or "") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class Line(Label):
    """One line that never widens what stands around it: without room for it, it ends in an ellipsis."""

    def __init__(self, text: str = "", kind: Kind = "body", tone: Tone = "") -> None:
        super().__init__(text, kind, tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


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


def plain_tip(words: str) -> str:
    """Make words a tooltip that shows them as they are: Qt would read what looks like markup as markup."""
    if "<" not in words:
        return words
    from html import escape

    return f"<span>{escape(words)}</span>"
