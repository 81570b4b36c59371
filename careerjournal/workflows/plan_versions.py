"""Keep the plan as it stands, show one that was kept, look at what came of it, set it on paper once more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from careerjournal.domain.changes import Changes
from careerjournal.domain.kept_plans import PlanVersion
from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.plan.plan_json import value_read, written
from careerjournal.domain.plan.snapshot import Snapshot, snapshot_of
from careerjournal.workflows.guide_progress import plan_material

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


def keep_version(journal: Journal, name: str, day: date) -> Changes:
    """Keep the plan as it stands on a day, with the sections that are chosen."""
    content = written(snapshot_now(journal, journal.plan.choices(), day))
    return journal.plan_versions.keep(PlanVersion(name=name.strip(), kept_on=day, content=content))


def snapshot_now(journal: Journal, choices: PlanChoices, day: date) -> Snapshot:
    """Take the plan as it stands, to be compared with one that was kept."""
    return snapshot_of(plan_material(journal, choices, day), choices, day)


def snapshot_in(version: PlanVersion) -> Snapshot | None:
    """Read what was kept; None where another program wrote something that cannot be read."""
    return value_read(Snapshot, version.content)


def version_bytes(journal: Journal, snapshot: Snapshot, choices: PlanChoices) -> bytes:
    """Set a plan that was kept on the paper and in the language of choices. Raises UserFault without words for it."""
    from careerjournal.workflows.write_plan import composed_bytes  # loads reportlab: only once it is needed

    return composed_bytes(snapshot.plan, choices, journal.stages.rows())
