"""One section in the list: a handle to drag it by, a box that puts it into the plan, its name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from careerjournal.domain.plan.choices import PlanSection
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.handle_row import HANDLE, HandleRow
from careerjournal.ui.kit.fields import CheckBox
from careerjournal.ui.kit.labels import Label, repolish
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG

_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionRow(HandleRow):
    """A row that is chosen by click and arrow keys, ticked by Space, moved by Alt and arrow keys or by its handle."""

    heard_as = "check box"

    chosen = Signal(object)
    ticked = Signal(object, bool)
    stepped = Signal(object, int)
    """An arrow key: go to the row so many places on."""
    pushed = Signal(object, int)
    """An arrow key with Alt: move the section itself."""
    entered = Signal(object)
    """Enter: go on to the editor."""

    def __init__(self, section: PlanSection, name: str) -> None:
        super().__init__(inset=OVERHANG - 2)
        self._section, self._name = section, name
        self._on, self._current = False, False
        self.box = CheckBox()
        self.box.setFixedSize(current().px(20), current().px(28))
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.setAccessibleName(name)
        self.box.clicked.connect(self._tick)
        self._label = Label(name, wrap=True)
        self._label.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line(OVERHANG + HANDLE, self.box, (self._label, 1), 4, gap=10))
        self.setMinimumHeight(current().px("rail-entry"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring", "inside")
        self.setAccessibleDescription(
            tr("Space puts it into the plan or leaves it out, Alt with an arrow key moves it.")
        )
        self.show_state(on=False, is_current=False)

    def stands_for(self) -> PlanSection:
        return self._section

    def can_be_dragged(self) -> bool:
        return self._on

    @property
    def section(self) -> PlanSection:
        """Give the section that the row stands for."""
        return self._section

    def show_state(self, *, on: bool, is_current: bool) -> None:
        """Show whether the section is in the plan, and whether it is the one being edited."""
        self._on, self._current = on, is_current
        self.box.setChecked(on)
        self._label.setProperty("kind", "strong" if is_current else "body")
        self._label.setProperty("tone", "on-accent-soft" if is_current else ("" if on else "muted"))
        repolish(self._label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus)
        name = AsIs(self._name)
        self.setAccessibleName(
            tr("{section}, in the plan", section=name) if on else tr("{section}, left out", section=name)
        )
        self.update()

    def heard_on(self) -> bool:
        """Tell a screen reader whether the section is in the plan."""
        return self._on

    def heard_press(self) -> None:
        """Put the section into the plan or leave it out, as Space does."""
        self.box.click()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._current:
            self.chosen.emit(self._section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & _ALT:
            self.pushed.emit(self._section, step)
        elif step:
            self.stepped.emit(self._section, step)
        elif event.key() == Qt.Key.Key_Space:
            self.box.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self._section)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if self._current else "hover"))
            painter.drawRoundedRect(self.rect(), look.px(6), look.px(6))
        if self._on:
            self.paint_handle(painter, "text-muted")
        painter.end()

    @Slot(bool)
    def _tick(self, on: bool) -> None:
        """Tell that the section was put into the plan or left out."""
        self.ticked.emit(self._section, on)
