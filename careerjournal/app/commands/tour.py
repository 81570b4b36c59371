"""`careerjournal tour FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from argparse import Namespace
from datetime import date
from pathlib import Path

from careerjournal.app.commands.sample import make_sample
from careerjournal.app.context import Context
from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan import PlanChoices
from careerjournal.domain.sentence import sentence
from careerjournal.journal.clock import system_clock
from careerjournal.journal.journal import Journal
from careerjournal.ui.shell.options import StartOptions
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from careerjournal.workflows.whole_file import save
from careerjournal.workflows.write_plan import plan_bytes

SIZE = (1280, 800)


def run(context: Context, arguments: Namespace) -> int:
    """Fill a sample journal, write its plan and a picture of each page, and name them; no screen is needed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    language = arguments.language or context.words.code
    folder = arguments.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise UserFault(sentence("tour.folder", path=str(folder))) from None
    with tempfile.TemporaryDirectory() as place:
        journal = Path(place) / "sample.careerjournal"
        make_sample(context, journal, language)
        made = [_plan(journal, folder, language), *_pictures(journal, folder, language)]
    print(context.words.tr("A sample journal, its career plan and a picture of each page:"))
    for path in made:
        print(f"  {path}")
    return 0


def _plan(path: Path, folder: Path, language: str) -> Path:
    """Write the sample's career plan, and keep the journal beside it."""
    with Journal.open(path) as journal:
        pdf = plan_bytes(journal, PlanChoices(language=language), date.today())
        journal.files.backup(folder / "sample.careerjournal")
    save(pdf, folder / "plan.pdf")
    return folder / "plan.pdf"


def _pictures(journal: Path, folder: Path, language: str) -> list[Path]:
    """Save a picture of each page of the window, and of each page of the plan."""
    from careerjournal.ui.shell.pictures import offscreen_application, page_pictures, paper_pictures

    application = offscreen_application(sys.argv[:1])
    home = journal.parent
    write_settings(MachineSettings(language=language, theme="light"), home / "settings.toml")
    options = StartOptions(
        journal=journal,
        sample_journal=home / "other.careerjournal",
        settings_file=home / "settings.toml",
        cache=home / "cache",
        reports=home / "reports",
    )
    pages = page_pictures(options, system_clock, folder, size=SIZE)
    papers = paper_pictures((folder / "plan.pdf").read_bytes(), folder, prefix="plan-page-")
    application.quit()
    return pages + papers
