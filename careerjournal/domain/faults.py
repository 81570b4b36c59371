"""Faults of the world, as one plain sentence that says what to do.

Whatever else is raised is a fault of ours and becomes a report.
"""

from __future__ import annotations

from careerjournal.domain.sentence import Sentence


class UserFault(Exception):  # noqa: N818 - it is the world's fault, not an error of the program
    """Something outside the program is not as it must be; `said` tells the person what and what to do."""

    def __init__(self, said: Sentence) -> None:
        super().__init__(said.key, *(value for _, value in said.parameters))
        self.said = said
