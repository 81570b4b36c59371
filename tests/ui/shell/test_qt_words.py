"""What Qt itself writes speaks the language of the screen, also where Qt has no words for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from careerjournal.language.languages import Language
from careerjournal.language.words import Words, words_for
from careerjournal.ui.shell.qt_words import QtWords
from tests.pseudo import PseudoTranslations


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
