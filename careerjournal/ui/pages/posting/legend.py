"""What circles and marks mean, named once below the rows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Verdict
from careerjournal.language.words import Words
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, line
from careerjournal.ui.kit.marks import Goal, GoalCircles
from careerjournal.ui.pages.posting.period_marks import VerdictMark


def legend(words: Words) -> QWidget:
    """Name each mark."""
    named: tuple[tuple[QWidget, str], ...] = (
        (GoalCircles(Goal(done=1, target=1), name=""), words.tr("posted")),
        (GoalCircles(Goal(done=0, target=1), name=""), words.tr("to the goal")),
        (GoalCircles(Goal(done=0, target=0, stretch=1), name=""), words.tr("a stretch, if you like")),
        (VerdictMark(Verdict.FLOOR_MET), words.tr("enough")),
        (VerdictMark(Verdict.BELOW), words.tr("less")),
        (VerdictMark(Verdict.LET_GO), words.tr("rested")),
    )
    box = QWidget()
    flow = FlowLayout()
    box.setLayout(flow)
    for mark, name in named:
        mark.setAccessibleName(name)
        flow.addWidget(boxed(line(mark, Label(name, "small", "muted"), gap=4, margins=(0, 0, 12, 0))))
    return box
