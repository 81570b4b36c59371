"""What the person chose about posting: reminders, whether energy is asked for, and suggestions that were refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.posting import Channel, Reminder
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store.posting_page import ENERGY, REFUSED, refusals
from careerjournal.journal.store.records import Setting
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import REMINDER, SETTING

_SETTING = select(SETTING).where(SETTING.c.name == bindparam("name"))
_REMINDERS = (
    select(REMINDER).where(REMINDER.c.channel_id == bindparam("channel")).order_by(REMINDER.c.at, REMINDER.c.id)
)


class PostingChoices:
    """Verbs and readings about choices for posting."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def reminders(self, channel_id: int) -> list[Reminder]:
        """Read the reminders of a channel in the order of their times."""
        return self._store.values(Reminder, _REMINDERS, {"channel": channel_id})

    def keep_reminders(self, channel_id: int, reminders: Sequence[Reminder]) -> Changes:
        """Keep these reminders of a channel and no others; those that stay as they are keep their ids."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            kept = {(one.at, one.days): one.id for one in _reminders_of(verb, channel_id)}
            asked = [(one.at, one.days) for one in reminders if one.days]
            verb.remove(Kind.REMINDER, [own_id for key, own_id in kept.items() if key not in asked])
            for at, days in dict.fromkeys(asked):
                if (at, days) not in kept:
                    verb.put(Reminder(channel_id=channel_id, at=at, days=days))
            verb.say(sentence("done.keep_reminders", name=channel.name, n=len(set(asked))), channel_id)
        return verb.changes

    def asks_energy(self) -> bool:
        """Tell whether the form of a post asks for energy before and after; not before the person says so."""
        kept = self._store.values(Setting, _SETTING, {"name": ENERGY})
        return bool(kept) and kept[0].words == "on"

    def ask_energy(self, *, on: bool) -> Changes:
        """Let the form of a post ask for energy, or not."""
        with self._store.verb() as verb:
            _keep(verb, ENERGY, "on" if on else "")
            verb.say(sentence("done.ask_energy" if on else "done.ask_no_energy"))
        return verb.changes

    def refused(self) -> dict[str, date | None]:
        """Read which suggestions are refused: until a day, or for good (None)."""
        with self._store.reading_raw() as connection:
            return refusals(connection)

    def refuse(self, key: str, until: date | None = None) -> Changes:
        """Do not suggest something again: until a day, or for good."""
        with self._store.verb() as verb:
            _keep(verb, REFUSED + key, until.isoformat() if until else "")
            verb.say(sentence("done.refuse_suggestion" if until is None else "done.leave_suggestion"))
        return verb.changes


def _reminders_of(verb: Verb, channel_id: int) -> list[Reminder]:
    return read_values(verb.connection, Reminder, _REMINDERS, {"channel": channel_id})


def _keep(verb: Verb, name: str, words: str) -> None:
    """Keep words under the name of a setting."""
    kept = read_values(verb.connection, Setting, _SETTING, {"name": name})
    setting = kept[0] if kept else Setting(name=name, words="")
    verb.put(replace(setting, words=words))
