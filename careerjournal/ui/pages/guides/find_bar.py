"""The field for finding words in a reading, with the number of places and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from careerjournal.language.words import Words
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.fields import FilterEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line


class FindBar(QWidget):
    """Asks for words and for the next or the one before; is told what was found."""

    asked = Signal(str)
    stepped = Signal(int)
    """1 for the next place, -1 for the one before."""
    left = Signal()
    """Esc: the text wants the focus again."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.field = FilterEdit(
            placeholder=words.tr("Find in this text"), name=words.tr("Find in this text"), icon_name="search"
        )
        self.count = Label("", "small", "muted")
        self.before = IconButton("chevron-back", words.tr("The place before"))
        self.next = IconButton("chevron", words.tr("The next place"))
        self.setLayout(line(self.field, self.count, self.before, self.next, gap=4))
        self._looked_for = ""
        self.field.asked.connect(self._ask)
        self.field.installEventFilter(self)
        self.before.clicked.connect(self._back)
        self.next.clicked.connect(self._on)
        self.show_found(0, 0)

    def show_found(self, current_one: int, total: int) -> None:
        """Say which of how many places is shown; nothing where nothing is looked for."""
        looks = bool(self.field.text().strip())
        said = ""
        if looks:
            said = self._words.tr("{number} of {total}", number=current_one, total=total) if total else ""
            said = said or self._words.tr("Not found")
        self.count.setText(said)
        for widget in (self.count, self.before, self.next):
            widget.setVisible(looks)
        self.before.setEnabled(total > 1)
        self.next.setEnabled(total > 1)
        if said:
            announce(self.field, said)

    def say_looking(self) -> None:
        """Say that a long text is being gone through."""
        self.count.setText(self._words.tr("Looking…"))
        self.count.show()

    def take_focus(self) -> None:
        """Put the cursor into the field, with what stands there chosen."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look_for(self, words: str) -> None:
        """Look for words as if they had been typed."""
        self.field.setText(words)
        self._ask(words.strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.look_for("")
                self.left.emit()
                return True
            is_known = bool(self._looked_for) and self._looked_for == self.field.text().strip()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_known:
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return False

    @Slot(str)
    def _ask(self, words: str) -> None:
        """Ask for words, once."""
        if words != self._looked_for:
            self._looked_for = words
            self.asked.emit(words)

    @Slot()
    def _back(self) -> None:
        """Ask for the place before."""
        self.stepped.emit(-1)

    @Slot()
    def _on(self) -> None:
        """Ask for the next place."""
        self.stepped.emit(1)
