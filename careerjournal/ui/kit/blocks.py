"""The blocks a page is laid out of: header, sections, cards, quiet blocks, rows, empty states."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.language.formats import beside
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.labels import Kind, Label, Line
from careerjournal.ui.kit.layouts import Item, Margins, column, emptied, line, set_margins, to_measure
from careerjournal.ui.kit.look import current

_HEADER_GAP = 16
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PageHeader(QWidget):
    """The title in serif, a sentence under it that says what the page says, and at most two buttons.

    The buttons stand at the trailing end, or below where large text leaves the title no room beside them.
    """

    def __init__(self, title: str = "", sentence: str = "") -> None:
        super().__init__()
        self._title = Line(title, "display")
        self._sentence = Label(sentence, "body", "muted", wrap=True)
        self._buttons = line(gap=8)
        words = column(self._title, 2, self._sentence, None)
        beside = column(line(self._buttons, None), None)
        self._row = line((words, 1), beside, gap=_HEADER_GAP, margins=(0, 20, 0, 4))
        self.setLayout(self._row)
        self.setMinimumHeight(current().px("page-header"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_words(self, title: str, sentence: str) -> None:
        """Say the page's title and what it says."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._fit()

    def set_buttons(self, primary: Button | None = None, *outlined: Button | None) -> None:
        """Show the one primary action, and before it outlined buttons, of which a page shows one at a time."""
        emptied(self._buttons)
        for button in (*outlined, primary):
            if button is not None:
                self._buttons.addWidget(button)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # only now does the title have its letters

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand the buttons beside the words where the whole title has room there, else below."""
        needed = self._title.sizeHint().width() + current().px(_HEADER_GAP) + self._buttons.sizeHint().width()
        below = self._buttons.count() > 0 and needed > self.width()
        across = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self.isVisible() and self._row.direction() is not across:
            self._row.setDirection(across)


class ToolRow(QWidget):
    """The row under the header: filter and chips leading, the view switch trailing, or below with large text."""

    def __init__(self, *leading: QWidget, trailing: QWidget | None = None) -> None:
        super().__init__()
        ends = [line(trailing, None, gap=8)] if trailing is not None else []
        self._ends = line((line(*leading, None, gap=8), 1), *ends, gap=8, margins=(0, 8, 0, 8))
        self.setLayout(self._ends)
        self.setFixedHeight(current().px(52))

    def stand(self, *, below: bool) -> None:
        """Put what is trailing into a line of its own, or back to the end."""
        across = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._ends.direction() is not across:
            self._ends.setDirection(across)
            self.setFixedHeight(current().px(96 if below else 52))

    def refit(self) -> None:
        """Lay the row out anew at once, after something in it took another size."""
        layout = self.layout()
        if layout is not None:
            layout.activate()


class Section(QWidget):
    """A strong title, an act at its trailing end, and the content 8 below it."""

    def __init__(self, title: str, *, action: Button | None = None) -> None:
        super().__init__()
        heading = Label(title, "strong")
        heading.be_heading()
        head = line(heading, None, *([action] if action else []))
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self.setLayout(column(head, self.content, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets under the title."""
        for widget in widgets:
            self.content.addWidget(widget)

    def clear(self) -> None:
        """Take all content away."""
        emptied(self.content)


class Block(QFrame):
    """A ground with content: `card` is raised with a line, `quiet` and `note` are soft grounds without one."""

    def __init__(self, name: str, layout: QLayout, *, padding: Margins = (20, 20, 20, 20)) -> None:
        super().__init__()
        self.setObjectName(name)
        set_margins(layout, padding)
        self.setLayout(layout)


class Card(Block):
    """What can be picked up, opened or is the next big thing; never a card in a card."""

    opened = Signal()

    def __init__(self, layout: QLayout, *, padding: Margins = (16, 16, 16, 16), opens: str = "") -> None:
        super().__init__("card", layout, padding=padding)
        if opens:
            self.setProperty("opens", "true")
            self.setProperty("ring", "none")
            self.heard_as = "button"
            self.setAccessibleName(opens)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._opens = bool(opens)

    def heard_press(self) -> None:
        """Open, as a click does."""
        if self._opens:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in _OPEN_KEYS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._opens)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._opens)
        if (
            self._opens
            and event.button() is Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.opened.emit()


class QuietBlock(Block):
    """A soft ground for quotes, suggestions and asides."""

    def __init__(self, layout: QLayout, *, padding: Margins = (20, 16, 20, 16)) -> None:
        super().__init__("quiet", layout, padding=padding)


class Note(Block):
    """One sentence that asks for attention without alarm, with an act at its end."""

    def __init__(self, sentence: str, *, action: Button | None = None) -> None:
        words = Label(sentence, "small", "caution", wrap=True)
        words.set_upright(Qt.AlignmentFlag.AlignVCenter)
        super().__init__("note", line((words, 1), *([action] if action else [])), padding=(12, 6, 12, 6))


class Quote(QuietBlock):
    """The person's own or somebody else's words on a quiet ground, with where they come from."""

    def __init__(self, words: str, *, above: str = "", below: str = "") -> None:
        parts = [Label(words, "own", wrap=True)]
        if above:
            parts.insert(0, Label(above, "small", "muted"))
        if below:
            parts.append(Label(below, "small", "muted", wrap=True))
        super().__init__(column(*parts, gap=6))


class EmptyState(QuietBlock):
    """What belongs here and the first step, leading and not centred; one or two buttons."""

    def __init__(self, heading: str, sentence: str, *buttons: Button) -> None:
        words = Label(sentence, "body", "muted", wrap=True)
        super().__init__(
            column(Label(heading, "heading", wrap=True), 4, to_measure(words), 12, line(*buttons, None, gap=8)),
            padding=(24, 20, 24, 20),
        )


class Row(QWidget):
    """A row of a short list: something leading, one or two lines of words, something trailing, a hairline below."""

    heard_as = "group"

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        leading: QWidget | None = None,
        trailing: tuple[QWidget, ...] = (),
        hairline: bool = True,
    ) -> None:
        super().__init__()
        self._hairline = hairline
        _fill_row(self, title, second, leading, trailing)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_row(self, hovered=False, hairline=self._hairline)


