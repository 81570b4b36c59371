"""Import a table of posts: read it, show what would become of each row, then log the posts as one undo step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.changes import Changes
from careerjournal.domain.post_import import NO_POST_CHOICES, PostChoices, PostPreview, PostReading
from careerjournal.domain.progress import Progress, never, unseen
from careerjournal.domain.same_posts import KnownPosts
from careerjournal.exchange.file_bytes import read_whole
from careerjournal.exchange.post_file import understand_posts
from careerjournal.exchange.post_preview import previewed_posts
from careerjournal.exchange.post_preview_json import post_preview_as_json
from careerjournal.exchange.post_table import looks_like_posts
from careerjournal.exchange.tracker import Defaults
from careerjournal.workflows.long_lived import long_lived

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

__all__ = ["Defaults", "apply", "holds_posts", "post_preview_as_json", "preview", "preview_without_journal", "read"]

_BEGINNING = 64 * 1024


def holds_posts(path: Path) -> bool:
    """Tell whether a file is a table of posts, by the names of its columns; False where it cannot be read."""
    try:
        with path.open("rb") as file:
            return looks_like_posts(file.read(_BEGINNING))
    except OSError:
        return False


def read(
    path: Path, choices: PostChoices = NO_POST_CHOICES, *, defaults: Defaults, progress: Progress = unseen
) -> PostReading:
    """Read a table of posts, as far as the person has not said otherwise. Raises UserFault for what is none."""
    with long_lived():
        return understand_posts(read_whole(path), path.name, choices, defaults, progress)


def preview(journal: Journal, reading: PostReading, progress: Progress = unseen) -> PostPreview:
    """Say what would become of each row, beside what the journal knows already."""
    with long_lived():
        return previewed_posts(reading, journal.post_imports.channels(), journal.post_imports.known(), progress)


def preview_without_journal(reading: PostReading) -> PostPreview:
    """Say what would become of each row in a new journal."""
    return previewed_posts(reading, (), KnownPosts())


def apply(
    journal: Journal, shown: PostPreview, progress: Progress = unseen, cancelled: Callable[[], bool] = never
) -> Changes:
    """Log the posts that a preview adds, as one step that one undo takes back."""
    with long_lived():
        return journal.post_imports.apply(shown.reading.source, shown.rows, shown.reading.zone, progress, cancelled)
