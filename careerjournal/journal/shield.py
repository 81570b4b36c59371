"""Whether rejections are folded away until they are asked for."""

from __future__ import annotations

from sqlalchemy import select

from careerjournal.domain.changes import Changes
from careerjournal.domain.sentence import sentence
from careerjournal.domain.shield import SHIELD_SETTING, as_text, is_on
from careerjournal.journal.store.records import Setting
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import SETTING

_KEPT = select(SETTING).where(SETTING.c.name == SHIELD_SETTING)


class Shield:
    """The choice, which belongs to the journal and is a step of undo like any other."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def is_on(self) -> bool:
        """Tell whether rejections are folded away."""
        kept = self._store.values(Setting, _KEPT)
        return is_on(kept[0].words if kept else None)

    def turn(self, *, on: bool) -> Changes:
        """Fold rejections away everywhere, or show them again."""
        with self._store.verb() as verb:
            kept = read_values(verb.connection, Setting, _KEPT)
            if is_on(kept[0].words if kept else None) != on:
                own_id = kept[0].id if kept else 0
                verb.put(Setting(id=own_id, name=SHIELD_SETTING, words=as_text(on)))
            verb.say(sentence("done.shield_on" if on else "done.shield_off"))
        return verb.changes
