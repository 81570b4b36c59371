"""Follow-ups: what the person does about them, and after how many days they come; and contacts to write to again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, select

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes
from careerjournal.domain.companies import Contact
from careerjournal.domain.faults import UserFault
from careerjournal.domain.follow_ups import (
    DAYS_SETTING,
    FollowUp,
    FollowUpDays,
    Pause,
    days_as_text,
    number_next,
)
from careerjournal.domain.posting import Days
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import UNDER_WAY, Stage
from careerjournal.domain.today import DueFollowUp
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import FollowUpsOf
from careerjournal.journal.store import due
from careerjournal.journal.store.read_all import read_all
from careerjournal.journal.store.records import Setting
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import FOLLOW_UP, SETTING, STANDING

_DAYS = select(SETTING).where(SETTING.c.name == DAYS_SETTING)
_KEPT = select(FOLLOW_UP).where(FOLLOW_UP.c.application_id == bindparam("application")).order_by(FOLLOW_UP.c.id)
_STANDING = select(STANDING.c.stage, STANDING.c.last_on).where(
    STANDING.c.application_id == bindparam("application"), STANDING.c.last_on.is_not(None)
)
_AT_MOST = 500
"""Follow-ups of a span of days that are read at once."""


class FollowUps:
    """Verbs and readings about follow-ups. They are derived; kept is only what the person did about them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def days(self) -> FollowUpDays:
        """Read how many days after the latest news one follows up."""
        with self._store.reading_raw() as connection:
            return due.follow_up_days(connection)

    def keep_days(self, days: FollowUpDays) -> Changes:
        """Keep other days."""
        with self._store.verb() as verb:
            kept = read_values(verb.connection, Setting, _DAYS)
            own_id = kept[0].id if kept else 0
            record = verb.put(Setting(id=own_id, name=DAYS_SETTING, words=days_as_text(days)))
            verb.say(sentence("done.keep_follow_up_days"), record)
        return verb.changes

    def of(self, application_id: int) -> FollowUpsOf:
        """Read what comes next for an application, due or not, and what was done about those before."""
        with self._store.reading_raw() as connection:
            found = due.following_up(
                connection,
                [application_id],
                due.follow_up_days(connection),
                read_all(connection, Pause),
                self._clock.today(),
            )
        kept = self._store.values(FollowUp, _KEPT, {"application": application_id})
        return FollowUpsOf(next=found[0] if found else None, kept=tuple(kept))

    def ahead(self, days: Days) -> list[DueFollowUp]:
        """Read the follow-ups that come due in some days, earliest first: what a calendar shows."""
        with self._store.reading_raw() as connection:
            wait, pauses, today = due.follow_up_days(connection), read_all(connection, Pause), self._clock.today()
            ids = due.may_be_due(connection, days, wait, pauses, today, _AT_MOST)
            found = due.following_up(connection, ids, wait, pauses, today)
        return sorted((one for one in found if one.due_on in days), key=lambda one: (one.due_on, one.application_id))

    def done(self, application_id: int, on: date | None = None) -> Changes:
        """Note that the person followed up, today or on a day before. Raises UserFault where there is nothing to."""
        return self._settle("done.follow_up", application_id, done_on=on or self._clock.today())

    def later(self, application_id: int, until: date) -> Changes:
        """Let a follow-up wait until a day. Raises UserFault where there is nothing to follow up."""
        return self._settle("done.follow_up_later", application_id, later_until=until)

    def drop(self, application_id: int) -> Changes:
        """Drop a follow-up: nothing more comes at this stage until something happens. Raises UserFault."""
        return self._settle("done.follow_up_drop", application_id, dropped_on=self._clock.today())

    def write_later(self, contact_id: int, until: date) -> Changes:
        """Put off writing to a contact to a day. Raises UserFault where it is gone."""
        return self._contact("done.write_later", contact_id, until)

    def write_no_more(self, contact_id: int) -> Changes:
        """Let go of writing to a contact again. Raises UserFault where it is gone."""
        return self._contact("done.write_no_more", contact_id, None)

    def _settle(self, key: str, application_id: int, **what: date) -> Changes:
        """Keep what was done about the follow-up that comes next, whether its day has come or not."""
        with self._store.verb() as verb:
            application = verb.must_get(Application, application_id)
            where = verb.connection.execute(_STANDING, {"application": application_id}).first()
            kept = read_values(verb.connection, FollowUp, _KEPT, {"application": application_id})
            stage = Stage(where.stage) if where is not None else Stage.WISHLIST
            number = number_next(stage, date.fromisoformat(where.last_on), kept) if where is not None else None
            if number is None or stage not in UNDER_WAY:
                raise UserFault(sentence("follow_up.none", company=application.company))
            new = FollowUp(application_id=application_id, stage=stage, number=number)
            begun = next((one for one in kept if one.stage is stage and one.number == number), new)
            verb.put(replace(begun, **what))
            until = (("until", day) for name, day in what.items() if name == "later_until")
            verb.say(Sentence(key, (("company", application.company), *until)), application_id)
        return verb.changes

    def _contact(self, key: str, contact_id: int, until: date | None) -> Changes:
        with self._store.verb() as verb:
            contact = verb.must_get(Contact, contact_id)
            verb.put(replace(contact, next_on=until))
            verb.say(Sentence(key, (("name", contact.name), *((("until", until),) if until else ()))), contact_id)
        return verb.changes
