"""What Qt itself writes speaks the language of the screen, also where Qt has no words for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page
from careerjournal.language.languages import Language
from careerjournal.language.words import Words, words_for
from careerjournal.ui.kit.rail import SearchDoor
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.qt_words import QtWords
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.outside import DAY
from tests.pseudo import PseudoTranslations
from tests.ui.shell.conftest import Start, Started, log


@pytest.fixture
def qt_words(qapp: QApplication) -> Iterator[QtWords]:
    owner = QObject()
    made = QtWords(owner)
    yield made
    made.leave()


def buttons_of(qtbot: QtBot) -> list[str]:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Save | kinds.Cancel)
    qtbot.addWidget(box)
    return [button.text().replace("&", "") for button in box.buttons()]


def menu_of(qtbot: QtBot) -> list[str]:
    line = QLineEdit("Lumen")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    return [action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()]


@pytest.mark.parametrize(
    ("code", "cancel", "copied"), [("it", "Annulla", "Copia"), ("fr", "Annuler", "Copier"), ("ar", "ألغِ", "انسخ")]
)
def test_buttons_and_menus_speak_the_language(
    qt_words: QtWords, qtbot: QtBot, code: str, cancel: str, copied: str
) -> None:
    qt_words.speak(words_for(code) if code == "ar" else _named(code))
    assert cancel in buttons_of(qtbot)
    assert copied in menu_of(qtbot)


def test_names_of_keys_speak_the_language(qt_words: QtWords) -> None:
    keys = QKeySequence("Ctrl+Shift+Z")
    qt_words.speak(_named("fr"))
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Maj+Z"
    qt_words.speak(words_for("en"))
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+Z"


def test_the_rails_hint_names_its_keys_in_the_language(qt_words: QtWords, qtbot: QtBot) -> None:
    door = SearchDoor("Search", "Ctrl+Shift+K")
    qtbot.addWidget(door)
    assert door.accessibleDescription() == "Ctrl Shift K"
    qt_words.speak(_named("fr"))
    qtbot.waitUntil(lambda: door.accessibleDescription() == "Ctrl Maj K")


@pytest.mark.parametrize("code", ["id", "th"])
def test_where_qt_has_no_words_ours_are_taken(qt_words: QtWords, qtbot: QtBot, code: str) -> None:
    qt_words.speak(_named(code))
    assert all(said.startswith("[") for said in buttons_of(qtbot))
    assert all(said.startswith("[") for said in menu_of(qtbot))
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert all(label.text().startswith("[") for label in dialog.findChildren(QLabel) if label.text())


def test_english_is_qts_own(qt_words: QtWords, qtbot: QtBot) -> None:
    qt_words.speak(words_for("en"))
    assert buttons_of(qtbot) == ["Save", "Cancel"]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def _named(code: str) -> Words:
    """Give marked words under a language's code, which need no catalogue to be there."""
    return Words(Language(code, code, "ltr"), PseudoTranslations())


def test_a_change_of_language_reaches_menus_keys_and_what_qt_writes(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    log(options.journal, "City Library")
    started = start()
    assert started.shell.session is not None
    desk = started.shell.session.desk
    desk.keep_settings(replace(desk.settings, language="fr"))
    undo = words_for("fr").tr("Undo")
    assert undo != "Undo"
    qtbot.waitUntil(lambda: undo in {action.text() for action in started.window.actions()})
    redo = next(action for action in started.window.actions() if action.shortcut() == QKeySequence("Ctrl+Shift+Z"))
    assert redo.shortcut().toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Maj+Z"
    assert "Annuler" in buttons_of(qtbot)
    started.window.close()
    assert buttons_of(qtbot) == ["Save", "Cancel"]


def test_a_change_of_digits_and_of_years_is_shown_at_once(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    write_settings(MachineSettings(language="ar"), options.settings_file)
    started = start()
    assert started.shell.session is not None
    desk = started.shell.session.desk
    assert "٢١" in titles(started)
    desk.keep_settings(replace(desk.settings, digits="latin"))
    qtbot.waitUntil(lambda: "21" in titles(started))
    assert "٢١" not in titles(started)
    assert words_for("th").formats.day(DAY).endswith("2569")
    desk.keep_settings(replace(desk.settings, calendar="gregorian"))
    qtbot.waitUntil(lambda: words_for("th").formats.day(DAY).endswith("2026"))


def titles(started: Started) -> str:
    """Give what stands large over the page that is shown."""
    page = started.pages.page_widget(Page.TODAY)
    assert page is not None
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.property("kind") == "display")
