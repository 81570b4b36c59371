"""The forms for setbacks: the debrief of an application, fit, idea and project."""

from __future__ import annotations

from typing import Final

from careerjournal.domain.changes import Kind
from careerjournal.domain.worksheets.forms import Belongs, Column, ColumnKind, Form, FormStep, Question, QuestionKind

_FIT_QUESTIONS: Final = (
    Question(id="criteria", kind=QuestionKind.CRITERIA),
    Question(id="team", kind=QuestionKind.LONG_TEXT, has_hint=True),
    Question(id="aims", kind=QuestionKind.LONG_TEXT),
)

JOB: Final = Form(
    id="job",
    belongs=Belongs.APPLICATION,
    is_one_each=True,
    steps=(
        FormStep(id="ended", questions=(Question(id="went_well", kind=QuestionKind.LONG_TEXT),)),
        FormStep(id="said", questions=(Question(id="said", kind=QuestionKind.LINK, links=Kind.FEEDBACK),)),
        FormStep(
            id="facts",
            questions=(
                Question(id="facts", kind=QuestionKind.LINES, has_hint=True),
                Question(id="guesses", kind=QuestionKind.LINES, has_hint=True),
            ),
        ),
        FormStep(id="reasons", questions=(Question(id="reasons", kind=QuestionKind.TAGS),)),
        FormStep(id="fit", questions=_FIT_QUESTIONS),
        FormStep(
            id="pace",
            questions=(
                Question(id="pace", kind=QuestionKind.CHOICE, choices=("go_on", "selective", "pause")),
                Question(id="fewer", kind=QuestionKind.LONG_TEXT, has_hint=True),
            ),
        ),
        FormStep(id="lesson", questions=(Question(id="lesson", kind=QuestionKind.LONG_TEXT),)),
        FormStep(
            id="try",
            questions=(
                Question(id="skill", kind=QuestionKind.LINK, links=Kind.SKILL),
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
            ),
        ),
    ),
)
"""The debrief. What was said and what there is to do belong to the application itself; the latest answers to some
questions stand in the `Debrief` too (`debrief_answers`)."""

FIT: Final = Form(
    id="fit",
    named_by="company",
    belongs=Belongs.APPLICATION,
    steps=(
        FormStep(
            id="company",
            questions=(
                Question(id="company", kind=QuestionKind.SHORT_TEXT),
                Question(id="looking_for", kind=QuestionKind.LONG_TEXT, has_hint=True),
            ),
        ),
        FormStep(id="weigh", questions=_FIT_QUESTIONS),
        FormStep(
            id="thoughts",
            questions=(
                Question(id="thoughts", kind=QuestionKind.LONG_TEXT),
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
            ),
        ),
    ),
)

IDEA: Final = Form(
    id="idea",
    named_by="name",
    steps=(
        FormStep(
            id="pitch",
            questions=(
                Question(id="name", kind=QuestionKind.SHORT_TEXT),
                Question(id="pitch", kind=QuestionKind.LONG_TEXT),
                Question(id="to_whom", kind=QuestionKind.SHORT_TEXT),
                Question(id="pitched_on", kind=QuestionKind.DATE),
            ),
        ),
        FormStep(
            id="after",
            questions=(
                Question(id="aim", kind=QuestionKind.LONG_TEXT),
                Question(id="team_after", kind=QuestionKind.LONG_TEXT, has_hint=True),
                Question(id="main_aims", kind=QuestionKind.SCALE, has_hint=True),
            ),
        ),
        FormStep(
            id="context",
            questions=(
                Question(id="context", kind=QuestionKind.LONG_TEXT, has_hint=True),
                Question(
                    id="timing", kind=QuestionKind.CHOICE, choices=("right", "early", "late", "busy"), own_allowed=True
                ),
            ),
        ),
        FormStep(
            id="verdict",
            questions=(
                Question(id="went_well", kind=QuestionKind.LONG_TEXT),
                Question(
                    id="verdict",
                    kind=QuestionKind.CHOICE,
                    choices=("strong", "unfinished", "not_now", "let_go"),
                    has_hint=True,
                ),
                Question(id="why", kind=QuestionKind.LONG_TEXT),
            ),
        ),
        FormStep(
            id="feedback",
            questions=(
                Question(id="asked", kind=QuestionKind.LINK, links=Kind.FEEDBACK, has_hint=True),
                Question(id="stronger", kind=QuestionKind.LINES, has_hint=True),
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
            ),
        ),
        FormStep(
            id="park",
            questions=(
                Question(id="park_until", kind=QuestionKind.DATE, asks_again=True, has_hint=True),
                Question(id="better_time", kind=QuestionKind.LONG_TEXT),
            ),
        ),
    ),
)

PROJECT: Final = Form(
    id="project",
    named_by="name",
    steps=(
        FormStep(
            id="problem",
            questions=(
                Question(id="name", kind=QuestionKind.SHORT_TEXT),
                Question(
                    id="about",
                    kind=QuestionKind.TAGS,
                    choices=("awareness", "engagement", "leads", "sales", "timing", "budget", "working_together"),
                ),
                Question(id="problem", kind=QuestionKind.LONG_TEXT, has_hint=True),
            ),
        ),
        FormStep(
            id="goals",
            questions=(
                Question(
                    id="goals",
                    kind=QuestionKind.TABLE,
                    columns=(
                        Column(id="metric"),
                        Column(id="target", kind=ColumnKind.NUMBER),
                        Column(id="actual", kind=ColumnKind.NUMBER),
                    ),
                ),
            ),
        ),
        FormStep(
            id="figures",
            questions=(
                Question(id="metric", kind=QuestionKind.SHORT_TEXT, has_hint=True),
                Question(id="series", kind=QuestionKind.SERIES, beside="changes", has_hint=True),
                Question(
                    id="changes",
                    kind=QuestionKind.TABLE,
                    columns=(
                        Column(id="on", kind=ColumnKind.DATE),
                        Column(id="what"),
                        Column(id="sort", kind=ColumnKind.CHOICE, choices=("posting_time", "brand", "activity")),
                    ),
                    has_hint=True,
                ),
            ),
        ),
        FormStep(
            id="findings",
            questions=(
                Question(id="worked", kind=QuestionKind.LINES),
                Question(id="better", kind=QuestionKind.LINES),
                Question(id="next", kind=QuestionKind.LONG_TEXT),
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
            ),
        ),
        FormStep(
            id="share",
            questions=(
                Question(id="shared_with", kind=QuestionKind.SHORT_TEXT),
                Question(id="shared_on", kind=QuestionKind.DATE, has_hint=True),
            ),
        ),
    ),
)
