"""Import a tracker file: read it, show what would become of each row, then write it as one undo step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.changes import Changes
from careerjournal.domain.importing import NO_CHOICES, Choices, Preview, Reading
from careerjournal.exchange.file_bytes import read_whole
from careerjournal.exchange.preview import previewed as preview
from careerjournal.exchange.preview_json import preview_as_json
from careerjournal.exchange.tracker import Defaults, Progress, understand_file, unseen

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

__all__ = ["Defaults", "Progress", "apply", "preview", "preview_as_json", "read", "read_bytes"]


def _never() -> bool:
    """Go on to the end."""
    return False


def read(path: Path, choices: Choices = NO_CHOICES, *, defaults: Defaults, progress: Progress = unseen) -> Reading:
    """Read a tracker file and understand it, as far as the person has not said otherwise.

    Raises UserFault, in one sentence, for a file that cannot be read or is no list of one's own applications.
    `progress` hears of rows done and all rows, and stops the work by raising.
    """
    return read_bytes(read_whole(path), path.name, choices, defaults=defaults, progress=progress)


def read_bytes(
    data: bytes, name: str, choices: Choices = NO_CHOICES, *, defaults: Defaults, progress: Progress = unseen
) -> Reading:
    """Understand the bytes of a tracker file once more, after the person corrected something. Raises UserFault."""
    return understand_file(data, name, choices, defaults, progress)


def apply(
    journal: Journal, shown: Preview, progress: Progress = unseen, cancelled: Callable[[], bool] = _never
) -> Changes:
    """Write the rows that a preview adds, as one step that one undo takes back."""
    return journal.imports.apply(shown.reading.source, shown.rows, progress, cancelled)
