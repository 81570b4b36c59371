"""The segments of the Posting page behind a switch; each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from careerjournal.domain.value import value
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import ToolRow
from careerjournal.ui.kit.buttons import View, ViewSwitch
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.posting.segment import Segment

_ROOM = 860
"""Below this width, in pixels at a scale of 1, the switch shows a word only for the segment that is on."""


@value
class Choice:
    """A segment to choose: its key, its icon, its name, and what makes it."""

    key: str
    icon: str
    name: str
    make: Callable[[Desk], Segment]


class Segments(QWidget):
    """One segment at a time."""

    moved = Signal()
    """Another segment is shown: what stands at the page's head is another, too."""

    def __init__(self, desk: Desk, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._desk = desk
        self._choices: tuple[Choice, ...] = ()
        self._made: dict[str, Segment] = {}
        self.stack = QStackedWidget()
        self._tools = line()
        self.key = choices[0].key
        self.switch: ViewSwitch
        self.setLayout(column(boxed(self._tools), (self.stack, 1)))
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these segments; where the one that is shown is not among them, the first is shown."""
        keys = [choice.key for choice in choices]
        if keys == [choice.key for choice in self._choices]:
            return
        self._choices = tuple(choices)
        self.key = self.key if self.key in keys else keys[0]
        emptied(self._tools)
        self.switch = self._switch_of(choices)
        self.switch.chosen.connect(self.show_segment)
        self.switch.set_compact(self.width() < current().px(_ROOM))
        self._tools.addLayout(line(ToolRow(self.switch), margins=(OVERHANG, 0, OVERHANG, 0)))
        self.stack.setCurrentWidget(self.segment)

    def _switch_of(self, choices: Sequence[Choice]) -> ViewSwitch:
        """Make the switch between some segments."""
        views = [View(key=choice.key, icon=choice.icon, name=choice.name) for choice in choices]
        return ViewSwitch(views, self.key, name=tr("Parts of Posting"))

    @property
    def segment(self) -> Segment:
        """Give the segment that is shown, made at its first time."""
        if self.key not in self._made:
            choice = next(choice for choice in self._choices if choice.key == self.key)
            self._made[self.key] = choice.make(self._desk)
            self.stack.addWidget(self._made[self.key])
        return self._made[self.key]

    @Slot(str)
    def show_segment(self, key: str) -> None:
        """Show a segment; an unknown one changes nothing."""
        if key == self.key or key not in [choice.key for choice in self._choices]:
            return
        self.key = key
        self.switch.set_key(key)
        self.stack.setCurrentWidget(self.segment)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.switch.set_compact(self.width() < current().px(_ROOM))
