"""A sentence of the plan on the screen: read, put otherwise where it stands, or left out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.plan.wording import Said
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.blocks import Block
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.kit.labels import Kind, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_under
from careerjournal.ui.pages.plan.sources import said, source_of
from careerjournal.ui.pages.plan.wording_acts import WordingActs

_FOR_A_MOMENT = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class SentenceDoor(Door):
    """The sentence itself: pressed, it offers what can be done with it; a ground shows that under the pointer."""

    def __init__(self, shown: str, kind: Kind) -> None:
        super().__init__()
        self.label = Label(shown, kind, wrap=True)
        self.label.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(self.label))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(tr("Reword or leave out: {words}", words=AsIs(shown)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.underMouse() and not self.isDown():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().color("hover"))
        painter.drawRoundedRect(QRectF(self.rect()), current().px(4), current().px(4))
        painter.end()


class WordedText(QWidget):
    """One sentence with the way to its source, to one's own words, and out of the plan."""

    def __init__(self, sentence: Said, kind: Kind, words: Words, acts: WordingActs, *, quoted: str = "") -> None:
        """Show a sentence; `quoted` is how somebody's words stand in their marks."""
        super().__init__()
        self.sentence, self._words, self._acts = sentence, words, acts
        mine = sentence.rewording
        shown = mine.words if mine is not None else quoted or said(sentence.words, words)
        self.door = SentenceDoor(shown, kind)
        self.door.opened.connect(self.open_menu)
        self.field: LongText | None = None
        self._kept: KeptText | None = None
        self._column: QVBoxLayout = column(self.door, gap=4)
        if mine is not None:
            self._column.addWidget(
                self._changed() if sentence.has_changed else Label(tr("In your words"), "small", "muted")
            )
        self.setLayout(self._column)
        if sentence.can_reword and acts.is_begun(sentence):
            self.edit(enters=False)  # what was being typed when the program ended

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the field by Escape with what stood there before, or by going elsewhere with what was typed."""
        if watched is not self.field or self._kept is None:
            return False
        if isinstance(event, QKeyEvent) and _is_escape(event):
            self._kept.give_up()
            self._close()
            self.door.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if isinstance(event, QFocusEvent) and _is_leaving(event):
            QTimer.singleShot(0, self._close_kept)
        return False

    @Slot()
    def edit(self, *, enters: bool = True) -> None:
        """Offer the sentence to be written anew where it stands."""
        if self.field is None:
            self.field = LongText(lines=1)
            self.field.setAccessibleName(tr("In your words"))
            self._kept = KeptText(
                self._acts.desk,
                self.field,
                key=self._acts.key_of(self.sentence),
                kept=self.door.label.text(),
                commit=self._commit,
            )
            self.field.installEventFilter(self)
            self._column.insertWidget(0, self.field)
        self.door.hide()
        if enters:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def open_menu(self) -> None:
        """Offer what can be done with the sentence."""
        menu = QMenu(self)
        if source_of(self.sentence) is not None:
            menu.addAction(tr("Open where it comes from"), self._go)
        if self.sentence.can_reword:
            menu.addAction(tr("Put it in your words"), self.edit)
        if self.sentence.rewording is not None:
            menu.addAction(tr("Take the journal’s sentence"), self._take_automatic)
        if self.sentence.can_drop:
            menu.addAction(tr("Leave it out"), self._drop)
        open_under(menu, self.door)

    def _changed(self) -> QWidget:
        """Say that the source changed, and what it makes now; offer both."""
        now = AsIs(said(self.sentence.words, self._words))
        news = tr("What this was made from has changed. It says now: “{words}”", words=now)
        take, keep = Button(tr("Take the new sentence"), "text"), Button(tr("Keep mine"), "text")
        take.clicked.connect(self._take_automatic)
        keep.clicked.connect(self._keep_mine)
        told = Label(news, "small", "caution", wrap=True)
        return Block("note", column(told, line(take, keep, None, gap=16), gap=4), padding=(12, 8, 12, 8))

    def _commit(self, text: str) -> Changes | None:
        """Keep what was typed."""
        return self._acts.reword(self.sentence, text)

    @Slot()
    def _close_kept(self) -> None:
        """Read again once nothing is left to keep."""
        if self._kept is not None and not self._kept.is_dirty:
            self._close()

    def _close(self) -> None:
        """Show the sentence to be read."""
        if self.field is not None:
            text = self.field.text().strip()
            if text:
                self.door.label.setText(text)
            self._column.removeWidget(self.field)
            self.field.hide()
            self.field.deleteLater()
            self.field, self._kept = None, None
        self.door.show()

    @Slot()
    def _go(self) -> None:
        place = source_of(self.sentence)
        if place is not None:
            self._acts.go(place)

    @Slot()
    def _take_automatic(self) -> None:
        self._acts.take_automatic(self.sentence)

    @Slot()
    def _keep_mine(self) -> None:
        self._acts.keep_mine(self.sentence)

    @Slot()
    def _drop(self) -> None:
        self._acts.drop(self.sentence)


def _is_escape(event: QKeyEvent) -> bool:
    """Tell whether Escape goes down."""
    return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


def _is_leaving(event: QFocusEvent) -> bool:
    """Tell whether the focus goes elsewhere, and not only to a menu."""
    return event.type() is QEvent.Type.FocusOut and event.reason() not in _FOR_A_MOMENT
