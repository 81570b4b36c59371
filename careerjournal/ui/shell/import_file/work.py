"""What the import does on a worker: reading a file against the journal, and adding its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.changes import Changes
from careerjournal.domain.importing import Choices, Preview
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows import import_tracker

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Reads a file under the person's choices and sets it against the journal; nothing is written."""

    path: Path
    choices: Choices
    language: str
    today: date

    def __call__(self, journal: Journal, control: TaskControl) -> Preview:
        """Give what would become of each row. Raises UserFault where the file cannot be read."""
        defaults = import_tracker.Defaults(language=self.language, zone=journal.zone(), today=self.today)
        reading = import_tracker.read(self.path, self.choices, defaults=defaults, progress=control.progress)
        return import_tracker.preview(reading, journal.imports.known(), control.progress)


@dataclass(frozen=True, slots=True)
class AddRows:
    """Adds the rows of a preview as one step of undo."""

    preview: Preview

    def __call__(self, journal: Journal, control: TaskControl) -> Changes:
        """Give what changed; where the person stops it, nothing is added."""
        return import_tracker.apply(journal, self.preview, control.tell, lambda: control.cancelled)
