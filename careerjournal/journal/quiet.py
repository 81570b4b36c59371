"""Applications that have been quiet for long: found, and closed in one step where the person says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import BindParameter, bindparam, or_, select

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.folding import fold
from careerjournal.domain.quiet import LEAST_DAYS, MOST_DAYS, QUIET_STAGES, NoReplyBefore, Quiet
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.clock import Clock
from careerjournal.journal.store import quiet as reading
from careerjournal.journal.store.projections import CHUNK
from careerjournal.journal.store.records import Setting
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import SETTING, STANDING

_SETTING = select(SETTING).where(SETTING.c.name == reading.SETTING)
_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_STILL_QUIET = select(STANDING.c.application_id).where(
    STANDING.c.application_id.in_(_IDS),
    STANDING.c.stage.in_([stage.value for stage in QUIET_STAGES]),
    or_(STANDING.c.last_on.is_(None), STANDING.c.last_on <= bindparam("day")),
)
_AT_COMPANY = select(STANDING.c.stage, STANDING.c.ended_on).where(STANDING.c.company_key == bindparam("company"))


class QuietOnes:
    """Verbs and readings about applications that have been quiet for long."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def now(self, day: date | None = None) -> Quiet:
        """Count the quiet applications on a day (today where none is given); none during a pause."""
        with self._store.reading_raw() as connection:
            return reading.count(connection, day or self._clock.today())

    def ids(self, day: date | None = None) -> list[int]:
        """Read the ids of the quiet applications, the longest quiet first."""
        with self._store.reading_raw() as connection:
            return reading.ids(connection, day or self._clock.today())

    def days(self) -> int:
        """Read after how many quiet days no reply is suggested."""
        with self._store.reading_raw() as connection:
            return reading.days(connection)

    def set_days(self, days: int) -> Changes:
        """Set after how many quiet days no reply is suggested, within reason."""
        days = min(max(days, LEAST_DAYS), MOST_DAYS)
        with self._store.verb() as verb:
            kept = read_values(verb.connection, Setting, _SETTING)
            own_id = kept[0].id if kept else 0
            verb.say(sentence("done.set_quiet_days", n=days))
            verb.put(Setting(id=own_id, name=reading.SETTING, words=str(days)))
        return verb.changes

    def close(self, ids: Sequence[int], on: date | None = None) -> Changes:
        """Close applications as no reply on a day (today where none is given), as one step of undo.

        Those that have moved on meanwhile, have something ahead or are gone stay as they are.
        """
        day = on or self._clock.today()
        asked = sorted(set(ids))
        with self._store.verb() as verb:
            closing: list[int] = []
            for start in range(0, len(asked), CHUNK):
                closing += verb.connection.scalars(
                    _STILL_QUIET, {"ids": asked[start : start + CHUNK], "day": day.isoformat()}
                )
            verb.put_new([ApplicationEvent(kind=EventKind.NO_REPLY, on=day)] * len(closing), closing)
            verb.say(sentence("done.close_quiet", n=len(closing)))
        return verb.changes

    def before(self, company: str) -> NoReplyBefore | None:
        """Say how often a company gave no reply before; None where it never did."""
        if not company.strip():
            return None
        with self._store.reading() as connection:
            there = connection.execute(_AT_COMPANY, {"company": fold(company.strip())}).all()
        ended = [ended_on for stage, ended_on in there if stage == Stage.NO_REPLY.value]
        if not ended:
            return None
        last_on = max((day for day in ended if day), default="")
        return NoReplyBefore(count=len(ended), last_on=date.fromisoformat(last_on) if last_on else None)
