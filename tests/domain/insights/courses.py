"""Courses for tests: made by hand, and rough ones."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from careerjournal.domain.insights.course import Course
from careerjournal.domain.stages import ENDINGS, WAY, Stage

DAY = date(2026, 11, 21)
"""A Saturday."""


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


def course(stage: Stage = Stage.APPLIED, furthest: Stage = Stage.APPLIED, **fields: Any) -> Course:
    return Course(stage=stage, furthest=furthest, **fields)


_DAYS = st.one_of(st.none(), st.integers(-40, 400).map(ago))
_WORDS = st.sampled_from(
    ["", "LinkedIn", "linkedin ", "Fair", "Café", "cafe", "A", "B", "C", "D", "E", "F", "G", "معرض"]
)


@st.composite
def courses(draw: st.DrawFn) -> list[Course]:
    """Draw courses whose answer has a day only where there is an answer; everything else may be rough."""
    made: list[Course] = []
    for _ in range(draw(st.integers(0, 30))):
        furthest = draw(st.sampled_from(WAY))
        has_answer = draw(st.booleans())
        made.append(
            Course(
                stage=draw(st.sampled_from([furthest, *sorted(ENDINGS), Stage.WISHLIST])),
                furthest=furthest,
                applied_on=draw(_DAYS),
                has_answer=has_answer,
                answered_on=draw(_DAYS) if has_answer else None,
                stopped_on=draw(_DAYS),
                source=draw(_WORDS),
                cv_version=draw(_WORDS),
                is_referral=draw(st.booleans()),
            )
        )
    return made
