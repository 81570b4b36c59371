"""Posting under way: each channel's circles, the same in words, and a button that logs a post of this moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import PostKind, Verdict
from careerjournal.domain.today import ChannelPeriod, TodayView
from careerjournal.language.words import Words
from careerjournal.ui.forms.posting_words import kind_to_log, logged_on_words, logged_words, progress_words
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.marks import Goal, GoalCircles

POSTED = "posted"
"""The name of the buttons that log a post, by which the key P finds them."""


def posting_section(
    view: TodayView, words: Words, on_posted: Callable[[int, PostKind], None], on_set_goal: Callable[[], None]
) -> Section:
    """Make the section of posting goals; without any it offers the first one."""
    section = Section(words.tr("Posting now") if view.channels else words.tr("Posting"))
    section.content.setSpacing(16)
    for channel in view.channels:
        row = _ChannelRow(channel, view.day, words)
        row.posted.connect(on_posted)
        section.add(row)
    if not view.channels:
        section.add(
            Label(words.tr("A goal that a quiet person can keep: one post a week is one."), tone="muted", wrap=True)
        )
        set_goal = Button(words.tr("Set a posting goal"), "text")
        set_goal.clicked.connect(on_set_goal)
        section.add(set_goal)
    return section


def is_at_rest(channel: ChannelPeriod) -> bool:
    """Tell whether nothing is asked of a goal today."""
    return channel.rest is not None or channel.result.verdict is Verdict.LET_GO


class _ChannelRow(QWidget):
    """One channel in the period under way."""

    posted = Signal(int, object)

    def __init__(self, channel: ChannelPeriod, today: date, words: Words) -> None:
        super().__init__()
        self._channel_id = channel.channel_id
        said = progress_words(channel.result, today, words, channel.rest)
        goal = channel.result.goal
        self._kind = kind_to_log(goal)
        posted = Button(logged_words(self._kind, words), "small")
        posted.setObjectName(POSTED)
        posted.setAccessibleName(logged_on_words(self._kind, channel.name, words))
        posted.setToolTip(words.tr("P goes here, Space logs it"))
        posted.clicked.connect(self._tell)
        circles = GoalCircles(
            Goal(
                done=channel.result.done,
                target=goal.target,
                stretch=max(0, (goal.stretch or goal.target) - goal.target),
                floor=goal.floor if goal.floor < goal.target else 0,
                resting=is_at_rest(channel) and channel.result.done == 0,
            ),
            name=said,
        )
        name = Label(channel.name, "strong")
        self.setLayout(column(line(name, None, posted), line(circles, None, Label(said, "small", "muted")), gap=4))

    @Slot()
    def _tell(self) -> None:
        """Tell that a post was made on this channel."""
        self.posted.emit(self._channel_id, self._kind)
