"""The words that were noted with applications so far: what forms and filters offer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from careerjournal.domain.tags import tag_key
from careerjournal.journal.store.projections import CHUNK
from careerjournal.journal.store.tables import APPLICATION

OFFERED = 500
"""How many words are offered of each kind."""

_LIVE = APPLICATION.c.trashed_at.is_(None)
_COLUMNS = {
    "sources": APPLICATION.c.source,
    "companies": APPLICATION.c.company,
    "places": APPLICATION.c.place,
    "cv_versions": APPLICATION.c.cv_version,
}


def read_words_used(connection: Connection) -> dict[str, list[str]]:
    """Read the words of each kind, most used first."""
    found = {}
    for name, column in _COLUMNS.items():
        query = select(column).where(column != "", _LIVE).group_by(column).order_by(func.count().desc(), column)
        found[name] = list(connection.scalars(query.limit(OFFERED)))
    return {**found, "tags": read_tags(connection)}


def read_tags(connection: Connection) -> list[str]:
    """Read all tags, most used first, each in its commonest spelling."""
    tags = APPLICATION.c.tags
    alike = select(tags, func.count().label("times")).where(tags != "[]", _LIVE).group_by(tags)
    return _in_order(Counter({row.tags: row.times for row in connection.execute(alike)}))


def read_tags_of(connection: Connection, ids: Sequence[int]) -> list[str]:
    """Read the tags that some of these applications have, most used first."""
    found: Counter[str] = Counter()
    for start in range(0, len(ids), CHUNK):
        some = APPLICATION.c.id.in_(ids[start : start + CHUNK])
        found.update(connection.scalars(select(APPLICATION.c.tags).where(some, APPLICATION.c.tags != "[]")))
    return _in_order(found)


def _in_order(lists: Counter[str]) -> list[str]:
    """Give each tag once, most used first, in its commonest spelling."""
    spelt: dict[str, Counter[str]] = {}
    for text, times in lists.items():
        for tag in json.loads(text):
            spelt.setdefault(tag_key(tag), Counter())[tag] += times
    ordered = sorted(spelt.items(), key=lambda item: (-item[1].total(), item[0]))
    return [spellings.most_common(1)[0][0] for _, spellings in ordered]
