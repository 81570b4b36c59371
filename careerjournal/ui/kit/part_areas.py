"""Places for screen readers inside a picture that a widget paints: each part has its words, its place and its state."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from careerjournal.domain.value import positional_value


@positional_value
class HeardPart:
    """A part of a picture in words, and the pixels it takes of its widget."""

    words: str
    place: QRect
    is_on: bool = False
    """Whether it is the chosen one."""


class PartAreas:
    """The places of one widget's parts; they are kept and moved when the parts change."""

    def __init__(self, picture: QWidget) -> None:
        self._picture = picture
        self._areas: list[PartArea] = []

    def show(self, parts: Sequence[HeardPart]) -> None:
        """Give each part a place in the tree that screen readers walk, in their order."""
        while len(self._areas) > len(parts):
            self._areas.pop().deleteLater()
        while len(self._areas) < len(parts):
            self._areas.append(PartArea(self._picture))
        for area, part in zip(self._areas, parts, strict=True):
            area.setGeometry(part.place)
            area.is_on = part.is_on
            if area.accessibleName() != part.words:
                area.setAccessibleName(part.words)


class PartArea(QWidget):
    """Where a part stands, for screen readers alone: it paints nothing and lets the pointer through."""

    heard_as = "list item"

    def __init__(self, picture: QWidget) -> None:
        super().__init__(picture)
        self.is_on = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show()

    def heard_on(self) -> bool:
        """Tell whether it is the chosen part."""
        return self.is_on
