"""The next interview: its day large, what and where, and the way to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careerjournal.domain.stages import Stage
from careerjournal.domain.today import UpcomingInterview
from careerjournal.language.relative import relative_day
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import Card
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import StageMark


class InterviewCard(Card):
    """A card with the day of the next interview; it leads to the application."""

    asked = Signal(int)

    def __init__(self, interview: UpcomingInterview, today: date, words: Words) -> None:
        round_name = words.tr("Interview, round {number}", number=interview.round)
        title = (
            words.tr("{role} at {company}", role=interview.role, company=interview.company)
            if interview.role
            else interview.company
        )
        opens = Button(words.tr("Open"))
        opens.setAccessibleName(words.tr("Open {application}", application=AsIs(title)))
        head = line(StageMark(Stage.INTERVIEW, ground="raised"), Label(round_name, "small", "muted"), None, gap=8)
        heading = Label(title, "heading", wrap=True)
        below = Label(_when_and_where(interview, today, words), "body", "muted", wrap=True)
        text = column(None, head, heading, below, None, gap=4)
        super().__init__(line(day_tile(interview.on, words), 12, (text, 1), opens, gap=8), padding=(16, 16, 20, 16))
        self._application_id = interview.application_id
        opens.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the application."""
        self.asked.emit(self._application_id)


def day_tile(day: date, words: Words) -> QWidget:
    """Make the tile with weekday, day and month; the one thing of a page that is centred."""
    parts = (
        Label(words.formats.weekday_short(day), "small", "on-accent-soft"),
        Label(words.formats.number(day.day), "display", "on-accent-soft"),
        Label(words.formats.month_name(day), "small", "on-accent-soft"),
    )
    layout = QVBoxLayout()
    layout.setSpacing(0)
    for part in parts:
        part.heard_as = None  # a day of that size is no heading
        part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(part)
    edge = current().px(4 if current().language[:2] in ("ar", "th") else 10)  # their lines bring room of their own
    layout.setContentsMargins(0, edge, 0, edge)
    tile = boxed(layout, name="tint")
    tile.setMinimumSize(current().px(88), current().px(96))  # taller lines, as in Thai and Arabic, grow it
    tile.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return tile


def _when_and_where(interview: UpcomingInterview, today: date, words: Words) -> str:
    """Say when, and what was noted: "10:30, by video, with Ines Okafor"."""
    when = words.formats.time(interview.at) if interview.at else relative_day(interview.on, today, words)
    noted = interview.note.strip().partition("\n")[0] or interview.name
    return words.tr("{when}, {noted}", when=AsIs(when), noted=noted) if noted else when
