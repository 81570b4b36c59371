"""The search's sheet: a field, the hits below it, and at the foot how many there are and what the keys do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QWidget

from careerjournal.domain.places import Place
from careerjournal.language.words import ntr, tr
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.asking import Asker
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.search_palette.result_line import Results, results_of
from careerjournal.ui.shell.search_palette.result_list import ResultList
from careerjournal.workflows.search_everything import Everything

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_WIDTH, _TOP, _AROUND = 680, 72, 24
_SHADE = 70
"""How dark the veil over the window is, of 255."""
_AFTER_FRAME = 15
"""Milliseconds until a worker sets out: by then the letter that was typed is on the screen."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPalette(QWidget):
    """Lies over the whole window; Esc, a click beside the sheet, or a chosen hit takes it away."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._before = QApplication.focusWidget()
        self._opens_first = False
        self.setAccessibleName(tr("Search everything"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = LineEdit(placeholder=tr("Search everything you wrote, and the guides"), own=True)
        self.field.setAccessibleName(tr("Search everything"))
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self.close_button = IconButton("close", tr("Close search"))
        self.close_button.clicked.connect(self.close)
        self.results = ResultList()
        self.results.chosen.connect(self._go)
        self.results.selectionModel().currentChanged.connect(self._say_choice)
        self.sentence = Label("", "body", "muted", wrap=True)
        self.count = Label("", "small", "muted")
        self._everything = Everything(desk.words.code)
        self._asker: Asker[Results] = Asker(desk, self, after=_AFTER_FRAME)
        self._asker.answered.connect(self._show)
        desk.closing.connect(self.close)
        self._sheet = self._made_sheet()
        window.installEventFilter(self)
        self._say_nothing_yet()
        self._cover()

    @property
    def is_settled(self) -> bool:
        """Tell whether what is shown answers what was typed."""
        return not self._asker.is_busy

    def open(self) -> None:
        """Show the sheet, ready to be typed into."""
        self._cover()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Resize:
                self._cover()
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # the window's keys rest while the sheet lies over it
            return True
        return event.type() is QEvent.Type.KeyPress and self._take_key(cast(QKeyEvent, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(_SHADE)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the focus between the field and the button that closes."""
        other: QWidget = self.close_button if self.field.hasFocus() else self.field
        other.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def hideEvent(self, event: QEvent) -> None:
        """Give the focus back to where it was."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._asker.drop()
        try:
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:  # its page was made anew meanwhile
            self._before = None

    def _take_key(self, event: QKeyEvent) -> bool:
        """Move the choice, open it, or close; what the field itself needs is left to it."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.results.choose_further(_STEPS[key])
        elif key in _PAGES:
            self.results.choose_further(_PAGES[key] * self.results.rows_in_sight)
        elif key in _ENTER:
            self._open_choice()
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    @Slot(str)
    def _ask(self, text: str) -> None:
        """Look for what stands in the field; what was found before stays until the answer is there."""
        self._opens_first = False
        if text.strip():
            self._asker.ask(self._question(text))
        else:
            self._asker.drop()
            self.results.show_lines(())
            self._say_nothing_yet()

    def _question(self, query: str) -> Callable[[Journal], Results]:
        """Make the question where some words stand."""
        everything, words = self._everything, self._desk.words
        return lambda journal: results_of(everything.find(journal, query), words)

    @Slot(object)
    def _show(self, results: Results) -> None:
        """Show an answer, and open its first hit where Enter was pressed before it came."""
        self.results.show_lines(results.lines)
        found = len(results.lines)
        if found:
            said = tr("The first {n} are shown. Another word narrows it down.", n=found) if results.is_more else ""
            self.count.setText(said or ntr("{n} found", "{n} found", found))
            self.sentence.setText("")
        else:
            self.count.setText("")
            self.sentence.setText(
                tr(
                    "Nothing found for {words}. A part of a word is enough; accents and capitals do not matter.",
                    words=results.query.strip(),
                )
            )
        self._arrange()
        announce(self.field, self.count.text() or self.sentence.text())
        if self._opens_first:
            self._open_choice()

    def _say_nothing_yet(self) -> None:
        """Say what can be found, while nothing is looked for."""
        self.count.setText("")
        self.sentence.setText(
            tr("Applications, companies, people, notes, feedback, skills, actions, posts, worksheets and guides.")
        )
        self._arrange()

    @Slot()
    def _say_choice(self) -> None:
        """Have the hit that is chosen read out, once the person moves."""
        chosen = self.results.current_line
        if chosen is not None and self.results.currentIndex().row():
            announce(self.results, chosen.spoken)

    def _open_choice(self) -> None:
        """Go to the hit that is chosen; to the first one as soon as there is an answer."""
        if not self.is_settled:
            self._opens_first = True
            return
        chosen = self.results.current_line
        if chosen is not None:
            self._go(chosen.place)

    @Slot(object)
    def _go(self, place: Place) -> None:
        """Go to a place, and take the sheet away."""
        self._before = None
        self.close()
        self._desk.go(place)
        pages = self._window.findChild(PagesView)
        if pages is not None:
            pages.take_focus()

    def _made_sheet(self) -> QFrame:
        """Put the parts of the sheet together."""
        sheet = QFrame(self)
        sheet.setObjectName("card")
        self.results.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        keys = Label(tr("Up and Down choose, Enter opens, Esc closes"), "small", "muted")
        self._foot = boxed(line((self.count, 1), keys, gap=16, margins=(16, 8, 16, 12)))
        self._said = boxed(column(self.sentence, margins=(20, 4, 20, 20)))
        top = line(IconView("search"), (self.field, 1), self.close_button, gap=10, margins=(20, 16, 12, 12))
        self._head = boxed(top)
        sheet.setLayout(column(self._head, self._said, (self.results, 1), self._foot, margins=(1, 0, 1, 0)))
        return sheet

    def _cover(self) -> None:
        """Lie over the whole window."""
        self.setGeometry(self._window.rect())
        self._arrange()

    def _arrange(self) -> None:
        """Make the sheet as tall as what it shows, as far as the window has room."""
        px = current().px
        has_lines = bool(self.results.results.lines)
        self.results.setVisible(has_lines)
        self._foot.setVisible(has_lines)
        self._said.setVisible(not has_lines)
        width = min(px(_WIDTH), self.width() - 2 * px(_AROUND))
        top = min(px(_TOP), self.height() // 10)
        room = self.height() - top - px(_AROUND)
        layout = self._sheet.layout()
        if has_lines:
            rows = len(self.results.results.lines) * self.results.sizeHintForRow(0)
            height = self._head.sizeHint().height() + rows + self._foot.sizeHint().height() + 2 * px(1)
        else:
            height = (
                layout.heightForWidth(width)
                if layout and layout.hasHeightForWidth()
                else self._sheet.sizeHint().height()
            )
        self._sheet.setGeometry((self.width() - width) // 2, top, width, min(height, room))
