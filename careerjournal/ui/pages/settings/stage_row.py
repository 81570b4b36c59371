"""One stage in the list: a handle to drag it by, its mark, its name to write over, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from careerjournal.domain.own_stages import ListedStage
from careerjournal.language.stage_names import listed_name, stage_name
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.handle_row import HANDLE, HandleRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.labels import Line, repolish
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import StageMark

_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StageName(LineEdit):
    """The name of a stage, written over in place; Alt with an arrow key moves the stage, Esc brings the name back."""

    pushed = Signal(int)
    let_be = Signal()

    def __init__(self) -> None:
        super().__init__()
        # Absolute, because Qt would follow the direction of a Latin name, away from the marks of the other rows.
        edge = Qt.AlignmentFlag.AlignRight if current().right_to_left else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & _ALT:
            self.pushed.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.let_be.emit()
        else:
            super().keyPressEvent(event)


class StageRow(HandleRow):
    """Shows one stage and tells what the person wants of it; it keeps nothing itself."""

    renamed = Signal(str, str)
    shown_or_hidden = Signal(str, bool)
    """Key, and whether it is to be hidden."""
    removed = Signal(str)
    pushed = Signal(str, int)
    """An arrow key with Alt: move it so many places on."""

    def __init__(self, listed: ListedStage, words: Words) -> None:
        super().__init__()
        self._words, self._listed = words, listed
        self.name = StageName()
        self.name.setProperty("quiet", "true")
        self.name.setMaxLength(60)
        self._beside = Line("", "small", "muted")
        self._beside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide_button = Button("", "text")
        self.remove_button = Button(tr("Remove"), "text")
        if listed.stage_id is None:  # never shown by hand before it has a parent: it would be a window for a moment
            self.remove_button.hide()
        mark = StageMark(listed.base)
        self.setLayout(
            line(HANDLE + 8, mark, (self.name, 1), self._beside, self.remove_button, self.hide_button, gap=10)
        )
        self.setFixedHeight(current().px("rail-entry"))
        self.name.editingFinished.connect(self._rename)
        self.name.pushed.connect(self._push)
        self.name.let_be.connect(self._let_be)
        self.hide_button.clicked.connect(self._hide_or_show)
        self.remove_button.clicked.connect(self._remove)
        self.show_stage(listed)

    def stands_for(self) -> str:
        return self.key

    @property
    def key(self) -> str:
        """Give the key of the stage."""
        return self._listed.key

    def show_stage(self, listed: ListedStage) -> None:
        """Show a stage as it is now; what is being typed stays."""
        self._listed = listed
        called = listed_name(listed, self._words)
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(called)
        voice = "own" if listed.name else ""
        if self.name.property("voice") != voice:
            self.name.setProperty("voice", voice)
            repolish(self.name)
        self.name.setAccessibleName(tr("Name of the stage {stage}", stage=AsIs(called)))
        self.name.setAccessibleDescription(tr("Alt with an arrow key moves it."))
        self._beside.setText(self._said_beside())
        self.hide_button.setText(tr("Show") if listed.is_hidden else tr("Hide"))
        said = tr("Show {stage}", stage=AsIs(called)) if listed.is_hidden else tr("Hide {stage}", stage=AsIs(called))
        self.hide_button.setAccessibleName(said)
        self.remove_button.setAccessibleName(tr("Remove {stage}", stage=AsIs(called)))

    def _said_beside(self) -> str:
        """Say what a stage of one's own counts as, and what a renamed one is to the program; else that it is hidden."""
        base = AsIs(stage_name(self._listed.base, self._words))
        said = tr("counts as {stage}", stage=base) if self._listed.stage_id is not None else ""
        if self._listed.is_hidden:
            return tr("{said}, hidden", said=AsIs(said)) if said else tr("hidden")
        return said

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("border"))
        role = "text" if self.underMouse() else "text-muted"
        self.paint_handle(painter, role)
        painter.end()

    @Slot()
    def _rename(self) -> None:
        """Tell the name that was typed, where it is another; the program's own name is told as none."""
        typed = self.name.text().strip()
        if not self.name.isModified() or typed == listed_name(self._listed, self._words):
            self._let_be()
            return
        self.name.setModified(False)
        self.renamed.emit(self.key, typed)

    @Slot()
    def _let_be(self) -> None:
        """Show the name as it is."""
        self.name.setText(listed_name(self._listed, self._words))
        self.name.setModified(False)

    @Slot(int)
    def _push(self, steps: int) -> None:
        """Tell that the stage is moved by key."""
        self.pushed.emit(self.key, steps)

    @Slot()
    def _hide_or_show(self) -> None:
        """Tell that the stage is hidden, or shown again."""
        self.shown_or_hidden.emit(self.key, not self._listed.is_hidden)

    @Slot()
    def _remove(self) -> None:
        """Tell that the stage is removed."""
        self.removed.emit(self.key)
