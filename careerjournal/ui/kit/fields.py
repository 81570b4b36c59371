"""Fields to fill in: one line, long text, a choice, a number, a tick; each with its label, hint and error."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QStyleOptionComboBox,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from careerjournal.language.words import screen
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.direction import RIGHT_TO_LEFT_MARK, aligned, direction_of
from careerjournal.ui.kit.icons import IconView, pixmap
from careerjournal.ui.kit.labels import Label, plain_tip, repolish
from careerjournal.ui.kit.long_text import LongText
from careerjournal.ui.kit.look import current

__all__ = ["CheckBox", "Combo", "Field", "FilterEdit", "LineEdit", "LongText", "Spin"]


_PITCH_OF_SIGN = 34
"""Pixels at the edge of a line in whose middle a sign stands."""
_TAKEN_BY_SIGN = 23
"""Pixels that the words of a line keep away from a sign, beside the padding that each line has."""


class Field(QWidget):
    """A label above an editor, a hint below it, and in the hint's place the error's sentence."""

    def __init__(self, label: str, editor: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._hint = hint
        self._label = Label(label, "small", "muted")
        self._label.setBuddy(editor)
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._below = Label(hint, "small", "muted", wrap=True)
        if not hint:
            self._below.hide()  # never shown by hand before it has a parent: it would be a window for a moment
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(4))
        for widget in (self._label, editor, self._below):
            layout.addWidget(widget)
        layout.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred))

    @property
    def error(self) -> str:
        """Give the sentence of the error that is shown; empty if all is well."""
        return self._below.text() if self._below.property("tone") == "critical" else ""

    def set_hint(self, hint: str) -> None:
        """Say something else below the field; an error that is shown stays."""
        error = self.error
        self._hint = hint
        self.set_error(error)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong below the field; an empty sentence brings the hint back."""
        wrong = bool(sentence)
        self._below.setText(sentence or self._hint)
        self._below.set_tone("critical" if wrong else "muted")
        self._below.setVisible(bool(sentence or self._hint))
        self.editor.setAccessibleDescription(sentence or self._hint)
        if (self.editor.property("wrong") == "true") != wrong:
            self.editor.setProperty("wrong", "true" if wrong else "false")
            repolish(self.editor)


def line_high(field: QWidget, hint: QSize) -> QSize:
    """Give a hint the height of a field of one line.

    It is the same with the focus: the frame is wider then, and Qt would ask for a pixel or two more, or less.
    """
    return QSize(hint.width(), max(current().px(34) + 2, field.fontMetrics().height() + 3))


