"""When two rows tell of the same post: by its own address, by its words and time, or by a day logged without words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from careerjournal.domain.folding import fold
from careerjournal.domain.matching import canonical_link, names_a_posting
from careerjournal.domain.platforms import platform_linked
from careerjournal.domain.posting import PostKind

_ANSWERS = (PostKind.COMMENT, PostKind.REPLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostToCompare:
    """What is compared of a post: the name of its channel, when it was, its words and its link."""

    channel: str
    kind: PostKind
    at: datetime
    day: date
    has_time: bool = True
    text: str = ""
    link: str = ""

    @property
    def is_bare(self) -> bool:
        """Tell whether it says no more than that something was posted."""
        return not self.text.strip() and not self.link.strip()


class KnownPosts:
    """Posts to compare with: those of the journal, or those further up in a file with the lines they stand on."""

    def __init__(self, posts: Iterable[PostToCompare] = ()) -> None:
        self._lines: dict[Hashable, int] = {}
        self._bare: Counter[Hashable] = Counter()
        for post in posts:
            self.add(post)
            if post.is_bare:
                self._bare[_day_of(post)] += 1

    def add(self, post: PostToCompare, line: int = 0) -> None:
        """Take one in, with its line where it stands in a file."""
        for key in _signs_of(post):
            self._lines.setdefault(key, line)

    def line_of(self, post: PostToCompare) -> int | None:
        """Give the line of the same post, 0 where it has none; None where there is no such post."""
        return next((self._lines[key] for key in _signs_of(post) if key in self._lines), None)

    def bare_days(self) -> Counter[Hashable]:
        """Count the posts logged without words by channel, kind and day; the caller takes off what it uses."""
        return self._bare.copy()


def takes_bare(post: PostToCompare, bare: Counter[Hashable]) -> bool:
    """Tell whether a post was logged already by a press without words on its day; each such press stands for one."""
    key = _day_of(post)
    if bare[key] <= 0:
        return False
    bare[key] -= 1
    return True


def _signs_of(post: PostToCompare) -> Iterable[Hashable]:
    """Give the signs by which a post is known again.

    An answer is to somebody's post, whose address it shares with other answers, and thanks are said in the same words
    many times a day. A post has an address of its own, or is said with the same words once a day.
    """
    where = fold(post.channel), post.kind in _ANSWERS
    words = " ".join(fold(unicodedata.normalize("NFKC", post.text)).split())
    link = canonical_link(post.link)
    minute = post.at.replace(second=0, microsecond=0)
    if post.kind in _ANSWERS:
        if words or link:
            yield (*where, minute if post.has_time else post.day, words, link)
        return
    if link and platform_linked(post.link) and names_a_posting(link):
        yield (*where, "address", link)
    elif link:
        yield (*where, post.day, "link", link, words)
    if words:
        yield (*where, post.day, "words", words)
        yield (*where, minute, "words", words)
    elif post.has_time and not link:
        yield (*where, minute, post.kind)


def _day_of(post: PostToCompare) -> Hashable:
    return fold(post.channel), post.kind, post.day
