"""What a career plan is made of, and what the person chose for it."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import bindparam, insert, select

from careerjournal.domain.changes import Changes
from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.plan.material import Material
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store import plan_material
from careerjournal.journal.store.guide_facts import PLAN_EXPORTED_ON
from careerjournal.journal.store.records import Setting
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import DRAFT, SETTING
from careerjournal.journal.store.translate import named_to_value, to_row

_NAME = "plan_choices"
_NOTE_EXPORTED = insert(DRAFT).prefix_with("OR IGNORE")
_SETTING = select(SETTING).where(SETTING.c.name == bindparam("wanted"))


class Plan:
    """Readings for the plan."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def material(self, day: date) -> Material:
        """Read everything that a plan is made of, as the journal stands on a day."""
        with self._store.reading_raw() as connection:
            return plan_material.read(connection, day)

    def note_exported(self, day: date) -> None:
        """Remember the first day on which the plan was written to a file; outside undo, for nothing was changed."""
        with self._store.writing() as connection:
            connection.execute(_NOTE_EXPORTED, {"key": PLAN_EXPORTED_ON, "words": day.isoformat()})

    def choices(self) -> PlanChoices:
        """Read what the person chose for their plan; what a program of another version wrote counts for nothing."""
        kept = self._store.values(Setting, _SETTING, {"wanted": _NAME})
        try:
            return named_to_value(PlanChoices, json.loads(kept[0].words)) if kept else PlanChoices()
        except (ValueError, KeyError, TypeError):
            return PlanChoices()

    def keep_choices(self, choices: PlanChoices) -> Changes:
        """Keep what the person chose for their plan."""
        words = json.dumps(to_row(choices), ensure_ascii=False)
        with self._store.verb() as verb:
            kept = read_values(verb.connection, Setting, _SETTING, {"wanted": _NAME})
            own_id = kept[0].id if kept else 0
            verb.say(sentence("done.keep_choices"), verb.put(Setting(id=own_id, name=_NAME, words=words)))
        return verb.changes
