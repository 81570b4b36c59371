"""A sheet over the window: title in serif, content, and its buttons in the order of the system."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QTextEdit, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Sheet(QDialog):
    """A question or a form: Esc closes it, Enter (in long texts Ctrl+Enter) accepts."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        sentence: str = "",
        content: QLayout,
        accept: str,
        cancel: str = "",
        danger: bool = False,
        width: int = 480,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(current().px(width))
        self.accept_button = Button(accept, "danger" if danger else "primary")
        self.cancel_button = Button(cancel or tr("Cancel"))
        self.accept_button.setDefault(not danger)
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        words = [Label(title, "title")]
        if sentence:
            words.append(Label(sentence, "body", "muted", wrap=True))
        self.setLayout(column(*words, 16, content, 24, self._buttons, gap=4, margins=(24, 20, 24, 20)))

    def add_act(self, button: Button) -> None:
        """Put a third act at the other end of the buttons' row."""
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and control and self.accept_button.isEnabled():
            self.accept_button.click()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QTextEdit):
            event.ignore()
        else:
            super().keyPressEvent(event)
