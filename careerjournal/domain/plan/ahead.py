"""What lies ahead: goals, the days of the plan, posting, the review."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from careerjournal.domain.actions import Action
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import (
    Block,
    GoalBlock,
    OwnWords,
    Paragraph,
    PostingGoalRow,
    Signatures,
    Timeline,
    TimelineEvent,
    TimelineTick,
    ToDo,
    ToDoList,
)
from careerjournal.domain.plan.material import Material, PostingMaterial
from careerjournal.domain.plan.numbers import is_early, percent
from careerjournal.domain.posting import Period
from careerjournal.domain.sentence import Sentence, sentence

_PLAN = Place(Page.PLAN)


def goal_blocks(material: Material) -> tuple[Block, ...]:
    """Set the goals in the person's words and order."""
    return tuple(
        GoalBlock(
            what=OwnWords(text=goal.what.strip(), source=Place(Page.PLAN, goal.id, "goal")),
            measure=OwnWords(text=goal.measure.strip()) if goal.measure.strip() else None,
            by=goal.by,
        )
        for goal in sorted(material.goals, key=lambda goal: (goal.position, goal.id))
        if goal.what.strip()
    )


def next_blocks(material: Material, day: date, last: date, review_on: date) -> tuple[Block, ...]:
    """Set what falls on the days ahead on a line, and the other open actions in lists beside it."""
    actions = [known.action for known in material.actions]
    blocks: list[Block] = [
        Timeline(ticks=_ticks(day, last), events=tuple(_events(material, actions, day, last, review_on)))
    ]
    earlier = [action for action in actions if action.due_on is not None and action.due_on < day]
    later = [action for action in actions if action.due_on is None or action.due_on > last]
    if earlier:
        blocks.append(ToDoList(title=sentence("plan.next.earlier"), rows=_to_do(earlier)))
    if later:
        blocks.append(ToDoList(title=sentence("plan.next.later"), rows=_to_do(later)))
    return tuple(blocks)


def posting_blocks(material: Material) -> tuple[Block, ...]:
    """Say each running posting goal and how it went; and that a period may be let go."""
    if not material.posting:
        return ()
    return (
        Paragraph(text=sentence("plan.posting.rule", source=Place(Page.POSTING))),
        *(_posting_row(known) for known in material.posting),
    )


def review_blocks(review_on: date) -> tuple[Block, ...]:
    """Say when the plan is read again and what is asked then; leave lines to sign on."""
    return (
        Paragraph(text=sentence("plan.review.when", source=_PLAN, on=review_on)),
        Paragraph(text=sentence("plan.review.questions", source=_PLAN)),
        Signatures(labels=(sentence("plan.review.mine"), sentence("plan.review.with"))),
    )


def _ticks(day: date, last: date) -> tuple[TimelineTick, ...]:
    """Name the first day, the last one, and the two thirds between."""
    length = (last - day).days
    ticks = [TimelineTick(on=day, name=sentence("plan.next.today"))]
    for third in (1, 2, 3):
        days = length * third // 3
        ticks.append(TimelineTick(on=day + timedelta(days=days), name=sentence("plan.next.days", n=days)))
    return tuple(ticks)


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


def _posting_row(known: PostingMaterial) -> PostingGoalRow:
    """Say a posting goal, and in how many of its finished periods it was kept."""
    goal, tally = known.goal, known.tally
    place = Place(Page.POSTING, known.channel.id)
    period = goal.period.value
    said = sentence(f"plan.posting.goal.{period}", source=place, n=goal.target, channel=known.channel.name)
    if not tally.judged:
        record = sentence(f"plan.posting.unjudged.{period}", source=place)
    elif is_early(tally.judged):
        record = sentence(f"plan.posting.kept_early.{period}", source=place, held=tally.held, n=tally.judged)
    else:
        share = sentence("plan.percent", percent=percent(tally.held, tally.judged))
        record = sentence(f"plan.posting.kept.{period}", source=place, held=tally.held, n=tally.judged, share=share)
    if tally.let_go:
        record = sentence(
            "plan.posting.and_let_go", source=place, record=record, let_go=_let_go(goal.period, tally.let_go)
        )
    return PostingGoalRow(goal=said, record=record)


def _let_go(period: Period, count: int) -> Sentence:
    """Say how many periods were let go."""
    return sentence(f"plan.posting.let_go.{period.value}", n=count)
