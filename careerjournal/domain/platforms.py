"""Which platform a name or a link speaks of, however it is spelt."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from careerjournal.domain.folding import fold

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "LinkedIn": ("linkedin", "li"),
    "Instagram": ("instagram", "insta", "ig"),
    "Facebook": ("facebook", "fb"),
    "X": ("x", "twitter", "x twitter", "twitter x"),
    "Threads": ("threads",),
    "Mastodon": ("mastodon",),
    "Bluesky": ("bluesky", "bsky"),
    "TikTok": ("tiktok", "tik tok"),
    "YouTube": ("youtube", "you tube", "yt"),
    "Pinterest": ("pinterest",),
    "Medium": ("medium",),
    "Substack": ("substack",),
    "Reddit": ("reddit",),
}
_HOSTS: Final[Mapping[str, str]] = {
    "linkedin.com": "LinkedIn", "lnkd.in": "LinkedIn", "instagram.com": "Instagram", "facebook.com": "Facebook",
    "fb.com": "Facebook", "x.com": "X", "twitter.com": "X", "t.co": "X", "threads.net": "Threads",
    "threads.com": "Threads", "bsky.app": "Bluesky", "tiktok.com": "TikTok", "youtube.com": "YouTube",
    "youtu.be": "YouTube", "pinterest.com": "Pinterest", "medium.com": "Medium", "substack.com": "Substack",
    "reddit.com": "Reddit",
}  # fmt: skip
PLATFORMS: Final = tuple(_NAMES)
"""The platforms that are known by name."""
_SORTS: Final = re.compile(r"\b(?:page|profile|company|business|personal|group|account|post|posts|feed)\b")
_NOT_A_WORD: Final = re.compile(r"[\W_]+")
_MASTODON_PATH: Final = re.compile(r"/@[^/]+/\d{6,}|/users/[^/]+/statuses/\d+")


@lru_cache(maxsize=2048)
def platform_named(name: str) -> str:
    """Give the platform that a name speaks of ("twitter", "LinkedIn Page"); empty where it is none that is known."""
    words = _plain(name)
    known = {alias: platform for platform, aliases in _NAMES.items() for alias in aliases}
    return known.get(words) or known.get(" ".join(_SORTS.sub(" ", words).split()), "")


@lru_cache(maxsize=4096)
def platform_linked(link: str) -> str:
    """Give the platform on which an address lies; empty where it lies elsewhere."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError:
        return ""
    host = parts.netloc.casefold().partition(":")[0]
    while host:
        if host in _HOSTS:
            return _HOSTS[host]
        host = host.partition(".")[2]
    return "Mastodon" if _MASTODON_PATH.match(parts.path) else ""


def channel_meant(word: str, channels: Sequence[str]) -> str:
    """Give the one of some channels' names that a word means: the same name, or the only one on the same platform."""
    plain = _plain(word)
    same = next((name for name in channels if _plain(name) == plain), "")
    if same or not (platform := platform_named(word)):
        return same
    there = [name for name in channels if platform_named(name) == platform]
    return there[0] if len(there) == 1 else ""


def _plain(name: str) -> str:
    return _NOT_A_WORD.sub(" ", fold(name)).strip()
