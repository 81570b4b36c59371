"""The sample journal: filled once on a worker, beside the file it will be, so that it is whole or not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerjournal.ui.kit.tasks import TaskControl


@dataclass(frozen=True, slots=True)
class SampleMaker:
    """Makes the sample of an invented person in one language as it would stand on a day."""

    path: Path
    language: str
    today: date

    def __call__(self, control: TaskControl) -> Path:
        """Fill the sample and put it in its place. Raises UserFault where it cannot be written."""
        from careerjournal.journal.journal import Journal  # loads SQLAlchemy: only when a sample is asked for
        from careerjournal.workflows.fill_sample import fill_sample

        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_name(self.path.name + ".part")
        for left_over in self._files_of(beside):
            left_over.unlink(missing_ok=True)
        try:
            with Journal.open(beside) as journal:
                fill_sample(journal, self.language, self.today, control.progress)
            beside.replace(self.path)
        finally:
            for left_over in self._files_of(beside):
                left_over.unlink(missing_ok=True)
        return self.path

    @staticmethod
    def _files_of(path: Path) -> list[Path]:
        """Name a journal's file and the two that SQLite keeps beside it."""
        return [path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")]
