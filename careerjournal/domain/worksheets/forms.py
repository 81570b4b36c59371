"""What a worksheet asks, described as data: forms of steps, steps of questions. No words, only keys of sentences.

The words stand in `language/sentences/worksheet_words.py`, under keys that these classes make of their ids. A form in
the catalogue is all that a new worksheet needs: its screen, history, undo, search and print follow from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from careerjournal.domain.changes import Kind


class QuestionKind(StrEnum):
    """What is answered with."""

    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    LINES = "lines"
    CHOICE = "choice"
    TAGS = "tags"
    SCALE = "scale"
    DATE = "date"
    TABLE = "table"
    SERIES = "series"
    LINK = "link"
    CRITERIA = "criteria"


class ColumnKind(StrEnum):
    """What stands in the cells of a column."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


SCALE = range(1, 6)
"""The answers to a question of kind SCALE."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table; `choices` are the ids of what can be chosen in one of kind CHOICE."""

    id: str
    kind: ColumnKind = ColumnKind.TEXT
    choices: tuple[str, ...] = ()
    is_summed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing that a form asks. Nothing has to be answered.

    `choices` are ids: of the answers of a CHOICE, of the tags that are offered beside one's own. `own_allowed` lets a
    CHOICE be answered in other words as well. `links` is the kind of record that a LINK leads to. `beside` names the
    TABLE question whose dated rows stand in the drawing of a SERIES. `asks_again` marks the DATE on which Today offers
    the worksheet again, `has_hint` that a sentence stands under the question.
    """

    id: str
    kind: QuestionKind
    choices: tuple[str, ...] = ()
    own_allowed: bool = False
    columns: tuple[Column, ...] = ()
    links: Kind | None = None
    beside: str = ""
    asks_again: bool = False
    has_hint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormStep:
    """Questions that stand on one sheet."""

    id: str
    questions: tuple[Question, ...]


class Belongs(StrEnum):
    """What a worksheet of a form may belong to."""

    NOTHING = "nothing"
    APPLICATION = "application"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A worksheet to fill in.

    `named_by` is the question whose answer names a worksheet that has no name of its own. `is_kept_up` marks a form of
    which there is one worksheet, answered again as time goes on, rather than a new one for each occasion; `is_repeated`
    one whose worksheets are answered again from their beginning (a check-in with the same person); `is_one_each` one of
    which an application has one worksheet at most.
    """

    id: str
    steps: tuple[FormStep, ...]
    named_by: str = ""
    belongs: Belongs = Belongs.NOTHING
    is_kept_up: bool = False
    is_repeated: bool = False
    is_one_each: bool = False

    @property
    def key(self) -> str:
        """Give the key of the form's title; `<key>.hint` says what it is for."""
        return f"form.{self.id}"

    def questions(self) -> Iterator[Question]:
        """Give all questions in the order in which they are asked."""
        for step in self.steps:
            yield from step.questions

    def question(self, question_id: str) -> Question | None:
        """Give a question by its id; None for one that the form does not ask (any more)."""
        return next((question for question in self.questions() if question.id == question_id), None)

    def step_of(self, question_id: str) -> int:
        """Give the number of the step that asks a question, from 0; 0 for a question that is not asked."""
        for number, step in enumerate(self.steps):
            if any(question.id == question_id for question in step.questions):
                return number
        return 0


def step_key(form: Form, step: FormStep) -> str:
    """Give the key of a step's title; `<key>.hint` says what it is for."""
    return f"form.{form.id}.step.{step.id}"


def question_key(form: Form, question: Question) -> str:
    """Give the key of a question; `<key>.hint` says more, where the question has a hint."""
    return f"form.{form.id}.{question.id}"


def choice_key(form: Form, question: Question, choice: str) -> str:
    """Give the key of an answer to choose, or of a tag that is offered."""
    return f"form.{form.id}.{question.id}.{choice}"


def column_key(form: Form, question: Question, column: Column) -> str:
    """Give the key of a column's head."""
    return f"form.{form.id}.{question.id}.{column.id}"


def cell_choice_key(form: Form, question: Question, column: Column, choice: str) -> str:
    """Give the key of what can be chosen in a cell."""
    return f"form.{form.id}.{question.id}.{column.id}.{choice}"


def keys_of(form: Form) -> Iterator[str]:
    """Give every key that the words of a form stand under."""
    yield form.key
    yield f"{form.key}.hint"
    for step in form.steps:
        yield step_key(form, step)
        yield f"{step_key(form, step)}.hint"
        for question in step.questions:
            yield from _keys_of_question(form, question)


def _keys_of_question(form: Form, question: Question) -> Iterator[str]:
    yield question_key(form, question)
    if question.has_hint:
        yield f"{question_key(form, question)}.hint"
    for choice in question.choices:
        yield choice_key(form, question, choice)
    for column in question.columns:
        yield column_key(form, question, column)
        for choice in column.choices:
            yield cell_choice_key(form, question, column, choice)
