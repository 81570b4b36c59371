"""The small sheet of a card that was put into another column: on which day, and what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.moving import Target, comes_there, event_to
from careerjournal.domain.own_stages import ListedStage
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.language.stage_names import listed_name
from careerjournal.language.words import Words, ntr, tr
from careerjournal.ui.forms.event_choices import EventChoice, add_marks
from careerjournal.ui.forms.event_form import read_time
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, Spin
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, boxed, column

_MEETINGS = (Stage.SCREENING, Stage.INTERVIEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What is put where: histories by id, the company where it is one, and the stages that it may be."""

    histories: Mapping[int, Sequence[ApplicationEvent]]
    company: str
    to: Sequence[ListedStage]
    """One stage, or the endings that one is asked to choose from."""


class MoveSheet(Sheet):
    """Asks for the day, which is today unless another is written; Enter keeps it."""

    kept = Signal(object)
    """The events (list[ApplicationEvent]) by which all of them are moved."""

    def __init__(self, parent: QWidget, words: Words, today: date, moved: Moved) -> None:
        self._moved, self._words = moved, words
        first = moved.to[0]
        count = len(moved.histories)
        self.ending = Combo([(one.key, listed_name(one, words)) for one in moved.to])
        add_marks(self.ending, [_choice(one, words) for one in moved.to])
        self.day = DateField(tr("On"), today, today=today)
        self.at = LineEdit("", placeholder=words.formats.time(time(10, 30)))
        self.round = Spin(0, least=0, most=20)
        self.round.setSpecialValueText(tr("as it comes"))
        self._at_field = Field(tr("At (hours and minutes)"), self.at)
        self._stays = Label("", "small", "caution", wrap=True)
        who = moved.company if count == 1 else ntr("{n} application", "{n} applications", count)
        several = len(moved.to) > 1
        super().__init__(
            parent,
            title=tr("How did it end?") if several else tr("Move to {stage}", stage=listed_name(first, words)),
            sentence=who,
            content=column(*self._fields(first, several=several), 12, self._stays),
            accept=tr("Keep"),
            width=420,
        )
        self.day.changed.connect(self._tell_what_stays)
        self.ending.currentIndexChanged.connect(self._tell_what_stays)
        self._tell_what_stays()
        self.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.line.selectAll()

    def accept(self) -> None:
        """Keep the events where day and time can be read."""
        at, readable = read_time(self.at.text())
        self._at_field.set_error("" if readable else tr("A time such as 9:00 or 14:30."))
        if not self.day.is_right() or not readable:
            return
        self.kept.emit(self._events(at))
        super().accept()

    def _fields(self, first: ListedStage, *, several: bool) -> list[Item]:
        """Give the fields that belong to where it is put."""
        if several:
            return [side_by_side(Field(tr("It was"), self.ending), self.day)]
        if first.stage_id is not None or first.base not in _MEETINGS:
            return [self.day]
        meeting = [self._at_field]
        if first.base is Stage.INTERVIEW:
            meeting.append(Field(tr("Round"), self.round))
        beside = side_by_side(*meeting) if len(meeting) > 1 else meeting[0]
        return [self.day, 16, boxed(column(beside))]

    @property
    def _target(self) -> Target:
        """Give where it is put."""
        chosen = next((one for one in self._moved.to if one.key == self.ending.key), self._moved.to[0])
        return Target(stage=chosen.base, stage_id=chosen.stage_id)

    def _events(self, at: time | None = None) -> list[ApplicationEvent]:
        """Make the events of the day that was last read."""
        on, target, number = self.day.day, self._target, self.round.value() or None
        if on is None:
            return []
        return [
            event_to(target, history, application_id=own_id, on=on, at=at, round=number)
            for own_id, history in self._moved.histories.items()
        ]

    @Slot()
    def _tell_what_stays(self) -> None:
        """Say where something noted later keeps an application where it is."""
        target, histories = self._target, self._moved.histories
        stays = [one for one in self._events() if not comes_there(one, target, histories[one.application_id])]
        if not stays:
            self._stays.setText("")
        elif len(histories) == 1:
            self._stays.setText(tr("Something is noted on a later day: until that is changed, it stays where it is."))
        else:
            said = ntr(
                "{n} of them has something noted on a later day and stays where it is.",
                "{n} of them have something noted on a later day and stay where they are.",
                len(stays),
            )
            self._stays.setText(said)
        self._stays.setVisible(bool(stays))


def _choice(one: ListedStage, words: Words) -> EventChoice:
    """Give a stage as something to choose."""
    event = ApplicationEvent(kind=EventKind.MOVED, to=one.base, stage_id=one.stage_id)
    return EventChoice(key=one.key, name=listed_name(one, words), event=event)
