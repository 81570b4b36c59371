"""The one way by which a row of the record changes: it records the undo step and keeps the projections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from careerjournal.domain.changes import Kind
from careerjournal.journal.store import projections, search_index
from careerjournal.journal.store.bulk import BulkStatement, fetch
from careerjournal.journal.store.local_days import with_local_day
from careerjournal.journal.store.records import KINDS, REFERENCES, OnRemoval, Record
from careerjournal.journal.store.tables import TABLES
from careerjournal.journal.store.translate import Row, to_row, to_value

Some = TypeVar("Some", bound=Record)

_INSERT = {kind: BulkStatement(insert(table)) for kind, table in TABLES.items()}
_UPDATE = {
    kind: BulkStatement(update(table).where(table.c.id == bindparam("own_id"))) for kind, table in TABLES.items()
}
_DELETE = {
    kind: BulkStatement(delete(table).where(table.c.id == bindparam("own_id"))) for kind, table in TABLES.items()
}
_SOME = {kind: select(table).where(table.c.id.in_(bindparam("ids", expanding=True))) for kind, table in TABLES.items()}
_POINTING = {
    reference: select(TABLES[reference.kind].c.id).where(TABLES[reference.kind].c[reference.field] == bindparam("to"))
    for reference in REFERENCES
}


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row as it is and as it shall be; None where there is none."""

    id: int
    before: Row | None
    after: Row | None


class Writer:
    """Writes rows in one transaction. `finish` must be called before it is committed."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.kinds: set[Kind] = set()
        self.written: list[tuple[Kind, RowChange]] = []
        self._touched: set[int] = set()
        self._unsearched: list[tuple[Kind, RowChange]] = []
        self._next_ids: dict[Kind, int] = {}

    def write(self, kind: Kind, changes: Sequence[RowChange]) -> None:
        """Change rows of a kind. Every row of the record that is ever written passes here, undo and redo included."""
        if kind is Kind.POST:
            changes = [
                RowChange(one.id, one.before, with_local_day(one.after) if one.after is not None else None)
                for one in changes
            ]
        added = [change.after for change in changes if change.before is None and change.after is not None]
        changed = [{**change.after, "own_id": change.id} for change in changes if change.before and change.after]
        removed = [{"own_id": change.id} for change in changes if change.before and change.after is None]
        if added:
            _INSERT[kind].run(self.connection, added)
        if changed:
            _UPDATE[kind].run(self.connection, changed)
        if removed:
            _DELETE[kind].run(self.connection, removed)
        if changes:
            self.kinds.add(kind)
            self.written.extend((kind, change) for change in changes)
            self._unsearched.extend((kind, change) for change in changes)
            self._touch(kind, changes)

    def put(self, value: Record) -> int:
        """Keep a value: a new one where its id is 0 or not in the file yet, else a changed one. Give its id."""
        kind = KINDS[type(value)]
        if value.id == 0:
            return self.put_new([value])[0]
        before = self.rows(kind, [value.id]).get(value.id)
        after = with_local_day(to_row(value)) if kind is Kind.POST else to_row(value)
        if before != after:
            self.write(kind, [RowChange(value.id, before, after)])
        return value.id

    def put_new(self, values: Sequence[Record], applications: Sequence[int] = ()) -> list[int]:
        """Keep new values of one kind at once, as belonging to applications where those are given. Give their ids."""
        if not values:
            return []
        kind = KINDS[type(values[0])]
        first = self._take_ids(kind, len(values))
        rows = [to_row(value) for value in values]
        for own_id, row in enumerate(rows, start=first):
            row["id"] = own_id
        for row, application_id in zip(rows, applications, strict=False):
            row["application_id"] = application_id
        self.write(kind, [RowChange(own_id, None, row) for own_id, row in enumerate(rows, start=first)])
        return list(range(first, first + len(values)))

    def remove(self, kind: Kind, ids: Iterable[int]) -> None:
        """Remove rows, after what belongs to them; what only points to them is cleared."""
        for own_id in ids:
            for reference in REFERENCES:
                if reference.to is kind:
                    pointing = list(self.connection.scalars(_POINTING[reference], {"to": own_id}))
                    if reference.on_removal is OnRemoval.REMOVE:
                        self.remove(reference.kind, pointing)
                    else:
                        self._clear(reference.kind, reference.field, pointing)
            for before in self.rows(kind, [own_id]).values():
                self.write(kind, [RowChange(own_id, before, None)])

    def get(self, kind: type[Some], own_id: int) -> Some | None:
        """Read a value by its id."""
        for row in self.connection.execute(_SOME[KINDS[kind]], {"ids": [own_id]}):
            return to_value(kind, row)
        return None

    def rows(self, kind: Kind, ids: Sequence[int]) -> dict[int, Row]:
        """Read rows as they stand, by their ids."""
        found: dict[int, Row] = {}
        names = TABLES[kind].c.keys()
        for start in range(0, len(ids), projections.CHUNK):
            some = fetch(self.connection, _SOME[kind], {"ids": ids[start : start + projections.CHUNK]})
            found.update((row[0], dict(zip(names, row, strict=True))) for row in some)
        return found

    def finish(self) -> None:
        """Bring the projections and the search index up to date with all that was written."""
        projections.refresh(self.connection, self._touched)
        search_index.refresh(self.connection, self._unsearched)
        self._touched.clear()
        self._unsearched.clear()

    def _clear(self, kind: Kind, field: str, ids: Sequence[int]) -> None:
        self.write(
            kind,
            [RowChange(own_id, before, {**before, field: None}) for own_id, before in self.rows(kind, ids).items()],
        )

    def _touch(self, kind: Kind, changes: Sequence[RowChange]) -> None:
        """Remember the applications whose standing may have changed."""
        if kind is Kind.APPLICATION:
            self._touched.update(change.id for change in changes)
        elif kind is Kind.EVENT:
            for change in changes:
                for row in (change.before, change.after):
                    if row is not None:
                        self._touched.add(int(row["application_id"] or 0))

    def _take_ids(self, kind: Kind, count: int) -> int:
        """Take ids that were never given before, also not to a row removed since. Give the first."""
        if kind not in self._next_ids:
            last = self.connection.exec_driver_sql(
                "SELECT max(seq) FROM sqlite_sequence WHERE name = ?", (kind.value,)
            ).scalar()
            self._next_ids[kind] = int(last or 0) + 1
        first = self._next_ids[kind]
        self._next_ids[kind] = first + count
        return first
