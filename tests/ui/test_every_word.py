"""Every word of every page is translated and can be read whole: in a longer language, and with larger text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Whole
from careerjournal.ui.pages.applications.page import ApplicationsPage
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pictures import settle
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.prepared_journals import lay_sample
from tests.pseudo import pseudo, pseudo_english, unmarked
from tests.ui.clipping import clipped
from tests.ui.every_place import VIEWS, pages, parts, sheets
from tests.ui.shell.conftest import Start, Started, options, start
from tests.ui.untranslated import known_texts, untranslated

__all__ = ["options", "start"]

pytestmark = pytest.mark.unmeasured

Sample = Callable[[MachineSettings], Started]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample journal, filled once."""
    return lay_sample(tmp_path_factory.mktemp("sample") / "sample.careerjournal", "en")


@pytest.fixture
def sample(start: Start, options: StartOptions, filled: Path) -> Sample:
    """Start the window on a copy of the sample journal."""

    def started(settings: MachineSettings) -> Started:
        options.journal.parent.mkdir(parents=True, exist_ok=True)
        copyfile(filled, options.journal)
        write_settings(settings, options.settings_file)
        return start()

    return started


@pytest.fixture
def pseudo_window(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Iterator[Started]:
    """The window in the language for tests, 1024 by 700."""
    with pseudo_english(monkeypatch):
        shown = sample(MachineSettings(language="en"))
        shown.window.resize(1024, 700)
        yield shown


def at(started: Started, place: Place) -> QWidget:
    """Go to a place; give the sheet that it opens, or the window."""
    started.pages.go(place)
    return settled(started)


def settled(started: Started) -> QWidget:
    """Wait until everything is read and laid out; give the sheet that is open, or the window."""
    settle(quiet=1)
    return QApplication.activeModalWidget() or started.window


def faults(started: Started, root: QWidget, known: list[str]) -> list[str]:
    """Give what cannot be read whole, also when all is laid out, or is not translated."""
    return sorted({*lasting_cuts(started, root), *untranslated(root, known)})


def lasting_cuts(started: Started, root: QWidget) -> list[str]:
    """Give what cannot be read whole, also when all is laid out."""
    with suppress(TimeoutError):
        started.bot.waitUntil(lambda: not any(clipped(root)))
    return sorted(set(clipped(root)))


def cut_off(window: QWidget) -> list[str]:
    """Give what cannot be read whole, but for lines that may be cut, such as a page's own title."""
    return [said for said in clipped(window) if not said.startswith("Line ")]


def close(sheet: QWidget) -> None:
    if isinstance(sheet, QDialog):
        sheet.reject()


def test_the_language_for_tests_is_longer_marked_and_keeps_what_is_filled_in() -> None:
    said = pseudo("Log {n} applications at {company}")
    assert said.startswith("[")
    assert said.endswith("]")
    assert "{n}" in said
    assert "{company}" in said
    assert len(said) >= 1.3 * len("Log  applications at ") + len("{n}{company}")
    assert unmarked("[Saaveed [Lumen]] Books").split() == ["Books"]


def test_every_page_is_translated_and_whole(pseudo_window: Started, options: StartOptions) -> None:
    known = known_texts(options.journal)
    found = {name: faults(pseudo_window, at(pseudo_window, place), known) for name, place in pages()}
    assert not {name: said for name, said in found.items() if said}


@pytest.mark.thorough
def test_every_part_and_sheet_is_translated_and_whole(pseudo_window: Started, options: StartOptions) -> None:
    known = known_texts(options.journal)
    found = {}
    for name, place in (*parts(pseudo_window.journal), *sheets()):
        root = at(pseudo_window, place)
        found[name] = faults(pseudo_window, root, known)
        close(root)
    assert not {name: said for name, said in found.items() if said}


@pytest.mark.thorough
def test_every_view_is_translated_and_whole(pseudo_window: Started, options: StartOptions) -> None:
    known = known_texts(options.journal)
    at(pseudo_window, Place(Page.APPLICATIONS))
    page = pseudo_window.pages.page_widget(Page.APPLICATIONS)
    assert isinstance(page, ApplicationsPage)
    for view in VIEWS:
        page.list.open_view(view)
        assert not faults(pseudo_window, settled(pseudo_window), known), view


def test_a_word_that_is_not_translated_or_cut_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    words = Label("Forgotten by the translators", parent=window)
    window.show()
    assert any("Forgotten" in said for said in untranslated(window, ["Lumen Books"]))
    words.setText("Lumen Books")
    assert not list(untranslated(window, ["Lumen Books"]))
    words.setText("[Looong]")
    words.resize(words.sizeHint())
    assert not list(clipped(window))
    words.resize(10, 20)
    assert any("[Looong]" in said for said in clipped(window))


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["it", "ar", "fr", "id", "th"])
def test_every_page_part_and_sheet_is_whole_in_each_language(sample: Sample, language: str) -> None:
    shown = sample(MachineSettings(language=language))
    shown.window.resize(1024, 700)
    found = {}
    for name, place in (*pages(), *parts(shown.journal), *sheets()):
        root = at(shown, place)
        found[name] = lasting_cuts(shown, root)
        close(root)
    at(shown, Place(Page.APPLICATIONS))
    page = shown.pages.page_widget(Page.APPLICATIONS)
    assert isinstance(page, ApplicationsPage)
    for view in VIEWS:
        page.list.open_view(view)
        found[view] = lasting_cuts(shown, settled(shown))
    assert not {name: said for name, said in found.items() if said}


@pytest.mark.parametrize(
    ("scale", "size"),
    [
        (2.0, (1280, 800)),
        pytest.param(2.0, (900, 600), marks=pytest.mark.thorough),
        pytest.param(0.8, (900, 600), marks=pytest.mark.thorough),
    ],
)
def test_large_and_small_text_fit_every_page(sample: Sample, scale: float, size: tuple[int, int]) -> None:
    shown = sample(MachineSettings(language="en"))
    shown.window.resize(*size)
    at(shown, Place(Page.SETTINGS))
    desk = shown.shell.session.desk if shown.shell.session else None
    assert desk is not None
    desk.keep_settings(replace(desk.settings, text_scale=scale))
    shown.bot.waitUntil(lambda: shown.pages.page is Page.SETTINGS and shown.pages.page_widget(Page.TODAY) is not None)
    for name, place in pages():
        at(shown, place)
        assert shown.window.minimumSizeHint().width() <= size[0], name
        assert (shown.window.width(), shown.window.height()) == size, name
        with suppress(TimeoutError):
            shown.bot.waitUntil(lambda: not cut_off(shown.window))
        assert not cut_off(shown.window), name


@pytest.mark.thorough
def test_at_the_usual_size_nothing_scrolls_across_in_the_smallest_window(sample: Sample) -> None:
    shown = sample(MachineSettings(language="en"))
    shown.window.resize(900, 600)
    for name, place in pages():
        root = at(shown, place)
        across = [area for area in root.findChildren(QScrollArea) if area.isVisible()]
        assert across
        assert not [area for area in across if area.horizontalScrollBar().maximum() > 0], name
        wholes = [area for area in across if isinstance(area, Whole)]
        assert not [area for area in wholes if area.verticalScrollBar().maximum() > 0], name
