"""The sample journal: filled once on a worker, beside the file it will be, so that it is whole or not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
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

        beside = self.path.with_name(self.path.name + ".part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            _clear(beside)
            try:
                with Journal.open(beside) as journal:
                    fill_sample(journal, self.language, self.today, control.progress)
                beside.replace(self.path)
            finally:
                _clear(beside)
        except OSError as error:
            raise UserFault(sentence("journal.cannot_write", path=str(self.path))) from error
        return self.path


def _clear(path: Path) -> None:
    """Take away a journal's file and the two that SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
