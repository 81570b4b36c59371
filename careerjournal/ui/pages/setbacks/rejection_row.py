"""One rejection in the overview: how far it got, when it ended, what was learnt, and how the debrief stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from careerjournal.domain.sentence import sentence
from careerjournal.journal.rows import SetbackRow
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.say_days import application_words, day_words
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.labels import Label, Tone
from careerjournal.ui.kit.layouts import Item, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import StageMark
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.summary import has_debrief


class RejectionRow(Door):
    """A row that opens the worksheet; the lesson stands in it in the person's own words."""

    asked = Signal(int)
    """The id of the application."""

    def __init__(self, row: SetbackRow, today: date, words: Words) -> None:
        super().__init__()
        self._application_id = row.application_id
        title = application_words(row.company, row.role, words)
        second = how_it_ended(row, today, words)
        state, tone = how_debrief_stands(row, today, words)
        name = Label(title, wrap=True)
        lines: list[Item] = [
            line((name, 1), column(2, Label(state, "small", tone), None), gap=16),
            2,
            Label(second, "small", "muted"),
        ]
        lesson = row.debrief.lesson if row.debrief else ""
        if lesson:
            lines += [8, Label(lesson, "own", wrap=True)]
        went_well = row.debrief.went_well if row.debrief else ""
        if went_well:
            said = words.tr("Went well: {what}", what=went_well)
            lines += [6, Label(said, "small", "positive", wrap=True)]
        stage = StageMark(row.furthest)
        stage.setFixedHeight(QFontMetrics(current().font()).lineSpacing())  # on the middle of the first line of words
        mark = column(stage, None)
        self.setLayout(line(mark, (column(*lines), 1), gap=12, margins=(OVERHANG, 11, OVERHANG, 12)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(
            words.formats.listed([title, second, state, *[text for text in (lesson, went_well) if text]])
        )
        self.opened.connect(self._ask)

    @property
    def application_id(self) -> int:
        """Give the application that the row is about."""
        return self._application_id

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), look.color("hover"))
        overhang = look.px(OVERHANG)
        painter.fillRect(overhang, self.height() - 1, self.width() - 2 * overhang, 1, look.color("border"))
        painter.end()

    @Slot()
    def _ask(self) -> None:
        """Ask for the worksheet."""
        self.asked.emit(self._application_id)


def how_it_ended(row: SetbackRow, today: date, words: Words) -> str:
    """Say how far an application got and when it ended."""
    stage = AsIs(say(sentence(f"stage.{row.furthest.value}"), words))
    if row.ended_on is None:
        return words.tr("Got to: {stage}", stage=stage)
    return words.tr("Got to: {stage}. Ended on {day}", stage=stage, day=day_words(row.ended_on, today, words))


def how_debrief_stands(row: SetbackRow, today: date, words: Words) -> tuple[str, Tone]:
    """Say what was made of a rejection so far, or what can be."""
    debrief = row.debrief
    if debrief is None or not has_debrief(row):
        return words.tr("Look back"), "accent"
    if debrief.lesson:
        return words.tr("Lesson written"), "muted"
    if debrief.ask_on is not None and debrief.closed_on is None:
        return words.tr("Asked for {day}", day=day_words(debrief.ask_on, today, words)), "muted"
    return words.tr("Looked back") if debrief.closed_on else words.tr("Begun"), "muted"
