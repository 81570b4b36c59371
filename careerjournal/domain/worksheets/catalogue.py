"""All forms there are, by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from careerjournal.domain.worksheets.forms import Form, FormStep, Question, QuestionKind
from careerjournal.domain.worksheets.forms_of_channels import APPEAL, DRILL
from careerjournal.domain.worksheets.forms_of_setbacks import FIT, IDEA, JOB, PROJECT
from careerjournal.domain.worksheets.forms_of_teams import CHECK_IN, LEARNING, SHARED_GOALS, TEAM_QUESTIONS, WORKLOAD

FORMS: Final[Mapping[str, Form]] = {
    form.id: form
    for form in (
        *(JOB, FIT, IDEA, PROJECT),
        *(TEAM_QUESTIONS, SHARED_GOALS, WORKLOAD, CHECK_IN, LEARNING),
        *(DRILL, APPEAL),
    )
}

SETBACK_FORMS: Final = ("idea", "project")
"""The setbacks beside a job that was not got, each with a form."""

UNKNOWN: Final = "unknown"


def form_of(form_id: str) -> Form:
    """Give a form by its id; one of a newer program gets a form without questions, so that its answers can be read."""
    return FORMS.get(form_id) or Form(id=UNKNOWN, steps=())


def unasked(form: Form, answered: Mapping[str, str]) -> FormStep | None:
    """Give a step for answers to questions that the form does not ask (any more); None where there are none."""
    asked = {question.id for question in form.questions()}
    left = sorted(answered.keys() - asked)
    if not left:
        return None
    return FormStep(id="unasked", questions=tuple(Question(id=each, kind=QuestionKind.LONG_TEXT) for each in left))
