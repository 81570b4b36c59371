"""The segment of the posting goals: a row a channel, and the log below."""

from __future__ import annotations

from PySide6.QtCore import Slot

from careerjournal.domain.places import Place
from careerjournal.domain.posting import Channel, Days, Period, Post, PostingGoal
from careerjournal.journal.rows import ChannelPage, PostingPage
from careerjournal.language.words import ntr, tr
from careerjournal.ui.forms.post_form import ask_post
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.posting.channel_row import ChannelRow, channel_headings
from careerjournal.ui.pages.posting.goal_form import ask_goal
from careerjournal.ui.pages.posting.period_marks import legend
from careerjournal.ui.pages.posting.post_log import PostLog
from careerjournal.ui.pages.posting.segment import Segment

LOG_STEP = 20


class RhythmPart(Segment):
    """Goals that a quiet person can keep."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown_posts = LOG_STEP
        self.view: PostingPage | None = None

    def refresh(self) -> None:
        self.view = view = self.desk.journal.posting.page(self.desk.today())
        emptied(self.content)
        if not view.channels:
            self.content.addWidget(self._nothing_yet())
            self.content.addStretch(1)
            return
        self.content.addWidget(channel_headings(self.desk.words))
        for channel in view.channels:
            self.content.addWidget(self._row(channel, view))
        self.content.addSpacing(current().px(8))
        self.content.addWidget(legend(self.desk.words))
        self.content.addSpacing(current().px(28))
        self.content.addWidget(self._log(view))
        self.content.addStretch(1)

    def sentence(self) -> str:
        return _summary(self.view) if self.view is not None else ""

    def buttons(self) -> tuple[Button | None, Button | None]:
        log, add = Button(tr("Log a post"), "primary", "add"), Button(tr("Add a channel"))
        log.clicked.connect(self._log_post)
        add.clicked.connect(self._add_channel)
        log.setEnabled(bool(self.view and self.view.channels))
        return log, add

    def show_place(self, place: Place) -> None:
        if place.part in ("new", "goal"):
            self._add_channel()
        elif place.part == "post" and place.record:
            self._edit_post(place.record)

    def _row(self, channel: ChannelPage, view: PostingPage) -> ChannelRow:
        """Make a channel's row and listen to it."""
        row = ChannelRow(channel, view.day, self.desk.words)
        row.posted.connect(self._posted)
        row.goal_asked.connect(self._change_goal)
        row.goal_ended.connect(self._end_goal)
        row.removed.connect(self._remove_channel)
        row.let_go.connect(self._let_go)
        row.taken_up.connect(self._take_up)
        return row

    def _log(self, view: PostingPage) -> PostLog:
        """Make the log of the latest posts."""
        posts = self.desk.journal.posting.posts(None)[: self._shown_posts]
        names = {page.channel.id: page.channel.name for page in view.channels}
        log = PostLog(posts, names, self.desk.words, more=view.total_posts - len(posts))
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

    @Slot()
    def _log_post(self) -> None:
        """Ask for a post, with its day and words."""
        journal = self.desk.journal
        channels = journal.posting.channels()
        ask_post(self, self.desk, Post(channel_id=channels[0].id, at=journal.clock.now(), zone=journal.zone()))

    @Slot(int)
    def _posted(self, channel_id: int) -> None:
        """Log a post of this moment."""
        journal = self.desk.journal
        post = Post(channel_id=channel_id, at=journal.clock.now(), zone=journal.zone())
        self.desk.do(lambda: journal.posting.log_post(post))

    @Slot(int)
    def _edit_post(self, post_id: int) -> None:
        """Change a post of the log."""
        found = next((post for post in self.desk.journal.posting.posts(None) if post.id == post_id), None)
        if found is not None:
            ask_post(self, self.desk, found)

    @Slot()
    def _show_more(self) -> None:
        """Show more of the log."""
        self._shown_posts += LOG_STEP
        self.refresh()

    @Slot()
    def _add_channel(self) -> None:
        """Ask for a new channel and its goal."""
        goal = PostingGoal(channel_id=0, period=Period.WEEK, floor=1, target=1, starts_on=self.desk.today())
        ask_goal(self, self.desk, Channel(name=""), goal)

    @Slot(object)
    def _change_goal(self, channel: ChannelPage) -> None:
        """Change a channel's name and goal; the goal that was counts until yesterday."""
        fresh = PostingGoal(channel_id=channel.channel.id, floor=1, target=1, starts_on=self.desk.today())
        ask_goal(self, self.desk, channel.channel, channel.goal or fresh)

    @Slot(int)
    def _end_goal(self, channel_id: int) -> None:
        """End a goal; its record stays."""
        self.desk.do(lambda: self.desk.journal.posting.end_goal(channel_id))

    @Slot(int)
    def _remove_channel(self, channel_id: int) -> None:
        """Remove a channel; the undo bar brings all of it back."""
        self.desk.do(lambda: self.desk.journal.posting.remove_channel(channel_id))

    @Slot(int, object)
    def _let_go(self, channel_id: int, days: Days) -> None:
        """Let a period go."""
        self.desk.do(lambda: self.desk.journal.posting.let_go(channel_id, days))

    @Slot(int, object)
    def _take_up(self, channel_id: int, days: Days) -> None:
        """Count a period after all."""
        self.desk.do(lambda: self.desk.journal.posting.take_up(channel_id, days))


def _summary(view: PostingPage) -> str:
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
