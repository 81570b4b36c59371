"""What a form of an application completes, read on a worker: a journal may hold a hundred thousand of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerjournal.ui.forms.application_extras import Known
from careerjournal.ui.kit.tasks import TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


def read_known(journal: Journal, _control: TaskControl) -> Known:
    """Read the tags and CV versions used so far."""
    return Known(tags=journal.applications.tags(), cv_versions=journal.applications.cv_versions())
