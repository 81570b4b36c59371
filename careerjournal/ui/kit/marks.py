"""Stage marks that fill like a moon, and the circles of a posting goal; readable without any colour."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.stages import Stage, phase_of
from careerjournal.domain.value import value
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current

STROKE = 1.75
_DASH = (1.1, 1.6)


def _pen(color: QColor, width: float) -> QPen:
    """Make a pen of a width in pixels; the constructor that takes one wants a QBrush, which loads whole classes."""
    pen = QPen(color)
    pen.setWidthF(width)
    return pen


@value
class _Pen:
    """What one mark is drawn with: painter, centre, radius, colour, and -1 where the screen is mirrored."""

    painter: QPainter
    center: QPointF
    radius: float
    color: QColor
    ground: QColor
    ahead: int

    def at(self, x: float, y: float) -> QPointF:
        """Give a point beside the centre, in parts of a radius of 6, x running with the script."""
        part = self.radius / 6
        return QPointF(self.center.x() + x * part * self.ahead, self.center.y() + y * part)

    def outline(self, width: float = STROKE, color: QColor | None = None) -> QPen:
        """Make a round pen."""
        pen = _pen(color or self.color, width * self.radius / 6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def ring(self) -> None:
        """Draw an empty ring."""
        self.painter.drawEllipse(self.center, self.radius, self.radius)

    def stroke(self, *points: tuple[float, float]) -> None:
        """Draw a line through points inside the mark."""
        self.painter.drawPolyline(QPolygonF([self.at(x, y) for x, y in points]))


def paint_stage(
    painter: QPainter, stage: Stage | None, center: QPointF, radius: float = 6, *, ground: str = "surface"
) -> None:
    """Paint a stage's mark, or a dot for what led to none; `ground` is the role it stands on.

    The tick of Accepted is cut out of the ground.
    """
    look = current()
    if stage is None:
        _paint_dot(painter, center)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = _Pen(
        painter=painter,
        center=center,
        radius=radius * look.scale,
        color=look.color(f"stage.{phase_of(stage).value}"),
        ground=look.color(ground),
        ahead=-1 if look.right_to_left else 1,
    )
    painter.setPen(pen.outline())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[stage](pen)
    painter.restore()


def _paint_dot(painter: QPainter, center: QPointF) -> None:
    """Paint the dot of an event that leads to no stage, such as a letter that says yours has come."""
    look = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("text-muted"))
    painter.drawEllipse(center, look.px(3), look.px(3))
    painter.restore()


def _dotted(pen: _Pen) -> None:
    """Draw the dotted ring: wished for, not begun."""
    dots = _pen(pen.color, STROKE * pen.radius / 6)
    dots.setDashPattern(list(_DASH))
    dots.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.painter.setPen(dots)
    pen.ring()


def _half(pen: _Pen) -> None:
    """Draw the ring with the half that lies ahead filled."""
    pen.ring()
    pen.painter.setBrush(pen.color)
    around = QRectF(pen.center.x() - pen.radius, pen.center.y() - pen.radius, 2 * pen.radius, 2 * pen.radius)
    pen.painter.drawPie(around, -90 * 16 * pen.ahead, 180 * 16)


def _full(pen: _Pen) -> None:
    """Draw the full moon."""
    pen.painter.setBrush(pen.color)
    pen.ring()


def _diamond(pen: _Pen) -> None:
    """Draw the full diamond: an offer."""
    pen.painter.setBrush(pen.color)
    pen.painter.drawPolygon(_diamond_points(pen))


def _diamond_tick(pen: _Pen) -> None:
    """Draw the diamond with a tick: an offer accepted."""
    _diamond(pen)
    pen.painter.setBrush(Qt.BrushStyle.NoBrush)
    pen.painter.setPen(pen.outline(1.4, pen.ground))
    part = pen.radius / 6
    tick = ((-2.6, 0.2), (-0.7, 2.1), (2.7, -1.9))
    pen.painter.drawPolyline(
        QPolygonF([QPointF(pen.center.x() + x * part, pen.center.y() + y * part) for x, y in tick])
    )


def _diamond_bar(pen: _Pen) -> None:
    """Draw the empty diamond with a bar: an offer declined, the counterpart of the ring with a bar."""
    pen.painter.drawPolygon(_diamond_points(pen))
    pen.stroke((-2.2, 0), (2.2, 0))


def _ring_bar(pen: _Pen) -> None:
    """Draw the ring with a bar: rejected."""
    pen.ring()
    pen.stroke((-2.6, 0), (2.6, 0))


def _ring_dots(pen: _Pen) -> None:
    """Draw the ring with three dots: no reply."""
    pen.ring()
    pen.painter.setBrush(pen.color)
    pen.painter.setPen(Qt.PenStyle.NoPen)
    for x in (-2.6, 0, 2.6):
        pen.painter.drawEllipse(pen.at(x, 0), 0.95 * pen.radius / 6, 0.95 * pen.radius / 6)


def _ring_back(pen: _Pen) -> None:
    """Draw the ring with an arrow back: withdrawn."""
    pen.ring()
    pen.stroke((1.2, -2.6), (-1.5, 0), (1.2, 2.6))


def _ring_square(pen: _Pen) -> None:
    """Draw the ring with a small full square: the position was closed, nobody was chosen."""
    pen.ring()
    pen.painter.setPen(Qt.PenStyle.NoPen)
    pen.painter.setBrush(pen.color)
    pen.painter.drawRect(QRectF(pen.at(-2 * pen.ahead, -2), pen.at(2 * pen.ahead, 2)))


def _diamond_points(pen: _Pen) -> QPolygonF:
    """Give the corners of the diamond, a fifth larger than the ring so that both weigh the same."""
    return QPolygonF([pen.at(0, -7.2), pen.at(7.2, 0), pen.at(0, 7.2), pen.at(-7.2, 0)])


_SHAPES: dict[Stage, Callable[[_Pen], None]] = {
    Stage.WISHLIST: _dotted,
    Stage.APPLIED: lambda pen: pen.ring(),
    Stage.SCREENING: _half,
    Stage.INTERVIEW: _full,
    Stage.OFFER: _diamond,
    Stage.ACCEPTED: _diamond_tick,
    Stage.DECLINED: _diamond_bar,
    Stage.REJECTED: _ring_bar,
    Stage.NO_REPLY: _ring_dots,
    Stage.WITHDRAWN: _ring_back,
    Stage.CLOSED: _ring_square,
}


class StageMark(QWidget):
    """A stage's mark in a box of 16; give `name` where no word of the stage stands beside it."""

    def __init__(self, stage: Stage | None, *, name: str = "", ground: str = "surface") -> None:
        super().__init__()
        self._stage, self._ground = stage, ground
        side = current().px(18)
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def set_stage(self, stage: Stage, *, name: str = "") -> None:
        """Show another stage."""
        self._stage = stage
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_stage(painter, self._stage, QPointF(self.width() / 2, self.height() / 2), ground=self._ground)
        painter.end()


