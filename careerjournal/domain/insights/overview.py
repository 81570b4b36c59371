"""All insights of a search at once, made of one reading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.insights.answers import Answers, answers
from careerjournal.domain.insights.beside import Beside, beside
from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.endings import Endings, Reasons, endings
from careerjournal.domain.insights.flows import Search, search
from careerjournal.domain.insights.funnel import Funnel, funnel
from careerjournal.domain.insights.waiting import FirstAnswer, first_answer
from careerjournal.domain.insights.weeks import Weeks, weeks
from careerjournal.domain.value import value


@value
class SearchMaterial:
    """What insights are made of: the applications that a filter leaves, and the reasons of their debriefs."""

    courses: Sequence[Course]
    debriefs: Sequence[Reasons] = ()
    week_start: int = 0
    goals: Sequence[SearchGoal] = ()
    pauses: Sequence[Pause] = ()


@value
class Insights:
    """What the numbers say, each with its n and its sentence."""

    funnel: Funnel
    search: Search
    answers: Answers
    first_answer: FirstAnswer
    weeks: Weeks
    endings: Endings
    beside: Beside


def insights(material: SearchMaterial, today: date) -> Insights:
    """Work out all insights of a search as it stands today."""
    courses = material.courses
    reached = funnel(courses)
    return Insights(
        funnel=reached,
        search=search(courses),
        answers=answers(courses),
        first_answer=first_answer(courses, today),
        weeks=weeks(courses, today, material.week_start, material.goals, material.pauses),
        endings=endings(courses, material.debriefs),
        beside=beside(reached),
    )
