"""The forms for the morning on which a channel is gone: the drill, and the appeal."""

from __future__ import annotations

from typing import Final

from careerjournal.domain.changes import Kind
from careerjournal.domain.worksheets.forms import Belongs, Column, ColumnKind, Form, FormStep, Question, QuestionKind

DRILL: Final = Form(
    id="drill",
    named_by="gone",
    is_repeated=True,
    belongs=Belongs.CHANNEL,
    steps=(
        FormStep(
            id="gone",
            questions=(
                Question(id="gone", kind=QuestionKind.SHORT_TEXT, has_hint=True),
                Question(id="lost", kind=QuestionKind.LINES, has_hint=True),
            ),
        ),
        FormStep(
            id="reach",
            questions=(
                Question(
                    id="reach",
                    kind=QuestionKind.TABLE,
                    columns=(
                        Column(id="whom"),
                        Column(id="through"),
                        Column(id="how_many", kind=ColumnKind.NUMBER, is_summed=True),
                    ),
                ),
            ),
        ),
        FormStep(
            id="steps",
            questions=(
                Question(id="steps", kind=QuestionKind.LINES, has_hint=True),
                Question(id="to_do", kind=QuestionKind.LINK, links=Kind.ACTION),
            ),
        ),
        FormStep(
            id="again",
            questions=(
                Question(id="learnt", kind=QuestionKind.LONG_TEXT),
                Question(id="repeat_on", kind=QuestionKind.DATE, asks_again=True, has_hint=True),
            ),
        ),
    ),
)

APPEAL: Final = Form(
    id="appeal",
    named_by="account",
    belongs=Belongs.CHANNEL,
    steps=(
        FormStep(
            id="trigger",
            questions=(
                Question(id="account", kind=QuestionKind.SHORT_TEXT),
                Question(id="since", kind=QuestionKind.DATE),
                Question(
                    id="trigger",
                    kind=QuestionKind.TAGS,
                    choices=("many_messages", "sudden_growth", "tool", "links", "reports", "name", "other_sign_in"),
                    has_hint=True,
                ),
                Question(id="what_happened", kind=QuestionKind.LONG_TEXT),
            ),
        ),
        FormStep(
            id="say",
            questions=(
                Question(
                    id="said",
                    kind=QuestionKind.TAGS,
                    choices=("who", "since", "regret", "mended", "ask"),
                    has_hint=True,
                ),
                Question(id="letter", kind=QuestionKind.LONG_TEXT, has_hint=True),
            ),
        ),
        FormStep(
            id="tell",
            questions=(
                Question(id="told", kind=QuestionKind.TABLE, columns=(Column(id="whom"), Column(id="through"))),
                Question(id="ask_again_on", kind=QuestionKind.DATE, asks_again=True, has_hint=True),
            ),
        ),
    ),
)
