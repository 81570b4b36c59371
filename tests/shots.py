"""Write a picture of every page, panel and dialog: themes, languages, sizes, pixel ratios.

`python3 dev.py shots [FOLDER] [--all] [--readme] [--themes …] [--languages …] [--sizes …] [--ratios …] [--only NAMES]`
"""

from __future__ import annotations

import argparse
import atexit
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.places import Page
from careerjournal.domain.stages import EventKind
from careerjournal.journal.clock import Clock, system_clock
from careerjournal.journal.journal import Journal
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pictures import offscreen_application, page_pictures
from careerjournal.workflows.fill_sample import fill_sample
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.scenes import SCENES

LANGUAGES = ("en", "ar")
THEMES = ("light", "dark")
SIZES = ((1280, 800), (1024, 700))
ALL_LANGUAGES = ("en", "ar", "th")
ALL_THEMES = ("light", "dark", "contrast-light", "contrast-dark")
ALL_SIZES = ((1024, 700), (1280, 800), (1920, 1080))
ALL_RATIOS = (1.0, 2.0)
README = (("today", "light", "en"), ("posting", "dark", "en"), ("today", "light", "ar"), ("plan", "light", "en"))
"""The pictures in the README: page, theme and language."""
README_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "pictures"
_RATIO = "QT_SCALE_FACTOR"
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


