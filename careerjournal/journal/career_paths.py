"""The paths that the plan weighs against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.profile import CareerPath
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import CAREER_PATH

_ALL = select(CAREER_PATH).order_by(CAREER_PATH.c.position, CAREER_PATH.c.id)


class CareerPaths:
    """Verbs and readings about paths."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[CareerPath]:
        """Read the paths in the person's order."""
        return self._store.values(CareerPath, _ALL)

    def keep(self, path: CareerPath) -> Changes:
        """Keep a path; a new one without a place goes last. Raises UserFault for no name, and where it is gone."""
        name = " ".join(path.name.split())
        if not name:
            raise UserFault(sentence("path.needs_name"))
        with self._store.verb() as verb:
            if not path.id and not path.position:
                last = verb.connection.execute(select(func.max(CAREER_PATH.c.position))).scalar()
                path = replace(path, position=(last or 0) + 1)
            key = "done.edit_path" if path.id else "done.add_path"
            verb.say(sentence(key, name=name), verb.put_known(replace(path, name=name)))
        return verb.changes

    def order(self, path_ids: Sequence[int]) -> Changes:
        """Put the paths in another order. Raises UserFault where one of them is gone."""
        with self._store.verb() as verb:
            for position, path_id in enumerate(path_ids, start=1):
                verb.put(replace(verb.must_get(CareerPath, path_id), position=position))
            verb.say(sentence("done.order_paths"), path_ids[0] if path_ids else 0)
        return verb.changes

    def remove(self, path_id: int) -> Changes:
        """Remove a path. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            path = verb.must_get(CareerPath, path_id)
            verb.remove(Kind.CAREER_PATH, [path_id])
            verb.say(sentence("done.remove_path", name=path.name), path_id)
        return verb.changes
