"""Asks the system to notify of what is due, when the day watch looks at the clock: at most once a minute.

What the person sees anyway is not told: what is due when the journal is opened, and what comes of their own doing.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, SignalInstance, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.domain.notices import Notice, due_at, due_things, hours_of, is_quiet, notice_of
from careerjournal.domain.places import Place
from careerjournal.journal.clock import Clock
from careerjournal.language.sentences import say
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.shell.window import Window


class Notifier(Protocol):
    """Who shows a notification: the system's tray, or in tests somebody who writes it down."""

    clicked: SignalInstance

    def can_tell(self) -> bool:
        """Tell whether there is anything that shows notifications."""

    def tell(self, title: str, words: str) -> None:
        """Show a notification."""

    def rest(self) -> None:
        """Show nothing any more, until the next notification."""


class Notices(QObject):
    """Notifies for one window; which journal is open may change."""

    def __init__(self, window: Window, clock: Clock, notifier: Notifier) -> None:
        super().__init__(window)
        self._window, self._clock, self._notifier = window, clock, notifier
        self._desk: Desk | None = None
        self._seen_on: date | None = None
        self._seen_at = time.min
        self._looked_at: object = None
        self._place: Place | None = None
        self._times: tuple[time, ...] = ()
        notifier.clicked.connect(self._open)

    def attend(self, desk: Desk) -> None:
        """See to a journal that has been opened; what it asks for now is on the screen."""
        self._desk, self._place = desk, None
        self._see()
        desk.can_notify = self._notifier.can_tell
        desk.changed.connect(self._see)
        desk.settings_changed.connect(self._follow_settings)

    def leave(self) -> None:
        """See to no journal any more."""
        self._desk = None
        self._notifier.rest()

    @Slot()
    def look(self) -> None:
        """Notify of what has become due, all in one. Nothing is read while nothing can have changed."""
        desk = self._desk
        if desk is None or not desk.settings.notifies or desk.journal.read_only or not self._notifier.can_tell():
            return
        hours = hours_of(desk.settings.quiet_from, desk.settings.quiet_until)
        with suppress(UserFault):  # a journal that cannot be read or written just now is said where the person acts
            at = self._clock.now().astimezone(ZoneInfo(desk.journal.zone())).time()
            state = (desk.today(), is_quiet(at, hours), hours, sum(due <= at for due in self._times))
            if self._seen_on is None and state == self._looked_at:
                return
            self._keep_seen(desk)
            view = desk.journal.today.view(desk.today())
            things = due_things(view)
            self._times = tuple(thing.not_before for thing in things if thing.not_before is not None)
            self._looked_at = (*state[:-1], sum(due <= at for due in self._times))
            told = desk.journal.told.of(thing.key for thing in things)
            notice = notice_of(view, at, told, hours)
            if notice is not None:
                desk.journal.told.keep(notice.keys, desk.today())
                self._tell(notice, desk)

    def _keep_seen(self, desk: Desk) -> None:
        """Take what was due when the person last did something for told: it stood before their eyes.

        What waits for a clock time stands nowhere before: `_see` notes at what time it was.
        """
        if self._seen_on is not None:
            seen = due_at(desk.journal.today.view(self._seen_on), self._seen_at)
            desk.journal.told.keep((thing.key for thing in seen), self._seen_on)
            self._seen_on = None

    def _tell(self, notice: Notice, desk: Desk) -> None:
        """Show a notice, and remember where it leads."""
        self._place = notice.place
        lines = "\n".join(say(line, desk.words) for line in notice.lines)
        self._notifier.tell(say(notice.title, desk.words), lines)

    @Slot()
    def _see(self) -> None:
        """Note that the person sees what is due today."""
        if self._desk is not None:
            self._seen_on = self._desk.today()
            with suppress(UserFault):
                self._seen_at = self._clock.now().astimezone(ZoneInfo(self._desk.journal.zone())).time()

    @Slot()
    def _follow_settings(self) -> None:
        """Leave the tray when notifications are switched off; begin with what comes next when they are switched on."""
        if self._desk is not None and not self._desk.settings.notifies:
            self._notifier.rest()
        self._see()

    @Slot()
    def _open(self) -> None:
        """Come to the front and go where the last notice leads."""
        self._window.come_forward()
        if self._desk is not None and self._place is not None:
            self._desk.go(self._place)
