"""Version 1.3: what stands in a debrief is kept day by day, as the answers of its application's worksheet."""

from __future__ import annotations

from sqlalchemy import Connection

VERSION = 1_003

_NOTHING = ("", "[]")
_QUESTIONS = ("went_well", "facts", "guesses", "reasons", "lesson", "skill")
_DEBRIEFS = """SELECT application_id, coalesce(closed_on, started_on), started_on,
    went_well, facts, guesses, reasons, lesson, coalesce('[' || skill_id || ']', '')
    FROM debrief WHERE id IN (SELECT min(id) FROM debrief GROUP BY application_id) ORDER BY id"""
_WORKSHEET = """SELECT id FROM worksheet WHERE form = 'job' AND application_id = ?
    ORDER BY started_on DESC, id DESC LIMIT 1"""
_BEGIN = """INSERT INTO worksheet (form, title, application_id, channel_id, started_on, ask_on, closed_on)
    VALUES ('job', '', ?, NULL, ?, NULL, NULL)"""
_LATEST = "SELECT max(answered_on) FROM answer WHERE worksheet_id = ? AND question = ?"
_ANSWER = "INSERT INTO answer (worksheet_id, question, words, answered_on) VALUES (?, ?, ?, ?)"


def apply(connection: Connection) -> None:
    """Answer the questions of each debrief with what stands in it, on the day on which it was closed, or begun.

    No table changes: the columns of `debrief` go on saying what counts. The steps of undo stay as they are.
    """
    for application_id, day, started, *cells in connection.exec_driver_sql(_DEBRIEFS).all():
        words = dict(zip(_QUESTIONS, cells, strict=True))
        said = {question: text for question, text in words.items() if text.strip() not in _NOTHING}
        if said:
            _answer(connection, application_id, day, started, said)


def _answer(connection: Connection, application_id: int, day: str, started: str, said: dict[str, str]) -> None:
    """Write the answers of one debrief into its worksheet, begun where there is none; they are the latest there."""
    found = connection.exec_driver_sql(_WORKSHEET, (application_id,)).scalar()
    sheet = found or connection.exec_driver_sql(_BEGIN, (application_id, started)).lastrowid
    for question, words in said.items():
        latest = connection.exec_driver_sql(_LATEST, (sheet, question)).scalar()
        connection.exec_driver_sql(_ANSWER, (sheet, question, words, max(day, latest or day)))
