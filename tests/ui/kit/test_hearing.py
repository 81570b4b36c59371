"""What a screen reader hears of the kit's own widgets, read as it reads: part, name, state, act, children."""

from __future__ import annotations

import gc

import pytest
import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.blocks import Card, Section
from careerjournal.ui.kit.buttons import View, ViewSwitch
from careerjournal.ui.kit.fields import Combo, Field, FilterEdit
from careerjournal.ui.kit.hearing import tell_what_is_what
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.marks import Goal, GoalCircles
from careerjournal.ui.kit.part_areas import HeardPart, PartAreas
from careerjournal.ui.kit.rail import Entry, Rail

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture(autouse=True)
def told() -> None:
    tell_what_is_what()


def heard(widget: QWidget) -> QAccessibleInterface:
    """Give what a screen reader is given of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def test_each_widget_is_what_it_is_to_the_reader(qtbot: QtBot) -> None:
    section = Section("For today")
    circles = GoalCircles(Goal(done=1, target=3), name="1 of 3")
    for widget in (section, circles):
        qtbot.addWidget(widget)
    title = section.findChild(Label)
    assert isinstance(title, Label)
    assert (heard(title).role(), heard(title).text(Text.Name)) == (Role.Heading, "For today")
    assert (heard(circles).role(), heard(circles).text(Text.Name)) == (Role.Graphic, "1 of 3")
    plain = Label("a word")
    qtbot.addWidget(plain)
    assert heard(plain).role() is Role.StaticText


def test_what_qt_knows_itself_is_left_to_it(qtbot: QtBot) -> None:
    for widget, role in ((QPushButton("Go"), Role.Button), (QLabel("Words"), Role.StaticText)):
        qtbot.addWidget(widget)
        assert heard(widget).role() is role


def test_a_switch_says_which_view_is_on_and_turns_when_pressed(qtbot: QtBot) -> None:
    switch = ViewSwitch(
        [View(key="table", icon="table", name="Table"), View(key="board", icon="board", name="Board")],
        "table",
        name="View",
    )
    qtbot.addWidget(switch)
    assert (heard(switch).role(), heard(switch).text(Text.Name)) == (Role.PageTabList, "View")
    table, board = (heard(switch).child(number) for number in range(heard(switch).childCount()))
    assert [table.role(), board.role()] == [Role.PageTab, Role.PageTab]
    assert [bool(one.state().selected) for one in (table, board)] == [True, False]
    board.actionInterface().doAction("Press")
    assert switch.key == "board"
    assert [bool(one.state().selected) for one in (table, board)] == [False, True]


def test_the_rail_says_which_page_is_shown(qtbot: QtBot) -> None:
    rail = Rail(
        [
            Entry(key="a", icon="today", name="Today", shortcut="Ctrl+1"),
            Entry(key="b", icon="plan", name="Plan", shortcut="Ctrl+5"),
        ],
        [],
        journal_name="",
        name="Pages",
    )
    qtbot.addWidget(rail)
    rail.set_current("b")
    tabs = [child for child in _children(heard(rail)) if child.role() is Role.PageTab]
    assert [(tab.text(Text.Name), bool(tab.state().selected)) for tab in tabs] == [("Today", False), ("Plan", True)]
    with qtbot.waitSignal(rail.chosen) as told:
        tabs[0].actionInterface().doAction("Press")
    assert told.args == ["a"]


def test_a_card_that_opens_is_a_button_that_can_be_pressed(qtbot: QtBot) -> None:
    card = Card(column(Label("Failing forward")), opens="Failing forward, 20 minutes")
    qtbot.addWidget(card)
    assert heard(card).role() is Role.Button
    assert "Press" in heard(card).actionInterface().actionNames()
    with qtbot.waitSignal(card.opened):
        heard(card).actionInterface().doAction("Press")
    card.setEnabled(False)
    assert "Press" not in heard(card).actionInterface().actionNames()


def test_a_choice_is_described_by_its_label_and_its_hint(qtbot: QtBot) -> None:
    combo = Combo([("a", "Applied"), ("b", "Offer")])
    field = Field("Stage", combo, hint="Where it stands.")
    qtbot.addWidget(field)
    assert heard(combo).text(Text.Description) == "Stage, Where it stands."
    field.set_error("Choose one.")
    assert heard(combo).text(Text.Description) == "Stage, Choose one."
    assert heard(combo).text(Text.Value) == "Applied"


def test_the_sign_in_a_filter_is_nothing_to_press(qtbot: QtBot) -> None:
    filtered = FilterEdit(placeholder="Filter", name="Filter the list")
    qtbot.addWidget(filtered)
    assert heard(filtered).text(Text.Name) == "Filter the list"
    assert not any(child.role() is Role.Button or child.state().focusable for child in _children(heard(filtered)))


def test_parts_of_a_picture_have_words_place_and_state(qtbot: QtBot) -> None:
    picture = QWidget()
    picture.resize(100, 20)
    qtbot.addWidget(picture)
    picture.show()
    areas = PartAreas(picture)
    areas.show([HeardPart("Monday: 2", QRect(0, 0, 50, 20)), HeardPart("Tuesday: 1", QRect(50, 0, 50, 20), True)])
    told = [(one.role(), one.text(Text.Name), bool(one.state().selected)) for one in _children(heard(picture))]
    assert told == [(Role.ListItem, "Monday: 2", False), (Role.ListItem, "Tuesday: 1", True)]
    assert heard(picture).child(1).rect().width() == 50
    areas.show([HeardPart("Monday: 3", QRect(0, 0, 50, 20), True)])
    qtbot.waitUntil(lambda: heard(picture).childCount() == 1)
    assert heard(picture).child(0).text(Text.Name) == "Monday: 3"
    assert heard(picture).child(0).state().selected


def test_what_is_gone_is_gone_and_leaves_the_rest_standing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for _ in range(200):
        circles = GoalCircles(Goal(done=1, target=3), name="1 of 3")
        layout.addWidget(circles)
        assert heard(window).childCount() == 1
        assert heard(window).child(0).role() is Role.Graphic
        shiboken6.delete(circles)
        assert heard(window).childCount() == 0
    gc.collect()
    assert heard(window).isValid()


def _children(around: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [around.child(number) for number in range(around.childCount())]
