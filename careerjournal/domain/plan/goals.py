"""Goals: the near ones and the far ones, in the person's words and order."""

from __future__ import annotations

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Block, GoalBlock, OwnWords, Subtitle
from careerjournal.domain.plan.material import Material
from careerjournal.domain.profile import Goal, GoalTerm
from careerjournal.domain.sentence import sentence


def goal_blocks(material: Material) -> tuple[Block, ...]:
    """Set the goals, the near ones first; what they are is said above them where there are far ones."""
    named = [goal for goal in material.goals if goal.what.strip()]
    ordered = sorted(named, key=lambda goal: (goal.position, goal.id))
    blocks: list[Block] = []
    for term in GoalTerm:
        own = [goal for goal in ordered if goal.term is term]
        if own and any(goal.term is GoalTerm.LONG for goal in ordered):
            blocks.append(Subtitle(text=sentence(f"plan.goals.{term.value}"), is_quiet=True))
        blocks += [_goal(goal) for goal in own]
    return tuple(blocks)


def _goal(goal: Goal) -> GoalBlock:
    place = Place(Page.PLAN, goal.id, "goal")
    return GoalBlock(
        what=OwnWords(text=goal.what.strip(), source=place),
        measure=_said(goal.measure),
        by=goal.by,
        barrier=_said(goal.barrier),
        support=_said(goal.support),
    )


def _said(text: str) -> OwnWords | None:
    return OwnWords(text=text.strip()) if text.strip() else None
