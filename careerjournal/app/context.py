"""What every command is handed: the places, the settings and the words."""

from __future__ import annotations

from careerjournal.app.paths import Paths
from careerjournal.domain.value import value
from careerjournal.language.words import Words
from careerjournal.workflows.machine_settings import MachineSettings


@value
class Context:
    """Where things lie, how this machine is set, and the words that commands speak in.

    `places_named` tells whether the person named the journal or the home folder on the command line.
    """

    paths: Paths
    settings: MachineSettings
    words: Words
    places_named: bool
