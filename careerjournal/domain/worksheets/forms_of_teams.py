"""The forms for those who lead a team."""

from __future__ import annotations

from typing import Final

from careerjournal.domain.changes import Kind
from careerjournal.domain.worksheets.forms import Column, ColumnKind, Form, FormStep, Question, QuestionKind

HATS: Final = (
    *("creator", "community", "strategist", "analyst", "designer"),
    *("videographer", "writer", "photographer", "crisis", "ads"),
)
"""The ten hats of a social team."""

TEAM_QUESTIONS: Final = Form(
    id="team-questions",
    is_kept_up=True,
    steps=(
        *(
            FormStep(id=each, questions=(Question(id=each, kind=QuestionKind.LONG_TEXT, has_hint=True),))
            for each in ("audience", "platforms", "found", "data", "metrics", "help")
        ),
        FormStep(
            id="own",
            questions=(
                Question(id="own", kind=QuestionKind.TABLE, columns=(Column(id="question"), Column(id="answer"))),
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
            ),
        ),
    ),
)

SHARED_GOALS: Final = Form(
    id="shared-goals",
    is_kept_up=True,
    steps=(
        FormStep(
            id="goals",
            questions=(
                Question(
                    id="goals",
                    kind=QuestionKind.TABLE,
                    columns=(Column(id="business"), Column(id="social"), Column(id="metric")),
                ),
                Question(id="next_on", kind=QuestionKind.DATE, asks_again=True, has_hint=True),
            ),
        ),
    ),
)

WORKLOAD: Final = Form(
    id="workload",
    is_kept_up=True,
    steps=(
        FormStep(
            id="tasks",
            questions=(
                Question(
                    id="tasks",
                    kind=QuestionKind.TABLE,
                    columns=(
                        Column(id="task"),
                        Column(id="hours", kind=ColumnKind.NUMBER, is_summed=True),
                        Column(id="hat", kind=ColumnKind.CHOICE, choices=HATS),
                    ),
                    has_hint=True,
                ),
            ),
        ),
        FormStep(
            id="lighten",
            questions=(
                Question(id="lighten", kind=QuestionKind.LINES),
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
            ),
        ),
    ),
)

CHECK_IN: Final = Form(
    id="check-in",
    named_by="who",
    is_repeated=True,
    steps=(
        FormStep(
            id="talk",
            questions=(
                Question(id="who", kind=QuestionKind.SHORT_TEXT),
                Question(id="energy", kind=QuestionKind.SCALE),
                Question(id="worry", kind=QuestionKind.LONG_TEXT),
                Question(id="support", kind=QuestionKind.LONG_TEXT),
            ),
        ),
        FormStep(
            id="after",
            questions=(
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
                Question(id="next_on", kind=QuestionKind.DATE, asks_again=True, has_hint=True),
            ),
        ),
    ),
)

LEARNING: Final = Form(
    id="learning",
    is_kept_up=True,
    steps=(
        FormStep(
            id="list",
            questions=(
                Question(
                    id="list",
                    kind=QuestionKind.TABLE,
                    columns=(
                        Column(id="what"),
                        Column(id="sort", kind=ColumnKind.CHOICE, choices=("person", "publication", "event", "course")),
                        Column(id="where"),
                    ),
                ),
            ),
        ),
        FormStep(
            id="meetings",
            questions=(
                Question(id="cadence", kind=QuestionKind.CHOICE, choices=("week", "fortnight", "month", "quarter")),
                Question(id="worked", kind=QuestionKind.LINES),
                Question(id="did_not", kind=QuestionKind.LINES),
                Question(id="strategy", kind=QuestionKind.LONG_TEXT),
                Question(id="next_on", kind=QuestionKind.DATE, asks_again=True, has_hint=True),
            ),
        ),
    ),
)
