"""The steps of the week: what was done, whatever came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.today import Steps
from careerjournal.language.words import Words
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line


def steps_line(steps: Steps, words: Words) -> QWidget:
    """Make the line at the foot of Today: figures in serif, their words beside them."""
    counted = (
        (steps.applications, words.ntr("application", "applications", steps.applications)),
        (steps.actions, words.ntr("thing done", "things done", steps.actions)),
        (steps.posts, words.ntr("post", "posts", steps.posts)),
        (steps.lessons, words.ntr("lesson", "lessons", steps.lessons)),
    )
    items: list[Item] = [Label(words.tr("Steps this week"), "small", "muted"), None]
    for number, (count, name) in enumerate(counted):
        if number:
            items.append(16)
        items += [Label(words.formats.number(count), "figure"), Label(name, "small", "muted")]
    return boxed(column(Hairline(), 12, line(*items, gap=8)))
