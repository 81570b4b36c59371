"""Debriefs and the answers that they are made of: whichever of the two is written, the other follows in the same step.

The answers of an application's worksheet of the form "job" are the record of its debrief, day by day. The row of the
debrief says what counts now, so that patterns, plans and skills need not look through answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeAlias

from sqlalchemy import BindParameter, Connection, bindparam, select

from careerjournal.domain.changes import Kind
from careerjournal.domain.setbacks import Debrief, Skill, is_empty
from careerjournal.domain.worksheets.answers import Answer, Worksheet
from careerjournal.domain.worksheets.content import parse, serialise
from careerjournal.domain.worksheets.debrief_answers import FIELDS, answers_of, changed_questions, with_answers
from careerjournal.domain.worksheets.forms import QuestionKind
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.journal.store.answer_rows import put_answer
from careerjournal.journal.store.projections import CHUNK
from careerjournal.journal.store.tables import ANSWER, DEBRIEF, SKILL, WORKSHEET
from careerjournal.journal.store.translate import to_value
from careerjournal.journal.store.write import Writer

_SHEET: Final = (
    select(WORKSHEET)
    .where(WORKSHEET.c.form == JOB.id, WORKSHEET.c.application_id == bindparam("application"))
    .order_by(WORKSHEET.c.started_on.desc(), WORKSHEET.c.id.desc())
    .limit(1)
)
_DEBRIEF: Final = (
    select(DEBRIEF).where(DEBRIEF.c.application_id == bindparam("application")).order_by(DEBRIEF.c.id).limit(1)
)
_ANSWERS: Final = (
    select(WORKSHEET.c.application_id, *ANSWER.c)
    .join(ANSWER, ANSWER.c.worksheet_id == WORKSHEET.c.id)
    .where(WORKSHEET.c.form == JOB.id, ANSWER.c.question.in_(sorted(FIELDS)))
    .order_by(ANSWER.c.answered_on, ANSWER.c.id)
)
_ANSWERS_OF_ONE: Final = _ANSWERS.where(WORKSHEET.c.application_id == bindparam("application"))
_ANSWERS_OF_ALL: Final = _ANSWERS.where(WORKSHEET.c.application_id.is_not(None))
_LINKS: Final = tuple(
    question.id for question in JOB.questions() if question.kind is QuestionKind.LINK and question.links is Kind.SKILL
)
_IDS: Final[BindParameter[list[int]]] = bindparam("ids", expanding=True)
_HELD: Final = {
    Kind.WORKSHEET: (Kind.ANSWER, select(ANSWER.c.id).where(ANSWER.c.worksheet_id.in_(_IDS))),
    Kind.APPLICATION: (
        Kind.WORKSHEET,
        select(WORKSHEET.c.id).where(WORKSHEET.c.form == JOB.id, WORKSHEET.c.application_id.in_(_IDS)),
    ),
}
"""What a worksheet holds, and an application for its debrief."""
_Counting: TypeAlias = dict[str, Answer]
"""The answers that count, by question."""


def sheet_of(connection: Connection, application_id: int) -> Worksheet | None:
    """Read the worksheet in which the debrief of an application is filled in, if it was begun."""
    row = connection.execute(_SHEET, {"application": application_id}).first()
    return to_value(Worksheet, row) if row else None


def debrief_of(connection: Connection, application_id: int) -> Debrief | None:
    """Read the debrief that was begun for an application."""
    row = connection.execute(_DEBRIEF, {"application": application_id}).first()
    return to_value(Debrief, row) if row else None


def answer_as(writer: Writer, debrief: Debrief, day: date | None = None) -> None:
    """Write what a debrief says as answers of a day, beginning its worksheet where there is none.

    Without a day each answer takes the place of the one that counted.
    """
    counting = _counting(writer.connection, debrief.application_id)
    changed = changed_questions(_said(writer, debrief, counting), debrief)
    if not changed:
        return
    words = answers_of(debrief)
    sheet: int | None = None
    for question in changed:
        latest = counting.get(question)
        if latest is None and sheet is None:
            sheet = _begun(writer, debrief, day)
        on = day or (latest.answered_on if latest else _day_of(debrief))
        put_answer(writer, latest.worksheet_id if latest else sheet or 0, question, words[question], on)


def follow(writer: Writer, application_id: int, today: date) -> None:
    """Let the debrief of an application say what its answers say; one that was put off until now asks no more."""
    counting = _counting(writer.connection, application_id)
    begun = debrief_of(writer.connection, application_id)
    started = min((answer.answered_on for answer in counting.values()), default=today)
    before = begun or Debrief(application_id=application_id, started_on=started)
    after = _said(writer, before, counting)
    if begun is None and is_empty(after):
        return
    if after.ask_on is not None and after.ask_on <= today:
        after = replace(after, ask_on=None)
    if begun is None or after != before:
        writer.put(after)


def ask_no_more(writer: Writer, application_id: int, until: date) -> None:
    """Let the worksheet of a debrief ask for itself no more, if it does up to a day: the debrief asks for both."""
    sheet = sheet_of(writer.connection, application_id)
    if sheet is not None and sheet.ask_on is not None and sheet.ask_on <= until:
        writer.put(replace(sheet, ask_on=None))


def point_elsewhere(writer: Writer, skill_id: int, into_id: int) -> None:
    """Make the answers that link to a skill link to another, in their history too."""
    query = select(ANSWER).where(ANSWER.c.question.in_(_LINKS), ANSWER.c.words.like(f"%{skill_id}%"))
    for row in writer.connection.execute(query).all():
        answer = to_value(Answer, row)
        question = JOB.question(answer.question)
        content = parse(question, answer.words) if question is not None else ()
        ids = [part for part in content if isinstance(part, int)] if isinstance(content, tuple) else []
        if skill_id in ids:
            pointing = dict.fromkeys(into_id if own_id == skill_id else own_id for own_id in ids)
            writer.put(replace(answer, words=serialise(tuple(pointing))))


def let_go(writer: Writer, kind: Kind, ids: Sequence[int]) -> None:
    """Remove what a row holds that a step of undo takes away, where the step does not know of it.

    A step from before debriefs had answers knows neither of them nor of the worksheet that was begun for them.
    """
    if kind not in _HELD:
        return
    held, query = _HELD[kind]
    for start in range(0, len(ids), CHUNK):
        found = list(writer.connection.scalars(query, {"ids": list(ids[start : start + CHUNK])}))
        writer.remove(held, found)


def mend(writer: Writer, application_ids: Iterable[int]) -> None:
    """Let the answers of debriefs say what the debriefs say, after a step of undo that knew of no answers."""
    for application_id in sorted(application_ids):
        debrief = debrief_of(writer.connection, application_id)
        answer_as(writer, debrief or Debrief(application_id=application_id, started_on=date.min))


def differences(connection: Connection) -> int:
    """Count the debriefs that do not say what their answers say."""
    return len(_differing(connection))


def rebuild(connection: Connection) -> None:
    """Make debriefs and answers say the same; what a debrief says counts, what was answered stays as its history."""
    writer = Writer(connection)
    for debrief, counting in _differing(connection):
        if not debrief.id:
            writer.put(_said(writer, debrief, counting))
            continue
        words = answers_of(debrief)
        for question in changed_questions(_said(writer, debrief, counting), debrief):
            latest = counting.get(question)
            on = max(latest.answered_on, _day_of(debrief)) if latest else _day_of(debrief)
            sheet = latest.worksheet_id if latest else _begun(writer, debrief, on)
            writer.put(Answer(worksheet_id=sheet, question=question, words=words[question], answered_on=on))
    writer.finish()


def _differing(connection: Connection) -> list[tuple[Debrief, _Counting]]:
    """Read the debriefs that differ from their answers, those too that have answers and no row."""
    debriefs: dict[int, Debrief] = {}
    for row in connection.execute(select(DEBRIEF).order_by(DEBRIEF.c.id)):
        debrief = to_value(Debrief, row)
        debriefs.setdefault(debrief.application_id, debrief)
    answered: defaultdict[int, _Counting] = defaultdict(dict)
    for own_id, *cells in connection.execute(_ANSWERS_OF_ALL):
        answer = to_value(Answer, cells)
        answered[own_id][answer.question] = answer
    skills = frozenset(connection.scalars(select(SKILL.c.id)))
    found: list[tuple[Debrief, _Counting]] = []
    for own_id in sorted(debriefs.keys() | answered.keys()):
        counting = answered[own_id]
        started = min((answer.answered_on for answer in counting.values()), default=date.min)
        debrief = debriefs.get(own_id) or Debrief(application_id=own_id, started_on=started)
        said = with_answers(debrief, {question: answer.words for question, answer in counting.items()})
        if said.skill_id not in skills:
            said = replace(said, skill_id=None)
        if changed_questions(said, with_answers(debrief, answers_of(debrief))):
            found.append((debrief, counting))
    return found


def _said(writer: Writer, debrief: Debrief, counting: _Counting) -> Debrief:
    """Give a debrief as its answers say; a skill that is gone is none."""
    said = with_answers(debrief, {question: answer.words for question, answer in counting.items()})
    if said.skill_id is not None and writer.get(Skill, said.skill_id) is None:
        said = replace(said, skill_id=None)
    return said


def _counting(connection: Connection, application_id: int) -> _Counting:
    """Read the answers of an application's debrief that count."""
    rows = connection.execute(_ANSWERS_OF_ONE, {"application": application_id})
    answers = (to_value(Answer, cells) for _, *cells in rows)
    return {answer.question: answer for answer in answers}


def _begun(writer: Writer, debrief: Debrief, day: date | None) -> int:
    """Give the id of the worksheet of a debrief, begun where there is none."""
    found = sheet_of(writer.connection, debrief.application_id)
    if found is not None:
        return found.id
    started = day or _day_of(debrief)
    return writer.put(Worksheet(form=JOB.id, application_id=debrief.application_id, started_on=started))


def _day_of(debrief: Debrief) -> date:
    """Give the day of a debrief: the one on which the person was done with it, else its first."""
    return debrief.closed_on or debrief.started_on
