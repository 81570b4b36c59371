"""The answers of worksheets as rows: read as they count, and written as a day's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import Connection, bindparam, select

from careerjournal.domain.changes import Kind
from careerjournal.domain.worksheets.answers import Answer
from careerjournal.journal.store.tables import ANSWER
from careerjournal.journal.store.translate import to_value
from careerjournal.journal.store.write import Writer

ANSWERS: Final = (
    select(ANSWER).where(ANSWER.c.worksheet_id == bindparam("worksheet")).order_by(ANSWER.c.answered_on, ANSWER.c.id)
)
"""All answers of a worksheet, the one that counts last."""
HISTORY: Final = (
    select(ANSWER)
    .where(ANSWER.c.worksheet_id == bindparam("worksheet"), ANSWER.c.question == bindparam("question"))
    .order_by(ANSWER.c.answered_on.desc(), ANSWER.c.id.desc())
)
"""All answers to one question of a worksheet, the one that counts first."""


def words_that_count(connection: Connection, worksheet_id: int) -> dict[str, str]:
    """Read the answers of a worksheet as they count, by question."""
    rows = connection.execute(ANSWERS, {"worksheet": worksheet_id})
    return {row.question: row.words for row in rows}


def put_answer(writer: Writer, worksheet_id: int, question: str, words: str, day: date) -> bool:
    """Write an answer as a day's: one of the same day is replaced, earlier ones stay. Tell whether it is another one.

    A first answer that is emptied on its own day leaves nothing behind.
    """
    words = words if words.strip() else ""
    asked = {"worksheet": worksheet_id, "question": question}
    earlier = [to_value(Answer, row) for row in writer.connection.execute(HISTORY, asked)]
    latest = earlier[0] if earlier else None
    if words == (latest.words if latest else ""):
        return False
    if latest is None or latest.answered_on < day:
        writer.put(Answer(worksheet_id=worksheet_id, question=question, words=words, answered_on=day))
    elif words or len(earlier) > 1:
        writer.put(replace(latest, words=words))
    else:
        writer.remove(Kind.ANSWER, [latest.id])
    return True
