"""One fact or guess: read as a line of words, changed in place, asked about, or taken away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current

_EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class ThoughtRow(QWidget):
    """A row that is bound to a place in a list; another thought may come to stand in it."""

    removed = Signal(int)
    asked = Signal(int)

    def __init__(
        self, desk: Desk, number: int, *, key: str, sure: bool, commit: Callable[[int, str], Changes | None]
    ) -> None:
        """Make the row of one place; a fact (`sure`) has a full dot, a guess a ring and can be asked about."""
        super().__init__()
        self._number, self._sure = number, sure
        self._shown = _Words()
        self._edit = _OneThought()
        self._edit.hide()
        self._kept = KeptText(desk, self._edit, key=f"{key}/{number}", commit=lambda text: commit(number, text))
        self._ask = Button(tr("Ask"), "text")
        self._asked_on = Label("", "small", "muted")
        self._remove = IconButton("close", tr("Remove"))
        self.setLayout(
            column(
                line(
                    column(11, _Dot(full=sure), None),
                    (column(8, self._shown, self._edit, 8), 1),
                    self._ask,
                    self._asked_on,
                    self._remove,
                    gap=10,
                ),
                Hairline(),
            )
        )
        self._shown.edit_asked.connect(self.edit)
        self._edit.entered.connect(self._end_edit)
        self._edit.given_up.connect(self._give_up)
        self._edit.left.connect(self._show_words)
        self._ask.clicked.connect(self._tell_asked)
        self._remove.clicked.connect(self._tell_removed)

    def show_thought(self, text: str, asked_on: date | None, today: date, words: Words) -> None:
        """Show the thought that stands here now."""
        self._kept.show_kept(text)
        self._shown.setText(text)
        self._edit.setAccessibleName(text)
        self._ask.setVisible(not self._sure and asked_on is None)
        self._ask.setAccessibleName(words.tr("Ask about: {guess}", guess=text))
        self._asked_on.setVisible(asked_on is not None)
        if asked_on is not None:
            self._asked_on.setText(words.tr("Asked on {day}", day=day_words(asked_on, today, words)))
        self._remove.setAccessibleName(words.tr("Remove: {thought}", thought=text))
        if self._kept.is_dirty and not self._edit.hasFocus():
            self._shown.hide()
            self._edit.show()

    def bind(self, key: str, text: str) -> None:
        """Let the draft stand under another key."""
        self._kept.bind(key, text)

    def take_focus(self) -> None:
        """Put the keyboard on the words."""
        self._shown.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def edit(self) -> None:
        """Turn the words into a field."""
        self._edit.show()
        self._edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
        self._shown.hide()

    @Slot()
    def _show_words(self) -> None:
        """Show the words again, once all is kept."""
        if not self._kept.is_dirty and not self._edit.hasFocus():
            self._edit.hide()
            self._shown.show()

    @Slot()
    def _end_edit(self) -> None:
        """Keep what was typed and go back to reading."""
        if self._kept.flush():
            self._shown.show()
            self.take_focus()
            self._edit.hide()

    @Slot()
    def _give_up(self) -> None:
        """Go back to what was kept."""
        self._kept.give_up()
        self._end_edit()

    @Slot()
    def _tell_asked(self) -> None:
        """Tell that somebody was asked."""
        self.asked.emit(self._number)

    @Slot()
    def _tell_removed(self) -> None:
        """Tell that this should go."""
        self.removed.emit(self._number)


class _Words(Label):
    """Words that a click, Enter or F2 opens for change."""

    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__("", "own", wrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleDescription(tr("Enter changes it"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _EDIT_KEYS:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.edit_asked.emit()


class _OneThought(LongText):
    """A field that Enter ends and Esc gives up."""

    entered = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__(lines=1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class _Dot(QWidget):
    """A full dot for what is known, a ring for what is supposed."""

    def __init__(self, *, full: bool) -> None:
        super().__init__()
        self._full = full
        self.setFixedSize(current().px(12), current().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accent"), 1.75 * look.scale))
        painter.setBrush(look.color("accent") if self._full else Qt.BrushStyle.NoBrush)
        radius = 3.6 * look.scale
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
        painter.end()