@value
class Goal:
    """A period's goal as circles: done, to the goal, a stretch beyond it, the floor that is enough, or rest."""

    done: int
    target: int
    stretch: int = 0
    floor: int = 0
    resting: bool = False

    @property
    def circles(self) -> int:
        """Count the circles to draw."""
        return 1 if self.resting else max(self.done, self.target + self.stretch)


_PITCH = 18


def paint_goal(painter: QPainter, goal: Goal, origin: QPointF) -> None:
    """Paint a goal's circles from a leading point on their middle line; they run with the script."""
    look = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ahead = -1 if look.right_to_left else 1
    if goal.resting:
        moon = pixmap("rest", "text-muted", 16)
        side = look.px(16)
        painter.drawPixmap(QPointF(origin.x() - (side if ahead < 0 else 0), origin.y() - side / 2), moon)
    else:
        for number in range(goal.circles):
            center = QPointF(origin.x() + ahead * look.px(8 + number * _PITCH), origin.y())
            _paint_circle(painter, goal, number, center)
    painter.restore()


def _paint_circle(painter: QPainter, goal: Goal, number: int, center: QPointF) -> None:
    """Paint one circle of a goal, and the short line under the one that meets the floor."""
    look = current()
    radius = 6 * look.scale
    done = number < goal.done
    color = look.color("accent" if done else "border-strong")
    pen = _pen(color, STROKE * look.scale)
    if not done and number >= goal.target:
        pen.setDashPattern(list(_DASH))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(color if done else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, radius, radius)
    if number + 1 == goal.floor:
        painter.setPen(_pen(look.color("text-muted"), STROKE * look.scale))
        below = center.y() + radius + 5 * look.scale
        painter.drawLine(QPointF(center.x() - radius, below), QPointF(center.x() + radius, below))


class GoalCircles(QWidget):
    """A goal's circles; `name` says the same in words ("1 of 3, the floor is met")."""

    heard_as = "graphic"

    def __init__(self, goal: Goal, *, name: str) -> None:
        super().__init__()
        self._goal = goal
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_goal(goal, name=name)

    def set_goal(self, goal: Goal, *, name: str) -> None:
        """Show another state of the goal."""
        self._goal = goal
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = current()
        return QSize(look.px(_PITCH) * self._goal.circles, look.px(28 if self._goal.floor else 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        leading = self.width() if current().right_to_left else 0
        paint_goal(painter, self._goal, QPointF(leading, current().px(10)))
        painter.end()
