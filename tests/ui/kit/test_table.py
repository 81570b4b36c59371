from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.stages import Stage
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current, install_theme, quiet_theme
from careerjournal.ui.kit.table import Table
from careerjournal.ui.kit.table_model import CELL_ROLE, ID_ROLE, ROW_ROLE, Cell, Column, PagedModel

MANY = 100_000


class Shelf:
    """Rows by id, which counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.gone: set[int] = set()

    def fetch(self, ids: Sequence[int]) -> Mapping[int, str]:
        self.asked += 1
        return {id_: f"Company {id_}" for id_ in ids if id_ not in self.gone}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def model(shelf: Shelf) -> PagedModel[str]:
    columns = (
        Column[str](
            key="company", title="Company", cell=lambda row: Cell(text=row, strong=True), width=200, sorts=True
        ),
        Column[str](key="stage", title="Stage", cell=lambda row: Cell(text="Applied", second=row, mark=Stage.APPLIED)),
    )
    model = PagedModel(columns, shelf.fetch)
    model.set_ids(range(1, MANY + 1))
    return model


@pytest.fixture
def table(qtbot: QtBot, model: PagedModel[str]) -> Table:
    table = Table(model, name="Applications")
    table.resize(600, 400)
    qtbot.addWidget(table)
    with qtbot.waitActive(table):
        table.show()
    return table


def test_end_reaches_the_last_of_a_hundred_thousand_and_home_the_first(table: Table, model: PagedModel[str]) -> None:
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == MANY - 1
    assert table.currentIndex().data() == f"Company {MANY}"
    assert table.visualRect(table.currentIndex()).bottom() <= table.viewport().height()
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0


def test_only_pages_in_sight_are_fetched_and_few_are_kept(table: Table, model: PagedModel[str], shelf: Shelf) -> None:
    assert model.rowCount() == MANY
    asked = shelf.asked
    for row in range(0, MANY, 997):
        model.value_at(row)
    assert shelf.asked - asked <= MANY // 997 + 1
    assert model.rows_held <= 1600
    asked = shelf.asked
    model.value_at(MANY - 1)
    model.value_at(MANY - 2)
    assert shelf.asked - asked <= 1


def test_the_roles_give_words_value_cell_and_id(model: PagedModel[str]) -> None:
    index = model.index(41, 1)
    assert index.data() == "Applied, Company 42"
    assert index.data(ROW_ROLE) == "Company 42"
    assert index.data(ID_ROLE) == 42
    assert index.data(CELL_ROLE).mark is Stage.APPLIED
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Company"


def test_a_row_that_is_gone_meanwhile_is_empty(model: PagedModel[str], shelf: Shelf) -> None:
    shelf.gone.add(3)
    model.reload()
    assert model.index(2, 0).data() is None
    assert model.index(3, 0).data() == "Company 4"


def test_rows_are_found_by_id_also_after_a_new_order(table: Table, model: PagedModel[str]) -> None:
    assert model.row_of(500) == 499
    model.set_ids([7, 3, 9])
    assert model.row_of(500) is None
    assert table.choose(9)
    assert table.chosen_ids == [9]
    assert not table.choose(500)


def test_reloading_keeps_the_selection(table: Table, model: PagedModel[str]) -> None:
    table.choose(300)
    model.reload()
    assert table.chosen_ids == [300]


def test_enter_and_double_click_open_and_moving_chooses(qtbot: QtBot, table: Table) -> None:
    table.choose(1)
    with qtbot.waitSignal(table.row_chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [2]
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [2]
    place = table.visualRect(table.model().index(3, 0)).center()
    with qtbot.waitSignal(table.opened) as opened:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [4]


def test_tab_leaves_the_table(qtbot: QtBot, model: PagedModel[str]) -> None:
    room, table, after = QWidget(), Table(model, name="Applications"), LineEdit()
    room.setLayout(column(table, after))
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_a_sortable_header_asks_for_another_order_and_others_do_not(qtbot: QtBot, table: Table) -> None:
    header = table.horizontalHeader()
    asked: list[tuple[str, bool]] = []
    table.model().sort_asked.connect(lambda key, descending: asked.append((key, descending)))  # type: ignore[attr-defined]
    for section in (0, 0, 1):
        QTest.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(header.sectionViewportPosition(section) + 20, 10)
        )
    assert [key for key, _ in asked] == ["company", "company"]
    assert asked[0][1] is not asked[1][1]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_selected_row_has_its_bar_at_the_leading_edge(
    qtbot: QtBot, qapp: QApplication, model: PagedModel[str], language: str
) -> None:
    install_theme(qapp, quiet_theme(), language=language, scheme="light")
    table = Table(model, name="Applications")
    table.resize(600, 300)
    qtbot.addWidget(table)
    table.show()
    table.choose(2)
    image = table.viewport().grab().toImage()
    y = table.visualRect(model.index(1, 0)).center().y() + 14
    edges = {"left": image.pixelColor(1, y), "right": image.pixelColor(image.width() - 2, y)}
    leading, trailing = ("left", "right") if language == "en" else ("right", "left")
    assert edges[leading] == current().color("accent")
    assert edges[trailing] == current().color("selection")


def test_hover_lights_the_whole_row(table: Table) -> None:
    row = table.visualRect(table.model().index(2, 0))
    QTest.mouseMove(table.viewport(), row.center())
    assert table.hovered_row == 2
    image = table.viewport().grab().toImage()
    for x in (2, image.width() - 3):
        assert image.pixelColor(x, row.top() + 3) == current().color("hover")


def test_the_table_and_its_cells_have_names(table: Table) -> None:
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.text(QAccessible.Text.Name) == "Applications"
    assert interface.childCount() > 0
