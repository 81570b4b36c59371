"""Things to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careerjournal.domain.action_list import ActionFilter, ListedAction, chosen
from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Changes
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.today import ActionToDo
from careerjournal.journal.clock import Clock
from careerjournal.journal.store import action_rows, glance
from careerjournal.journal.store.store import Store


class Actions:
    """Verbs and readings about actions."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def keep(self, action: Action) -> Changes:
        """Keep a new action, or a changed one. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            key = "done.edit_action" if action.id else "done.add_action"
            verb.say(sentence(key, title=action.title), verb.put_known(action))
        return verb.changes

    def finish(self, action_id: int) -> Changes:
        """Tick an action off today."""
        return self._change("done.finish_action", action_id, done_on=self._clock.today(), dropped_on=None)

    def reopen(self, action_id: int) -> Changes:
        """Take a tick back, or pick up again what was let go."""
        return self._change("done.reopen_action", action_id, done_on=None, dropped_on=None)

    def later(self, action_id: int, until: date) -> Changes:
        """Let an action wait until a day; its planned day stays."""
        return self._change("done.later_action", action_id, later_until=until)

    def drop(self, action_id: int) -> Changes:
        """Let an action go undone."""
        return self._change("done.drop_action", action_id, dropped_on=self._clock.today())

    def one(self, action_id: int) -> Action:
        """Read an action. Raises UserFault where it is gone."""
        return self._store.get(Action, action_id)

    def open(self) -> list[ActionToDo]:
        """Read all open actions, earliest day first, those without a day last."""
        with self._store.reading_raw() as connection:
            return list(glance.open_actions(connection))

    def finished(self, since: date) -> list[ActionToDo]:
        """Read the actions finished on a day or later, latest first."""
        with self._store.reading_raw() as connection:
            return list(glance.finished_actions(connection, since))

    def listing(self, wanted: ActionFilter) -> list[ListedAction]:
        """Read the things to do that are asked for, each with where it came from and the place that leads there."""
        return chosen(self.all(), wanted, self._clock.today())

    def all(self) -> list[ListedAction]:
        """Read every thing to do, open or settled, in no order."""
        with self._store.reading_raw() as connection:
            return action_rows.read(connection)

    def _change(self, key: str, action_id: int, **fields: date | None) -> Changes:
        with self._store.verb() as verb:
            action = verb.must_get(Action, action_id)
            verb.put(replace(action, **fields))  # type: ignore[arg-type]
            days = {"until": until} if (until := fields.get("later_until")) else {}
            verb.say(Sentence(key, (("title", action.title), *days.items())), action_id)
        return verb.changes
