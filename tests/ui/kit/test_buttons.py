from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.blocks import Card, CheckRow, OpenRow, PageHeader
from careerjournal.ui.kit.buttons import Button, Chip, IconButton, View, ViewSwitch
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.focus_ring import FocusRing
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import install_theme, quiet_theme

VIEWS = (View(key="table", icon="table", name="Table"), View(key="board", icon="board", name="Board"))


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    box = QWidget()
    box.setLayout(
        column(
            line(Button("Keep", "primary"), Button("Prepare"), Chip("Remote"), IconButton("more", "More acts")),
            ViewSwitch(VIEWS, "table", name="Views"),
            Field("Company", LineEdit()),
            Field("What they said", LongText()),
            Field("Found through", Combo([("a", "Referral")])),
            CheckRow("Follow up with Kestrel Travel", "Applied 7 days ago"),
            OpenRow("Nord & Sons"),
            Card(column(Label("Content lead")), opens="Content lead at Harbour Museum"),
        )
    )
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    return box


def walk(start: QWidget) -> Iterator[QWidget]:
    """Go round by Tab and give each widget that gets the focus."""
    seen: list[QWidget] = []
    QTest.keyClick(start.windowHandle(), Qt.Key.Key_Tab)
    while (focused := QApplication.focusWidget()) is not None and focused not in seen:
        seen.append(focused)
        yield focused
        QTest.keyClick(start.windowHandle(), Qt.Key.Key_Tab)


def test_tab_goes_through_everything_and_everything_has_a_name(room: QWidget) -> None:
    names = []
    for widget in walk(room):
        interface = QAccessible.queryAccessibleInterface(widget)
        names.append(widget.accessibleName() or interface.text(QAccessible.Text.Name))
    assert all(names), names
    assert names == [
        "Prepare",
        "Remote",
        "More acts",
        "Table",
        "Company",
        "What they said",
        "Found through",
        "Follow up with Kestrel Travel, Applied 7 days ago",
        "Nord & Sons",
        "Content lead at Harbour Museum",
        "Keep",
    ]


def test_the_ring_goes_with_the_keyboard_and_leaves_with_the_mouse(room: QWidget) -> None:
    ring = FocusRing(room)
    seen: dict[str, QRect] = {}
    for widget in walk(room):
        if ring.target is not None:
            assert ring.target is widget
            assert ring.isVisible()
            seen[type(widget).__name__] = ring.geometry()
        else:
            assert isinstance(widget, LineEdit | LongText | Combo | Card), widget
    assert set(seen) == {"Button", "Chip", "IconButton", "CheckBox", "OpenRow"}
    keep = next(button for button in room.findChildren(Button) if button.text() == "Keep")
    corner = keep.mapTo(room, keep.rect().topLeft())
    assert seen["Button"] == QRect(corner, keep.size()).adjusted(-4, -4, 4, 4)
    QTest.mouseClick(room.windowHandle(), Qt.MouseButton.LeftButton, pos=corner)
    assert ring.target is None
    assert not ring.isVisible()


def test_the_ring_follows_its_target_and_goes_with_it(room: QWidget) -> None:
    ring = FocusRing(room)
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_Tab)
    target = ring.target
    assert target is not None
    target.move(target.x() + 30, target.y() + 5)
    assert ring.pos() == target.mapTo(room, QPoint(-4, -4))
    target.hide()
    assert ring.target is QApplication.focusWidget() is not target


def test_an_icon_button_tells_its_name_to_everybody(qtbot: QtBot) -> None:
    button = IconButton("close", "Close")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip(), button.text()) == ("Close", "Close", "")


def test_a_chip_shows_a_tick_while_it_is_on(qtbot: QtBot) -> None:
    chip = Chip("Remote")
    qtbot.addWidget(chip)
    assert chip.icon().isNull()
    chip.click()
    assert not chip.icon().isNull()
    chip.click()
    assert chip.icon().isNull()


def test_the_view_switch_tells_the_key_once_and_arrows_move_it(qtbot: QtBot) -> None:
    switch = ViewSwitch(VIEWS, "table", name="Views")
    qtbot.addWidget(switch)
    switch.show()
    told: list[str] = []
    switch.chosen.connect(told.append)
    switch.findChildren(Button)[1].click()
    assert (told, switch.key) == (["board"], "board")
    switch.set_key("table")
    assert told == ["board", "table"]


def test_a_compact_switch_words_only_the_current_view(qtbot: QtBot) -> None:
    switch = ViewSwitch(VIEWS, "table", name="Views")
    qtbot.addWidget(switch)
    switch.set_compact(True)
    buttons = switch.findChildren(Button)
    assert [button.text() for button in buttons] == ["Table", ""]
    assert [button.accessibleName() for button in buttons] == ["Table", "Board"]
    assert buttons[1].toolTip() == "Board"


