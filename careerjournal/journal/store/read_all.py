"""Every value of a kind."""

from __future__ import annotations

import sqlite3

from careerjournal.journal.store.plain_reading import all_of
from careerjournal.journal.store.records import KINDS
from careerjournal.journal.store.translate import Value


def read_all(connection: sqlite3.Connection, kind: type[Value]) -> list[Value]:
    """Read every value of a kind, in the order of their ids."""
    return all_of(connection, kind, KINDS[kind].value)
