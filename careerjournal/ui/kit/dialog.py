"""A sheet over the window: title in serif, content, and its buttons in the order of the system."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QTextEdit, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.alt_letters import AltLetters
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Kind, Label, Tone
from careerjournal.ui.kit.layouts import SCROLL_BAR, Scroll, boxed, column, line
from careerjournal.ui.kit.look import current

_EDGE = 24
_AROUND, _SENTENCE = 156, 44
"""What title and buttons take of a sheet's height, and a sentence of two lines, in pixels at a scale of 1."""
_FRAME = 40
"""What the system may put around a window, in pixels."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Sheet(QDialog):
    """A question or a form: Esc closes it, Enter (in long texts Ctrl+Enter) accepts; once closed it is gone."""

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
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._letters = AltLetters()
        self.setWindowTitle(title)
        self.setMinimumWidth(min(current().px(width), _room_of(self)))
        self.accept_button = Button(accept, "danger" if danger else "primary")
        self.cancel_button = Button(cancel or tr("Cancel"))
        self.accept_button.setDefault(not danger)
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        least = self.minimumWidth() - 2 * current().px(_EDGE)
        words = [_Words(title, "title", least=least)]
        if sentence:
            words.append(_Words(sentence, "body", "muted", least=least))
        edges = (_EDGE, 0, _EDGE, 0)
        self.setLayout(
            column(
                column(*words, gap=4, margins=edges),
                20,
                line(
                    (_Form(content, least=width - 2 * _EDGE, around=_AROUND + (_SENTENCE if sentence else 0)), 1),
                    margins=(_EDGE, 0, _EDGE - SCROLL_BAR, 0),
                ),
                28,
                column(self._buttons, margins=edges),
                margins=(0, 20, 0, 20),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._buttons.setOrientation(Qt.Orientation.Horizontal)
        if self._buttons.sizeHint().width() > self.width() - 2 * current().px(_EDGE):
            self._buttons.setOrientation(Qt.Orientation.Vertical)  # large text on a small screen

    def add_act(self, button: Button) -> None:
        """Put a third act at the other end of the buttons' row."""
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)

    def offer_removal(self, remove: Callable[[], None]) -> Button:
        """Put an act there that removes what the form is about; `remove` is a bound method."""
        button = Button(tr("Remove it"))
        button.clicked.connect(remove)
        self.add_act(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._letters.give([button for button in self._buttons.buttons() if isinstance(button, Button)])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self._letters.show(on=False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._letters.show(on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self._letters.show(on=True)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and control and self.accept_button.isEnabled():
            self.accept_button.click()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QTextEdit):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Words(Label):
    """Words that take the height they need at the sheet's width.

    A label that wraps asks for the height it would have in a narrower shape, which made each sheet taller than its
    form; the form then parted its labels from their fields.
    """

    def __init__(self, text: str, kind: Kind, tone: Tone = "", *, least: int) -> None:
        super().__init__(text, kind, tone, wrap=True)
        self._least = least

    def sizeHint(self) -> QSize:
        width = max(self._least, self.width() if self.isVisible() else 0)
        return QSize(self._least, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _Form(Scroll):
    """A form that is as tall as it needs to be, and scrolls where the screen has no room for that."""

    def __init__(self, content: QLayout, *, least: int, around: int) -> None:
        self._form = boxed(content)
        super().__init__(self._form)
        self._least, self._around = current().px(least), current().px(around) + _FRAME
        self._form.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._form:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()  # only now have the fields the heights of the style sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        px, form = current().px, self._form
        width = max(self._least, form.minimumSizeHint().width(), form.width() if self.isVisible() else 0)
        height = form.heightForWidth(width) if form.hasHeightForWidth() else form.sizeHint().height()
        room = self.screen().availableGeometry().height() - self._around
        return QSize(width + px(SCROLL_BAR), max(px(80), min(height, room)))

    def minimumSizeHint(self) -> QSize:
        least = self._form.minimumSizeHint().width() + current().px(SCROLL_BAR)
        return QSize(min(least, _room_of(self) - 2 * current().px(_EDGE)), self.sizeHint().height())


def _room_of(widget: QWidget) -> int:
    """Give how wide a sheet can be on the screen, in pixels: with large text less than its form would like."""
    return widget.screen().availableGeometry().width() - _FRAME
