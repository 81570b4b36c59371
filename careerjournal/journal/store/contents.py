"""The bytes of documents: kept once for each digest, outside undo, let go when nothing can lead back to them."""

from __future__ import annotations

import hashlib
import sqlite3

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from careerjournal.domain.changes import Kind
from careerjournal.journal.store.row_text import from_text
from careerjournal.journal.store.tables import CONTENT, DOCUMENT

_KEEP = insert(CONTENT).on_conflict_do_nothing()
_GET = select(CONTENT.c.bytes).where(CONTENT.c.digest == bindparam("wanted"))
_HEAD = select(func.substr(CONTENT.c.bytes, 1, bindparam("count"))).where(CONTENT.c.digest == bindparam("wanted"))
_USED = select(DOCUMENT.c.digest).distinct().order_by(DOCUMENT.c.digest)


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def keep_bytes(connection: Connection, data: bytes) -> str:
    """Keep bytes unless they are kept already. Give their digest."""
    digest = digest_of(data)
    connection.execute(_KEEP, {"digest": digest, "bytes": data})
    return digest


def bytes_of(connection: Connection, digest: str) -> bytes | None:
    """Read bytes by their digest; None where they are missing or are no longer what they were."""
    data = connection.execute(_GET, {"wanted": digest}).scalar()
    return data if isinstance(data, bytes) and digest_of(data) == digest else None


def first_bytes_of(connection: Connection, digest: str, count: int) -> bytes:
    """Read the first bytes alone; none where they are missing."""
    return connection.execute(_HEAD, {"wanted": digest, "count": count}).scalar() or b""


def missing(connection: Connection) -> int:
    """Count the contents of documents that are missing or are no longer what they were."""
    digests = list(connection.scalars(_USED))
    return sum(bytes_of(connection, digest) is None for digest in digests)


def drop_unused(connection: sqlite3.Connection) -> int:
    """Let go the bytes that neither a document nor a step of undo leads to. Give how many contents went."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        loose = {
            row[0]
            for row in connection.execute(
                "SELECT digest FROM content WHERE digest NOT IN (SELECT digest FROM document)"
            )
        }
        if loose:
            images = connection.execute(
                "SELECT image FROM undo_row WHERE kind = ? AND image IS NOT NULL", (Kind.DOCUMENT.value,)
            )
            loose -= {str(from_text(image)["digest"]) for (image,) in images}
            connection.executemany("DELETE FROM content WHERE digest = ?", [(digest,) for digest in loose])
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return len(loose)
