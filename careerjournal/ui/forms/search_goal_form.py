"""The form of the weekly goal: how many applications are enough, and how many are plenty."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, Spin
from careerjournal.ui.kit.layouts import column, line

FIRST_FLOOR, FIRST_CEILING = 2, 4
"""What is suggested to whoever has no goal yet."""
_MOST = 99


class SearchGoalSheet(Sheet):
    """Asks for a floor and a ceiling; the ceiling may be left open, the goal may be ended."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        goal = desk.journal.search.goal(desk.today())
        floor = goal.floor if goal else FIRST_FLOOR
        ceiling = (goal.ceiling or 0) if goal else FIRST_CEILING
        self.floor = Spin(floor, least=1, most=_MOST)
        self.ceiling = Spin(ceiling, least=0, most=_MOST)
        self.ceiling.setSpecialValueText(tr("no limit"))
        self._ceiling_field = Field(tr("Plenty is"), self.ceiling, hint=tr("Above it, Today says that it is plenty."))
        enough = Field(tr("Enough is"), self.floor, hint=tr("A number for a tired week."))
        super().__init__(
            parent,
            title=tr("Applications a week"),
            sentence=tr("Fewer, chosen with care, are worth more than many. Nothing is counted against you."),
            content=column(line((enough, 1), (self._ceiling_field, 1), gap=16)),
            accept=tr("Keep the goal"),
        )
        if goal is not None:
            end = Button(tr("Go without a goal"))
            end.clicked.connect(self._end)
            self.add_act(end)
        self.floor.setFocus()

    def accept(self) -> None:
        """Keep the goal where plenty is not below enough."""
        floor, ceiling = self.floor.value(), self.ceiling.value() or None
        fits = ceiling is None or ceiling >= floor
        self._ceiling_field.set_error("" if fits else tr("As many as are enough, or more."))
        if fits and self._desk.do(lambda: self._desk.journal.search.set_goal(floor, ceiling)) is not None:
            super().accept()

    @Slot()
    def _end(self) -> None:
        """Go without a weekly goal."""
        if self._desk.do(self._desk.journal.search.end_goal) is not None:
            self.reject()


def ask_search_goal(parent: QWidget, desk: Desk) -> SearchGoalSheet:
    """Open the form of the weekly goal."""
    sheet = SearchGoalSheet(parent, desk)
    sheet.open()
    return sheet
