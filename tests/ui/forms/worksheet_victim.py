"""A program that is killed while somebody fills in a worksheet: says when what was typed lies in the drafts.

python -m tests.ui.forms.worksheet_victim FILE
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerjournal.domain.places import Page, Place
from careerjournal.journal.journal import Journal
from careerjournal.language.words import install_screen
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.setbacks.page import SetbacksPage
from careerjournal.workflows.machine_settings import MachineSettings
from tests.outside import PreparedAnswers, StandingClock

TYPED = "Eight pages a month"
FORM, QUESTION = "idea", "The pitch"


def main(path: Path) -> None:
    app = QApplication([])
    install_theme(app, quiet_theme(), language="en", scheme="light")
    words, clock = install_screen("en"), StandingClock()
    journal = Journal.open(path, clock=clock)
    desk = Desk(words=words, today=clock.today, dialogs=PreparedAnswers(), settings=MachineSettings())
    desk.open(journal)
    page = SetbacksPage(desk)
    page.show()
    page.show_place(Place(Page.SETBACKS, part="worksheet", prefill=(("form", FORM),)))
    field = next(each for each in page.findChildren(LongText) if each.accessibleName() == QUESTION)
    QTest.keyClicks(field, TYPED)
    look = QTimer()
    look.setInterval(20)
    look.timeout.connect(lambda: journal.drafts.get(f"worksheet/new/{FORM}/0/0/pitch") and print("drafted", flush=True))
    look.start()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
