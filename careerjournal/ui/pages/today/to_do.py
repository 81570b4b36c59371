"""What is to do today: actions due or late, debriefs that were put off until now, and what comes later, folded."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.actions import Origin
from careerjournal.domain.today import ActionToDo, DebriefToOffer, TodayView, WorksheetToOffer
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import CheckRow, Row, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.labels import Label, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

LATER_DAYS = (1, 3, 7)


class ToDoSection(Section):
    """The list of the day, and under it what comes later."""

    finished = Signal(int)
    put_off = Signal(int, int)
    edited = Signal(int)
    added = Signal()
    coming_toggled = Signal()
    debrief_asked = Signal(int)
    debrief_put_off = Signal(int, int)
    worksheet_asked = Signal(int)
    worksheet_put_off = Signal(int, int)

    def __init__(self, view: TodayView, words: Words, *, shows_coming: bool) -> None:
        add = Button(words.tr("Add something to do"), "text", "add")
        super().__init__(words.tr("For today"), action=add)
        self._words = words
        add.clicked.connect(self.added)
        for to_do in view.to_do:
            self.add(self._action_row(to_do, view.day))
        for debrief in view.debriefs:
            self.add(self._debrief_row(debrief))
        for worksheet in view.worksheets:
            self.add(self._worksheet_row(worksheet))
        if not (view.to_do or view.debriefs or view.worksheets):
            self.add(Label(words.tr("Nothing is due."), "body", "muted"))
        if view.coming:
            self._add_coming(view, shows_coming)

    def _add_coming(self, view: TodayView, shows_coming: bool) -> None:
        """Add the fold of what comes later, and its rows where it is open."""
        words = self._words
        count = len(view.coming)
        label = (
            words.tr("Fold away what comes later")
            if shows_coming
            else words.ntr("{n} more comes later", "{n} more come later", count)
        )
        fold = Button(label, "text", "chevron-down" if shows_coming else "chevron")
        fold.clicked.connect(self.coming_toggled)
        self.add(fold)
        if shows_coming:
            for to_do in view.coming:
                self.add(self._action_row(to_do, view.day))

    def _action_row(self, to_do: ActionToDo, today: date) -> _ActionRow:
        """Make the row of one action: tick, words, day, and Later."""
        action = to_do.action
        day, tone = when_due(action.due_on, today, self._words)
        later = _LaterButton(action.id, self._words)
        later.chosen.connect(self.put_off)
        change = _IdButton(action.id, self._words.tr("Change"))
        change.setAccessibleName(self._words.tr("Change {title}", title=action.title))
        change.chosen.connect(self.edited)
        row = _ActionRow(
            action.id, action.title, came_from(to_do, self._words), trailing=(Label(day, "small", tone), change, later)
        )
        row.finished.connect(self.finished)
        return row

    def _debrief_row(self, debrief: DebriefToOffer) -> Row:
        """Make the row that offers a debrief again."""
        words = self._words
        later = _LaterButton(debrief.application_id, words)
        later.chosen.connect(self.debrief_put_off)
        now = _IdButton(debrief.application_id, words.tr("Look back"))
        now.chosen.connect(self.debrief_asked)
        return Row(
            words.tr("Look back at {company}", company=debrief.company),
            words.tr("You asked to be reminded. A few lines are enough, or none."),
            leading=IconView("setbacks"),
            trailing=(now, later),
        )

    def _worksheet_row(self, worksheet: WorksheetToOffer) -> Row:
        """Make the row that offers a worksheet again."""
        from careerjournal.domain.sentence import sentence  # only where one is due: not for every first frame
        from careerjournal.domain.worksheets.catalogue import form_of
        from careerjournal.language.sentences import say

        words = self._words
        form = say(sentence(form_of(worksheet.form).key), words)
        later = _LaterButton(worksheet.worksheet_id, words)
        later.chosen.connect(self.worksheet_put_off)
        now = _IdButton(worksheet.worksheet_id, words.tr("Open"))
        now.setAccessibleName(words.tr("Open {title}", title=worksheet.title or form))
        now.chosen.connect(self.worksheet_asked)
        asked = AsIs(words.formats.day_month(worksheet.ask_on))
        return Row(
            worksheet.title or form,
            words.tr("{form}. Back since {day}, as you asked.", form=AsIs(form), day=asked),
            leading=IconView("setbacks"),
            trailing=(now, later),
        )


class _ActionRow(CheckRow):
    """An action's row: a tick finishes it."""

    finished = Signal(int)

    def __init__(self, record: int, title: str, second: str, *, trailing: tuple[QWidget, ...]) -> None:
        super().__init__(title, second, trailing=trailing)
        self._record = record
        self.toggled.connect(self._tell)

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        """Tell the id once the box is ticked."""
        if on:
            self.finished.emit(self._record)


class _IdButton(Button):
    """A text button that tells the id of its row."""

    chosen = Signal(int)

    def __init__(self, record: int, text: str) -> None:
        super().__init__(text, "text")
        self._record = record
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Tell the id."""
        self.chosen.emit(self._record)


class _LaterButton(Button):
    """Later: tomorrow, in three days or in a week."""

    chosen = Signal(int, int)

    def __init__(self, record: int, words: Words) -> None:
        super().__init__(words.tr("Later"), "text")
        self._record = record
        self._words = words
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        """Offer the days under the button."""
        from PySide6.QtWidgets import QMenu  # not before somebody asks for it: the first frame shows the row

        from careerjournal.ui.kit.menus import open_under

        menu = QMenu(self)
        for days, label in zip(
            LATER_DAYS,
            (self._words.tr("Tomorrow"), self._words.tr("In three days"), self._words.tr("In a week")),
            strict=True,
        ):
            menu.addAction(label).setData(days)
        menu.triggered.connect(self._choose)
        open_under(menu, self)

    @Slot(object)
    def _choose(self, action: QAction) -> None:
        """Tell the chosen number of days."""
        self.chosen.emit(self._record, action.data())


def when_due(due: date | None, today: date, words: Words) -> tuple[str, Tone]:
    """Say when something is due, and in which tone: late things in the tone of caution, never of alarm."""
    if due is None:
        return "", "muted"
    days = (due - today).days
    if days < 0:
        return words.ntr("{n} day past", "{n} days past", -days), "caution"
    if days == 0:
        return words.tr("Today"), ""
    if days == 1:
        return words.tr("Tomorrow"), "muted"
    return words.formats.day_short(due), "muted"


def came_from(to_do: ActionToDo, words: Words) -> str:
    """Say where an action came from."""
    made = AsIs(words.formats.day_month(to_do.action.made_on))
    match to_do.action.origin:
        case Origin.DEBRIEF:
            return words.tr("From a lesson of {day}, {company}", day=made, company=to_do.came_from)
        case Origin.FEEDBACK:
            return words.tr("From the feedback of {person}", person=to_do.came_from)
        case Origin.SKILL:
            return words.tr("For the skill {skill}", skill=to_do.came_from)
        case Origin.GOAL:
            return words.tr("For the goal {goal}", goal=to_do.came_from)
        case Origin.WORKSHEET if to_do.came_from:
            return words.tr("From {title}", title=to_do.came_from)
        case _:
            return words.tr("Noted on {day}", day=made)
