"""Leading a team: what its worksheets hold. What people said of themselves in check-ins is left out: it is theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import (
    Answered,
    Block,
    OwnWords,
    Paragraph,
    PointList,
    Subtitle,
    Words,
    WordTable,
)
from careerjournal.domain.plan.material import Material, TeamSheet
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.workload import hours_by_hat
from careerjournal.domain.worksheets.content import Content, Loose, Row, cell, parse
from careerjournal.domain.worksheets.forms import (
    Column,
    ColumnKind,
    Form,
    Question,
    QuestionKind,
    cell_choice_key,
    choice_key,
    column_key,
    question_key,
)
from careerjournal.domain.worksheets.forms_of_teams import CHECK_IN, LEARNING, SHARED_GOALS, TEAM_QUESTIONS, WORKLOAD


def team_blocks(material: Material) -> tuple[Block, ...]:
    """Set what the worksheets say, form by form; nothing for somebody who leads no team."""
    if not material.profile.leads_team:
        return ()
    makers: tuple[tuple[Form, Callable[[TeamSheet], list[Block]]], ...] = (
        (SHARED_GOALS, _goals),
        (TEAM_QUESTIONS, _questions),
        (WORKLOAD, _workload),
        (LEARNING, _learning),
    )
    blocks: list[Block] = []
    for form, make in makers:
        sheet = next((sheet for sheet in material.team if sheet.form == form.id), None)
        if sheet is not None:
            blocks += make(sheet)
        if form is WORKLOAD:
            blocks += _check_ins([each for each in material.team if each.form == CHECK_IN.id])
    return tuple(blocks)


def _goals(sheet: TeamSheet) -> list[Block]:
    """Set the chains from business to metric, and when they are looked at again."""
    blocks = _table(sheet, SHARED_GOALS, "goals", sentence(SHARED_GOALS.key))
    return blocks + _again(sheet, SHARED_GOALS, "plan.team.goals_again")


def _questions(sheet: TeamSheet) -> list[Block]:
    """Set each question with its answer, the person's own ones last."""
    place, answers = _place(sheet), dict(sheet.answers)
    blocks: list[Block] = []
    for question in TEAM_QUESTIONS.questions():
        if question.kind is QuestionKind.LONG_TEXT and answers.get(question.id, "").strip():
            asked = sentence(question_key(TEAM_QUESTIONS, question), source=place)
            blocks.append(Answered(question=asked, answer=_own(answers[question.id], place)))
    for row in _rows(TEAM_QUESTIONS, "own", answers):
        own, answer = cell(row, "question").strip(), cell(row, "answer").strip()
        if own and answer:
            blocks.append(Answered(question=OwnWords(text=own, source=place), answer=_own(answer, place)))
    return [Subtitle(text=sentence(TEAM_QUESTIONS.key)), *blocks] if blocks else []


def _workload(sheet: TeamSheet) -> list[Block]:
    """Set the hours by hat, and what could be lighter."""
    answers, place = dict(sheet.answers), _place(sheet)
    blocks: list[Block] = []
    hours = hours_by_hat(_rows(WORKLOAD, "tasks", answers))
    if hours:
        named = tuple(sentence("plan.team.hat_hours", hat=_hat(hat), hours=float(count)) for hat, count in hours)
        total = float(sum(count for _, count in hours))
        blocks.append(Paragraph(text=sentence("plan.team.hours", source=place, hours=total, hats=named)))
    lighten = _lines(WORKLOAD, "lighten", answers, place)
    if lighten:
        blocks.append(PointList(title=sentence("form.workload.lighten"), points=lighten))
    return [Subtitle(text=sentence(WORKLOAD.key)), *blocks] if blocks else []


def _hat(hat: str) -> Sentence:
    """Name a hat; a task without one has none."""
    return sentence(f"form.workload.tasks.hat.{hat}") if hat else sentence("plan.team.no_hat")


