"""Taking in the rows of a file: all of them or none, as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, select

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.matching import KnownApplication, KnownApplications
from careerjournal.domain.progress import Progress, never, unseen
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import Stage
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import APPLICATION, STANDING

ROWS_AT_ONCE = 500
"""Rows written between two reports of progress."""

_KNOWN = select(
    APPLICATION.c.id,
    APPLICATION.c.company,
    APPLICATION.c.role,
    APPLICATION.c.link,
    STANDING.c.applied_on,
    STANDING.c.stage,
).join(STANDING, STANDING.c.application_id == APPLICATION.c.id)


class ImportCancelledError(Exception):
    """The person stopped an import; nothing of it stays."""


class Imports:
    """Verbs and readings about imports."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def known(self) -> KnownApplications:
        """Read what new rows are compared with: every application outside the trash."""
        with self._store.reading() as connection:
            return KnownApplications(_known(connection))

    def apply(
        self,
        source: str,
        rows: Sequence[ImportRow],
        progress: Progress = unseen,
        cancelled: Callable[[], bool] = never,
    ) -> Changes:
        """Add rows as applications; where the person cancels, nothing is added and the changes are none."""
        now = self._clock.now()
        try:
            with self._store.verb() as verb:
                verb.say(sentence("done.import", n=len(rows), file=source))
                for start in range(0, len(rows), ROWS_AT_ONCE):
                    if cancelled():
                        raise ImportCancelledError
                    some = rows[start : start + ROWS_AT_ONCE]
                    ids = verb.put_new([_application(row, now) for row in some])
                    verb.put_new(
                        [event for row in some for event in row.events],
                        [own_id for own_id, row in zip(ids, some, strict=True) for _ in row.events],
                    )
                    verb.finish()
                    progress(start + len(some), len(rows))
        except ImportCancelledError:
            return Changes(kinds=NOTHING_CHANGED, said=sentence("done.import_cancelled", file=source))
        return verb.changes


def _known(connection: Connection) -> Iterator[KnownApplication]:
    for row in connection.execute(_KNOWN):
        yield KnownApplication(
            id=row.id,
            company=row.company,
            role=row.role,
            link=row.link,
            applied_on=date.fromisoformat(row.applied_on) if row.applied_on else None,
            stage=Stage(row.stage),
        )


def _application(row: ImportRow, logged_at: datetime) -> Application:
    """Make an application of a row."""
    return Application(
        company=row.company,
        role=row.role,
        link=row.link,
        source=row.source,
        place=row.place,
        salary=row.salary,
        contact=row.contact,
        notes=row.notes,
        logged_at=logged_at,
        arrangement=row.arrangement,
        salary_low=row.salary_low,
        salary_high=row.salary_high,
        salary_currency=row.salary_currency,
        salary_per=row.salary_per,
        tags=row.tags,
        excitement=row.excitement,
        cv_version=row.cv_version,
        is_referral=row.is_referral,
        deadline_on=row.deadline_on,
    )
