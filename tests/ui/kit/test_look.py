from __future__ import annotations

import gc
import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careerjournal.language.resources import resource
from careerjournal.ui.kit import look
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.look import current, install_theme, quiet_theme, set_scheme
from careerjournal.ui.kit.theme import scheme_for


def test_dark_changes_palette_and_painted_colors_of_a_window_that_stands(qtbot: QtBot, qapp: QApplication) -> None:
    button = Button("Keep", "primary", "add")
    qtbot.addWidget(button)
    button.show()
    light_icon = button.icon().pixmap(18, 18).toImage()
    set_scheme("dark")
    now = current()
    assert now.dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == now.theme.dark["surface"].lower()
    assert button.icon().pixmap(18, 18).toImage() != light_icon
    set_scheme("light")
    assert button.icon().pixmap(18, 18).toImage() == light_icon


def test_disabled_texts_have_a_color_of_their_own(qapp: QApplication) -> None:
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == current().color("text-disabled")


def test_the_system_decides_until_somebody_chooses(qapp: QApplication) -> None:
    now = install_theme(qapp, quiet_theme(), scheme="system")
    assert now.dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def test_high_contrast_is_taken_on_by_a_window_that_stands_when_the_system_asks(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_theme(qapp, quiet_theme(), scheme="system")
    # No system of the tests can ask for contrast, so what Qt would read of it is stood in for; the signal is Qt's own.
    asked = partial(scheme_for, contrast=True)
    monkeypatch.setattr(look, "scheme_for", lambda chosen, *, dark, contrast: asked(chosen, dark=dark))
    wishes = qapp.styleHints().accessibility()
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert current().scheme == "contrast-light"
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#ffffff")
    set_scheme("light")
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert current().scheme == "light"


def test_motion_goes_off_in_a_window_that_stands_when_the_system_asks(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves = [True]
    monkeypatch.setattr(look, "_moves", lambda _app: moves[0])
    install_theme(qapp, quiet_theme(), scheme="light")
    assert current().duration("calm") > 0
    moves[0] = False
    qapp.styleHints().accessibility().motionPreferenceChanged.emit(Qt.MotionPreference.ReducedMotion)
    assert current().duration("calm") == 0


def test_arabic_mirrors_the_window_and_puts_its_letters_first(qapp: QApplication) -> None:
    now = install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert now.font().families()[0] == "Noto Sans Arabic"
    assert now.font(serif=True).families()[0] == "Noto Naskh Arabic"
    assert now.font().pixelSize() == 15
    assert not now.font("small", strong=True).bold()
    assert now.font("heading", strong=True).bold()


def test_latin_families_come_first_elsewhere() -> None:
    assert current().font("display").families()[0] == "Noto Serif"
    assert current().font("body").families()[0] == "Noto Sans"


def test_the_scale_makes_texts_and_controls_larger_together(qtbot: QtBot, qapp: QApplication) -> None:
    small = Button("Keep")
    qtbot.addWidget(small)
    before = small.sizeHint().height()
    now = install_theme(qapp, quiet_theme(), scale=1.5, scheme="light")
    large, words = Button("Keep"), Label("The page’s title", "display")
    qtbot.addWidget(large)
    qtbot.addWidget(words)
    words.ensurePolished()
    assert before == 36
    assert large.sizeHint().height() == 53
    assert words.font().pixelSize() == 42
    assert now.px("rail") == 312


@pytest.mark.parametrize("percent", [80, 90, 100, 110, 125, 150, 175, 200])
def test_what_is_round_stays_round_at_every_size(qapp: QApplication, percent: int) -> None:
    now = install_theme(qapp, quiet_theme(), scale=percent / 100, scheme="light")
    sheet = now.sheet(resource("themes", "template.qss").read_text("utf-8"))
    chip = sheet.split('[kind="chip"] {')[1].split("}")[0]
    box = sheet.split("QCheckBox::indicator, QRadioButton::indicator {")[1].split("}")[0]
    radio = sheet.split("\nQRadioButton::indicator {")[1].split("}")[0]
    for height, radius in ((_px("min-height", chip), _px("radius", chip)), (_px(" height", box), _px("radius", radio))):
        assert height - 2 <= 2 * radius <= height + 2  # two pixels are the line around it


def _px(what: str, rule: str) -> int:
    found = re.search(rf"{what}: (\d+)px", rule)
    assert found
    return int(found[1])


def test_an_unknown_role_is_an_error() -> None:
    with pytest.raises(KeyError):
        current().color("pink")


def test_nothing_moves_without_a_screen() -> None:
    assert current().duration("calm") == 0


def test_every_kind_of_words_has_its_voice(qtbot: QtBot) -> None:
    for kind, family, px in (("own", "Noto Serif", 15), ("title", "Noto Serif", 22), ("heading", "Noto Sans", 17)):
        label = Label("Lumen Books", kind)  # type: ignore[arg-type]
        qtbot.addWidget(label)
        label.ensurePolished()
        assert (label.font().families()[0], label.font().pixelSize()) == (family, px)


def test_what_the_system_wishes_can_be_asked_again_and_again(qapp: QApplication) -> None:
    asked = [look._scheme_of(qapp, "system")]
    gc.collect()
    for _ in range(3):
        assert look._hints(qapp).accessibility().motionPreference() is not None
        asked.append(look._scheme_of(qapp, "system"))
        gc.collect()
    assert len(set(asked)) == 1
