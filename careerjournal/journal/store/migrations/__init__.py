"""The steps by which a journal's file came to its present shape, oldest first. A step that shipped is never changed.

The version is kept in the file as major * 1000 + minor. A new minor only adds what an older program can leave alone; a
new major is refused by older programs.
"""

from __future__ import annotations

from careerjournal.journal.store.migrations import step_1_000, step_1_001, step_1_002, step_1_003
from careerjournal.journal.store.migrations.step import Step

STEPS: tuple[Step, ...] = (
    Step(step_1_000.VERSION, step_1_000.apply),
    Step(step_1_001.VERSION, step_1_001.apply),
    Step(step_1_002.VERSION, step_1_002.apply),
    Step(step_1_003.VERSION, step_1_003.apply),
)