class OpenRow(Door):
    """A row that opens something, by click and keyboard; `own` is one whose title is in the person's words."""

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        leading: QWidget | None = None,
        trailing: tuple[QWidget, ...] = (),
        own: bool = False,
    ) -> None:
        super().__init__()
        _fill_row(self, title, second, leading, trailing, "own" if own else "body")

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_row(self, hovered=self.underMouse(), hairline=True)


class CheckRow(Row):
    """A row to tick off: all of it is the target of its box, but for the end where its buttons stand."""

    toggled = Signal(bool)

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        checked: bool = False,
        trailing: tuple[QWidget, ...] = (),
        hairline: bool = True,
    ) -> None:
        self.box = CheckBox()
        self.box.setChecked(checked)
        self.box.setFixedSize(current().px(20), current().px(28))
        self.box.setAccessibleName(beside((title, second), current().language))
        super().__init__(title, second, leading=self.box, trailing=trailing, hairline=hairline)
        self._first_button = next((widget for widget in trailing if isinstance(widget, Button)), None)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.box.toggled.connect(self.toggled)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton and self._is_target(event.position().toPoint()):
            self.box.toggle()

    def _is_target(self, point: QPoint) -> bool:
        """Tell whether a point belongs to the box: one that misses a button by a little must not tick."""
        if self._first_button is None or not self.rect().contains(point):
            return self.rect().contains(point)
        place, room = self._first_button.geometry(), current().px(6)
        return point.x() > place.right() + room if self.isRightToLeft() else point.x() < place.left() - room


class FactRow(QWidget):
    """A read-only fact: its name in a column 92 wide, its value beside it."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        label = Label(name, "small", "muted", wrap=True)
        label.setFixedWidth(current().px(92))
        look = current()
        lower = QFontMetrics(look.font("body")).ascent() - QFontMetrics(look.font("small")).ascent()
        label.setContentsMargins(0, lower, 0, 0)
        shown = Label(value, wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, current().px(4), 0, current().px(4))
        layout.setSpacing(current().px(12))
        layout.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(shown, 1)


def _fill_row(
    row: QWidget,
    title: str,
    second: str,
    leading: QWidget | None,
    trailing: tuple[QWidget, ...],
    kind: Kind = "body",
) -> None:
    """Lay out a row, and name it by its words."""
    words = [Line(title, kind), *([Line(second, "small", "muted")] if second else [])]
    items: list[Item] = [*([leading] if leading else []), (column(None, *words, None, gap=2), 1), *trailing]
    row.setLayout(line(*items, gap=12, margins=(0, 0, 0, 1)))
    row.setFixedHeight(current().px(_row_height(two=bool(second))))
    row.setAccessibleName(beside((title, second), current().language))
    for widget in trailing:
        if isinstance(widget, Button) and not widget.accessibleDescription():
            widget.setAccessibleDescription(title)  # "Later" alone does not say what of


def _paint_row(row: QWidget, *, hovered: bool, hairline: bool) -> None:
    """Paint a row's ground under the pointer, and its hairline."""
    painter = QPainter(row)
    painter.setPen(Qt.PenStyle.NoPen)  # rectangles without a pen, because fillRect would load all of QGradient
    if hovered:
        painter.setBrush(current().color("hover"))
        painter.drawRect(row.rect())
    if hairline:
        painter.setBrush(current().color("border"))
        painter.drawRect(0, row.height() - 1, row.width(), 1)
    painter.end()


def _row_height(*, two: bool) -> str | int:
    """Name the height of a row; two lines of Arabic or Thai need 68."""
    if not two:
        return "row"
    return 68 if current().language[:2] in ("ar", "th") else "row-two"
