"""One line of the log of posts."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.posting import Post, PostKind, local_time
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.posting_words import kind_words
from careerjournal.ui.kit.blocks import OpenRow


class PostRow(OpenRow):
    """One post: its words, and where, when and what it was; it opens the form."""

    asked = Signal(int)

    def __init__(self, post: Post, channel: str, words: Words) -> None:
        title = post.text.strip().partition("\n")[0]
        said = title or post.link or kind_words(post.kind, words)  # a press on "Posted" leaves no more than its kind
        super().__init__(said, _second(post, channel, words), own=bool(title))
        self._post_id = post.id
        self.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the form."""
        self.asked.emit(self._post_id)


def _second(post: Post, channel: str, words: Words) -> str:
    """Say where, when and what it was."""
    local = local_time(post)
    when = words.tr(
        "{day}, {time}",
        day=AsIs(words.formats.day_weekday_short(local.date())),
        time=AsIs(words.formats.time(local.time())),
    )
    parts = [channel, when]
    if post.kind is not PostKind.POST and (post.text.strip() or post.link):
        parts.append(kind_words(post.kind, words))
    if post.content:
        parts.append(post.content)
    if post.value_to:
        parts.append(words.tr("for {whom}", whom=post.value_to))
    if post.is_stretch:
        parts.append(words.tr("a stretch"))
    if post.result:
        parts.append(post.result)
    return " · ".join(parts)
