"""Goals, paths and steps of a plan that was kept, to be read: in the plan as it stands they are fields."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.plan.career_plan import Block, GoalBlock, OwnWords, PathBlock, SkillPlan, SkillStepRow
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line


def own_block_widgets(block: Block, words: Words) -> list[QWidget]:
    """Make the widgets of a block that is the person's own; none for any other."""
    match block:
        case GoalBlock():
            return [_goal(block, words)]
        case PathBlock():
            return [_path(block, words)]
        case SkillPlan():
            head = line(
                (Label(block.skill.text, "name", wrap=True), 1), Label(say(block.level, words), "small", "muted")
            )
            return [boxed(column(head, *(_step(row, words) for row in block.rows), gap=8))]
        case _:
            return []


def _goal(goal: GoalBlock, words: Words) -> QWidget:
    """Make a goal as it stood in the plan."""
    items: list[Item] = [Label(goal.what.text, "name", wrap=True)]
    if goal.measure is not None:
        items.append(Label(words.tr("Measured by: {measure}", measure=goal.measure.text), "own", wrap=True))
    if goal.barrier is not None:
        items.append(Label(words.tr("In the way: {barrier}", barrier=goal.barrier.text), "own", wrap=True))
    if goal.support is not None:
        items.append(Label(words.tr("Support: {support}", support=goal.support.text), "own", wrap=True))
    if goal.by is not None:
        items.append(Label(words.tr("By {day}", day=goal.by), "small", "muted"))
    return boxed(column(*items, gap=4))


def _path(path: PathBlock, words: Words) -> QWidget:
    """Make a path with what speaks for it and against it."""
    items: list[Item] = [Label(path.name.text, "name", wrap=True)]
    for title, points in (
        (words.tr("Speaks for it"), path.speaks_for),
        (words.tr("Speaks against it"), path.speaks_against),
    ):
        if points:
            items += [Label(title, "small", "muted"), *(Label(point.text, "own", wrap=True) for point in points)]
    if path.try_out is not None:
        items.append(Label(path.try_out.text, "own", wrap=True))
    return boxed(column(*items, gap=4))


def _step(row: SkillStepRow, words: Words) -> QWidget:
    """Make a step to grow a skill: what, how and with what, its day, and that it is done."""
    below: list[AsIs] = [AsIs(say(row.activity, words))]
    below += [AsIs(known.text) for known in (row.resource, row.evidence) if isinstance(known, OwnWords)]
    if row.done_on is not None:
        below.append(AsIs(words.tr("done on {day}", day=row.done_on)))
    elif row.by is not None:
        below.append(AsIs(words.tr("by {day}", day=row.by)))
    told = words.tr("{what}", what=tuple(below))
    return boxed(column(Label(row.what.text, "own", wrap=True), Label(told, "small", "muted", wrap=True), gap=2))
