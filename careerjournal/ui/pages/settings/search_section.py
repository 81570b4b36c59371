"""The pace of the search: days before a follow-up, the weekly goal, the pause, the admired companies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot

from careerjournal.domain.follow_ups import FollowUpDays
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.pace import ask_about_pace
from careerjournal.ui.forms.search_words import goal_words, pause_words
from careerjournal.ui.kit.blocks import Row, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column
from careerjournal.ui.kit.stacking_row import StackingRow

CHOICES = (0, 1, 2, 3, 4, 5, 7, 10, 14, 21, 28)
"""Days offered; another number that is kept stands among them."""


class SearchSection(Section):
    """Each choice is a step that Undo takes back: they belong to the journal."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Your search"))
        self._desk = desk
        self.applied, self.interview, self.offer = Combo([]), Combo([]), Combo([])
        fields = (
            Field(tr("Follow up after applying"), self.applied),
            Field(tr("After an interview or a call"), self.interview),
            Field(tr("After an offer"), self.offer),
        )
        self._rows = column()
        self.add(StackingRow(fields, gap=16), boxed(column(12, self._rows)))
        self.applied.key_chosen.connect(self._choose_applied)
        self.interview.key_chosen.connect(self._choose_interview)
        self.offer.key_chosen.connect(self._choose_offer)
        self.goal, self.pause, self.admired = (Button("", "text") for _ in range(3))
        self.goal.clicked.connect(self._ask_goal)
        self.pause.clicked.connect(self._ask_pause)
        self.admired.clicked.connect(self._show_admired)
        self._shown: list[PaceRow] = []
        for name, button in (
            (tr("Applications a week"), self.goal),
            (tr("Pause"), self.pause),
            (tr("Companies you admire"), self.admired),
        ):
            row = PaceRow(name, button)
            self._shown.append(row)
            self._rows.addWidget(row)

    def show_search(self) -> None:
        """Show what the journal holds."""
        journal, today, words = self._desk.journal, self._desk.today(), self._desk.words
        days = journal.follow_ups.days()
        for combo, number in ((self.applied, days.applied), (self.interview, days.interview), (self.offer, days.offer)):
            combo.set_choices(_choices(number, words), str(number))
        goal, pause = journal.search.goal(today), journal.search.next_pause(today)
        admired = len(journal.companies.admired())
        said = (
            goal_words(goal, words),
            pause_words(pause, today, words),
            words.ntr("{n} on the list", "{n} on the list", admired) if admired else words.tr("The list is empty."),
        )
        acts = (
            words.tr("Change the goal") if goal else words.tr("Set a goal"),
            words.tr("Change the pause") if pause else words.tr("Pause the search"),
            words.tr("See the list"),
        )
        for row, sentence, act in zip(self._shown, said, acts, strict=True):
            row.show_words(sentence, act)

    @Slot(str)
    def _choose_applied(self, key: str) -> None:
        """Follow up sooner or later after applying."""
        self._keep(replace(self._desk.journal.follow_ups.days(), applied=int(key)))

    @Slot(str)
    def _choose_interview(self, key: str) -> None:
        """Follow up sooner or later after an interview."""
        self._keep(replace(self._desk.journal.follow_ups.days(), interview=int(key)))

    @Slot(str)
    def _choose_offer(self, key: str) -> None:
        """Follow up sooner or later after an offer."""
        self._keep(replace(self._desk.journal.follow_ups.days(), offer=int(key)))

    def _keep(self, days: FollowUpDays) -> None:
        """Keep the days where they changed; where the journal refuses, show what it holds."""
        journal = self._desk.journal
        if days != journal.follow_ups.days() and self._desk.do(lambda: journal.follow_ups.keep_days(days)) is None:
            self.show_search()

    @Slot()
    def _ask_goal(self) -> None:
        """Ask for the weekly goal."""
        ask_about_pace(self, self._desk, "search_goal")

    @Slot()
    def _ask_pause(self) -> None:
        """Ask for the days of a pause."""
        ask_about_pace(self, self._desk, "pause")

    @Slot()
    def _show_admired(self) -> None:
        """Show the admired companies."""
        ask_about_pace(self, self._desk, "admired")


class PaceRow(Row):
    """A name, what holds at the moment, and the way to change it."""

    def __init__(self, name: str, button: Button) -> None:
        self._name, self._button = name, button
        self._said = Label("", "body", "muted")
        super().__init__(name, trailing=(self._said, button))

    def show_words(self, sentence: str, act: str) -> None:
        """Say what holds, and what can be done."""
        self._said.setText(sentence)
        self._button.setText(act)


def _choices(number: int, words: Words) -> list[tuple[str, str]]:
    """Name the days that can be chosen."""
    return [
        (str(days), words.ntr("after {n} day", "after {n} days", days) if days else words.tr("never"))
        for days in sorted({*CHOICES, number})
    ]
