"""What the import of posts does on a worker: reading a file against the journal, and logging its posts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.changes import Changes
from careerjournal.domain.post_import import PostChoices, PostPreview
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows import import_posts

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


@dataclass(frozen=True, slots=True)
class ReadPosts:
    """Reads a file under the person's choices and sets it against the journal; nothing is written."""

    path: Path
    choices: PostChoices
    language: str
    today: date

    def __call__(self, journal: Journal, control: TaskControl) -> PostPreview:
        """Give what would become of each row. Raises UserFault where the file cannot be read."""
        defaults = import_posts.Defaults(language=self.language, zone=journal.zone(), today=self.today)
        reading = import_posts.read(self.path, self.choices, defaults=defaults, progress=control.progress)
        return import_posts.preview(journal, reading, control.progress)


@dataclass(frozen=True, slots=True)
class LogPosts:
    """Logs the posts of a preview as one step of undo."""

    preview: PostPreview

    def __call__(self, journal: Journal, control: TaskControl) -> Changes:
        """Give what changed; where the person stops it, nothing is added."""
        return import_posts.apply(journal, self.preview, control.tell, lambda: control.cancelled)