def test_a_bare_switch_words_no_view_and_takes_the_same_room_whichever_is_on(qtbot: QtBot) -> None:
    switch = ViewSwitch(VIEWS, "table", name="Views")
    qtbot.addWidget(switch)
    switch.set_compact(True, bare=True)
    widths = set()
    for view in VIEWS:
        switch.set_key(view.key)
        assert [button.text() for button in switch.findChildren(Button)] == [""] * len(VIEWS)
        widths.add(switch.sizeHint().width())
    (width,) = widths
    assert 0 <= switch.compact_width(bare=True) - width <= len(VIEWS)  # neighbours share a border
    switch.set_compact(True)
    assert switch.sizeHint().width() <= switch.compact_width()


def test_the_switch_rounds_its_outer_corners_in_arabic_as_well(qtbot: QtBot, qapp: QApplication) -> None:
    switch = ViewSwitch(VIEWS, "table", name="Views")
    qtbot.addWidget(switch)
    assert [button.property("edge") for button in switch.findChildren(Button)] == ["left", "right"]
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    assert [button.property("edge") for button in switch.findChildren(Button)] == ["right", "left"]


def test_rows_and_cards_open_by_keyboard_and_click(qtbot: QtBot) -> None:
    for widget in (OpenRow("Nord & Sons"), Card(column(Label("A card")), opens="A card")):
        qtbot.addWidget(widget)
        widget.show()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            with qtbot.waitSignal(widget.opened):
                QTest.keyClick(widget, key)
        with qtbot.waitSignal(widget.opened):
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_whole_row_is_the_target_of_its_box(qtbot: QtBot) -> None:
    row = CheckRow("Ask Daniel for feedback", trailing=(Button("Later", "text"),))
    qtbot.addWidget(row)
    row.show()
    with qtbot.waitSignal(row.toggled) as told:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    QTest.mouseClick(row.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert row.box.isChecked()


def test_the_header_shows_at_most_two_buttons_outlined_first(qtbot: QtBot) -> None:
    header = PageHeader("Applications", "29 under way")
    qtbot.addWidget(header)
    header.set_buttons(Button("Log an application", "primary"), Button("Bring a file"))
    header.set_buttons(Button("Log a post", "primary"), Button("Plan a rest"))
    header.resize(900, header.sizeHint().height())
    header.show()
    shown = sorted((button for button in header.findChildren(Button) if button.isVisible()), key=lambda each: each.x())
    assert [button.text() for button in shown] == ["Plan a rest", "Log a post"]
    assert header.height() == 96


def test_the_header_puts_its_buttons_below_where_the_title_has_no_room_beside_them(qtbot: QtBot) -> None:
    header = PageHeader("What I have learnt", "29 under way")
    qtbot.addWidget(header)
    header.set_buttons(Button("Log an application", "primary"), Button("Bring a file"))
    header.resize(400, 200)
    header.show()
    title = next(label for label in header.findChildren(Label) if label.text() == "What I have learnt")
    button = next(button for button in header.findChildren(Button))
    qtbot.waitUntil(lambda: button.mapTo(header, button.rect().topLeft()).y() > title.geometry().bottom())
    assert title.width() >= title.sizeHint().width()
    header.resize(900, 200)
    qtbot.waitUntil(lambda: button.mapTo(header, button.rect().topLeft()).y() < title.geometry().bottom())


def test_words_stand_at_the_leading_edge_whatever_their_script(qtbot: QtBot, qapp: QApplication) -> None:
    for language, edge in (("en", Qt.AlignmentFlag.AlignLeft), ("ar", Qt.AlignmentFlag.AlignRight)):
        install_theme(qapp, quiet_theme(), language=language, scheme="light")
        for text in ("Harbour Museum", "متحف المرفأ"):
            label = Label(text)
            qtbot.addWidget(label)
            assert label.alignment() & edge
            assert label.accessibleName() == text


def test_markup_in_a_persons_words_stays_what_it_is(qtbot: QtBot) -> None:
    label = Label("<b>not bold</b>", "own")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>not bold</b>"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_text_button_with_an_icon_ends_on_its_edge_as_one_without(
    qtbot: QtBot, qapp: QApplication, language: str, scale: float
) -> None:
    install_theme(qapp, quiet_theme(), language=language, scale=scale, scheme="light")
    ends = []
    for icon in ("", "add"):
        button = Button("HHHH", "text", icon)
        qtbot.addWidget(button)
        button.show()
        picture = button.grab().toImage()
        ground = picture.pixel(1, 1)
        inked = [x for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) != ground]
        ends.append(min(inked) if language == "ar" else picture.width() - 1 - max(inked))
    assert abs(ends[0] - ends[1]) <= 1