class LineEdit(QLineEdit):
    """One line of text that runs in the direction of what is written in it; `own` gives it the person's serif."""

    LEAST_WIDTH = 72
    """In pixels at a scale of 1."""

    def __init__(self, text: str = "", *, placeholder: str = "", own: bool = False) -> None:
        super().__init__()
        if own:
            self.setProperty("voice", "own")
        self.setPlaceholderText(placeholder)
        self._sign: QWidget | None = None
        self._sign_leads = False
        self.textChanged.connect(self._follow_text)
        self.setText(text)

    def put_sign(self, sign: QWidget, *, leading: bool) -> None:
        """Put an icon, or a button that is one, at an edge of the line; the words keep away from it.

        A child of our own and not an action of the line's: Qt draws that one 16 pixels wide at every size of text, and
        has it change sides where the text runs against the screen.
        """
        self._sign, self._sign_leads = sign, leading
        sign.setParent(self)
        sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from line to line: a key does what a press does
        self._place_sign()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sign()

    def setPlaceholderText(self, text: str) -> None:
        """Stand at the leading edge also where the words have no direction of their own, such as a time."""
        undirected = direction_of(text) is Qt.LayoutDirection.LayoutDirectionAuto
        super().setPlaceholderText(RIGHT_TO_LEFT_MARK + text if undirected and current().right_to_left else text)

    def minimumSizeHint(self) -> QSize:
        """Give a small width: Qt's is that of the font's widest sign, a whole phrase in one in Arabic fonts."""
        return line_high(self, QSize(current().px(self.LEAST_WIDTH), 0))

    def sizeHint(self) -> QSize:
        return line_high(self, super().sizeHint())

    def _place_sign(self) -> None:
        """Place the sign at its edge of the screen's direction, whichever way the words run."""
        if self._sign is None:
            return
        self._sign.resize(self._sign.sizeHint().expandedTo(self._sign.minimumSize()))
        look, side = current(), self._sign.width()
        edge = (look.px(_PITCH_OF_SIGN) - side) // 2
        on_the_left = self._sign_leads is not look.right_to_left
        self._sign.move(edge if on_the_left else self.width() - edge - side, (self.height() - self._sign.height()) // 2)
        taken = look.px(_TAKEN_BY_SIGN)
        margins = QMargins(taken if on_the_left else 0, 0, 0 if on_the_left else taken, 0)
        if self.textMargins() != margins:
            self.setTextMargins(margins)

    @Slot(str)
    def _follow_text(self, text: str) -> None:
        """Turn the line to its text's direction; an empty line goes with the screen."""
        direction = direction_of(text)
        if direction is Qt.LayoutDirection.LayoutDirectionAuto:
            self.unsetLayoutDirection()
        elif direction is not self.layoutDirection():
            self.setLayoutDirection(direction)


class FilterEdit(LineEdit):
    """The field above a list: says what to look for `pause` milliseconds after the last key, at once on Enter."""

    asked = Signal(str)

    def __init__(self, *, placeholder: str, name: str, icon_name: str = "filter", pause: int = 150) -> None:
        super().__init__(placeholder=placeholder)
        self.setAccessibleName(name)
        self.setFixedWidth(current().px(216))
        sign = IconView(icon_name, "text-muted", 16)
        sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # a press there begins to write
        self.put_sign(sign, leading=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._wait)
        self.returnPressed.connect(self._ask)

    @Slot()
    def _wait(self) -> None:
        """Begin the pause anew after each key."""
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        """Tell the words, once."""
        self._pause.stop()
        self.asked.emit(self.text().strip())


_NAMED_BY_CHOICE = sys.platform not in {"win32", "darwin"}
_WIDEST_CHOICE = 320
"""Pixels a choice takes at most of its own accord, however long a name in it is."""
_AROUND_CHOICE = 42
"""Pixels that frame, padding and chevron take of a choice."""


class Combo(QComboBox):
    """A choice among few: keys behind words. The wheel scrolls the page instead of changing the choice."""

    key_chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], key: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_choices(choices, key)
        self.activated.connect(self._tell)

    @property
    def key(self) -> str:
        """Give the chosen key; empty where nothing can be chosen."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Choose a key without telling; an unknown one changes nothing."""
        number = self.findData(key)
        if number >= 0:
            self.setCurrentIndex(number)

    def sizeHint(self) -> QSize:
        return line_high(self, super().sizeHint().boundedTo(self._widest()))

    def minimumSizeHint(self) -> QSize:
        return line_high(self, super().minimumSizeHint().boundedTo(self._widest()))

    def _widest(self) -> QSize:
        """Give the width that no name of a person's own makes a choice exceed."""
        return QSize(current().px(_WIDEST_CHOICE), 10_000)

    def setAccessibleName(self, name: str) -> None:
        """Take the name into the description as well: on Linux, Qt calls a choice by what is chosen in it."""
        super().setAccessibleName(name)
        self.setAccessibleDescription("")

    def setAccessibleDescription(self, description: str) -> None:
        parts = (self.accessibleName() if _NAMED_BY_CHOICE else "", description)
        super().setAccessibleDescription(", ".join(part for part in parts if part))

    def set_choices(self, choices: Sequence[tuple[str, str]], key: str = "") -> None:
        """Offer other choices, as (key, word)."""
        self.clear()
        for each, word in choices:
            self.addItem(word, each)
        self.set_key(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten what has no room, which Qt would cut in the middle of a letter."""
        super().initStyleOption(option)
        option.currentText = self._shortened(option.currentText)

    def _shortened(self, text: str) -> str:
        """End a text in an ellipsis where there is no room for it."""
        room = self.width() - current().px(_AROUND_CHOICE)
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        """Tell all of what is shortened where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            text = self.currentText()
            QToolTip.showText(event.globalPos(), plain_tip(text) if self._shortened(text) != text else "", self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """Open a list that is as wide as its longest word."""
        view, px = self.view(), current().px
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + px(_AROUND_CHOICE), px(2 * _WIDEST_CHOICE)))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = current().px(16)
        x = current().px(10) if self.isRightToLeft() else self.width() - side - current().px(10)
        role = "text-muted" if self.isEnabled() else "text-disabled"
        painter.drawPixmap(x, (self.height() - side) // 2, pixmap("chevron-down", role, 16))
        painter.end()

    @Slot(int)
    def _tell(self, number: int) -> None:
        """Tell the key that the person chose."""
        self.key_chosen.emit(str(self.itemData(number)))


class Spin(QSpinBox):
    """A small number in the language's digits; arrow keys change it, the wheel does not."""

    def __init__(self, value: int = 0, *, least: int = 0, most: int = 99) -> None:
        super().__init__()
        leading = aligned(Qt.AlignmentFlag.AlignLeft, right_to_left=current().right_to_left)
        self.setAlignment(leading | Qt.AlignmentFlag.AlignVCenter)  # Qt would put a number without letters at the left
        self.setRange(least, most)
        self.setValue(value)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        margin = current().px(10)
        self.lineEdit().setTextMargins(margin, 0, margin, 0)

    def sizeHint(self) -> QSize:
        return line_high(self, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return line_high(self, super().minimumSizeHint())

    def textFromValue(self, value: int) -> str:
        return screen().formats.number(value)

    def valueFromText(self, text: str) -> int:
        typed = text.strip()
        return int(typed) if typed.isdecimal() else self.minimum()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take digits of any script, and the word that stands for the least."""
        typed = text.strip()
        if typed and typed == self.specialValueText():
            state = QValidator.State.Acceptable
        elif not typed:
            state = QValidator.State.Intermediate
        elif not typed.isdecimal() or int(typed) > self.maximum():
            state = QValidator.State.Invalid
        else:
            state = QValidator.State.Acceptable if int(typed) >= self.minimum() else QValidator.State.Intermediate
        return state, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
