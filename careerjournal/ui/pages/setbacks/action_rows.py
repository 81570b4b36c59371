"""Things to do that stand alike: due, waiting, without a day, done or let go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.action_list import ActionState, ListedAction
from careerjournal.domain.actions import shown_on
from careerjournal.domain.places import Place
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.later_button import IdButton, LaterButton
from careerjournal.ui.forms.origin_words import came_from_words
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.forms.settling_row import when_due
from careerjournal.ui.kit.blocks import CheckRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label, Tone

_SETTLED = (ActionState.DONE, ActionState.DROPPED)


class ActionsSection(Section):
    """The things to do in one state, with what can be done about each."""

    finished = Signal(int)
    reopened = Signal(int)
    put_off = Signal(int, int)
    dropped = Signal(int)
    edited = Signal(int)
    source_asked = Signal(object)

    def __init__(self, state: ActionState, rows: Sequence[ListedAction], today: date, words: Words) -> None:
        super().__init__(state_name(state, words))
        self._state, self._today, self._words = state, today, words
        for row in rows:
            self.add(self._row(row))

    def _row(self, row: ListedAction) -> CheckRow:
        """Make the row of one thing: tick, words, where it came from, its day, and what can be done."""
        action, words = row.action, self._words
        trailing: list[QWidget] = []
        day, tone = self._day(row)
        if day:
            trailing.append(Label(day, "small", tone))
        if row.place is not None:
            source = _SourceButton(row.place, words.tr("Source"))
            source.setAccessibleName(words.tr("{act}: {what}", act=AsIs(source.text()), what=action.title))
            source.asked.connect(self.source_asked)
            trailing.append(source)
        change = IdButton(action.id, words.tr("Change"))
        change.setAccessibleName(words.tr("Change {title}", title=action.title))
        change.chosen.connect(self.edited)
        trailing.append(change)
        if self._state is not ActionState.DONE:
            trailing.append(self._last_act(action.id, action.title))
        made = _TickRow(
            action.id,
            action.title,
            came_from_words(action, row.came_from, words),
            trailing=tuple(trailing),
            on=self._state is ActionState.DONE,
        )
        made.ticked.connect(self.finished)
        made.unticked.connect(self.reopened)
        return made

    def _last_act(self, record: int, title: str) -> Button:
        """Make the last button of a row: Later for what is open, to take it up again for what was let go."""
        words = self._words
        if self._state is ActionState.DROPPED:
            again = IdButton(record, words.tr("Take it up again"))
            again.setAccessibleName(words.tr("{act}: {what}", act=AsIs(again.text()), what=title))
            again.chosen.connect(self.reopened)
            return again
        later = LaterButton(record, words, let_go=words.tr("Let it go"))
        later.setAccessibleName(words.tr("Later: {title}", title=title))
        later.chosen.connect(self.put_off)
        later.let_go.connect(self.dropped)
        return later

    def _day(self, row: ListedAction) -> tuple[str, Tone]:
        """Say the day that counts for a state."""
        action, words = row.action, self._words
        if self._state in _SETTLED:
            settled = action.done_on or action.dropped_on
            return (str(day_words(settled, self._today, words)), "muted") if settled else ("", "muted")
        if self._state is ActionState.WAITING and action.later_until is not None:
            shown = shown_on(action)
            day = day_words(shown, self._today, words) if shown else AsIs("")
            return words.tr("Put off to {day}", day=day), "muted"
        return when_due(action.due_on, self._today, words)


class _TickRow(CheckRow):
    """A row whose tick means done; taken back it is open again."""

    ticked = Signal(int)
    unticked = Signal(int)

    def __init__(self, record: int, title: str, second: str, *, trailing: tuple[QWidget, ...], on: bool) -> None:
        super().__init__(title, second, checked=on, trailing=trailing)
        self._record = record
        self.toggled.connect(self._tell)

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        """Tell what the box says now."""
        (self.ticked if on else self.unticked).emit(self._record)


class _SourceButton(Button):
    """A text button that leads to where something came from."""

    asked = Signal(object)

    def __init__(self, place: Place, text: str) -> None:
        super().__init__(text, "text")
        self._place = place
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Tell the place."""
        self.asked.emit(self._place)


def state_name(state: ActionState, words: Words) -> str:
    """Name how things stand."""
    return {
        ActionState.DUE: words.tr("Due"),
        ActionState.WAITING: words.tr("Waiting for their day"),
        ActionState.UNDATED: words.tr("Without a day"),
        ActionState.DONE: words.tr("Done"),
        ActionState.DROPPED: words.tr("Let go"),
    }[state]
