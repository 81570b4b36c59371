"""Every thing to do, with the words of where it came from and the place that leads back there."""

from __future__ import annotations

import sqlite3

from careerjournal.domain.action_list import ListedAction
from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.places import Page, Place, page_of_worksheet
from careerjournal.journal.store.glance import CAME_FROM
from careerjournal.journal.store.plain_reading import columns_of
from careerjournal.journal.store.translate import to_value

_LEADS_TO = """
    CASE action.origin
        WHEN 'debrief' THEN (SELECT d.application_id FROM debrief d JOIN application a ON a.id = d.application_id
                             WHERE d.id = action.origin_id AND a.trashed_at IS NULL)
        WHEN 'feedback' THEN (SELECT f.id FROM feedback f LEFT JOIN application a ON a.id = f.application_id
                              WHERE f.id = action.origin_id AND a.trashed_at IS NULL)
        WHEN 'skill' THEN (SELECT id FROM skill WHERE id = action.origin_id)
        WHEN 'goal' THEN (SELECT id FROM goal WHERE id = action.origin_id)
        WHEN 'worksheet' THEN (SELECT w.id FROM worksheet w LEFT JOIN application a ON a.id = w.application_id
                               WHERE w.id = action.origin_id AND a.trashed_at IS NULL)
    END"""
"""The record that the origin's place shows; NULL where it is gone or rests in the trash."""
_FORM = "CASE action.origin WHEN 'worksheet' THEN (SELECT form FROM worksheet WHERE id = action.origin_id) END"
"""The form of the worksheet that a thing to do came out of, which decides its page."""

_PARTS = {
    Origin.DEBRIEF: (Page.SETBACKS, "debrief"),
    Origin.FEEDBACK: (Page.SETBACKS, "feedback"),
    Origin.SKILL: (Page.SETBACKS, "skill"),
    Origin.WORKSHEET: (Page.SETBACKS, "worksheet"),
    Origin.GOAL: (Page.PLAN, "goal"),
}


def read(connection: sqlite3.Connection) -> list[ListedAction]:
    """Read all things to do over a connection."""
    rows = connection.execute(f"SELECT {columns_of(Action, 'action')}, {CAME_FROM}, {_LEADS_TO}, {_FORM} FROM action")
    return [_listed(to_value(Action, row[:-3]), row[-3] or "", row[-2], row[-1] or "") for row in rows]


def _listed(action: Action, came_from: str, record: int | None, form: str) -> ListedAction:
    return ListedAction(action=action, came_from=came_from, place=_place(action, record, form))


def _place(action: Action, record: int | None, form: str) -> Place | None:
    """Give the place of an action's origin; None for one's own, and where it is gone."""
    if action.origin is Origin.PLAN:
        return Place(Page.PLAN)
    if action.origin is Origin.GUIDE and action.origin_part:
        guide, _, step = action.origin_part.partition("/")
        return Place(Page.GUIDES, part=guide, prefill=(("section", step),) if step else ())
    if action.origin not in _PARTS or record is None:
        return None
    page, part = _PARTS[action.origin]
    return Place(page_of_worksheet(form) if form else page, record, part)
