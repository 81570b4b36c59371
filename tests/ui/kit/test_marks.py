from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careerjournal.domain.stages import Stage
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.kit.marks import Goal, GoalCircles, StageMark, paint_stage


def drawn(stage: Stage) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_stage(painter, stage, QPointF(12, 12))
    painter.end()
    return image


def without_color(image: QImage) -> QImage:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def test_every_stage_is_told_apart_without_color() -> None:
    shapes = {stage: without_color(drawn(stage)) for stage in Stage}
    for first, second in combinations(Stage, 2):
        assert shapes[first] != shapes[second], f"{first} looks like {second}"


def test_the_half_moon_fills_from_the_other_side_in_arabic(qapp: QApplication) -> None:
    left = drawn(Stage.SCREENING)
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    right = drawn(Stage.SCREENING)
    assert left.pixelColor(9, 12) == right.pixelColor(15, 12)
    assert left.pixelColor(9, 12) != right.pixelColor(9, 12)


def test_marks_and_circles_say_their_name(qtbot: QtBot) -> None:
    mark = StageMark(Stage.OFFER, name="Offer")
    circles = GoalCircles(Goal(done=1, target=3, stretch=1, floor=1), name="1 of 3, the floor is met")
    for widget in (mark, circles):
        qtbot.addWidget(widget)
    assert mark.accessibleName() == "Offer"
    assert circles.accessibleName() == "1 of 3, the floor is met"


def test_a_goal_has_a_circle_for_each_post_and_each_one_to_go() -> None:
    assert Goal(done=1, target=3, stretch=1).circles == 4
    assert Goal(done=6, target=3, stretch=1).circles == 6
    assert Goal(done=0, target=3, resting=True).circles == 1
