"""Import a tracker file: read it, show what would become of each row, then write it as one undo step."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.changes import Changes
from careerjournal.domain.importing import NO_CHOICES, Choices, Preview, Reading
from careerjournal.domain.matching import KnownApplications
from careerjournal.domain.progress import Progress, never, unseen
from careerjournal.exchange.file_bytes import read_whole
from careerjournal.exchange.preview import previewed
from careerjournal.exchange.preview_json import preview_as_json
from careerjournal.exchange.tracker import Defaults, understand_file
from careerjournal.journal.zone import system_zone
from careerjournal.language.words import system_language
from careerjournal.workflows.long_lived import long_lived

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

__all__ = ["Defaults", "Progress", "apply", "machine_defaults", "preview", "preview_as_json", "read", "read_bytes"]


def machine_defaults() -> Defaults:
    """Give the machine's language and zone, and the day it is."""
    return Defaults(language=_locale(os.environ), zone=system_zone(), today=date.today())


def _locale(environment: Mapping[str, str]) -> str:
    """Give the locale that dates are written in, as far as the environment says."""
    named = next((environment[name] for name in ("LC_ALL", "LC_TIME", "LANG") if environment.get(name)), "")
    code = named.partition(".")[0].partition("@")[0]
    return system_language() if code in ("", "C", "POSIX") else code


def read(
    path: Path, choices: Choices = NO_CHOICES, defaults: Defaults | None = None, *, progress: Progress = unseen
) -> Reading:
    """Read a tracker file and understand it, as far as the person has not said otherwise.

    Raises UserFault, in one sentence, for a file that cannot be read or is no list of one's own applications.
    Without `defaults` the machine's hold. `progress` hears of rows done and all rows, and stops the work by raising.
    """
    return read_bytes(read_whole(path), path.name, choices, defaults, progress=progress)


def read_bytes(
    data: bytes,
    name: str,
    choices: Choices = NO_CHOICES,
    defaults: Defaults | None = None,
    *,
    progress: Progress = unseen,
) -> Reading:
    """Understand the bytes of a tracker file once more, after the person corrected something. Raises UserFault."""
    with long_lived():
        return understand_file(data, name, choices, defaults or machine_defaults(), progress)


def preview(reading: Reading, known: KnownApplications, progress: Progress = unseen) -> Preview:
    """Say what would become of each row, beside what the journal knows already."""
    with long_lived():
        return previewed(reading, known, progress)


def apply(
    journal: Journal, shown: Preview, progress: Progress = unseen, cancelled: Callable[[], bool] = never
) -> Changes:
    """Write the rows that a preview adds, as one step that one undo takes back."""
    with long_lived():
        return journal.imports.apply(shown.reading.source, shown.rows, progress, cancelled)
