"""The diary: its pages, what comes back on a day, and what the record holds of a week or month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.diary_days import came_round
from careerjournal.domain.diary_review import ReviewMaterial
from careerjournal.domain.folding import fold
from careerjournal.domain.posting import Days
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.tags import tag_key
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.diary_material import about_of, choices_of, material_of
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import DIARY

_LATEST = (DIARY.c.on.desc(), DIARY.c.id.desc())
_ALL = select(DIARY).order_by(*_LATEST)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One thing a page is or can be about: the field that holds it, its id, and its name as the person knows it.

    `application_id` is that of a rejection, by which its debrief is opened, or of a person met over one; `form` is that
    of a worksheet.
    """

    field: str
    id: int
    name: str
    application_id: int | None = None
    form: str = ""


class Diary:
    """Verbs and readings about the diary."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def one(self, entry_id: int) -> DiaryEntry:
        """Read a page. Raises UserFault where it is gone."""
        return self._store.get(DiaryEntry, entry_id)

    def between(self, days: Days) -> list[DiaryEntry]:
        """Read the pages of some days, latest first."""
        within = DIARY.c.on.between(days.first.isoformat(), days.last.isoformat())
        return self._store.values(DiaryEntry, select(DIARY).where(within).order_by(*_LATEST))

    def on(self, day: date) -> list[DiaryEntry]:
        """Read the pages of a day, latest first."""
        return self.between(Days(day, day))

    def found(self, text: str) -> list[DiaryEntry]:
        """Read the pages in whose words or tags every word of a text stands, folded, latest first."""
        wanted = fold(text).split()
        return [entry for entry in self._store.values(DiaryEntry, _ALL) if _holds(entry, wanted)]

    def days(self, days: Days) -> dict[date, int]:
        """Count the pages of each day among some that has any."""
        counted = (
            select(DIARY.c.on, func.count())
            .where(DIARY.c.on.between(days.first.isoformat(), days.last.isoformat()))
            .group_by(DIARY.c.on)
        )
        with self._store.reading() as connection:
            return {date.fromisoformat(row[0]): row[1] for row in connection.execute(counted)}

    def count(self) -> int:
        """Count all pages."""
        with self._store.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(DIARY)).scalar_one())

    def span(self) -> Days | None:
        """Read from which day to which there are pages; None while there are none."""
        with self._store.reading() as connection:
            first, last = connection.execute(select(func.min(DIARY.c.on), func.max(DIARY.c.on))).one()
        return Days(date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def on_this_day(self, day: date) -> list[DiaryEntry]:
        """Read the pages that come round on a day: of earlier years, and of the months of the last year."""
        with self._store.reading() as connection:
            known = select(DIARY.c.on).where(func.substr(DIARY.c.on, 9) == f"{day.day:02}").distinct()
            days = came_round((date.fromisoformat(one) for one in connection.scalars(known)), day)
            wanted = select(DIARY).where(DIARY.c.on.in_([one.isoformat() for one in days])).order_by(*_LATEST)
            return read_values(connection, DiaryEntry, wanted)

    def tags(self) -> list[str]:
        """Read the tags used in the diary, most used first; of spellings that are one tag, the one used most."""
        counts: Counter[str] = Counter()
        spelt: dict[str, Counter[str]] = {}
        tags = func.json_each(DIARY.c.tags).table_valued("value")
        with self._store.reading() as connection:
            for (tag,) in connection.execute(select(tags.c.value).select_from(DIARY.join(tags, DIARY.c.id != 0))):
                counts[tag_key(tag)] += 1
                spelt.setdefault(tag_key(tag), Counter())[tag] += 1
        return [
            min(spelt[key], key=lambda tag: (-spelt[key][tag], tag))
            for key in sorted(counts, key=lambda one: (-counts[one], one))
        ]

    def keep(self, entry: DiaryEntry) -> Changes:
        """Keep a new page, or a changed one, exactly as it was typed. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            key = "done.edit_diary" if entry.id else "done.add_diary"
            verb.say(_about_day(key, entry), verb.put_known(entry))
        return verb.changes

    def remove(self, entry_id: int) -> Changes:
        """Remove a page; undo brings it back. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            entry = verb.must_get(DiaryEntry, entry_id)
            verb.remove(Kind.DIARY, [entry_id])
            verb.say(_about_day("done.remove_diary", entry), entry_id)
        return verb.changes

    def about(self, entry: DiaryEntry) -> list[About]:
        """Read what a page is about; what lies in the trash is left out."""
        with self._store.reading() as connection:
            return [About(**found) for found in about_of(connection, entry)]

    def choices(self, field: str, text: str = "", limit: int = 30) -> list[About]:
        """Read what a page could be about in one field, latest first, by words in its name, folded."""
        with self._store.reading() as connection:
            found = choices_of(connection, field, fold(text).split(), limit)
        return [About(**one) for one in found]

    def review_material(self, days: Days) -> ReviewMaterial:
        """Read what the record holds of some days."""
        with self._store.reading() as connection:
            return material_of(connection, days)


def _holds(entry: DiaryEntry, wanted: Iterable[str]) -> bool:
    """Tell whether all words stand in a page."""
    folded = fold("\n".join((entry.words, *entry.tags)))
    return all(word in folded for word in wanted)


def _about_day(key: str, entry: DiaryEntry) -> Sentence:
    return sentence(key, day=entry.on)