def _check_ins(sheets: list[TeamSheet]) -> list[Block]:
    """Set with whom one talks, and when next; never what was said."""
    rows: list[tuple[Words | None, ...]] = []
    for sheet in sheets:
        answers = dict(sheet.answers)
        who = answers.get("who", "").strip()
        if who:
            day = _day(answers.get("next_on", ""))
            place = _place(sheet)
            never = sentence("plan.team.no_talk", source=place)
            when = sentence("plan.day", source=place, on=day) if day is not None else never
            rows.append((OwnWords(text=who, source=place), when))
    if not rows:
        return []
    heads = (sentence("form.check-in.who"), sentence("form.check-in.next_on"))
    return [WordTable(title=sentence("plan.team.check_ins"), heads=heads, rows=tuple(rows))]


def _learning(sheet: TeamSheet) -> list[Block]:
    """Set whom and what to follow, how often the team meets about it, and what it changed."""
    answers, place = dict(sheet.answers), _place(sheet)
    blocks = _table(sheet, LEARNING, "list", sentence(LEARNING.key))
    cadence, question = answers.get("cadence", ""), LEARNING.question("cadence")
    if question is not None and cadence in question.choices:
        often = sentence(choice_key(LEARNING, question, cadence))
        blocks.append(Paragraph(text=sentence("plan.team.cadence", source=place, often=often)))
    for key in ("worked", "did_not"):
        points = _lines(LEARNING, key, answers, place)
        if points:
            blocks.append(PointList(title=sentence(f"form.learning.{key}"), points=points))
    if answers.get("strategy", "").strip():
        asked = sentence("form.learning.strategy", source=place)
        blocks.append(Answered(question=asked, answer=_own(answers["strategy"], place)))
    return blocks + _again(sheet, LEARNING, "plan.team.learning_again")


def _table(sheet: TeamSheet, form: Form, question_id: str, title: Sentence) -> list[Block]:
    """Set the answer to a question that is a table, without its empty rows."""
    question, place = form.question(question_id), _place(sheet)
    if question is None:
        return []
    rows = [
        tuple(_cell(form, question, column, cell(row, column.id), place) for column in question.columns)
        for row in _rows(form, question_id, dict(sheet.answers))
    ]
    told = tuple(row for row in rows if any(words is not None for words in row))
    if not told:
        return []
    heads = tuple(sentence(column_key(form, question, column)) for column in question.columns)
    return [WordTable(title=title, heads=heads, rows=told, source=place)]


def _cell(form: Form, question: Question, column: Column, text: str, place: Place) -> Words | None:
    """Give the words of a cell: those of a choice are the program's."""
    if not text.strip():
        return None
    if column.kind is ColumnKind.CHOICE and text in column.choices:
        return sentence(cell_choice_key(form, question, column, text), source=place)
    return _own(text, place)


def _again(sheet: TeamSheet, form: Form, key: str) -> list[Block]:
    """Say on which day a worksheet is looked at again."""
    day = _day(dict(sheet.answers).get("next_on", ""))
    return [Paragraph(text=sentence(key, source=_place(sheet), on=day))] if day is not None else []


def _content(form: Form, question_id: str, answers: Mapping[str, str]) -> Content:
    """Read an answer."""
    question = form.question(question_id)
    return parse(question, answers.get(question_id, "")) if question is not None else ()


def _rows(form: Form, question_id: str, answers: Mapping[str, str]) -> tuple[Row, ...]:
    """Read an answer that is a table; none where it holds something else."""
    content = _content(form, question_id, answers)
    return tuple(row for row in content if isinstance(row, tuple)) if isinstance(content, tuple) else ()


def _lines(form: Form, question_id: str, answers: Mapping[str, str], place: Place) -> tuple[Words, ...]:
    """Read an answer that is lines, or text that stands for them."""
    content = _content(form, question_id, answers)
    if isinstance(content, Loose):
        return (_own(content.text, place),) if content.text.strip() else ()
    if not isinstance(content, tuple):
        return ()
    return tuple(_own(line, place) for line in content if isinstance(line, str) and line.strip())


def _day(text: str) -> date | None:
    """Read a day; None where there is none."""
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None


def _own(text: str, place: Place) -> OwnWords:
    return OwnWords(text=text.strip(), source=place)


def _place(sheet: TeamSheet) -> Place:
    """Give the place of a worksheet."""
    return Place(Page.POSTING, sheet.worksheet_id, "worksheet")
