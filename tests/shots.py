"""Write a picture of every page, panel and dialog: themes, languages, sizes. `python3 dev.py shots [FOLDER]`."""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.journal.clock import system_clock
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.page import ApplicationsPage
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.pictures import Scene, offscreen_application, page_pictures
from careerjournal.ui.shell.shell import Shell
from careerjournal.workflows.fill_sample import fill_sample
from careerjournal.workflows.machine_settings import MachineSettings, write_settings

LANGUAGES = ("en", "ar")
THEMES = ("light", "dark")
SIZES = ((1280, 800), (1024, 700))
TRACKER = """Company,Role,Status,Applied,Source
Harbour Museum,Content lead,Interviewing,02/11/2026,Referral
Lumen Books,Brand editor,Rejected,14/10/2026,Job board
City Library,Communications,Waiting for godot,09/11/2026,LinkedIn
"""


class Chosen:
    """File dialogs that answer with one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def to_open(self, parent: QWidget, title: str, filters: str) -> Path | None:
        return self._path

    def to_save(self, parent: QWidget, title: str, suggested: str, filters: str) -> Path | None:
        return None


def desk_of(shell: Shell) -> Desk:
    """Give the desk of a shell whose journal is open."""
    assert shell.session is not None
    return shell.session.desk


def show_detail(shell: Shell) -> None:
    """Open the panel of the application that was turned down last."""
    desk_of(shell).go(Place(Page.APPLICATIONS, record=desk_of(shell).journal.setbacks.rows()[0].application_id))


def show_debrief(shell: Shell) -> None:
    """Open the worksheet of the first rejection that was looked back at."""
    looked_back = [row for row in desk_of(shell).journal.setbacks.rows() if row.debrief is not None]
    desk_of(shell).go(Place(Page.SETBACKS, record=looked_back[0].application_id, part="debrief"))


def show_project(shell: Shell) -> None:
    """Open the figures of the project that was looked back at."""
    row = desk_of(shell).journal.worksheets.listing("project")[0]
    place = Place(Page.SETBACKS, record=row.worksheet.id, part="worksheet", prefill=(("question", "series"),))
    desk_of(shell).go(place)


def showing(view: str) -> Scene:
    """Give what shows a view of the applications; the first of them is selected."""

    def scene(shell: Shell) -> None:
        desk = desk_of(shell)
        desk.go(Place(Page.APPLICATIONS, record=desk.journal.setbacks.rows()[0].application_id))
        pages = shell.content
        assert isinstance(pages, PagesView)
        page = pages.page_widget(Page.APPLICATIONS)
        assert isinstance(page, ApplicationsPage)
        page.close_panel()
        page.list.open_view(view)

    return scene


SCENES: Mapping[str, Scene] = {
    "detail": show_detail,
    "debrief": show_debrief,
    "project": show_project,
    "board": showing("board"),
    "calendar": showing("calendar"),
    "timeline": showing("timeline"),
    "insights": showing("insights"),
    "feedback": lambda shell: desk_of(shell).go(Place(Page.SETBACKS, part="feedback")),
    "skills": lambda shell: desk_of(shell).go(Place(Page.SETBACKS, part="skills")),
    "to-do": lambda shell: desk_of(shell).go(Place(Page.SETBACKS, part="actions")),
    "request": lambda shell: desk_of(shell).go(
        Place(Page.SETBACKS, part="feedback", prefill=(("kind", "interviewer"), ("person", "Ines Okafor")))
    ),
    "capture": lambda shell: desk_of(shell).log_application("https://boards.example.org/harbour/jobs/123"),
    "offers": lambda shell: desk_of(shell).go(Place(Page.APPLICATIONS, part="offers")),
    "weekly-goal": lambda shell: desk_of(shell).go(Place(Page.APPLICATIONS, part="search_goal")),
    "pause": lambda shell: desk_of(shell).go(Place(Page.APPLICATIONS, part="pause")),
    "admired": lambda shell: desk_of(shell).go(Place(Page.APPLICATIONS, part="admired")),
    "import": lambda shell: desk_of(shell).bring_file(),
}


def shoot(folder: Path, language: str, theme: str, size: tuple[int, int]) -> list[Path]:
    """Save the pictures of one language, theme and size."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        journal = home / "sample.careerjournal"
        with Journal.open(journal) as opened:
            fill_sample(opened, language, system_clock.today())
        write_settings(MachineSettings(language=language, theme=theme), home / "settings.toml")
        options = StartOptions(
            journal=journal,
            sample_journal=home / "other.careerjournal",
            settings_file=home / "settings.toml",
            cache=home / "cache",
            reports=home / "reports",
        )
        prefix = f"{language}-{theme}-{size[0]}x{size[1]}-"
        tracker = home / "tracker.csv"
        tracker.write_text(TRACKER, encoding="utf-8")
        saved = page_pictures(
            options, system_clock, folder, size=size, prefix=prefix, dialogs=Chosen(tracker), scenes=SCENES
        )
        nothing = replace(options, journal=home / "none.careerjournal")
        return [*saved, *page_pictures(nothing, system_clock, folder, size=size, prefix=prefix)]


def main(arguments: Sequence[str]) -> int:
    """Write all pictures into a folder, `shots` where none is named."""
    folder = Path(arguments[0] if arguments else "shots")
    folder.mkdir(parents=True, exist_ok=True)
    application = offscreen_application(sys.argv[:1])
    for language, theme, size in itertools.product(LANGUAGES, THEMES, SIZES):
        for path in shoot(folder, language, theme, size):
            print(path)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
