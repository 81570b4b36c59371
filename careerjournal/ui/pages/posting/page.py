"""Posting, put together: a row a channel, and the log below."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from careerjournal.domain.changes import Kind
from careerjournal.domain.places import Place
from careerjournal.domain.posting import Channel, Days, Period, Post, PostingGoal
from careerjournal.journal.rows import ChannelPage
from careerjournal.journal.rows import PostingPage as PostingView
from careerjournal.language.words import ntr, tr
from careerjournal.ui.forms.post_form import ask_post
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import Scroll, boxed, emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG, Page
from careerjournal.ui.pages.posting.channel_row import ChannelRow, channel_headings
from careerjournal.ui.pages.posting.goal_form import ask_goal
from careerjournal.ui.pages.posting.period_marks import legend
from careerjournal.ui.pages.posting.post_log import PostLog

LOG_STEP = 20


class PostingPage(Page):
    """Goals that a quiet person can keep."""

    cares_for = frozenset({Kind.CHANNEL, Kind.POSTING_GOAL, Kind.POST, Kind.REST, Kind.PROFILE})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown_posts = LOG_STEP
        self._log_button = Button(tr("Log a post"), "primary", "add")
        self._log_button.clicked.connect(self._log_post)
        self._add_button = Button(tr("Add a channel"))
        self._add_button.clicked.connect(self._add_channel)
        self.header.set_buttons(self._log_button, self._add_button)
        self._content = QVBoxLayout()
        self._content.setContentsMargins(0, current().px(8), 0, 0)
        self._content.setSpacing(0)
        self.add(Scroll(boxed(self._content), overhang=OVERHANG), 1, overhang=True)
        desk.day_changed.connect(self._day_changed)

    def refresh(self) -> None:
        journal = self._desk.journal
        view = journal.posting.page(self._desk.today())
        self.header.set_words(tr("Posting"), _summary(view))
        self._log_button.setEnabled(bool(view.channels))
        emptied(self._content)
        if not view.channels:
            self._content.addWidget(self._nothing_yet())
            self._content.addStretch(1)
            return
        self._content.addWidget(channel_headings(self._desk.words))
        for channel in view.channels:
            self._content.addWidget(self._row(channel, view))
        self._content.addSpacing(current().px(8))
        self._content.addWidget(legend(self._desk.words))
        self._content.addSpacing(current().px(28))
        self._content.addWidget(self._log(view))
        self._content.addStretch(1)

    def show_place(self, place: Place) -> None:
        """Open the form that a place asks for: a new goal, or one post."""
        if place.part in ("new", "goal"):
            self._add_channel()
        elif place.part == "post" and place.record:
            self._edit_post(place.record)

    def _row(self, channel: ChannelPage, view: PostingView) -> ChannelRow:
        """Make a channel's row and listen to it."""
        row = ChannelRow(channel, view.day, self._desk.words)
        row.posted.connect(self._posted)
        row.goal_asked.connect(self._change_goal)
        row.goal_ended.connect(self._end_goal)
        row.removed.connect(self._remove_channel)
        row.let_go.connect(self._let_go)
        row.taken_up.connect(self._take_up)
        return row

    def _log(self, view: PostingView) -> PostLog:
        """Make the log of the latest posts."""
        posts = self._desk.journal.posting.posts(None)[: self._shown_posts]
        names = {page.channel.id: page.channel.name for page in view.channels}
        log = PostLog(posts, names, self._desk.words, more=view.total_posts - len(posts))
        log.edited.connect(self._edit_post)
        log.more_asked.connect(self._show_more)
        return log

    def _nothing_yet(self) -> EmptyState:
        """Say what belongs here, and the first step."""
        add = Button(tr("Set a posting goal"), "plain", "add")
        add.clicked.connect(self._add_channel)
        return EmptyState(
            tr("Your posting goals will stand here"),
            tr(
                "Name a place where you post and a number that you can keep: once a week is a goal. "
                "A week can be let go, and nothing is lost."
            ),
            add,
        )

    @Slot(object)
    def _day_changed(self, day: object) -> None:
        """Read anew at midnight and after sleep."""
        self.mark_stale()

    @Slot()
    def _log_post(self) -> None:
        """Ask for a post, with its day and words."""
        journal = self._desk.journal
        channels = journal.posting.channels()
        ask_post(self, self._desk, Post(channel_id=channels[0].id, at=journal.clock.now(), zone=journal.zone()))

    @Slot(int)
    def _posted(self, channel_id: int) -> None:
        """Log a post of this moment."""
        journal = self._desk.journal
        post = Post(channel_id=channel_id, at=journal.clock.now(), zone=journal.zone())
        self._desk.do(lambda: journal.posting.log_post(post))

    @Slot(int)
    def _edit_post(self, post_id: int) -> None:
        """Change a post of the log."""
        found = next((post for post in self._desk.journal.posting.posts(None) if post.id == post_id), None)
        if found is not None:
            ask_post(self, self._desk, found)

    @Slot()
    def _show_more(self) -> None:
        """Show more of the log."""
        self._shown_posts += LOG_STEP
        self.refresh()

    @Slot()
    def _add_channel(self) -> None:
        """Ask for a new channel and its goal."""
        goal = PostingGoal(channel_id=0, period=Period.WEEK, floor=1, target=1, starts_on=self._desk.today())
        ask_goal(self, self._desk, Channel(name=""), goal)

    @Slot(object)
    def _change_goal(self, channel: ChannelPage) -> None:
        """Change a channel's name and goal; the goal that was counts until yesterday."""
        fresh = PostingGoal(channel_id=channel.channel.id, floor=1, target=1, starts_on=self._desk.today())
        ask_goal(self, self._desk, channel.channel, channel.goal or fresh)

    @Slot(int)
    def _end_goal(self, channel_id: int) -> None:
        """End a goal; its record stays."""
        self._desk.do(lambda: self._desk.journal.posting.end_goal(channel_id))

    @Slot(int)
    def _remove_channel(self, channel_id: int) -> None:
        """Remove a channel; the undo bar brings all of it back."""
        self._desk.do(lambda: self._desk.journal.posting.remove_channel(channel_id))

    @Slot(int, object)
    def _let_go(self, channel_id: int, days: Days) -> None:
        """Let a period go."""
        self._desk.do(lambda: self._desk.journal.posting.let_go(channel_id, days))

    @Slot(int, object)
    def _take_up(self, channel_id: int, days: Days) -> None:
        """Count a period after all."""
        self._desk.do(lambda: self._desk.journal.posting.take_up(channel_id, days))


def _summary(view: PostingView) -> str:
    """Say under the title how many goals are under way."""
    goals = sum(channel.goal is not None for channel in view.channels)
    if not view.channels:
        return tr("A number for each place, rest without punishment, quality before quota.")
    if not goals:
        return tr("No goal is under way.")
    resting = sum(channel.is_let_go for channel in view.channels)
    if resting:
        return ntr(
            "{n} goal under way, {resting} let go.", "{n} goals under way, {resting} let go.", goals, resting=resting
        )
    return ntr("{n} goal under way.", "{n} goals under way.", goals)
