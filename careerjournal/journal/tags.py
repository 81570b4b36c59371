"""All tags of the person's, wherever they stand: how often each is used, and renaming one everywhere."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, Table, select

from careerjournal.domain.application_query import from_json, to_json
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.saved_filters import SavedFilter
from careerjournal.domain.sentence import sentence
from careerjournal.domain.tags import known_spelling, renamed, tag_key, tidied
from careerjournal.domain.value import value
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import APPLICATION, DIARY, SAVED_FILTER
from careerjournal.journal.store.translate import list_text
from careerjournal.journal.store.write import RowChange

_TAGGED: dict[Kind, Table] = {Kind.APPLICATION: APPLICATION, Kind.DIARY: DIARY}
_FILTERS = select(SAVED_FILTER)


@value
class TagUse:
    """A tag in its commonest spelling, with the applications outside the trash and the diary pages that have it."""

    tag: str
    applications: int
    pages: int

    @property
    def times(self) -> int:
        """Count both."""
        return self.applications + self.pages


class Tags:
    """Verbs and readings about tags. Spellings that fold to the same are one tag."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def used(self) -> list[TagUse]:
        """Read every tag that stands somewhere, most used first."""
        with self._store.reading() as connection:
            return _used(connection)

    def rename(self, tag: str, name: str) -> Changes:
        """Give a tag another name wherever it stands, the trash and kept filters too; one of that name takes it in.

        Raises UserFault where the name is no single tag.
        """
        names = tidied([name])
        if len(names) != 1:
            raise UserFault(sentence("tag.nameless"))
        key = tag_key(tag)
        with self._store.verb() as verb:
            others = (use.tag for use in _used(verb.connection) if tag_key(use.tag) != key)
            new = known_spelling(names[0], others)
            n = sum(_rename_in(verb, kind, key, new) for kind in _TAGGED) + _rename_in_filters(verb, key, new)
            verb.say(sentence("done.rename_tag", tag=tag, name=new) if n else sentence("done.nothing"))
        return verb.changes


def _used(connection: Connection) -> list[TagUse]:
    """Count the tags; of those used equally often the order is that of the alphabet."""
    live = select(APPLICATION.c.tags).where(APPLICATION.c.tags != "[]", APPLICATION.c.trashed_at.is_(None))
    applications = _counted(connection.scalars(live))
    pages = _counted(connection.scalars(select(DIARY.c.tags).where(DIARY.c.tags != "[]")))
    spelt = {key: applications[key] + pages[key] for key in {**applications, **pages}}
    uses = [
        TagUse(
            tag=_commonest(spellings),
            applications=applications[key].total(),
            pages=pages[key].total(),
        )
        for key, spellings in spelt.items()
    ]
    return sorted(uses, key=lambda use: (-use.times, tag_key(use.tag)))


def _commonest(spellings: Counter[str]) -> str:
    """Give the spelling used most; of several, the first in the alphabet."""
    return min(spellings, key=lambda one: (-spellings[one], one))


def _counted(lists: Iterable[str]) -> defaultdict[str, Counter[str]]:
    """Count the spellings of each tag in lists of tags as they are kept."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text, times in Counter(lists).items():
        for tag in json.loads(text):
            found[tag_key(tag)][tag] += times
    return found


def _rename_in(verb: Verb, kind: Kind, key: str, new: str) -> int:
    """Rename a tag in the records of a kind; give how many of them are others now."""
    table = _TAGGED[kind]
    tagged = verb.connection.execute(select(table.c.id, table.c.tags).where(table.c.tags != "[]"))
    ids = [row.id for row in tagged if any(tag_key(tag) == key for tag in json.loads(row.tags))]
    changes = []
    for own_id, before in verb.rows(kind, ids).items():
        tags = renamed(json.loads(str(before["tags"])), key, new)
        after = {**before, "tags": list_text(tags)}
        if after != before:
            changes.append(RowChange(own_id, before, after))
    verb.write(kind, changes)
    return len(changes)


def _rename_in_filters(verb: Verb, key: str, new: str) -> int:
    """Rename a tag in the filters that ask for it; give how many they are."""
    kept = [(one, from_json(one.words)) for one in read_values(verb.connection, SavedFilter, _FILTERS)]
    asking = [(one, query) for one, query in kept if any(tag_key(tag) == key for tag in query.tags)]
    for one, query in asking:
        tags = frozenset(renamed(sorted(query.tags), key, new))
        verb.put(replace(one, words=to_json(replace(query, tags=tags))))
    return len(asking)
