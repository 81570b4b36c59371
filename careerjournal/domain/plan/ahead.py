"""What lies ahead: the time that the plan covers, and the review."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careerjournal.domain.actions import Action
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import (
    Block,
    OwnWords,
    Paragraph,
    Signatures,
    Timeline,
    TimelineEvent,
    TimelineTick,
    ToDo,
    ToDoList,
)
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.skills import waiting_steps
from careerjournal.domain.sentence import sentence

MOST_DAYS_WITH_ACTIONS = 200
"""On a line longer than this, actions are not drawn."""

_PLAN = Place(Page.PLAN)


def next_blocks(material: Material, ticks: tuple[TimelineTick, ...], review_on: date) -> tuple[Block, ...]:
    """Set what falls on the time ahead on a line, and the other open actions in lists beside it.

    On a line of many months no day of a single action can be made out: all of them stand in a list.
    """
    actions = [known.action for known in material.actions]
    day, last = ticks[0].on, ticks[-1].on
    listed = [action for action in actions if action.due_on is not None and day <= action.due_on <= last]
    if (last - day).days <= MOST_DAYS_WITH_ACTIONS:
        listed = []
    blocks: list[Block] = [
        Timeline(ticks=ticks, events=tuple(_events(material, () if listed else actions, day, last, review_on)))
    ]
    earlier = [action for action in actions if action.due_on is not None and action.due_on < day]
    later = [action for action in actions if action.due_on is None or action.due_on > last]
    if listed:
        blocks.append(ToDoList(title=sentence("plan.next.listed"), rows=_to_do(listed)))
    if earlier:
        blocks.append(ToDoList(title=sentence("plan.next.earlier"), rows=_to_do(earlier)))
    if later:
        blocks.append(ToDoList(title=sentence("plan.next.later"), rows=_to_do(later)))
    return tuple(blocks)


def review_blocks(review_on: date) -> tuple[Block, ...]:
    """Say when the plan is read again and what is asked then; leave lines to sign on."""
    return (
        Paragraph(text=sentence("plan.review.when", source=_PLAN, on=review_on)),
        Paragraph(text=sentence("plan.review.questions", source=_PLAN)),
        Signatures(labels=(sentence("plan.review.mine"), sentence("plan.review.with"))),
    )


def _events(
    material: Material, actions: Iterable[Action], day: date, last: date, review_on: date
) -> list[TimelineEvent]:
    """Gather interviews, actions, goals and the review that fall on the days of the plan, earliest first."""
    events = [
        TimelineEvent(
            on=met.on,
            text=sentence(
                "plan.next.interview", source=Place(Page.APPLICATIONS, met.application_id), company=met.company
            ),
            is_appointment=True,
        )
        for met in material.interviews
    ]
    events += [
        TimelineEvent(on=action.due_on, text=OwnWords(text=action.title, source=Place(Page.TODAY, action.id, "action")))
        for action in actions
        if action.due_on is not None
    ]
    events += [
        TimelineEvent(on=step.by, text=OwnWords(text=step.what, source=Place(Page.PLAN, step.id, "skill_step")))
        for step in waiting_steps(material.skills)
        if step.by is not None
    ]
    events += [
        TimelineEvent(on=goal.by, text=OwnWords(text=goal.what.strip(), source=Place(Page.PLAN, goal.id, "goal")))
        for goal in material.goals
        if goal.by is not None and goal.what.strip()
    ]
    events.append(TimelineEvent(on=review_on, text=sentence("plan.next.review", source=_PLAN)))
    return sorted((event for event in events if day <= event.on <= last), key=lambda event: event.on)


def _to_do(actions: Iterable[Action]) -> tuple[ToDo, ...]:
    """Make rows of open actions."""
    return tuple(
        ToDo(text=OwnWords(text=action.title, source=Place(Page.TODAY, action.id, "action")), by=action.due_on)
        for action in actions
    )
