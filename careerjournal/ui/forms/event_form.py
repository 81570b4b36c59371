"""The form of one event in an application's history: what happened, when, and what belongs to an interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.odd_days import OddDay, applied_before, odd_day
from careerjournal.domain.own_stages import ListedStage, listed
from careerjournal.domain.stages import EventKind
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.application_form import side_by_side
from careerjournal.ui.forms.event_choices import EventChoice, add_marks, event_choices, key_of
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText, Spin
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column

WITH_TIME = frozenset({EventKind.SCREENING, EventKind.ASSESSMENT, EventKind.INTERVIEW})
"""What has a clock time: one is there for it at an hour."""


class EventForm(QWidget):
    """Asks what happened and on which day; a meeting also has a clock time, an interview a round and a name."""

    changed = Signal()

    def __init__(
        self,
        words: Words,
        today: date,
        event: ApplicationEvent | None = None,
        *,
        listing: Sequence[ListedStage] | None = None,
        others: Sequence[ApplicationEvent] = (),
    ) -> None:
        """Make the form of an event that is kept, or of a new one on today.

        `listing` are the person's stages, `others` the other events of the history.
        """
        super().__init__()
        self._words, self._today, self._others = words, today, others
        self._event = event or ApplicationEvent(kind=EventKind.SCREENING, on=today)
        shown = self._event
        choices = event_choices(listed(()) if listing is None else listing, words, now=shown)
        self._choices = {choice.key: choice for choice in choices}
        self.kind = Combo([(choice.key, choice.name) for choice in choices], key_of(shown))
        add_marks(self.kind, choices)
        hint = tr("Leave it empty where you do not know it.")
        self.day = DateField(tr("On"), shown.on, today=today, optional=True, hint=hint)
        self.at = LineEdit(
            words.formats.time(shown.at) if shown.at else "", placeholder=words.formats.time(time(10, 30))
        )
        self.round = Spin(shown.round or 0, least=0, most=20)
        self.round.setSpecialValueText(tr("as it comes"))
        self.name = LineEdit(shown.name, own=True, placeholder=tr("With the team, a call, a task…"))
        self.note = LongText(shown.note, lines=2)
        self._at_field = Field(tr("At (hours and minutes)"), self.at)
        self._round_field = Field(tr("Round"), self.round)
        self._name_field = Field(tr("What it is called"), self.name)
        self._odd = Label("", "small", "muted", wrap=True)
        self._meeting = boxed(column(side_by_side(self._at_field, self._round_field), self._name_field, gap=16))
        self.setLayout(
            column(
                column(side_by_side(Field(tr("What happened"), self.kind), self.day), self._odd, gap=6),
                self._meeting,
                Field(tr("Note"), self.note),
                gap=16,
            )
        )
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.day.changed.connect(self._say_odd_day)
        self._follow_kind()

    def event_made(self) -> ApplicationEvent | None:
        """Give the event as it was typed; None where a day or time cannot be read, with the reason below it."""
        at, readable = read_time(self.at.text())
        kind = self.chosen_kind
        is_interview = kind is EventKind.INTERVIEW
        has_time = kind in WITH_TIME
        self._at_field.set_error("" if readable else tr("A time such as 9:00 or 14:30."))
        if not self.day.is_right() or (has_time and not readable):
            return None
        return replace(
            self.chosen.made_of(self._event),
            on=self.day.day,
            at=at if has_time else None,
            round=(self.round.value() or None) if is_interview else None,
            name=self.name.text().strip() if is_interview else "",
            note=self.note.text().strip(),
        )

    @property
    def chosen(self) -> EventChoice:
        """Give what is chosen as having happened."""
        return self._choices[self.kind.key]

    @property
    def chosen_kind(self) -> EventKind:
        """Give the kind of event that is chosen."""
        return self.chosen.event.kind

    @Slot()
    def _follow_kind(self) -> None:
        """Show the clock time for what has one, and what belongs to interviews for interviews alone."""
        is_interview = self.chosen_kind is EventKind.INTERVIEW
        self._meeting.setVisible(self.chosen_kind in WITH_TIME)
        self._round_field.setVisible(is_interview)
        self._name_field.setVisible(is_interview)
        self._say_odd_day()
        self.changed.emit()

    @Slot()
    def _say_odd_day(self) -> None:
        """Say gently where a day is unusual; it is kept all the same."""
        event = replace(self._event, kind=self.chosen_kind, on=self.day.day)
        odd = odd_day(event, self._others, self._today)
        if odd is OddDay.AHEAD:
            self._odd.setText(tr("This day is still ahead. It is kept as it is."))
        elif odd is OddDay.BEFORE_APPLYING and (applied := applied_before(event, self._others)):
            self._odd.setText(tr("This is before the day you applied, {day}. It is kept as it is.", day=applied))
        self._odd.setVisible(odd is not None)


def read_time(text: str) -> tuple[time | None, bool]:
    """Read a clock time such as 9, 9:30, 14.30; the second value tells whether it could be read. Empty is no time."""
    typed = text.strip().replace(".", ":").replace("h", ":")
    if not typed:
        return None, True
    hours, _, minutes = typed.partition(":")
    try:
        return time(int(hours), int(minutes or "0")), True
    except ValueError:
        return None, False
