"""Tags as chips in front of a line: Enter or a comma makes a chip, Backspace at the beginning takes the last one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QSizePolicy, QWidget

from careerjournal.domain.tags import LONGEST, split_tags, tag_key, tidied
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.look import current

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon)
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TagChip(Button):
    """One tag; a click, Enter or Delete takes it away."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag, "chip", "close")
        self.tag = tag
        self._icon_size = 12
        self.set_icon("close", "text-muted")
        towards = Qt.LayoutDirection.LeftToRight if current().right_to_left else Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(towards)  # its sign stands behind the word
        self.setAccessibleName(tr("Take away the tag {tag}", tag=tag))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_ENDS[:2], *_REMOVES):
            self.click()
        else:
            super().keyPressEvent(event)


class TagField(QWidget):
    """The tags of one thing. Tags that fold to the same are one; those used before complete what is typed."""

    heard_as = "group"

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tags: tuple[str, ...] = ()
        self._known = QStringListModel(self)
        self.line = LineEdit(placeholder=tr("Add a tag"))
        self.line.setMaxLength(LONGEST * 4)
        self.line.setFixedWidth(current().px(160))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take, Qt.ConnectionType.QueuedConnection)  # after the line took it over
        self.line.setCompleter(completer)
        self.line.installEventFilter(self)
        self.line.editingFinished.connect(self._take)
        self.line.textChanged.connect(self.changed)
        self.setFocusProxy(self.line)
        self._flow = FlowLayout(gap=8)
        self._flow.addWidget(self.line)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tags(self) -> tuple[str, ...]:
        """Give the tags, with one that is still being typed."""
        return tidied((*self._tags, *split_tags(self.line.text())))

    @property
    def chips(self) -> list[TagChip]:
        """Give the chips in order."""
        widgets = [item.widget() for number in range(self._flow.count()) if (item := self._flow.itemAt(number))]
        return [widget for widget in widgets if isinstance(widget, TagChip)]

    def set_tags(self, tags: Iterable[str]) -> None:
        """Show other tags."""
        self._show(tidied(tags))

    def offer(self, known: Iterable[str]) -> None:
        """Complete from these from now on."""
        self._known.setStringList(list(known))

    def sizeHint(self) -> QSize:
        return QSize(self.line.width(), self._flow.heightForWidth(max(self.width(), self.line.width())))

    def setAccessibleName(self, name: str) -> None:
        """Name the line as well: it is what has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENDS or event.text() in ("،", "、"):
            had_words = bool(self.line.text().strip())
            self._take()
            return had_words or event.key() not in _ENDS[:2]  # Enter in an empty line is the sheet's
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._tags:
            self._show(self._tags[:-1])
            return True
        return False

    @Slot()
    def _take(self) -> None:
        """Make chips of what was typed."""
        typed = self.line.text()
        if typed.strip():
            self._tags, before = tidied((*self._tags, *split_tags(typed))), self._tags
            self.line.clear()
            if self._tags != before:
                self._show(self._tags)

    def _show(self, tags: tuple[str, ...]) -> None:
        """Show a chip for each tag, the line after them."""
        self._tags = tags
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.line)
        for tag in tags:
            chip = TagChip(tag)
            chip.clicked.connect(self._remove)
            self._flow.addWidget(chip)
        self._flow.addWidget(self.line)
        for before, after in pairwise([*self.chips, self.line]):
            QWidget.setTabOrder(before, after)
        self.updateGeometry()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        """Take a tag away; the keyboard goes back to the line."""
        chip = self.sender()
        if isinstance(chip, TagChip):
            self._show(tuple(tag for tag in self._tags if tag_key(tag) != tag_key(chip.tag)))
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
