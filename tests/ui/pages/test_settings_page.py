from __future__ import annotations

from datetime import timedelta
from gettext import NullTranslations
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal import __version__
from careerjournal.domain.changes import Changes
from careerjournal.domain.follow_ups import FollowUpDays
from careerjournal.journal.journal import Journal
from careerjournal.journal.zone import system_zone
from careerjournal.language.languages import Language
from careerjournal.language.words import Words
from careerjournal.ui.forms.search_goal_form import SearchGoalSheet
from careerjournal.ui.forms.zone_field import zone_names
from careerjournal.ui.kit.desk import Desk, concerns
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.settings.look_section import LookSection
from careerjournal.ui.pages.settings.page import SettingsPage
from careerjournal.workflows.machine_settings import MachineSettings
from tests.outside import DAY, PreparedAnswers


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    """Settings, hearing of changes as in the window."""
    made = SettingsPage(desk)

    def take(changes: Changes) -> None:
        if concerns(changes, made.cares_for):
            made.mark_stale()

    desk.changed.connect(take)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def pick(combo: QComboBox, key: str) -> None:
    """Choose as the person does: the choice is told."""
    number = combo.findData(key)
    assert number >= 0
    combo.setCurrentIndex(number)
    combo.activated.emit(number)


def shown_words(page: SettingsPage) -> list[str]:
    return [label.accessibleName() for label in page.findChildren(Label) if label.isVisible()]


def test_language_look_and_size_of_text_are_told_to_the_window_at_once(page: SettingsPage, desk: Desk) -> None:
    told: list[MachineSettings] = []
    desk.settings_changed.connect(told.append)
    pick(page.look.language, "ar")
    pick(page.look.theme, "dark")
    pick(page.look.text_size, "150")
    assert told == [
        MachineSettings(language="ar"),
        MachineSettings(language="ar", theme="dark"),
        MachineSettings(language="ar", theme="dark", text_scale=1.5),
    ]
    assert desk.settings == told[-1]
    pick(page.look.language, "system")
    assert desk.settings.language == ""


@pytest.mark.parametrize(("code", "years", "digits"), [("en", False, False), ("th", True, False), ("ar", False, True)])
def test_years_and_digits_are_offered_where_there_are_two_ways(
    qtbot: QtBot, desk: Desk, code: str, years: bool, digits: bool
) -> None:
    desk.words = Words(Language(code, code, "ltr"), NullTranslations())
    section = LookSection(desk)
    qtbot.addWidget(section)
    section.show()
    section.show_settings(desk.settings)
    assert (section.years.isVisible(), section.digits.isVisible()) == (years, digits)
    told: list[MachineSettings] = []
    desk.settings_changed.connect(told.append)
    pick(section.years, "gregorian")
    pick(section.digits, "latin")
    assert told[-1] == MachineSettings(calendar="gregorian", digits="latin")
    pick(section.years, "system")
    assert told[-1].calendar == ""


def test_a_way_of_writing_that_was_chosen_can_be_taken_back_in_every_language(qtbot: QtBot, desk: Desk) -> None:
    desk.settings = MachineSettings(calendar="buddhist")
    section = LookSection(desk)
    qtbot.addWidget(section)
    section.show()
    assert (section.years.isVisible(), section.digits.isVisible()) == (True, False)


def test_the_choice_that_holds_already_is_not_told(page: SettingsPage, desk: Desk) -> None:
    told: list[object] = []
    desk.settings_changed.connect(told.append)
    pick(page.look.theme, "system")
    assert told == []


def test_languages_name_themselves_and_sizes_go_from_80_to_200_percent(page: SettingsPage) -> None:
    languages = [page.look.language.itemText(number) for number in range(page.look.language.count())]
    assert languages[:1] == ["As the system"]
    assert {"English", "العربية"} <= set(languages)
    sizes = [page.look.text_size.itemData(number) for number in range(page.look.text_size.count())]
    assert (sizes[0], sizes[-1]) == ("80", "200")


def test_an_unusual_size_stands_among_the_usual_ones(page: SettingsPage, desk: Desk) -> None:
    desk.keep_settings(MachineSettings(text_scale=1.33))
    assert page.look.text_size.key == "133"


