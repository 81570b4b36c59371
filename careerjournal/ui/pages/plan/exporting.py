"""Writes the plan to a file on a worker, and names the file that is suggested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.plan.snapshot import Snapshot
from careerjournal.domain.sentence import Sentence
from careerjournal.language.direction import without_controls
from careerjournal.language.words import tr
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.plan_versions import version_bytes
from careerjournal.workflows.whole_file import save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class ExportedPlan:
    """A plan that was written: where, and what is said of characters that no font has."""

    path: Path
    missing: Sentence | None


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """The work: set the plan as the journal stands, and write it whole or not at all."""

    path: Path
    choices: PlanChoices
    day: date

    def __call__(self, journal: Journal, control: TaskControl) -> ExportedPlan:
        """Write the file. Raises UserFault where it cannot be written."""
        from careerjournal.workflows import write_plan  # loads reportlab: only once it is needed

        material = write_plan.plan_material(journal, self.choices, self.day)
        data = write_plan.material_bytes(material, self.choices, self.day)
        missing = write_plan.missing_in_plan(material, self.choices, self.day)
        if not control.cancelled:
            save(data, self.path)
        return ExportedPlan(self.path, write_plan.said_of_missing(missing) if missing else None)


@dataclass(frozen=True, slots=True)
class ExportVersion:
    """The work: set a plan that was kept once more, and write it whole or not at all."""

    path: Path
    snapshot: Snapshot
    choices: PlanChoices

    def __call__(self, journal: Journal, control: TaskControl) -> ExportedPlan:
        """Write the file. Raises UserFault where it cannot be written."""
        data = version_bytes(journal, self.snapshot, self.choices)
        if not control.cancelled:
            save(data, self.path)
        return ExportedPlan(self.path, None)


def suggested_name(name: str, day: date) -> str:
    """Suggest a file name of the plan's kind, the person's name and the day; only signs that every system takes."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", without_controls(name)).split())[:_LONGEST_NAME].strip(" .")
    kind = tr("Career plan")
    return f"{kind}, {plain}, {day.isoformat()}.pdf" if plain else f"{kind}, {day.isoformat()}.pdf"


def with_ending(path: Path) -> Path:
    """Give a path with the ending of a PDF, where the person left it away."""
    return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
