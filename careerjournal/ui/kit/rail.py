"""The rail at the leading edge: the journal's name, search, and an entry for each page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.domain.value import value
from careerjournal.ui.kit.direction import aligned, mirrored
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current


@value
class Entry:
    """An entry of the rail: the page's key, its icon and name, and the keys that lead there ("Ctrl+1")."""

    key: str
    icon: str
    name: str
    shortcut: str = ""


class RailEntry(QAbstractButton):
    """Icon and word; the current one on a soft green ground. Narrow, the word becomes a tooltip."""

    heard_as = "tab"

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._narrow = False
        self.setText(entry.name)
        self.setProperty("ring", "inside")
        self.setCheckable(True)
        self.setAccessibleName(entry.name)
        self.setAccessibleDescription(entry.shortcut)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only, or icon and word."""
        self._narrow = narrow
        self.setToolTip(self.entry.name if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        look = current()
        return QSize(look.px("rail-entry"), look.px("rail-entry"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground = "accent-soft" if on else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(ground))
            painter.drawRoundedRect(QRectF(self.rect()), look.px("radius.medium"), look.px("radius.medium"))
        side = look.px("icon")
        start = (self.width() - side) // 2 if self._narrow else look.px(12)
        place = QRect(start, (self.height() - side) // 2, side, side)
        mirror = self.isRightToLeft()
        image = pixmap(self.entry.icon, "on-accent-soft" if on else "text-muted")
        painter.drawPixmap(mirrored(place, self.rect(), right_to_left=mirror).topLeft(), image)
        if not self._narrow:
            painter.setPen(look.color("on-accent-soft" if on else "text"))
            painter.setFont(look.font(strong=on))
            words = self.rect().adjusted(start + side + look.px(11), 0, -look.px(12), 0)
            across = aligned(Qt.AlignmentFlag.AlignLeft, right_to_left=mirror)
            painter.drawText(
                mirrored(words, self.rect(), right_to_left=mirror),
                across | Qt.AlignmentFlag.AlignVCenter,
                self.entry.name,
            )
        painter.end()


class SearchDoor(QAbstractButton):
    """Looks like a field and opens the search over everything."""

    def __init__(self, name: str, shortcut: str) -> None:
        super().__init__()
        self._keys = QKeySequence(shortcut)
        self._shortcut = ""
        self._narrow = False
        self.setText(name)
        self.setAccessibleName(name)
        self._write_keys()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:  # Qt has its names of keys only after the first frame
            self._write_keys()

    def _write_keys(self) -> None:
        """Write the keys as this system and language do, apart from each other."""
        self._shortcut = self._keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.setAccessibleDescription(self._shortcut)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only, or the words and the keys as well."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        look = current()
        return QSize(look.px("control"), look.px("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("text-muted" if self.underMouse() else "border-strong"))
        painter.setBrush(look.color("surface"))
        radius = look.px("radius.medium")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = look.px("icon-small")
        start = (self.width() - side) // 2 if self._narrow else look.px(10)
        mirror = self.isRightToLeft()
        place = QRect(start, (self.height() - side) // 2, side, side)
        corner = mirrored(place, self.rect(), right_to_left=mirror).topLeft()
        painter.drawPixmap(corner, pixmap("search", "text-muted", 16))
        if not self._narrow:
            self._paint_words(painter, self.rect().adjusted(start + side + look.px(8), 0, -look.px(10), 0))
        painter.end()

    def _paint_words(self, painter: QPainter, words: QRect) -> None:
        """Paint the word leading and the keys trailing."""
        look = current()
        mirror = self.isRightToLeft()
        room = mirrored(words, self.rect(), right_to_left=mirror)
        painter.setPen(look.color("text-muted"))
        for text, size, side in (
            (self.text(), "body", Qt.AlignmentFlag.AlignLeft),
            (self._shortcut, "small", Qt.AlignmentFlag.AlignRight),
        ):
            painter.setFont(look.font(size))
            across = aligned(side, right_to_left=mirror)
            painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter, text)


class Rail(QFrame):
    """The pages by name; emits the key of the one that was chosen."""

    heard_as = "tabs"

    chosen = Signal(str)
    search_asked = Signal()

    def __init__(
        self,
        entries: Sequence[Entry],
        foot: Sequence[Entry],
        *,
        journal_name: str,
        name: str,
        search: str = "",
        search_keys: str = "Ctrl+K",
        more: QWidget | None = None,
    ) -> None:
        """Make the rail; without a word for search there is none, `more` stands beside the journal's name."""
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(name)
        look = current()
        self._name = Label(journal_name, "name")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._head = QWidget()
        self._head.setLayout(line((self._name, 1), *([more] if more else []), gap=4, margins=(8, 0, 4, 0)))
        self._head.setFixedHeight(look.px(32))
        self._search = SearchDoor(search, search_keys)
        self._search.clicked.connect(self.search_asked)
        self._group = QButtonGroup(self)
        self._entries: dict[str, RailEntry] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(16), look.px(12), look.px(16))
        layout.setSpacing(look.px(2))
        layout.addWidget(self._head)
        layout.addSpacing(look.px(6 if search else 14))
        if search:
            layout.addWidget(self._search)
            layout.addSpacing(look.px(14))
        self._add(layout, entries)
        layout.addStretch(1)
        self._add(layout, foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._group.idClicked.connect(self._clicked)
        self.set_narrow(False)

    def set_current(self, key: str) -> None:
        """Mark the page that is shown, without telling; a page that has no entry leaves none marked."""
        self._group.setExclusive(False)
        for each, entry in self._entries.items():
            entry.setChecked(each == key)
        self._group.setExclusive(True)

    def set_journal_name(self, name: str) -> None:
        """Show the journal's name."""
        self._name.setText(name)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only (window below 1100), or words as well."""
        look = current()
        self.setFixedWidth(look.px("rail-narrow" if narrow else "rail"))
        self._name.setVisible(not narrow)
        self._search.set_narrow(narrow)
        for entry in self._entries.values():
            entry.set_narrow(narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    def _add(self, layout: QVBoxLayout, entries: Sequence[Entry]) -> None:
        """Put entries under each other."""
        for entry in entries:
            button = RailEntry(entry)
            self._group.addButton(button, len(self._entries))
            self._entries[entry.key] = button
            layout.addWidget(button)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        """Tell the key of the entry that was clicked."""
        self.chosen.emit(list(self._entries)[number])
