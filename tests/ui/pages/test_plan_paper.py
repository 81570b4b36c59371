from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.plan.choices import Design, Margins, Paper, PlanChoices, PlanSection
from careerjournal.domain.profile import Goal, Profile
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.plan.exporting import suggested_name, with_ending
from careerjournal.ui.pages.plan.paper_form import PaperSheet
from tests.outside import StandingClock
from tests.prepared_journals import lay_sample
from tests.ui.pages.plan_pages import HeldPage, pages_of, words_of


@pytest.fixture
def journal(tmp_path: Path, clock: StandingClock) -> Iterator[Journal]:
    """A copy of the sample journal, for one test to change."""
    with Journal.open(lay_sample(tmp_path / "own.careerjournal", "en"), clock=clock) as opened:
        yield opened


@pytest.fixture
def held(qtbot: QtBot, desk: Desk) -> HeldPage:
    """The Plan page of the sample journal."""
    return HeldPage(qtbot, desk)


def white(page: HeldPage) -> bool:
    picture = page.page.preview.picture
    image = picture.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 20) == QColor(Qt.GlobalColor.white)


def turn(held: HeldPage, name: str) -> None:
    button = next(each for each in held.page.preview.findChildren(IconButton) if each.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_paper_follows_the_section_being_edited(held: HeldPage) -> None:
    headings = {
        PlanSection.STANDING: "Where I stand",
        PlanSection.LEARNT: "What I have learnt",
        PlanSection.SKILLS: "Skills to grow",
        PlanSection.GOALS: "Goals",
        PlanSection.NEXT: "The next ninety days",
        PlanSection.POSTING: "Posting, kept small",
        PlanSection.REVIEW: "I will read this plan again",
    }
    pages = pages_of(held.built[-1].data)
    assert "About me" in pages[held.page.preview.page]
    for section, heading in headings.items():
        held.page.sections.choose(section)
        assert heading in pages[held.page.preview.page]
    held.page.sections.choose(PlanSection.ABOUT)
    assert "About me" in pages[held.page.preview.page]


def test_the_page_that_was_turned_to_stays_until_another_section_is_chosen(held: HeldPage, desk: Desk) -> None:
    preview = held.page.preview
    first = preview.page
    turn(held, "Next page")
    turn(held, "Next page")
    turn(held, "Page before")
    assert preview.page == first + 1
    desk.do(lambda: desk.journal.profile.keep(replace(desk.journal.profile.get(), name="Lina M.")))
    held.rest()
    assert preview.page == first + 1
    held.page.sections.choose(PlanSection.REVIEW)
    assert preview.page > first + 1


def test_a_section_that_is_left_out_is_said_not_to_be_on_the_paper(held: HeldPage, desk: Desk) -> None:
    sections = tuple(each for each in PlanSection if each is not PlanSection.GOALS)
    desk.do(lambda: desk.journal.plan.keep_choices(PlanChoices(sections=sections)))
    held.rest()
    held.page.sections.choose(PlanSection.GOALS)
    assert held.page.preview.said == "The section you are looking at is not on the paper."


def test_only_the_last_of_several_wishes_is_shown(held: HeldPage, desk: Desk) -> None:
    before = len(held.built)
    for name in ("A", "B", "C"):
        desk.do(lambda name=name: desk.journal.profile.keep(Profile(name=f"Lina {name}")))  # type: ignore[misc]
    held.rest()
    assert len(held.built) == before + 1
    assert "Lina C" in held.paper()


def test_a_plan_under_way_is_dropped_for_a_newer_one(held: HeldPage, desk: Desk) -> None:
    builder = held.page.builder
    before = len(held.built)
    builder.ask(PlanChoices(sections=(PlanSection.ABOUT,)))
    held.qtbot.waitUntil(lambda: builder._task is not None)
    builder.ask(PlanChoices(sections=(PlanSection.GOALS,)))
    held.rest()
    assert [built.printed for built in held.built[before:]] == [(PlanSection.GOALS,)]


def test_the_paper_stays_white_in_the_dark(held: HeldPage, qapp: QApplication) -> None:
    assert white(held)
    install_theme(qapp, quiet_theme(), language="en", scheme="dark")
    assert white(held)


def test_the_plan_speaks_another_language_than_the_screen(held: HeldPage, journal: Journal) -> None:
    change = next(each for each in held.page.preview.findChildren(QPushButton) if each.text() == "Change")
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    sheet = held.page.findChild(PaperSheet)
    assert isinstance(sheet, PaperSheet)
    sheet.language.set_key("ar")
    sheet.paper.set_key("letter")
    sheet.quotes.click()
    QTest.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    held.rest()
    assert journal.plan.choices() == PlanChoices(paper=Paper.LETTER, language="ar", quote_feedback=False)
    assert "الأهداف" in held.paper()
    assert held.page.preview.findChildren(QPushButton)  # the screen still speaks English
    held.undo()
    assert "Goals" in held.paper()
    assert "الأهداف" not in held.paper()


def test_margins_design_and_fields_are_chosen_and_seen_at_once(held: HeldPage, journal: Journal) -> None:
    change = next(each for each in held.page.preview.findChildren(QPushButton) if each.text() == "Change")
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    sheet = held.page.findChild(PaperSheet)
    assert isinstance(sheet, PaperSheet)
    sheet.margins.set_key("wide")
    sheet.design.set_key("colour")
    sheet.fillable.click()
    QTest.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    held.rest()
    kept = PlanChoices(margins=Margins.WIDE, design=Design.COLOUR, fillable=True)
    assert journal.plan.choices() == kept
    assert "What changed?" in held.paper()
    held.undo()
    assert journal.plan.choices() == PlanChoices()


def test_a_language_without_words_is_said_in_one_sentence(held: HeldPage, desk: Desk) -> None:
    desk.do(lambda: desk.journal.plan.keep_choices(PlanChoices(language="tlh")))
    held.rest()
    assert held.page.preview.said.startswith("There are no words for the language tlh.")
    assert held.page.preview.count > 0


def test_where_room_is_short_the_paper_is_behind_a_switch(qtbot: QtBot, desk: Desk) -> None:
    held = HeldPage(qtbot, desk, width=836, height=600)
    page = held.page
    assert page.editor.isVisible()
    assert not page.preview.isVisible()
    QTest.mouseClick(page.switch_button, Qt.MouseButton.LeftButton)
    assert page.preview.isVisible()
    assert not page.editor.isVisible()
    QTest.mouseClick(page.switch_button, Qt.MouseButton.LeftButton)
    assert page.editor.isVisible()


def test_where_there_is_room_all_three_stand_beside_each_other(held: HeldPage) -> None:
    page = held.page
    assert not page.switch_button.isVisible()
    for width in (1072, 1400, 2200):
        page.resize(width, 900)
        assert page.editor.isVisible()
        assert page.preview.isVisible()
        assert page.preview.geometry().left() >= page.editor.geometry().right()
        assert page.editor.width() >= 300


def test_the_paper_never_keeps_the_window_wide(held: HeldPage) -> None:
    held.page.resize(2200, 900)
    held.qtbot.waitUntil(lambda: held.page.preview.width() > 500)
    held.page.resize(836, 600)
    assert (held.page.width(), held.page.height()) == (836, 600)
    assert not held.page.preview.isVisible()


def test_the_plan_is_exported_to_the_file_that_was_chosen(held: HeldPage, tmp_path: Path) -> None:
    held.answers.path = tmp_path / "mine"
    QTest.mouseClick(held.page.export_button, Qt.MouseButton.LeftButton)
    written = tmp_path / "mine.pdf"
    held.qtbot.waitUntil(lambda: bool(held.notices))
    assert held.answers.asked == ["Career plan, Lina Marek, 2026-11-21.pdf"]
    assert held.said() == f"The plan was written to {written}."
    assert words_of(written.read_bytes()) == words_of(held.built[-1].data)  # the same paper, which is tagged
    assert "Lina Marek" in words_of(written.read_bytes())


def test_characters_without_a_glyph_are_named_beside_the_export(held: HeldPage, tmp_path: Path) -> None:
    held.answers.path = tmp_path / "mine.pdf"
    name = held.page.editor.about.name
    name.setFocus()
    name.selectAll()
    QGuiApplication.clipboard().setText("Mara 🚀")
    name.paste()
    held.page.export()
    held.qtbot.waitUntil(lambda: "mine.pdf" in held.said())
    assert "🚀 (U+1F680)" in held.said()


def test_what_is_being_typed_is_in_the_file(held: HeldPage, tmp_path: Path) -> None:
    held.answers.path = tmp_path / "mine.pdf"
    name = held.page.editor.about.name
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Mara Lindt")
    held.page.export()
    held.qtbot.waitUntil((tmp_path / "mine.pdf").exists)
    assert held.answers.asked == ["Career plan, Mara Lindt, 2026-11-21.pdf"]
    assert "Mara Lindt" in words_of((tmp_path / "mine.pdf").read_bytes())
    held.qtbot.waitUntil(held.page.export_button.isEnabled)


def test_the_exported_plan_is_offered_to_be_opened(
    held: HeldPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def open_it(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_it)
    held.answers.path = tmp_path / "mine.pdf"
    held.page.export()
    held.qtbot.waitUntil(lambda: bool(held.notices))
    offer, _keep = held.notices[-1].offers
    offer.act()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "mine.pdf")]


