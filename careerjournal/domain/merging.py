"""Two windows on one application: what each of them changed comes together field by field."""

from __future__ import annotations

from dataclasses import fields, replace

from careerjournal.domain.applications import Application
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence


def merged(since: Application, mine: Application, theirs: Application) -> Application:
    """Give an application with what was changed here and there since both began from the same.

    Raises UserFault where both changed one field to different things.
    """
    changed = {}
    for field in fields(Application):
        was, here, there = (getattr(one, field.name) for one in (since, mine, theirs))
        if here == was:
            continue
        if there not in (was, here):
            company, mine_said, theirs_said = theirs.company, _shown(here), _shown(there)
            raise UserFault(
                sentence("application.changed_meanwhile", company=company, here=mine_said, there=theirs_said)
            )
        changed[field.name] = here
    return replace(theirs, **changed)


def _shown(held: object) -> str:
    """Give a field as one would write it down, tuples with commas."""
    if isinstance(held, tuple):
        return ", ".join(map(str, held))
    return "" if held is None else str(held)
