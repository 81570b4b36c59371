"""What a career plan is made of, and what the person chose for it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, insert, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.plan.material import Material
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store import plan_material
from careerjournal.journal.store.guide_facts import PLAN_EXPORTED_ON
from careerjournal.journal.store.records import Setting
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import DRAFT, PLAN_WORDING, SETTING
from careerjournal.journal.store.translate import named_to_value, to_row

_NAME = "plan_choices"
_NOTE_EXPORTED = insert(DRAFT).prefix_with("OR IGNORE")
_SETTING = select(SETTING).where(SETTING.c.name == bindparam("wanted"))
_WORDING = select(PLAN_WORDING).where(PLAN_WORDING.c.identity == bindparam("wanted"))


class Plan:
    """Readings for the plan, and what the person made of it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def material(self, day: date, *, with_flows: bool = True) -> Material:
        """Read everything that a plan is made of, as the journal stands on a day; the flows take the longest."""
        with self._store.reading_raw() as connection:
            return plan_material.read(connection, day, with_flows=with_flows)

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

    def section_of(self, rewording_id: int) -> str:
        """Give the section in which a sentence stands that was put otherwise. Raises UserFault where it is gone."""
        return self._store.get(Rewording, rewording_id).identity.partition("/")[0]

    def reword(self, rewording: Rewording) -> Changes:
        """Keep what the person made of a sentence: its words, or with none that it is left out."""
        with self._store.verb() as verb:
            kept = read_values(verb.connection, Rewording, _WORDING, {"wanted": rewording.identity})
            key = "done.reword_plan" if rewording.words else "done.drop_from_plan"
            own_id = verb.put(replace(rewording, id=kept[0].id if kept else 0))
            verb.say(sentence(key), own_id)
        return verb.changes

    def remove_words(self, rewording_id: int) -> Changes:
        """Remove words whose sentence is gone from the plan. Raises UserFault where they are gone themselves."""
        with self._store.verb() as verb:
            verb.must_get(Rewording, rewording_id)
            verb.remove(Kind.PLAN_WORDING, [rewording_id])
            verb.say(sentence("done.remove_plan_words"), rewording_id)
        return verb.changes

    def take_automatic(self, rewording_id: int) -> Changes:
        """Let a sentence say again what the journal makes of it. Raises UserFault where it does already."""
        with self._store.verb() as verb:
            rewording = verb.must_get(Rewording, rewording_id)
            verb.remove(Kind.PLAN_WORDING, [rewording_id])
            key = "done.automatic_again" if rewording.words else "done.back_in_plan"
            verb.say(sentence(key), rewording_id)
        return verb.changes