def test_a_folder_that_is_not_there_is_said_in_one_sentence(held: HeldPage, tmp_path: Path) -> None:
    held.answers.path = tmp_path / "nowhere" / "mine.pdf"
    held.page.export()
    held.qtbot.waitUntil(lambda: bool(held.notices))
    assert held.said() == f"There is no folder {tmp_path / 'nowhere'}. Make it, or choose another."
    assert held.page.export_button.isEnabled()


def test_thinking_better_of_it_writes_nothing(held: HeldPage, tmp_path: Path) -> None:
    held.answers.path = None
    before = sorted(tmp_path.iterdir())
    held.page.export()
    assert held.page.export_button.isEnabled()
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Lina Marek", "Career plan, Lina Marek, 2026-11-21.pdf"),
        ("", "Career plan, 2026-11-21.pdf"),
        ("../../etc/pass:wd\x00", "Career plan, etc pass wd, 2026-11-21.pdf"),
        ("‏لينا‏", "Career plan, لينا, 2026-11-21.pdf"),
        ("x" * 300, f"Career plan, {'x' * 60}, 2026-11-21.pdf"),
    ],
)
def test_the_suggested_name_is_one_that_every_system_takes(name: str, suggested: str) -> None:
    assert suggested_name(name, date(2026, 11, 21)) == suggested


def test_the_ending_is_added_where_it_was_left_away() -> None:
    assert with_ending(Path("a/plan")) == Path("a/plan.pdf")
    assert with_ending(Path("a/plan.PDF")) == Path("a/plan.PDF")
    assert with_ending(Path("a/plan 1.2")) == Path("a/plan 1.2.pdf")


def test_hostile_words_are_shown_and_printed(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    journal.profile.keep(Profile(name="<b>&amp; \u202e\x00", vision="<i>" * 2000))
    journal.profile.keep_goal(Goal(what="x" * 500, measure="a <font size=99> لمّا"))
    held = HeldPage(qtbot, desk)
    assert held.page.preview.count >= 2
    for section in PlanSection:
        held.page.sections.choose(section)
    assert "<font size=99>" in held.paper()
