"""Write a picture of every page: light and dark, English and Arabic, two sizes. `python3 dev.py shots [FOLDER]`."""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from careerjournal.journal.clock import system_clock
from careerjournal.journal.journal import Journal
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pictures import offscreen_application, page_pictures
from careerjournal.workflows.fill_sample import fill_sample
from careerjournal.workflows.machine_settings import MachineSettings, write_settings

LANGUAGES = ("en", "ar")
THEMES = ("light", "dark")
SIZES = ((1280, 800), (1024, 700))


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
        return page_pictures(options, system_clock, folder, size=size, prefix=prefix)


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
