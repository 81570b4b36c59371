"""A section that folds away: its title opens and closes it, an act stands at the title's end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.language.words import screen, tr
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.labels import Label, Line
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.kit.look import current

_SIGN = 16


class FoldTitle(Door):
    """The title of a section with the number of things in it; it opens and closes what is below."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._open, self._count = title, True, 0
        self._number = Line("", "small", "muted")
        self.setLayout(line(Label(title, "strong"), (self._number, 1), _SIGN + 4, gap=8))
        self.setFixedHeight(current().px(32))
        self.show_state(is_open=True, count=0)

    def show_state(self, *, is_open: bool, count: int) -> None:
        """Show how many there are and whether they are shown; with none there is nothing to open."""
        self._open, self._count = is_open, count
        self._number.setText(screen().formats.number(count) if count else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if count else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if count else Qt.CursorShape.ArrowCursor)
        state = (tr("open") if is_open else tr("folded")) if count else tr("none")
        self.setAccessibleName(tr("{title}, {state}", title=self._title, state=state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._count:
            return
        look = current()
        painter = QPainter(self)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.px(6), look.px(6))
        side = look.px(_SIGN)
        x = 0 if look.right_to_left else self.width() - side
        sign = pixmap("chevron-down" if self._open else "chevron", "text-muted", _SIGN)
        painter.drawPixmap(x, (self.height() - side) // 2, sign)
        painter.end()


class Foldable(QWidget):
    """A title, an act at its end, and rows below that can be folded away."""

    folded = Signal(bool)
    """Whether the person has just folded it away."""

    def __init__(self, title: str, *, add: str) -> None:
        super().__init__()
        self.title = FoldTitle(title)
        self.title.opened.connect(self._turn)
        self.add_button = IconButton("add", add)
        self._rows = column()
        self._body = boxed(self._rows)
        self._is_open, self._count = True, 0
        self.setLayout(column(line((self.title, 1), self.add_button, gap=4), self._body, gap=4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def is_open(self) -> bool:
        """Tell whether the rows are shown."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Show the rows, or fold them away."""
        self._is_open = is_open
        self._body.setVisible(is_open and bool(self._count))
        self.title.show_state(is_open=is_open, count=self._count)

    def show_rows(self, rows: list[QWidget], count: int | None = None) -> None:
        """Show other rows; `count` is given where some of them are no things of their own."""
        emptied(self._rows)
        for row in rows:
            self._rows.addWidget(row)
        self._count = len(rows) if count is None else count
        self.set_open(self._is_open)

    @Slot()
    def _turn(self) -> None:
        """Fold away, or open again."""
        if self._count:
            self.set_open(not self._is_open)
            self.folded.emit(not self._is_open)
