"""The undo log: kept in the file, one step per verb, one mechanism for every kind of row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.journal.store import debrief_answers
from careerjournal.journal.store.bulk import BulkStatement
from careerjournal.journal.store.records import RECORDS
from careerjournal.journal.store.row_text import from_text, to_text
from careerjournal.journal.store.sentences_text import sentence_from, sentence_text
from careerjournal.journal.store.tables import UNDO_ROW, UNDO_STEP
from careerjournal.journal.store.translate import Row as RowOfKind
from careerjournal.journal.store.translate import named_to_value, shape_of, to_row
from careerjournal.journal.store.write import RowChange, Writer

STEPS_KEPT = 200
"""How many verbs can be taken back."""

_STEP = UNDO_STEP.c
_ROW = UNDO_ROW.c
_NEXT_UNDO = select(UNDO_STEP).where(_STEP.is_undone == 0).order_by(_STEP.id.desc()).limit(1)
_NEXT_REDO = select(UNDO_STEP).where(_STEP.is_undone == 1).order_by(_STEP.id).limit(1)
_ROWS = select(_ROW.number, _ROW.kind, _ROW.row_id, _ROW.image).where(_ROW.step_id == bindparam("step"))
_SWAP_IMAGE = BulkStatement(
    update(UNDO_ROW)
    .where(_ROW.step_id == bindparam("step"), _ROW.number == bindparam("place"))
    .values(image=bindparam("other"))
)
_LAST_STEP = select(func.max(_STEP.id))
_INSERT_STEP = insert(UNDO_STEP)
_INSERT_ROW = BulkStatement(insert(UNDO_ROW))


def record_step(writer: Writer, said: Sentence, record: int) -> None:
    """Record what a verb wrote as a step that can be undone; what had been undone can no longer be redone."""
    connection = writer.connection
    first_undone = connection.execute(_NEXT_REDO).first()
    if first_undone is not None:
        connection.execute(delete(UNDO_ROW).where(_ROW.step_id >= first_undone.id))
        connection.execute(delete(UNDO_STEP).where(_STEP.id >= first_undone.id))
    step = (connection.execute(_LAST_STEP).scalar() or 0) + 1
    connection.execute(_INSERT_STEP, {"id": step, "said": sentence_text(said), "record": record, "is_undone": 0})
    _INSERT_ROW.run(
        connection,
        [_logged(step, number, kind, change) for number, (kind, change) in enumerate(writer.written)],
    )
    _prune(connection, step - STEPS_KEPT)


def _logged(step: int, number: int, kind: Kind, change: RowChange) -> dict[str, Any]:
    """Make the log's row for a row that was written: as it was before."""
    image = None if change.before is None else to_text(change.before)
    return {"step_id": step, "number": number, "kind": kind.value, "row_id": change.id, "image": image}


def next_undo(connection: Connection) -> Sentence | None:
    """Give what the next undo would take back."""
    step = connection.execute(_NEXT_UNDO).first()
    return sentence_from(step.said) if step else None


def next_redo(connection: Connection) -> Sentence | None:
    """Give what the next redo would do again."""
    step = connection.execute(_NEXT_REDO).first()
    return sentence_from(step.said) if step else None


def undo(writer: Writer) -> Changes | None:
    """Take the last step back; None where there is none."""
    step = writer.connection.execute(_NEXT_UNDO).first()
    return _turn(writer, step, "done.undo", 1) if step else None


def redo(writer: Writer) -> Changes | None:
    """Do the step again that was undone last; None where there is none."""
    step = writer.connection.execute(_NEXT_REDO).first()
    return _turn(writer, step, "done.redo", 0) if step else None


def size_of_next_undo(connection: Connection) -> int:
    """Count the rows that the next undo writes."""
    step = connection.execute(_NEXT_UNDO).first()
    return _size(connection, step)


def size_of_next_redo(connection: Connection) -> int:
    """Count the rows that the next redo writes."""
    step = connection.execute(_NEXT_REDO).first()
    return _size(connection, step)


def _size(connection: Connection, step: Row[*tuple[Any, ...]] | None) -> int:
    if step is None:
        return 0
    return int(connection.scalar(select(func.max(_ROW.number)).where(_ROW.step_id == step.id)) or 0) + 1


