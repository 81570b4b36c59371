"""The career plan: what the journal hands over, what the person chose, what is composed of both.

Only the choices are named here: setting a composed plan on paper loads no more of the domain than the plan itself.
"""

from careerjournal.domain.plan.choices import Design, Margins, Paper, PlanChoices, PlanSection, StandingChart

__all__ = ["Design", "Margins", "Paper", "PlanChoices", "PlanSection", "StandingChart"]
