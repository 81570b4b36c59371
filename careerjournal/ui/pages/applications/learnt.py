"""What a rejection left behind, as the panel shows it: the lesson, what was said, and the way to Setbacks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Feedback, is_empty
from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, column, emptied, line
from careerjournal.ui.pages.applications.long_words import beginning, breakable
from careerjournal.ui.pages.applications.next_words import long_day


class Learnt(QWidget):
    """The debrief and the feedback of one application; nothing where there is neither and none is asked for."""

    asked = Signal(object)
    """The place on Setbacks where one goes on."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: object = None
        self._places: dict[Button, Place] = {}
        self._blocks = column(gap=8)
        self.setLayout(self._blocks)

    def show_detail(self, detail: ApplicationDetail, today: date) -> None:
        """Show what was made of an application."""
        shown = (detail.debrief, detail.feedback, detail.standing.stage, today)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._blocks)
        self._places.clear()
        blocks = [*self._debrief(detail), *(self._feedback(each, today) for each in detail.feedback)]
        if blocks:
            self._blocks.addWidget(Label(self._words.tr("What you take from it"), "strong"))
        for block in blocks:
            self._blocks.addWidget(block)
        self.setVisible(bool(blocks))

    def _debrief(self, detail: ApplicationDetail) -> list[QWidget]:
        """Show the lesson, or the way to write one where an application was rejected."""
        debrief = detail.debrief
        empty = debrief is None or is_empty(debrief)
        if empty and detail.standing.stage is not Stage.REJECTED:
            return []
        place = Place(Page.SETBACKS, detail.application.id, "debrief")
        if debrief is None or empty:
            sentence = Label(self._words.tr("Nothing is noted about it yet. It can wait."), "body", "muted", wrap=True)
            return [self._block([sentence], self._words.tr("Write a debrief"), place)]
        said: list[Item] = [Label(self._words.tr("The lesson"), "small", "muted")] if debrief.lesson else []
        words = debrief.lesson or self._words.tr("A debrief is begun, without a lesson so far.")
        shown = Label(breakable(beginning(words)), "own" if debrief.lesson else "body", wrap=True)
        return [self._block([*said, shown], self._words.tr("Open the debrief"), place)]

    def _feedback(self, feedback: Feedback, today: date) -> QWidget:
        """Show what somebody said, or that it was asked for."""
        place = Place(Page.SETBACKS, feedback.id, "feedback")
        items: list[Item] = []
        if feedback.words:
            quote = self._words.tr("“{words}”", words=AsIs(breakable(beginning(feedback.words))))
            items.append(Label(quote, "own", wrap=True))
        items.append(Label(_from_whom(feedback, today, self._words), "small", "muted", wrap=True))
        return self._block(items, self._words.tr("Open the feedback"), place)

    def _block(self, items: list[Item], act: str, place: Place) -> QWidget:
        """Make a block with its act at the foot."""
        button = Button(act, "text")
        button.clicked.connect(self._ask)
        self._places[button] = place
        block = QuietBlock(column(*items, line(button, None), gap=4), padding=(16, 12, 16, 12))
        block.setObjectName("card")
        return block

    @Slot()
    def _ask(self) -> None:
        """Tell where the person wants to go on."""
        button = self.sender()
        if isinstance(button, Button):
            self.asked.emit(self._places[button])


def _from_whom(feedback: Feedback, today: date, words: Words) -> str:
    """Say who said it and when, or that it is awaited."""
    on = feedback.received_on or feedback.asked_on
    day = AsIs(long_day(on, today, words)) if on else ""
    if feedback.received_on is None and not feedback.words:
        if feedback.person and on:
            return words.tr("Asked {person} on {day}; the answer is awaited.", person=feedback.person, day=day)
        return words.tr("Feedback was asked for; the answer is awaited.")
    if feedback.person and on:
        return words.tr("{person}, {day}", person=feedback.person, day=day)
    return feedback.person or (str(day) if day else words.tr("Feedback"))