def shoot(
    folder: Path, language: str, theme: str, size: tuple[int, int], *, scale: float = 1.0, only: Sequence[str] = ()
) -> list[Path]:
    """Save the pictures of one language, theme, size and text size; all pages and scenes, or those named."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        options = prepared(home, MachineSettings(language=language, theme=theme, text_scale=scale), system_clock)
        prefix = f"{language}-{theme}-{size[0]}x{size[1]}-{_ratio_name()}"
        tracker = home / "tracker.csv"
        tracker.write_text(TRACKER, encoding="utf-8")
        scenes = {name: scene for name, scene in SCENES.items() if not only or name in only}
        pages = [page for page in Page if not only or page.value in only]
        saved = page_pictures(
            options,
            system_clock,
            folder,
            size=size,
            prefix=prefix,
            dialogs=Chosen(tracker),
            scenes=scenes,
            pages=pages,
        )
        return [*saved, *_beginnings(options, folder, prefix, size, only)]


def _beginnings(
    options: StartOptions, folder: Path, prefix: str, size: tuple[int, int], only: Sequence[str]
) -> list[Path]:
    """Save the pictures of a start without a journal, with one that is broken, and of the pages with little in them."""
    home, saved = options.journal.parent, []
    if not only or "first-start" in only:
        nothing = replace(options, journal=home / "none.careerjournal")
        saved += page_pictures(nothing, system_clock, folder, size=size, prefix=prefix)
    if not only or "trouble" in only:
        broken = replace(options, journal=home / "broken.careerjournal")
        broken.journal.write_bytes(b"This is no journal." * 300)
        saved += page_pictures(broken, system_clock, folder, size=size, prefix=prefix)
    if not only or "begun" in only:
        begun = replace(options, journal=home / "begun.careerjournal")
        with Journal.open(begun.journal, clock=system_clock) as opened:
            sent = ApplicationEvent(kind=EventKind.APPLIED, on=system_clock.today())
            first = Application(company="Harbour Museum", role="Content lead", logged_at=system_clock.now())
            opened.applications.log(first, [sent])
        saved += page_pictures(begun, system_clock, folder, size=size, prefix=f"{prefix}begun-")
    return saved


def prepared(home: Path, settings: MachineSettings, clock: Clock) -> StartOptions:
    """Fill a sample journal in a folder, in the language of the settings, and give what a start needs."""
    journal = home / "sample.careerjournal"
    with Journal.open(journal, clock=clock) as opened:
        fill_sample(opened, settings.language, clock.today())
    write_settings(settings, home / "settings.toml")
    return StartOptions(
        journal=journal,
        sample_journal=home / "other.careerjournal",
        settings_file=home / "settings.toml",
        cache=home / "cache",
        reports=home / "reports",
    )


def shoot_readme() -> list[Path]:
    """Save the pictures of the README, 1280 by 800."""
    saved = []
    for page, theme, language in README:
        made = shoot(README_FOLDER, language, theme, (1280, 800), only=(page,))
        saved += [path.rename(README_FOLDER / f"{page}-{theme}-{language}.png") for path in made]
    return saved


def main(arguments: Sequence[str]) -> int:
    """Write pictures into a folder, `shots` where none is named."""
    asked = _asked(arguments)
    if asked.readme:
        application = offscreen_application(sys.argv[:1])
        print(*shoot_readme(), sep="\n")
        application.quit()
        return 0
    here = float(os.environ.get(_RATIO, "1"))
    if any(ratio != here for ratio in asked.ratios):  # Qt reads the ratio when it starts: a process for each
        return max(_elsewhere(arguments, ratio) for ratio in asked.ratios)
    asked.folder.mkdir(parents=True, exist_ok=True)
    _stand_before_a_screen(asked.folder, asked.sizes)
    application = offscreen_application(sys.argv[:1])
    for language, theme, size in itertools.product(asked.languages, asked.themes, asked.sizes):
        for path in shoot(asked.folder, language, theme, size, scale=asked.text, only=asked.only):
            print(path)
    application.quit()
    return 0


def _stand_before_a_screen(folder: Path, sizes: Sequence[tuple[int, int]]) -> None:
    """Give Qt a screen that the largest window fits: its own is 800 by 800, and sheets keep to that.

    The file goes once Qt has read it, which is when the application is made.
    """
    if os.environ["QT_QPA_PLATFORM"] != "offscreen" or os.name == "nt":
        return  # a real screen; or one whose path has a colon, at which Qt parts its parameters
    width, height = (round(max(sides) * float(os.environ.get(_RATIO, "1"))) for sides in zip(*sizes, strict=True))
    screen = {"name": "shots", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    file = folder / f"screen-{os.getpid()}.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    atexit.register(file.unlink)


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("shots"))
    parser.add_argument("--all", action="store_true", help="every theme, language, size and ratio")
    parser.add_argument("--readme", action="store_true", help="the pictures of the README, in their place")
    parser.add_argument("--themes", nargs="+", default=None)
    parser.add_argument("--languages", nargs="+", default=None)
    parser.add_argument("--sizes", nargs="+", type=_size, default=None, metavar="WIDTHxHEIGHT")
    parser.add_argument(
        "--ratios", nargs="+", type=float, default=None, help="pixels of the picture for one of the page"
    )
    parser.add_argument("--text", type=float, default=1.0, help="size of text, 0.8 to 2.0")
    parser.add_argument("--only", nargs="+", default=(), help="names of pages and scenes")
    asked = parser.parse_args(arguments)
    usual, every = (LANGUAGES, THEMES, SIZES, (1.0,)), (ALL_LANGUAGES, ALL_THEMES, ALL_SIZES, ALL_RATIOS)
    for name, value in zip(("languages", "themes", "sizes", "ratios"), every if asked.all else usual, strict=True):
        if getattr(asked, name) is None:
            setattr(asked, name, value)
    return asked


def _size(text: str) -> tuple[int, int]:
    """Read a size such as 1280x800."""
    width, _, height = text.partition("x")
    return int(width), int(height)


def _elsewhere(arguments: Sequence[str], ratio: float) -> int:
    """Write the pictures of one pixel ratio in a process of its own; give its exit status."""
    command = [sys.executable, "-m", "tests.shots", *arguments, "--ratios", str(ratio)]
    return subprocess.run(command, env={**os.environ, _RATIO: str(ratio)}, check=False).returncode


def _ratio_name() -> str:
    """Name the pixel ratio in a file's name, where it is not 1."""
    ratio = float(os.environ.get(_RATIO, "1"))
    return "" if ratio == 1 else f"{ratio:g}x-"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
