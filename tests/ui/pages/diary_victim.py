"""A program that is killed while somebody writes in the diary: says when what was typed lies in the drafts.

python -m tests.ui.pages.diary_victim FILE
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerjournal.journal.journal import Journal
from careerjournal.language.words import install_screen
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.diary.entry_view import NEW
from careerjournal.ui.pages.diary.page import DiaryPage
from careerjournal.workflows.machine_settings import MachineSettings
from tests.outside import DAY, PreparedAnswers, StandingClock

TYPED = "Rain, and a letter"
WRITTEN_FOR = DAY - timedelta(days=3)


def main(path: Path) -> None:
    app = QApplication([])
    install_theme(app, quiet_theme(), language="en", scheme="light")
    words, clock = install_screen("en"), StandingClock()
    journal = Journal.open(path, clock=clock)
    desk = Desk(words=words, today=clock.today, dialogs=PreparedAnswers(), settings=MachineSettings())
    desk.open(journal)
    page = DiaryPage(desk)
    page.show()
    page.open_day(WRITTEN_FOR)
    QTest.keyClicks(page.view.editor, TYPED)
    look = QTimer()
    look.setInterval(20)
    look.timeout.connect(lambda: journal.drafts.get(NEW) and print("drafted", flush=True))
    look.start()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
