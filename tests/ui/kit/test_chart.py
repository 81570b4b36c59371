"""A chart on the screen: laid out for its width, heard part by part, gone through by keys, mirrored."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import (
    Anchor,
    Circle,
    Drawing,
    HalfDisc,
    Ink,
    Line,
    Measure,
    Polygon,
    Polyline,
    Rect,
    Ribbon,
    Text,
    Type,
)
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.look import current, install_theme, quiet_theme

BARS = ("one of three", "two of three", "three of three")


def three_bars(width: float, measure: Measure) -> Picture:
    """Three bars, each a third of the width and as high as its number."""
    each = width / 3
    areas = [
        Rect(x=number * each, y=0.0, width=each, height=20.0 * (number + 1), ink=Ink.ACCENT) for number in range(3)
    ]
    name = Text(x=0.0, y=58.0, anchor=Anchor.LEFT, text="Bars", type=Type.LABEL, ink=Ink.TEXT)
    parts = tuple(Part(area=area, words=words) for area, words in zip(areas, BARS, strict=True))
    return Picture(drawing=Drawing(width=width, height=60.0, shapes=(*areas, name)), parts=parts)


def shown(qtbot: QtBot, width: int = 600) -> Chart:
    chart = Chart(name="Three bars")
    qtbot.addWidget(chart)
    chart.resize(width, 200)
    chart.show_picture(three_bars, description="They grow.")
    chart.show()
    qtbot.waitExposed(chart)
    chart.activateWindow()
    qtbot.waitUntil(lambda: chart.picture.drawing.width == width)
    return chart


def heard(chart: Chart) -> str:
    """Give the words of the part that the keys have come to; none where they have come to none."""
    return chart.chosen.words if chart.chosen is not None else ""


def press(chart: Chart, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(chart, key)


def test_a_chart_is_laid_out_for_its_width_and_takes_the_height_it_needs(qtbot: QtBot) -> None:
    chart = shown(qtbot)
    assert chart.picture.drawing.width == 600
    assert chart.height() >= 60
    chart.resize(400, 200)
    qtbot.waitUntil(lambda: chart.picture.drawing.width == 400)


def test_a_screen_reader_hears_the_chart_and_each_part_where_it_stands(qtbot: QtBot) -> None:
    chart = shown(qtbot)
    reader = QAccessible.queryAccessibleInterface(chart)
    assert reader.text(QAccessible.Text.Name) == "Three bars"
    assert reader.text(QAccessible.Text.Description) == "They grow."
    children = [reader.child(number) for number in range(reader.childCount())]
    assert tuple(child.text(QAccessible.Text.Name) for child in children) == BARS
    places = [child.rect().translated(-chart.mapToGlobal(QPoint(0, 0))) for child in children]
    assert [place.x() for place in places] == [0, 200, 400]
    assert [place.height() for place in places] == [20, 40, 60]
    chart.show_picture(lambda width, measure: Picture(drawing=Drawing(width=width, height=10.0, shapes=())))
    qtbot.waitUntil(lambda: QAccessible.queryAccessibleInterface(chart).childCount() == 0)
    assert chart.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_keys_go_through_the_parts_and_stop_at_the_ends(qtbot: QtBot) -> None:
    chart = shown(qtbot)
    chart.setFocus()
    assert not heard(chart)
    press(chart, Qt.Key.Key_Right)
    come_to = []
    for keys in (
        (),
        (Qt.Key.Key_Right,),
        (Qt.Key.Key_End,),
        (Qt.Key.Key_Right,),
        (Qt.Key.Key_Left,),
        (Qt.Key.Key_Home,),
    ):
        press(chart, *keys)
        come_to.append(BARS.index(heard(chart)))
    assert come_to == [0, 1, 2, 2, 1, 0]
    assert QToolTip.text() == BARS[0]


def test_from_right_to_left_keys_and_parts_are_mirrored(qtbot: QtBot, qapp: QApplication) -> None:
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    chart = shown(qtbot)
    first = chart.picture.parts[0].area
    assert isinstance(first, Rect)
    assert first.x > chart.width() / 2
    press(chart, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert heard(chart) == BARS[1]
    press(chart, Qt.Key.Key_Down)
    assert heard(chart) == BARS[2]


def test_the_pointer_is_told_the_number_of_the_part_under_it(qtbot: QtBot) -> None:
    chart = shown(qtbot)
    found = chart.part_at(QPointF(210, 30))
    assert found is not None
    assert found.words == BARS[1]
    assert chart.part_at(QPointF(10, 50)) is None
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(410, 30), chart.mapToGlobal(QPoint(410, 30)))
    QApplication.sendEvent(chart, event)
    assert QToolTip.text() == BARS[2]


def test_what_is_painted_has_the_colours_of_the_look_and_bands_let_the_ground_through(qtbot: QtBot) -> None:
    shapes = (
        Rect(x=0.0, y=0.0, width=40.0, height=40.0, ink=Ink.ACCENT),
        Ribbon(stations=((60.0, 0.0), (140.0, 0.0)), height=40.0, ink=Ink.ACCENT),
        Line(x1=150.0, y1=20.0, x2=190.0, y2=20.0, width=10.0, ink=Ink.MUTED),
        Circle(x=220.0, y=20.0, radius=15.0, ink=Ink.TEXT),
        Circle(x=260.0, y=20.0, radius=12.0, ink=Ink.TEXT, ring=2.0, is_dotted=True),
        HalfDisc(x=300.0, y=20.0, radius=15.0, is_left=True, ink=Ink.ACCENT),
        Polygon(points=((330.0, 0.0), (370.0, 0.0), (350.0, 40.0)), ink=Ink.SUBDUED),
        Polyline(points=((380.0, 20.0), (420.0, 20.0)), width=8.0, ink=Ink.HAIRLINE),
    )
    chart = shown(qtbot)
    chart.show_picture(lambda width, measure: Picture(drawing=Drawing(width=width, height=42.0, shapes=shapes)))
    image = chart.grab().toImage()
    look = current()
    for x, role in (
        (20, "accent"),
        (170, "text-muted"),
        (220, "text"),
        (293, "accent"),
        (350, "border-strong"),
        (400, "border"),
    ):
        assert image.pixelColor(x, 20).name() == look.color(role).name(), role
    band = image.pixelColor(100, 20).name()
    assert band not in (look.color("accent").name(), image.pixelColor(50, 20).name())
    assert image.pixelColor(307, 20).name() == image.pixelColor(50, 20).name()
