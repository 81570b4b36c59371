"""What the journal keeps of plans: the person's own wording of what a plan says by itself, and plans as they were."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.value import value


@value
class Rewording:
    """What the person made of one sentence of the plan; with empty `words` it is left out.

    `made_of` is what the sentence said then (as `plan.plan_json` writes it), `made_on` the day of that plan.
    """

    id: int = 0
    identity: str
    words: str = ""
    made_of: str
    made_on: date


@value
class PlanVersion:
    """A plan as it was on a day, under a name of the person's (which may be empty).

    `content` is the snapshot as `plan.plan_json` writes it; no page of it is kept, for it can be set anew.
    """

    id: int = 0
    name: str = ""
    kept_on: date
    content: str