def _turn(writer: Writer, step: Row[*tuple[Any, ...]], key: str, is_undone: int) -> Changes:
    """Write the other side of each of a step's rows, and keep in the log what they were."""
    order = _ROW.number.desc() if is_undone else _ROW.number
    rows = writer.connection.execute(_ROWS.order_by(order), {"step": step.id}).all()
    images: list[dict[str, Any]] = []
    let_go: list[tuple[Kind, RowChange]] = []
    for batch in _batches(rows):
        kind = Kind(batch[0].kind)
        current = writer.rows(kind, [row.row_id for row in batch])
        count = len(writer.written)
        debrief_answers.let_go(writer, kind, [row.row_id for row in batch if row.image is None])
        let_go += writer.written[count:]
        writer.write(
            kind,
            [
                RowChange(row.row_id, current.get(row.row_id), _image(kind, row.image, current.get(row.row_id)))
                for row in batch
            ],
        )
        images += [_swapped(step.id, row, current.get(row.row_id)) for row in batch]
    count = len(writer.written)
    debrief_answers.mend(writer, _debriefed(writer))
    _join(writer, step.id, is_undone, [row.number for row in rows], let_go, writer.written[count:])
    _SWAP_IMAGE.run(writer.connection, images)
    writer.connection.execute(update(UNDO_STEP).where(_STEP.id == step.id).values(is_undone=is_undone))
    writer.finish()
    said = sentence(key, what=sentence_from(step.said))
    return Changes(kinds=frozenset(writer.kinds), record=step.record, said=said)


def _swapped(step: int, row: Row[*tuple[Any, ...]], was: RowOfKind | None) -> dict[str, Any]:
    """Make the image of a row as it was until now."""
    return {"step": step, "place": row.number, "other": None if was is None else to_text(was)}


def _join(
    writer: Writer,
    step: int,
    is_undone: int,
    numbers: Sequence[int],
    before: Sequence[tuple[Kind, RowChange]],
    after: Sequence[tuple[Kind, RowChange]],
) -> None:
    """Let rows that were written beside a step's own belong to it from now on, in the order in which they were written.

    `numbers` are those of the step's own rows, as they were turned; `before` was written before them, `after` after.
    """
    if not before and not after:
        return
    way = -1 if is_undone else 1
    places = [numbers[0] - way * (len(before) - place) for place in range(len(before))]
    places += [numbers[-1] + way * (1 + place) for place in range(len(after))]
    _INSERT_ROW.run(
        writer.connection,
        [_logged(step, number, kind, change) for number, (kind, change) in zip(places, (*before, *after), strict=True)],
    )


def _image(kind: Kind, text: str | None, current: RowOfKind | None) -> RowOfKind | None:
    """Read the row on the other side; fields that its version of the file did not have stay, or begin, as they are."""
    if text is None:
        return None
    image = from_text(text)
    known = shape_of(RECORDS[kind]).names
    if len(image) == len(known) and all(name in image for name in known):
        return image
    whole = current if current is not None else to_row(named_to_value(RECORDS[kind], image))
    return {name: image.get(name, whole[name]) for name in known}


def _debriefed(writer: Writer) -> set[int]:
    """Give the applications whose debriefs were written, or the worksheets that those may be filled in."""
    kinds = (Kind.DEBRIEF, Kind.WORKSHEET)
    rows = [row for kind, one in writer.written if kind in kinds for row in (one.before, one.after)]
    return {own_id for row in rows if row is not None and isinstance(own_id := row["application_id"], int)}


def _batches(rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[list[Row[*tuple[Any, ...]]]]:
    """Cut a step's rows where the kind changes or a row comes again, so that a batch can be written at once."""
    batch: list[Row[*tuple[Any, ...]]] = []
    seen: set[int] = set()
    for row in rows:
        if batch and (row.kind != batch[0].kind or row.row_id in seen):
            yield batch
            batch, seen = [], set()
        batch.append(row)
        seen.add(row.row_id)
    if batch:
        yield batch


def _prune(connection: Connection, last: int) -> None:
    """Forget the steps up to one."""
    if last > 0:
        connection.execute(delete(UNDO_ROW).where(_ROW.step_id <= last))
        connection.execute(delete(UNDO_STEP).where(_STEP.id <= last))
