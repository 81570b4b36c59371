"""The part of Setbacks on what is to do: everything that came of lessons, feedback, skills, guides and plans."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.action_list import (
    OPEN,
    ActionFilter,
    ActionState,
    ListedAction,
    chosen,
    origins_of,
    state_of,
)
from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Place
from careerjournal.language.words import tr
from careerjournal.ui.forms.action_form import ask_action
from careerjournal.ui.forms.origin_words import origin_name
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, Scroll, boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.action_rows import ActionsSection

_SHOWN = 50
_WIDEST = 860
_STATES: dict[str, tuple[ActionState, ...]] = {
    "open": OPEN,
    "due": (ActionState.DUE,),
    "waiting": (ActionState.WAITING,),
    "done": (ActionState.DONE,),
    "dropped": (ActionState.DROPPED,),
    "all": (),
}


class ActionsPart(QWidget):
    """All things to do, chosen by how they stand and where they came from."""

    place_asked = Signal(object)
    """A `Place`: where a thing to do came from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = _SHOWN
        self._state = Combo(_states(), "open")
        self._state.setAccessibleName(tr("How they stand"))
        self._origin = Combo([("", tr("From everywhere"))])
        self._origin.setAccessibleName(tr("Where they came from"))
        for combo in (self._state, self._origin):
            combo.key_chosen.connect(self._choose)
        self._content = column(gap=24)
        tools = line(self._state, self._origin, None, gap=8)
        inner = boxed(column(tools, 20, self._content, None, margins=(OVERHANG, 4, OVERHANG - SCROLL_BAR, 24)))
        inner.setMaximumWidth(current().px(_WIDEST))
        across = line((inner, 1))
        across.addStretch(0)
        self.setLayout(column((Scroll(boxed(column(across, None))), 1)))

    def buttons(self) -> tuple[Button, None]:
        """Make the header's button."""
        add = Button(tr("Add something to do"), "primary")
        add.clicked.connect(self.add)
        return add, None

    def refresh(self) -> None:
        """Read all things to do anew."""
        rows = self._desk.journal.actions.all()
        self._offer_origins(rows)
        origin = Origin(self._origin.key) if self._origin.key else None
        wanted = ActionFilter(states=_STATES[self._state.key], origin=origin)
        found = chosen(rows, wanted, self._desk.today())
        emptied(self._content)
        for state in ActionState:
            here = [row for row in found[: self._shown] if state_of(row.action, self._desk.today()) is state]
            if here:
                self._content.addWidget(self._section(state, here))
        if not found:
            self._content.addWidget(Label(_nothing(bool(rows)), tone="muted", wrap=True))
        if len(found) > self._shown:
            words = self._desk.words
            more = Button(words.ntr("{n} more", "{n} more", len(found) - self._shown), "text")
            more.clicked.connect(self._show_more)
            self._content.addLayout(line(more, None))

    @Slot()
    def add(self) -> None:
        """Ask for something new to do."""
        today = self._desk.today()
        ask_action(self, self._desk, Action(title="", due_on=today, made_on=today))

    @Slot(int)
    def edit(self, action_id: int) -> None:
        """Open the form of something to do."""
        ask_action(self, self._desk, self._desk.journal.actions.one(action_id))

    def visit(self, place: Place) -> None:
        """Open the form of something to do where a place names one."""
        if place.record:
            self.edit(place.record)

    def _section(self, state: ActionState, rows: list[ListedAction]) -> ActionsSection:
        section = ActionsSection(state, rows, self._desk.today(), self._desk.words)
        section.finished.connect(self._finish)
        section.reopened.connect(self._reopen)
        section.put_off.connect(self._put_off)
        section.dropped.connect(self._drop)
        section.edited.connect(self.edit)
        section.source_asked.connect(self.place_asked)
        return section

    def _offer_origins(self, rows: list[ListedAction]) -> None:
        """Offer the origins that occur; the chosen one stays."""
        words, key = self._desk.words, self._origin.key
        found = [(origin.value, origin_name(origin, words)) for origin in origins_of(rows)]
        self._origin.set_choices([("", tr("From everywhere")), *found], key)

    @Slot()
    def _choose(self) -> None:
        """Show what was chosen, from its beginning."""
        self._shown = _SHOWN
        self.refresh()

    @Slot()
    def _show_more(self) -> None:
        """Show more of them."""
        self._shown += _SHOWN
        self.refresh()

    @Slot(int)
    def _finish(self, action_id: int) -> None:
        """Tick something off."""
        self._do(lambda: self._desk.journal.actions.finish(action_id))

    @Slot(int)
    def _reopen(self, action_id: int) -> None:
        """Take something up again."""
        self._do(lambda: self._desk.journal.actions.reopen(action_id))

    @Slot(int, int)
    def _put_off(self, action_id: int, days: int) -> None:
        """Let something wait for so many days."""
        until = self._desk.today() + timedelta(days=days)
        self._do(lambda: self._desk.journal.actions.later(action_id, until))

    @Slot(int)
    def _drop(self, action_id: int) -> None:
        """Let something go undone."""
        self._do(lambda: self._desk.journal.actions.drop(action_id))

    def _do(self, verb: Callable[[], Changes]) -> None:
        self._desk.do(verb)


def _states() -> list[tuple[str, str]]:
    """Name the states to choose from."""
    return [
        ("open", tr("Still open")),
        ("due", tr("Due")),
        ("waiting", tr("Waiting for their day")),
        ("done", tr("Done")),
        ("dropped", tr("Let go")),
        ("all", tr("All")),
    ]


def _nothing(is_chosen: bool) -> str:
    """Say that nothing is there, or nothing of what was chosen."""
    if is_chosen:
        return tr("Nothing of this kind.")
    return tr("What you decide to try stands here: from lessons, feedback, skills, guides and the plan.")
