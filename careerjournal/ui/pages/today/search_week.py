"""The week's applications beside the weekly goal: enough, plenty, and never too few."""

from __future__ import annotations

from collections.abc import Callable

from careerjournal.domain.follow_ups import SearchGoal
from careerjournal.language.words import Words
from careerjournal.ui.forms.search_words import week_words
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.marks import Goal, GoalCircles

MOST_CIRCLES = 10
"""Circles that the narrow column has room for; beyond them the words say it alone."""


def week_section(
    goal: SearchGoal, done: int, words: Words, on_change: Callable[[], None], on_list: Callable[[], None] | None
) -> Section:
    """Make the section of the weekly goal; until there is plenty, it leads to the list to apply from, where one is."""
    change = Button(words.tr("Change"), "text")
    change.setAccessibleName(words.tr("Change the weekly goal"))
    change.clicked.connect(on_change)
    section = Section(words.tr("Applications"), action=change)
    said = week_words(goal, done, words)
    circles = Goal(done=done, target=goal.floor, stretch=max(0, (goal.ceiling or goal.floor) - goal.floor))
    is_plenty = goal.ceiling is not None and done > goal.ceiling
    label = Label(said, "small", "muted", wrap=is_plenty)
    if circles.circles > MOST_CIRCLES:
        section.add(label)
    elif is_plenty:
        section.add(boxed(column(line(GoalCircles(circles, name=said), None), label, gap=4)))
    else:
        section.add(boxed(line(GoalCircles(circles, name=said), None, label)))
    if on_list is not None and not is_plenty:
        from_list = Button(words.tr("Apply from your list"), "text")
        from_list.clicked.connect(on_list)
        section.add(boxed(line(from_list, None, margins=(0, 4, 0, 0))))
    return section
