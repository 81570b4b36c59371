"""The log of posts, latest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.posting import Post
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import OpenRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label


class PostLog(Section):
    """The latest posts; each opens its form."""

    edited = Signal(int)
    more_asked = Signal()

    def __init__(self, posts: Sequence[Post], channels: Mapping[int, str], words: Words, *, more: int) -> None:
        super().__init__(words.tr("The log"))
        if not posts:
            self.add(Label(words.tr("What you post is kept here, one line each."), "body", "muted", wrap=True))
        for post in posts:
            row = _PostRow(post, channels.get(post.channel_id, ""), words)
            row.asked.connect(self.edited)
            self.add(row)
        if more > 0:
            button = Button(words.ntr("{n} earlier post", "{n} earlier posts", more), "text")
            button.clicked.connect(self.more_asked)
            self.add(button)


class _PostRow(OpenRow):
    """One post: when, where, and its words."""

    asked = Signal(int)

    def __init__(self, post: Post, channel: str, words: Words) -> None:
        local = post.at.astimezone(ZoneInfo(post.zone))
        when = words.tr(
            "{day}, {time}",
            day=AsIs(words.formats.day_weekday_short(local.date())),
            time=AsIs(words.formats.time(local.time())),
        )
        super().__init__(
            post.text.strip().partition("\n")[0] or post.link or channel,
            words.tr("{channel}, {when}", channel=channel, when=AsIs(when)),
        )
        self._post_id = post.id
        self.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the form."""
        self.asked.emit(self._post_id)
