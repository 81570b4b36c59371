"""A card of the board: its words, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.direction import isolate
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.direction import line_flags, mirrored
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table_model import ROW_ROLE, Cell, Column
from careerjournal.ui.pages.applications.next_words import brief_day, what_is_next

HEIGHT, GAP = 92, 8
"""A card's height and the room below it, in pixels at a scale of 1."""
_TALL = 100
"""The height where letters are taller: Arabic and Thai."""
_PADDING = 12
_SOON = timedelta(days=7)
"""From how long before its deadline a wish asks for attention."""
_LEAST_ROOM = 48
_DOT, _DOT_PITCH = 2.25, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands on a card: `below` at its foot, in a tone, and `beside` at the foot's other end."""

    company: str
    role: str
    below: str
    tone: str = "text-muted"
    beside: str = ""
    excitement: int = 0


class CardWords:
    """Makes cards of rows; `today` is asked at each, so that the words stay right past midnight."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        self._words = words
        self._today = today

    def card(self, row: ApplicationRow) -> Card:
        """Give what stands on a card."""
        below, tone = self._below(row)
        return Card(
            company=row.company,
            role=row.role,
            below=below,
            tone=tone,
            beside=self._round(row) or self._words.formats.beside(row.tags),
            excitement=row.excitement or 0,
        )

    def column(self) -> Column[ApplicationRow]:
        """Give the one column of a list of cards: it says all that is on a card to a screen reader."""
        return Column(key="card", title="", cell=self._spoken)

    def _spoken(self, row: ApplicationRow) -> Cell:
        """Say all of a card, its tags and excitement as well."""
        card = self.card(row)
        excitement = self._words.tr("excitement {n} of 5", n=card.excitement) if card.excitement else ""
        parts = (card.company, card.role, card.below, self._round(row), excitement, *row.tags)
        return Cell(text=self._words.formats.beside(parts))

    def _below(self, row: ApplicationRow) -> tuple[str, str]:
        """Say what is next, and in which tone: what runs out soon asks for attention."""
        today = self._today()
        if row.stage is Stage.WISHLIST and row.deadline_on is not None and row.deadline_on >= today:
            day = AsIs(brief_day(row.deadline_on, today, self._words))
            tone = "caution" if row.deadline_on - today <= _SOON else "text-muted"
            return self._words.tr("closes {day}", day=day), tone
        asks = row.stage is Stage.OFFER and row.next_on is None
        return what_is_next(row, today, self._words), "caution" if asks else "text-muted"

    def _round(self, row: ApplicationRow) -> str:
        """Name the round of an interview."""
        if row.stage is not Stage.INTERVIEW or not row.interview_round:
            return ""
        return self._words.tr("round {number}", number=row.interview_round)


def card_height() -> int:
    """Give the height of a card in pixels of this screen."""
    return current().px(_TALL if current().language[:2] in ("ar", "th") else HEIGHT)


def card_pitch() -> int:
    """Give the distance from one card's head to the next one's."""
    return card_height() + current().px(GAP)


class CardDelegate(QStyledItemDelegate):
    """Paints cards. What is chosen, stood on and pointed at it asks the list."""

    def __init__(
        self,
        parent: QWidget,
        words: CardWords,
        *,
        width: Callable[[], int],
        is_chosen: Callable[[int], bool],
        state: Callable[[int], str],
    ) -> None:
        """Take what tells a card's width, whether a row is chosen, and what its line says.

        That is "focus", "stood", "hover" or nothing.
        """
        super().__init__(parent)
        self._words = words
        self._width = width
        self._is_chosen = is_chosen
        self._state = state

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ApplicationRow):
            return
        rect: QRect = option.rect
        place = QRect(rect.left(), rect.top(), self._width(), card_height())
        place = mirrored(place, rect, right_to_left=current().right_to_left)
        chosen = self._is_chosen(index.row())
        painter.save()
        paint_card(painter, self._words.card(row), place, chosen=chosen, state=self._state(index.row()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(current().px(80), card_pitch())


def paint_card(painter: QPainter, card: Card, place: QRect, *, chosen: bool = False, state: str = "") -> None:
    """Paint a card: its ground and line, then its words."""
    look = current()
    role, width = {"focus": ("focus", 2), "stood": ("accent", 1.5), "hover": ("border-strong", 1)}.get(
        state, ("accent" if chosen else "border", 1)
    )
    line = QPen(look.color(role))
    line.setWidthF(width)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line)
    painter.setBrush(look.color("selection" if chosen else "raised"))
    radius, half = look.px(10), width / 2
    painter.drawRoundedRect(QRectF(place).adjusted(half, half, -half, -half), radius, radius)
    _write_card(painter, card, place, chosen=chosen)


def _write_card(painter: QPainter, card: Card, place: QRect, *, chosen: bool) -> None:
    """Write a card's words: company, role with the dots of excitement, what is next and what stands beside it."""
    look = current()
    padding, height = look.px(_PADDING), place.height()
    inner = place.adjusted(padding, 0, -padding, 0)

    def line_at(share: float, size: int) -> QRect:
        middle = inner.top() + round(height * share)
        return QRect(inner.left(), middle - look.px(size) // 2, inner.width(), look.px(size))

    text = "on-selection" if chosen else "text"
    first, second = in_two_lines(card.company, inner.width(), lambda name: look.width_of(name, strong=True))
    _write(painter, first, line_at(0.18 if second else 0.22, 22), "body", text, strong=True)
    _write(painter, second, line_at(0.37, 22), "body", text, strong=True)
    beside = line_at(0.57 if second else 0.46, 20)
    if card.excitement:
        beside = _dotted(painter, card.excitement, beside)
    _write(painter, card.role, beside, "small", "text-muted")
    foot = line_at(0.82 if second else 0.79, 18)
    needed = look.width_of(card.below, "small")
    _write(painter, card.below, foot, "small", card.tone)
    left = foot.width() - needed - look.px(4)
    if card.beside and left >= min(look.px(_LEAST_ROOM), look.width_of(card.beside, "small")):
        trailing = QRect(foot.right() - left + 1, foot.top(), left, foot.height())
        rest = mirrored(trailing, foot, right_to_left=look.right_to_left)
        _write(painter, card.beside, rest, "small", "text-muted", trailing=True)


def in_two_lines(name: str, width: int, measure: Callable[[str], int]) -> tuple[str, str]:
    """Break a name that is too wide for one line behind the last word that fits; the second part may still be."""
    width -= 3  # letters may reach beyond what they advance
    if measure(name) <= width:
        return name, ""
    words = name.split()
    for number in range(len(words) - 1, 0, -1):
        first = " ".join(words[:number])
        if measure(first) <= width:
            return first, " ".join(words[number:])
    return name, ""


def _dotted(painter: QPainter, excitement: int, line: QRect) -> QRect:
    """Paint the dots of excitement at the trailing end of a line and give the room that is left."""
    look = current()
    pitch, radius = look.px(_DOT_PITCH), _DOT * look.scale
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("accent"))
    y = line.center().y() + 0.5
    for number in range(min(excitement, 5)):
        away = radius + number * pitch
        x = line.left() + away if look.right_to_left else line.right() + 1 - away
        painter.drawEllipse(QPointF(x, y), radius, radius)
    taken = pitch * min(excitement, 5) + look.px(6)
    return line.adjusted(taken, 0, 0, 0) if look.right_to_left else line.adjusted(0, 0, -taken, 0)


def _write(
    painter: QPainter,
    text: str,
    place: QRect,
    size: str | int,
    tone: str,
    *,
    strong: bool = False,
    trailing: bool = False,
) -> None:
    """Write one line at the leading or trailing edge, cut with an ellipsis where it must be."""
    if not text:
        return
    look = current()
    painter.setFont(look.font(size, strong=strong))
    painter.setPen(look.color(tone))
    edge = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
    flags = line_flags(edge, Qt.AlignmentFlag.AlignVCenter, right_to_left=look.right_to_left)
    painter.drawText(place, flags, isolate(look.shortened(text, place.width(), size, strong=strong)))
