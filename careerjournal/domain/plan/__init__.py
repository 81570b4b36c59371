"""The career plan: what the journal hands over, what the person chose, and what is composed of both."""

from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.domain.plan.choices import Paper, PlanChoices, PlanSection
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.plan.material import (
    ApplicationRecord,
    LessonMaterial,
    Material,
    PostingMaterial,
    SaidMaterial,
    SkillMaterial,
    record_of,
)

__all__ = [
    "ApplicationRecord",
    "CareerPlan",
    "LessonMaterial",
    "Material",
    "Paper",
    "PlanChoices",
    "PlanSection",
    "PostingMaterial",
    "SaidMaterial",
    "SkillMaterial",
    "compose",
    "record_of",
]
