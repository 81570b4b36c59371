"""The diary as the person meets it: a blank page, kept as typed, found again, and nothing beside it unasked."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk, Notice, concerns
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.diary.about_row import AboutSheet
from careerjournal.ui.pages.diary.export_sheet import DiaryExportSheet
from careerjournal.ui.pages.diary.page import DiaryPage
from tests.outside import DAY, PreparedAnswers, StandingClock
from tests.prepared_journals import lay_empty
from tests.ui.pages.diary_victim import TYPED, WRITTEN_FOR

ROOT = Path(__file__).resolve().parents[3]
WidgetT = TypeVar("WidgetT", bound=QWidget)


class Scene(QObject):
    """The page on the screen, told of changes as the window would tell it."""

    def __init__(self, bot: QtBot, desk: Desk) -> None:
        super().__init__()
        self.bot, self.desk, self.journal = bot, desk, desk.journal
        self.page = DiaryPage(desk)
        self.view, self.side = self.page.view, self.page.side
        self.notices: list[Notice] = []
        self.places: list[Place] = []
        bot.addWidget(self.page)
        desk.changed.connect(self.tell)
        desk.noticed.connect(self.notices.append)
        desk.went.connect(self.places.append)
        self.page.resize(1072, 800)
        with bot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    @Slot(object)
    def tell(self, changes: Changes) -> None:
        if concerns(changes, self.page.cares_for):
            self.page.mark_stale()

    def undo(self) -> None:
        changes = self.journal.history.undo()
        assert changes is not None
        self.desk.changed.emit(changes)

    def write(self, text: str) -> None:
        self.view.editor.setFocus()
        QTest.keyClicks(self.view.editor, text)

    def leave(self) -> None:
        self.side.finder.setFocus()

    def pages(self) -> list[str]:
        span = self.journal.diary.span()
        return [entry.words for entry in self.journal.diary.between(span)] if span else []

    def sheet(self, kind: type[WidgetT]) -> WidgetT:
        self.bot.waitUntil(lambda: any(each.isVisible() for each in self.page.findChildren(kind)))
        return next(each for each in self.page.findChildren(kind) if each.isVisible())


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    return Scene(qtbot, desk)


def keep(journal: Journal, words: str, on: date = DAY) -> int:
    return journal.diary.keep(DiaryEntry(on=on, words=words)).record


def log(journal: Journal, company: str) -> int:
    application = Application(company=company, role="Editor", logged_at=journal.clock.now())
    return journal.applications.log(application, [ApplicationEvent(kind=EventKind.APPLIED, on=DAY)]).record


def test_it_opens_on_a_blank_page_that_asks_nothing(scene: Scene) -> None:
    assert scene.view.editor.text() == ""
    assert scene.view.editor.placeholderText() == ""
    assert scene.view.prompt is None
    assert scene.view.review is None
    assert scene.pages() == []


def test_what_is_typed_is_kept_exactly_once_the_page_is_left_and_undo_takes_it_back(scene: Scene) -> None:
    scene.write("  # Rain *and*  tea ")
    assert scene.pages() == []
    scene.leave()
    assert scene.pages() == ["  # Rain *and*  tea "]
    scene.write("!")
    scene.leave()
    assert scene.pages() == ["  # Rain *and*  tea !"]
    scene.undo()
    assert scene.view.editor.text() == "  # Rain *and*  tea "
    scene.undo()
    assert scene.pages() == []
    assert scene.view.editor.text() == ""


def test_the_words_survive_a_kill_with_the_day_they_were_written_for(tmp_path: Path, qtbot: QtBot, desk: Desk) -> None:
    path = lay_empty(tmp_path / "killed.careerjournal")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.pages.diary_victim", str(path)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as victim:  # fmt: skip
        assert victim.stdout is not None
        assert victim.stdout.readline().strip() == "drafted"
        victim.kill()
    with Journal.open(path, clock=StandingClock()) as again:
        desk.open(again)
        scene = Scene(qtbot, desk)
        assert scene.view.editor.text() == TYPED
        assert scene.view.flush()
        assert [(entry.on, entry.words) for entry in again.diary.on(WRITTEN_FOR)] == [(WRITTEN_FOR, TYPED)]
        desk.closing.emit()


def test_words_survive_the_end_of_the_program(scene: Scene) -> None:
    scene.write("To be kept")
    scene.desk.closing.emit()
    assert scene.pages() == ["To be kept"]


def test_mood_and_energy_are_set_by_digits_and_taken_back_by_zero(scene: Scene) -> None:
    QTest.keyClick(scene.view.mood, Qt.Key.Key_4)
    QTest.keyClick(scene.view.energy, Qt.Key.Key_2)
    (entry,) = scene.journal.diary.on(DAY)
    assert (entry.mood, entry.energy, entry.words) == (4, 2, "")
    QTest.keyClick(scene.view.mood, Qt.Key.Key_0)
    assert scene.journal.diary.one(entry.id).mood is None


def test_words_that_are_being_typed_are_not_lost_when_a_mood_is_chosen(scene: Scene) -> None:
    scene.write("Half a sent")
    QTest.keyClick(scene.view.mood, Qt.Key.Key_3)
    assert scene.view.editor.text() == "Half a sent"
    scene.write("ence")
    scene.leave()
    assert scene.pages() == ["Half a sentence"]


def test_a_tag_is_kept_with_enter_and_offered_again(scene: Scene) -> None:
    QTest.keyClicks(scene.view.tags.line, "letters")
    QTest.keyClick(scene.view.tags.line, Qt.Key.Key_Return)
    (entry,) = scene.journal.diary.on(DAY)
    assert entry.tags == ("letters",)
    assert scene.journal.diary.tags() == ["letters"]


def test_a_page_is_linked_by_name_leads_there_and_the_link_comes_off(scene: Scene) -> None:
    log(scene.journal, "Orb")
    own = log(scene.journal, "Lumen")
    scene.view.about.link_asked.emit("application_id")
    sheet = scene.sheet(AboutSheet)
    QTest.keyClicks(sheet.finder, "lum")
    sheet.finder.asked.emit(sheet.finder.text())
    sheet.accept()
    (entry,) = scene.journal.diary.on(DAY)
    assert entry.application_id == own
    scene.view.about.links[0].click()
    assert scene.places == [Place(Page.APPLICATIONS, record=own)]
    scene.view.about.removed.emit("application_id")
    assert scene.journal.diary.one(entry.id).application_id is None


def test_markdown_is_set_out_and_written_on(qtbot: QtBot, desk: Desk) -> None:
    keep(desk.journal, "# Title\n\n<img src='file:///etc/passwd'> **bold** ![x](http://example.org/x.png)")
    scene = Scene(qtbot, desk)
    assert scene.view.turn.is_reading
    shown = scene.view.reading.toPlainText()
    assert shown.startswith("Title")
    assert "<img" in shown  # HTML is shown as it was typed, not obeyed
    scene.view.turn.button.click()
    assert scene.view.editor.isVisible()
    assert scene.view.editor.hasFocus()


def test_a_question_comes_only_when_asked_for_and_stands_on_the_page_only_when_asked_to(scene: Scene) -> None:
    scene.view.ask.click()
    prompt = scene.view.prompt
    assert prompt is not None
    first = prompt.question.text()
    prompt.another.click()
    second = prompt.question.text()
    assert first != second
    assert scene.view.editor.text() == ""
    prompt.put.click()
    assert scene.view.editor.text() == f"### {second}\n\n"
    assert scene.view.prompt is None


def test_a_review_is_shown_when_asked_for_and_put_on_the_page_as_text_that_can_be_changed(scene: Scene) -> None:
    own = log(scene.journal, "Lumen")
    scene.write("Before.")
    scene.view.week.click()
    review = scene.view.review
    assert review is not None
    assert scene.view.editor.text() == "Before."
    review.put.click()
    assert scene.view.editor.text().startswith(
        "Before.\n\n## 16 to 22 November, from your record\n\n- 1 application sent"
    )
    QTest.keyClicks(scene.view.editor, "More")
    scene.leave()
    assert scene.pages()[0].endswith("Lumen.\n\nMore")
    assert own


def test_the_parts_of_a_review_lead_to_the_record(scene: Scene) -> None:
    own = log(scene.journal, "Lumen")
    scene.view.month.click()
    there = [each for each in scene.page.findChildren(QWidget) if each.accessibleName().startswith("Go to:")]
    assert len(there) == 1
    QTest.mouseClick(there[0], Qt.MouseButton.LeftButton)
    assert scene.places == [Place(Page.APPLICATIONS, record=own)]


def test_days_with_pages_have_a_dot_and_open_by_click_and_keyboard(qtbot: QtBot, desk: Desk) -> None:
    keep(desk.journal, "Friday", DAY - timedelta(days=1))
    scene = Scene(qtbot, desk)
    grid = scene.side.grid
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.centre_of(DAY - timedelta(days=1)).toPoint())
    assert scene.view.editor.text() == "Friday"
    assert "1 page" in grid.accessibleName()
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert scene.view.entry == DiaryEntry(on=DAY - timedelta(days=2))
    assert scene.view.editor.hasFocus()


def test_the_keyboard_goes_into_other_months(scene: Scene) -> None:
    grid = scene.side.grid
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_PageUp)
    assert (grid.at.year, grid.at.month) == (2026, 10)
    for _ in range(10):
        QTest.keyClick(grid, Qt.Key.Key_Up)
    assert (grid.at.year, grid.at.month) == (2026, 7)


def test_pages_are_found_by_their_words_and_the_month_comes_back(qtbot: QtBot, desk: Desk) -> None:
    keep(desk.journal, "Un café", DAY - timedelta(days=200))
    keep(desk.journal, "Tea")
    scene = Scene(qtbot, desk)
    assert [row.accessibleName() for row in scene.side.rows] == ["Saturday, 21 November, Tea"]
    scene.side.finder.asked.emit("CAFE")
    assert len(scene.side.rows) == 1
    assert "Un café" in scene.side.rows[0].accessibleName()
    scene.side.rows[0].click()
    assert scene.view.editor.text() == "Un café"
    scene.side.finder.asked.emit("")
    assert len(scene.side.rows) == 1


def test_what_comes_round_is_shown_on_todays_page_alone(qtbot: QtBot, desk: Desk) -> None:
    keep(desk.journal, "A year ago", DAY.replace(year=2025))
    keep(desk.journal, "Yesterday", DAY - timedelta(days=1))
    scene = Scene(qtbot, desk)
    assert scene.page.came_round.isVisible()
    assert [row.accessibleName() for row in scene.page.came_round.rows] == ["1 year ago, 21 November 2025, A year ago"]
    scene.page.open_day(DAY - timedelta(days=1))
    assert not scene.page.came_round.isVisible()


def test_a_page_moves_to_another_day(qtbot: QtBot, desk: Desk) -> None:
    own = keep(desk.journal, "x")
    scene = Scene(qtbot, desk)
    scene.view.day.setText("19 November 2026")
    scene.view.day.read()
    assert desk.journal.diary.one(own).on == date(2026, 11, 19)


def test_a_removed_page_gives_way_to_a_blank_one_and_comes_back(qtbot: QtBot, desk: Desk) -> None:
    own = keep(desk.journal, "Keep me")
    scene = Scene(qtbot, desk)
    scene.view.remove.click()
    assert scene.pages() == []
    assert scene.view.editor.text() == ""
    scene.undo()
    assert scene.pages() == ["Keep me"]
    scene.page.open_entry(own)
    assert scene.view.editor.text() == "Keep me"


def test_a_second_page_of_a_day_is_its_own(qtbot: QtBot, desk: Desk) -> None:
    keep(desk.journal, "Morning")
    scene = Scene(qtbot, desk)
    scene.page.show_place(Place(Page.DIARY, part="new"))
    scene.write("Evening")
    scene.leave()
    assert scene.pages() == ["Evening", "Morning"]


def test_a_page_changed_elsewhere_is_shown_anew(qtbot: QtBot, desk: Desk) -> None:
    own = keep(desk.journal, "Here")
    scene = Scene(qtbot, desk)
    desk.do(lambda: desk.journal.diary.keep(replace(desk.journal.diary.one(own), words="There", mood=5)))
    assert scene.view.editor.text() == "There"
    assert scene.view.mood.level == 5


def test_pages_go_to_a_file_as_they_were_typed(scene: Scene, tmp_path: Path) -> None:
    keep(scene.journal, "**Mine** \n")
    dialogs = scene.desk.dialogs
    assert isinstance(dialogs, PreparedAnswers)
    dialogs.path = tmp_path / "diary.md"
    scene.page.mark_stale()
    next(each for each in scene.page.findChildren(QWidget) if getattr(each, "text", str)() == "Export").click()  # type: ignore[attr-defined]
    scene.sheet(DiaryExportSheet).accept()
    scene.bot.waitUntil(lambda: any("written to diary.md" in each.words for each in scene.notices), timeout=5000)
    assert "**Mine** \n" in dialogs.path.read_text("utf-8")


def test_from_right_to_left_the_month_begins_at_the_right_and_the_keys_follow(
    qtbot: QtBot, qapp: QApplication, desk: Desk
) -> None:
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    scene = Scene(qtbot, desk)
    grid = scene.side.grid
    assert grid.centre_of(date(2026, 11, 16)).x() > grid.centre_of(date(2026, 11, 21)).x()
    before = grid.at
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.at == before - timedelta(days=1)
    assert (
        scene.side.mapTo(scene.page, scene.side.rect().center()).x()
        < scene.view.mapTo(scene.page, scene.view.rect().center()).x()
    )
