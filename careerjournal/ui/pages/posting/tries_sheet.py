"""Which posts were tries of an experiment: ticks beside the latest ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Post, PostKind, local_day
from careerjournal.journal.channel_rows import ExperimentRow
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.posting_words import kind_words
from careerjournal.ui.kit.blocks import CheckRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column

STEP = 20


class TriesSheet(Sheet):
    """Posts of the experiment's channel (of all, where it has none), the latest first; ticked ones first of all."""

    def __init__(self, parent: QWidget, desk: Desk, row: ExperimentRow) -> None:
        self._desk, self._row = desk, row
        linked = {post.id for post in row.posts}
        posts = desk.journal.posting.posts(row.experiment.channel_id)
        self._posts = sorted([*row.posts, *(post for post in posts if post.id not in linked)], key=lambda post: post.at)
        self._posts.reverse()
        self._posts.sort(key=lambda post: post.id not in linked)
        self._names = {channel.id: channel.name for channel in desk.journal.posting.channels()}
        self._chosen = set(linked)
        self._rows = column()
        self.more = Button("", "text")
        self.more.clicked.connect(self._show_more)
        super().__init__(
            parent,
            title=tr("Which posts were tries?"),
            sentence=row.experiment.hypothesis,
            content=column(self._rows, 8, self.more),
            accept=tr("Keep"),
            width=560,
        )
        if not self._posts:
            self._rows.addWidget(Label(tr("No post is logged there so far."), "body", "muted"))
        self._show_more()

    @property
    def rows(self) -> list[CheckRow]:
        """Give the rows from top to bottom."""
        widgets = [item.widget() for number in range(self._rows.count()) if (item := self._rows.itemAt(number))]
        return [widget for widget in widgets if isinstance(widget, CheckRow)]

    def accept(self) -> None:
        """Keep which posts were tries."""
        experiments, own_id = self._desk.journal.experiments, self._row.experiment.id
        wanted = [post.id for post in self._posts if post.id in self._chosen]
        is_same = self._chosen == {post.id for post in self._row.posts}
        if is_same or self._desk.do(lambda: experiments.link_posts(own_id, wanted)) is not None:
            super().accept()

    @Slot()
    def _show_more(self) -> None:
        """Show the next posts."""
        shown = len(self.rows)
        self._add(self._posts[shown : shown + STEP])
        left = len(self._posts) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.setText(self._desk.words.ntr("{n} more", "{n} more", left))

    def _add(self, posts: Sequence[Post]) -> None:
        """Add rows of posts."""
        for post in posts:
            on = self._desk.words.formats.day(local_day(post))
            second = tr("{channel}, {day}", channel=self._names.get(post.channel_id, ""), day=on)
            row = CheckRow(_name(post, self._desk.words), second, checked=post.id in self._chosen)
            row.toggled.connect(partial(self._follow, post.id))
            self._rows.addWidget(row)

    def _follow(self, post_id: int, on: bool) -> None:
        """Follow a tick."""
        if on:
            self._chosen.add(post_id)
        else:
            self._chosen.discard(post_id)


def _name(post: Post, words: Words) -> str:
    """Name a post by its words, its link, or what it was."""
    bare = tr("A post without words") if post.kind is PostKind.POST else kind_words(post.kind, words)
    return post.text.strip().partition("\n")[0] or post.link or bare


def ask_tries(parent: QWidget, desk: Desk, row: ExperimentRow) -> TriesSheet:
    """Open the list of posts to link."""
    sheet = TriesSheet(parent, desk, row)
    sheet.open()
    return sheet
