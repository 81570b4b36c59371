"""The first start: one question, three doors of equal size, and the language at the foot."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.language.words import Words, available, tr
from careerjournal.ui.kit.blocks import Block
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Item, Scroll, boxed, column, line, measured
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.progress import Progress
from careerjournal.ui.kit.stacking_row import StackingRow
from careerjournal.ui.kit.tasks import Task
from careerjournal.ui.shell.notice_bar import NoticeBar
from careerjournal.ui.shell.usual_week import usual_week_start

_WIDTH = 912
_DOOR_HEIGHT = 252
_A_MONDAY = date(2024, 1, 1)


class FirstStart(QWidget):
    """Three ways to begin. Nothing is written before one of them is taken to its end."""

    asked_to_log = Signal()
    asked_to_import = Signal()
    asked_for_sample = Signal()
    language_chosen = Signal(str)

    def __init__(self, words: Words, journal: Path, week_start: int | None = None) -> None:
        """Show the doors; weeks begin on the day that is usual where no other was chosen before."""
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.first = Button(tr("Log the first one"), "primary")
        self.file = Button(tr("Choose a file"))
        self.sample = Button(tr("Open the sample"))
        self.first.clicked.connect(self.asked_to_log)
        self.file.clicked.connect(self.asked_to_import)
        self.sample.clicked.connect(self.asked_for_sample)
        self.language = Combo([(each.code, each.own_name) for each in available()], words.code)
        self.language.key_chosen.connect(self.language_chosen)
        formats = words.formats
        days = [(str(number), formats.weekday(_A_MONDAY + timedelta(days=number))) for number in range(7)]
        self._usual = usual_week_start(words)
        self.week = Combo(days, str(self._usual if week_start is None else week_start))
        self._journal = journal
        self.progress = Progress()
        middle = QWidget()
        middle.setMaximumWidth(current().px(_WIDTH))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle.setLayout(self._content())
        frame = QHBoxLayout()
        frame.setContentsMargins(current().px(24), current().px(24), current().px(24), current().px(24))
        frame.addStretch(1)
        frame.addWidget(middle, 1000)
        frame.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(boxed(frame)))
        self.bar = NoticeBar(self)

    @property
    def week_start(self) -> int:
        """Give the day on which weeks are to begin, 0 for Monday … 6 for Sunday."""
        return int(self.week.key)

    @property
    def has_own_week(self) -> bool:
        """Tell whether another day than the usual one was chosen."""
        return self.week_start != self._usual

    def _content(self) -> QVBoxLayout:
        """Lay out the question, the doors and the foot, a little above the middle."""
        doors = (
            _door("applications", tr("Log an application"), _about_logging(), self.first),
            _door("import", tr("Bring a file"), _about_files(), self.file),
            _door("sample", tr("Look around first"), _about_sample(), self.sample),
        )
        layout = column(
            Label("Career Journal", "strong", "accent"),
            10,
            Label(tr("Where would you like to begin?"), "welcome", wrap=True),
            8,
            Label(_promise(), "body", "muted", wrap=True),
            40,
            StackingRow(doors, gap=24),
            16,
            self.progress,
            24,
            Hairline(),
            16,
            *self._foot(),
        )
        layout.insertStretch(0, 2)
        layout.addStretch(3)
        return layout

    def _foot(self) -> tuple[Item, ...]:
        """Offer language and week, and say where everything is kept and what the program never does."""
        fields = (Field(tr("Language"), self.language), Field(tr("Weeks begin on"), self.week))
        kept = Label(
            tr(
                "Everything is kept in one file on this computer: {path}. The program has no network code: it sends "
                "nothing, fetches nothing, counts nothing, and knows no account.",
                path=self._journal,
            ),
            "small",
            "muted",
            wrap=True,
        )
        lock = line((boxed(column(2, IconView("lock", size=16), None)), 0), (kept, 1), gap=8)
        return measured(StackingRow(fields, gap=16), 480), 16, lock

    def show_work(self, task: Task, words: str) -> None:
        """Show how far the sample is, with the doors closed meanwhile."""
        for button in (self.first, self.file, self.sample):
            button.setEnabled(False)
        task.ended.connect(self._open_doors)
        self.progress.watch(task, words)

    @Slot()
    def _open_doors(self) -> None:
        """Let the doors be used again, where the work was given up."""
        for button in (self.first, self.file, self.sample):
            button.setEnabled(True)


def _door(icon: str, title: str, words: str, button: Button) -> QWidget:
    """Make one door: what it is, what lies behind it, and its button."""
    text = Label(words, "body", "muted", wrap=True)
    layout = column(IconView(icon, "accent", 28), 16, Label(title, "heading"), 6, text, None, 16, button)
    door = Block("card", layout, padding=(24, 24, 24, 24))
    door.setMinimumHeight(current().px(_DOOR_HEIGHT))
    return door


def _promise() -> str:
    """Say what the journal is."""
    return tr(
        "This journal keeps what you try, what comes of it, and what you learn. Nothing in it is lost, and nobody else "
        "reads it."
    )


def _about_logging() -> str:
    """Say what the first door needs."""
    return tr("Company and role are enough. The date is today unless you say otherwise.")


def _about_files() -> str:
    """Say what the second door takes."""
    return tr("A tracker saved as CSV, or your LinkedIn download. You see every row before anything is kept.")


def _about_sample() -> str:
    """Say what the third door shows."""
    return tr("A sample journal of an invented person, in a file of its own. Yours stays empty.")
