"""Stages as the person names and orders them; numbers go by the program's stage behind each."""

from __future__ import annotations

from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value


@value
class OwnStage:
    """A stage of the person's: one of the program's under another name, or one added beside it.

    `base` is the stage of the program that it stands for in every number. `is_added` tells a stage of the person's own
    from what they made of the program's; `name` is empty where the program's name stays.
    """

    id: int = 0
    base: Stage
    is_added: bool = False
    name: str = ""
    position: int = 0
    is_hidden: bool = False
