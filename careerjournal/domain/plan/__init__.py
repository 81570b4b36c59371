"""The career plan: what the journal hands over, what the person chose, and what is composed of both."""

from careerjournal.domain.plan.choices import Paper, PlanChoices, PlanSection
from careerjournal.domain.plan.material import (
    ApplicationRecord,
    LessonMaterial,
    Material,
    PostingMaterial,
    SaidMaterial,
    SkillMaterial,
)

__all__ = [
    "ApplicationRecord",
    "LessonMaterial",
    "Material",
    "Paper",
    "PlanChoices",
    "PlanSection",
    "PostingMaterial",
    "SaidMaterial",
    "SkillMaterial",
]
