"""One column of the board: the stage's mark, name and count over its cards; and the narrow strip of the ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from careerjournal.domain.moving import Target
from careerjournal.domain.own_stages import ListedStage
from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.direction import isolate
from careerjournal.language.stage_names import listed_name
from careerjournal.language.words import Words
from careerjournal.ui.kit.direction import line_flags, mirrored
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.labels import plain_tip
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import paint_stage
from careerjournal.ui.pages.applications.board.card_list import CardList
from careerjournal.ui.pages.applications.board.cards import CardWords

LEAST = 168
"""Pixels at a scale of 1 that a column is wide at least: two words of a company."""
MOST = 224
"""Pixels at a scale of 1 to which a long name widens its column; a longer one is shortened, and told by a tooltip."""
_HEAD, _EDGE = 44, 8
_AROUND_NAME = 2 * 16 + 24 + 6
"""Pixels at a scale of 1 in a head that are neither its name's nor its count's."""
_STRIP = 76


class BoardColumn(QWidget):
    """A stage with its cards. Its list says to a screen reader what it is and how many stand there."""

    def __init__(
        self,
        listed: ListedStage,
        words: Words,
        cards: CardWords,
        fetch: Callable[[Sequence[int]], Mapping[int, ApplicationRow]],
    ) -> None:
        super().__init__()
        self.key = listed.key
        self.target = Target(stage=listed.base, stage_id=listed.stage_id)
        self.name = listed_name(listed, words)
        self._words = words
        self._count: int | None = None
        self._awaits_drop = False
        self.cards = CardList(cards, fetch)
        self.setLayout(column(_HEAD, (self.cards, 1), margins=(_EDGE, 0, 0, _EDGE)))
        self._fit_name()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_count(None)

    @property
    def count(self) -> int | None:
        """Give how many stand in the column; None while it is not known."""
        return self._count

    def show_count(self, count: int | None) -> None:
        """Say how many stand in the column."""
        self._count = count
        said = self._words.ntr("{n} application", "{n} applications", count or 0)
        self.cards.setAccessibleName(self._words.tr("{stage}, {applications}", stage=self.name, applications=said))
        self._fit_name()
        self.update(0, 0, self.width(), current().px(_HEAD))

    def event(self, event: QEvent) -> bool:
        """Tell the whole name where the pointer rests on a head that has no room for it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            over_cut = event.pos().y() < current().px(_HEAD) and self.width() < self._wanted()
            QToolTip.showText(event.globalPos(), plain_tip(self.name) if over_cut else "", self)
            return True
        return super().event(event)

    def _said_count(self) -> str:
        """Give the figure in the head."""
        return "" if self._count is None else self._words.formats.number(self._count)

    def _wanted(self) -> int:
        """Give the width in pixels at which the whole name stands beside the count."""
        look = current()
        words = look.width_of(self.name, strong=True) + look.width_of(self._said_count(), "small")
        return words + look.px(_AROUND_NAME) + 2  # what rounding costs

    def _fit_name(self) -> None:
        """Have room for the name, but for a very long one."""
        px = current().px
        self.setMinimumWidth(max(px(LEAST), min(self._wanted(), px(MOST))))

    def await_drop(self, awaits: bool) -> None:
        """Show that what is carried would be dropped here, or no longer."""
        if awaits != self._awaits_drop:
            self._awaits_drop = awaits
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        alone = self.cards.hasFocus() and not self.cards.ids
        paint_ground(painter, self.rect(), awaits_drop=self._awaits_drop, ringed=alone)
        _paint_head(painter, self.rect(), self.name, self._said_count(), self.target.stage)
        painter.end()


class EndedStrip(Door):
    """The ended in one narrow column: it opens into a column for each ending, and takes cards that end."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._count: int | None = None
        self._awaits_drop = False
        self.is_unfolded = False
        self._name = words.tr("Ended")
        wide = QFontMetrics(current().font(strong=True)).horizontalAdvance(self._name) + current().px(2 * 12)
        self.setFixedWidth(max(current().px(_STRIP), wide))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.show_state(None, unfolded=False)

    @property
    def count(self) -> int | None:
        """Give how many have ended; None while it is not known, or where the filter leaves them out."""
        return self._count

    def show_state(self, count: int | None, *, unfolded: bool) -> None:
        """Say how many have ended, and whether their columns are open."""
        self._count, self.is_unfolded = count, unfolded
        said = self._words.ntr("{n} application", "{n} applications", count or 0)
        name = self._words.tr("{stage}, {applications}", stage=self._name, applications=said)
        self.setAccessibleName(self._name if count is None else name)
        self.setAccessibleDescription(
            self._words.tr("Fold the endings away") if unfolded else self._words.tr("Show a column for each ending")
        )
        self.update()

    def await_drop(self, awaits: bool) -> None:
        """Show that what is carried would be dropped here, or no longer."""
        if awaits != self._awaits_drop:
            self._awaits_drop = awaits
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        paint_ground(painter, self.rect(), awaits_drop=self._awaits_drop, hovered=self.underMouse())
        middle, px = self.width() // 2, look.px
        paint_stage(painter, Stage.REJECTED, QPointF(middle, px(22)), ground="background")
        painter.setFont(look.font(strong=True))
        painter.setPen(look.color("text"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, px(38), self.width(), px(24)), flags, isolate(self._name))
        if self._count is not None:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("text-muted"))
            number = self._words.formats.number(self._count)
            painter.drawText(QRect(0, px(60), self.width(), px(20)), flags, number)
        chevron = pixmap("chevron-back" if self.is_unfolded else "chevron", "text-muted", 16)
        painter.drawPixmap(QPoint(middle - px(8), px(86)), chevron)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), current().px(120))


def paint_ground(
    painter: QPainter, place: QRect, *, awaits_drop: bool, hovered: bool = False, ringed: bool = False
) -> None:
    """Paint the ground of a column; one that would take what is carried has a line, and one without cards its ring."""
    look = current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(look.color("accent-soft" if awaits_drop else "hover" if hovered else "background"))
    line = QPen(look.color("focus" if ringed else "accent"))
    line.setWidthF(2)
    lined = awaits_drop or ringed
    painter.setPen(line if lined else QPen(Qt.PenStyle.NoPen))
    inset = 1 if lined else 0
    radius = look.px(10)
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), radius, radius)


def _paint_head(painter: QPainter, place: QRect, name: str, count: str, stage: Stage) -> None:
    """Paint a stage's mark, name and count over its cards."""
    look, px = current(), current().px
    head = QRect(place.left() + px(16), place.top(), place.width() - px(32), px(_HEAD))
    center = head.right() - px(8) + 1 if look.right_to_left else head.left() + px(8)
    paint_stage(painter, stage, QPointF(center, head.center().y() + 0.5), ground="background")
    painter.setFont(look.font("small"))
    wide = look.width_of(count, "small")
    trailing = mirrored(
        QRect(head.right() - wide + 1, head.top(), wide, head.height()), head, right_to_left=look.right_to_left
    )
    painter.setPen(look.color("text-muted"))
    painter.drawText(trailing, Qt.AlignmentFlag.AlignCenter, count)
    room = QRect(head.left() + px(24), head.top(), head.width() - px(24) - wide - px(6), head.height())
    room = mirrored(room, head, right_to_left=look.right_to_left)
    painter.setFont(look.font(strong=True))
    painter.setPen(look.color("text"))
    flags = line_flags(Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter, right_to_left=look.right_to_left)
    painter.drawText(room, flags, isolate(look.shortened(name, room.width(), strong=True)))