def test_the_day_on_which_weeks_begin_is_a_step_of_the_journal(
    page: SettingsPage, desk: Desk, journal: Journal
) -> None:
    pick(page.week.start, "6")
    assert journal.profile.get().week_start == 6
    changes = journal.history.undo()
    assert changes is not None
    desk.changed.emit(changes)
    assert journal.profile.get().week_start == 0
    assert page.week.start.key == "0"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_zone_is_found_by_typing_its_name(page: SettingsPage, qtbot: QtBot, journal: Journal) -> None:
    zone = page.week.zone
    assert system_zone().replace("_", " ") in zone.line.text()
    zone.line.setFocus()
    zone.line.selectAll()
    QTest.keyClicks(zone.line, "america/new york")
    QTest.keyClick(zone.line, Qt.Key.Key_Return)
    assert journal.profile.get().zone == "America/New_York"
    assert journal.zone() == "America/New_York"
    assert zone.line.text() == "America/New York"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_part_of_a_name_offers_the_zones_that_have_it(page: SettingsPage, qtbot: QtBot) -> None:
    zone = page.week.zone
    zone.line.setFocus()
    zone.line.selectAll()
    QTest.keyClicks(zone.line, "berl")
    completer = zone.combo.completer()
    assert completer is not None
    found = completer.completionModel()
    assert [found.index(row, 0).data() for row in range(found.rowCount())] == ["Europe/Berlin"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_name_that_is_no_zone_leaves_the_one_before(page: SettingsPage, qtbot: QtBot, journal: Journal) -> None:
    pick(page.week.zone.combo, "Asia/Jakarta")
    assert journal.profile.get().zone == "Asia/Jakarta"
    zone = page.week.zone
    zone.line.setFocus()
    zone.line.selectAll()
    QTest.keyClicks(zone.line, "Atlantis")
    QTest.keyClick(zone.line, Qt.Key.Key_Return)
    assert zone.error == "There is no such zone. The one before stays."
    assert zone.line.text() == "Asia/Jakarta"
    assert journal.profile.get().zone == "Asia/Jakarta"


def test_the_zone_of_the_system_is_chosen_again(page: SettingsPage, journal: Journal) -> None:
    pick(page.week.zone.combo, "Asia/Jakarta")
    pick(page.week.zone.combo, "system")
    assert journal.profile.get().zone == ""


def test_each_zone_is_offered_by_a_real_name_and_the_kept_one_always() -> None:
    names = zone_names("US/Eastern")
    assert {"Europe/Berlin", "Asia/Jakarta", "UTC", "US/Eastern"} <= set(names)
    assert "US/Pacific" not in names
    assert set(names) <= available_timezones() | {"UTC"}


def test_the_file_is_named_with_its_folder_and_can_be_copied(page: SettingsPage, journal: Journal) -> None:
    assert str(journal.path) in [word.replace("\u200b", "") for word in shown_words(page)]
    copy = next(each for each in page.file.findChildren(QPushButton) if each.accessibleName() == "Copy the path")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(journal.path)


def test_the_version_is_named(page: SettingsPage) -> None:
    assert f"Career Journal {__version__}" in shown_words(page)


def test_a_backup_is_a_journal_of_its_own(page: SettingsPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    journal = desk.journal
    pick(page.week.start, "5")
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = tmp_path / "copy"
    QTest.mouseClick(page.file.back_up, Qt.MouseButton.LeftButton)
    copy = tmp_path / "copy.careerjournal"
    qtbot.waitUntil(page.file.result.isVisible)
    assert answers.asked == ["own-2026-11-21.careerjournal"]
    assert page.file.result.text() == f"The journal was copied to {copy}."
    with Journal.open(copy, clock=journal.clock) as opened:
        assert opened.profile.get().week_start == 5


def test_a_backup_onto_the_journal_itself_is_refused_in_one_sentence(
    page: SettingsPage, desk: Desk, qtbot: QtBot
) -> None:
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = desk.journal.path
    QTest.mouseClick(page.file.back_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.file.result.isVisible)
    assert "is the journal itself" in page.file.result.text()
    qtbot.waitUntil(page.file.back_up.isEnabled)


def test_a_sound_file_is_said_to_be_in_order(page: SettingsPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.file.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.file.result.isVisible)
    assert page.file.result.text() == "The file is in order."
    assert not page.file.mend.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_clipped_in_the_smallest_window(qapp: QApplication, qtbot: QtBot, desk: Desk, scale: float) -> None:
    install_theme(qapp, quiet_theme(), language="en", scheme="light", scale=scale)
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(900 - round(64 * scale), 600)
    with qtbot.waitExposed(page):
        page.show()

    def nothing_is_clipped() -> bool:
        parts = (page.look.language, page.look.text_size, page.week.zone.combo, page.file.folder)
        ends = [part.mapTo(page, part.rect().bottomRight()).x() for part in parts]
        return max(ends) < page.width() and all(part.width() >= part.minimumSizeHint().width() for part in parts)

    qtbot.waitUntil(nothing_is_clipped)


def test_the_days_before_a_follow_up_belong_to_the_journal(page: SettingsPage, journal: Journal) -> None:
    assert (page.search.applied.key, page.search.interview.key, page.search.offer.key) == ("7", "4", "2")
    pick(page.search.applied, "14")
    pick(page.search.offer, "0")
    assert journal.follow_ups.days() == FollowUpDays(applied=14, interview=4, offer=0)
    journal.history.undo()
    page.mark_stale()
    assert page.search.offer.key == "2"


def test_goal_pause_and_list_say_how_they_stand(page: SettingsPage, journal: Journal) -> None:
    assert {"No weekly goal is set.", "The search goes on.", "The list is empty."} <= set(shown_words(page))
    journal.search.set_goal(2, 4)
    journal.search.pause(DAY + timedelta(days=3), DAY + timedelta(days=9))
    journal.companies.admire("Lumen")
    page.mark_stale()
    assert {
        "2 to 4 applications a week",
        "The search will rest from 24 November to 30 November.",
        "1 on the list",
    } <= set(shown_words(page))
    page.search.goal.click()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, SearchGoalSheet)
    sheet.reject()


def test_notifications_are_off_until_switched_on_and_have_quiet_hours(page: SettingsPage, desk: Desk) -> None:
    assert page.notices.switch.isHidden()
    desk.can_notify = lambda: True
    page.mark_stale()
    assert not page.notices.switch.box.isChecked()
    page.notices.switch.box.click()
    assert desk.settings.notifies
    assert (page.notices.first.key, page.notices.last.key) == ("20:00", "08:00")
    pick(page.notices.first, "22:00")
    pick(page.notices.last, "07:00")
    assert (desk.settings.quiet_from, desk.settings.quiet_until) == ("22:00", "07:00")
    page.notices.switch.box.click()
    assert not desk.settings.notifies


def test_where_there_is_no_tray_settings_says_so(page: SettingsPage) -> None:
    assert "This desktop has no tray, so the system cannot be asked to notify. Today says all of it." in shown_words(
        page
    )
