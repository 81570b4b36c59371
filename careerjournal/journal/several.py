"""What is done to several applications at once, as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.sentence import sentence
from careerjournal.domain.tags import known_spelling, with_tag, without_tag
from careerjournal.journal.application_words import read_tags, read_tags_of
from careerjournal.journal.clock import Clock
from careerjournal.journal.histories import read_histories
from careerjournal.journal.moves import event_named, leading_somewhere
from careerjournal.journal.store.store import Store, Verb
from careerjournal.journal.store.translate import to_row, to_value
from careerjournal.journal.store.write import RowChange


class Several:
    """Verbs about several applications. What is gone or in the trash is left out; each is written at most once."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add_event(self, ids: Sequence[int], event: ApplicationEvent) -> Changes:
        """Add the same event to each."""
        with self._store.verb() as verb:
            found = [one.id for one in _found(verb, ids)]
            (event,) = leading_somewhere(verb, [event])
            verb.put_new([replace(event, id=0)] * len(found), found)
            said = sentence("done.add_events", n=len(found), event=event_named(verb, event))
            verb.say(said, found[0] if found else 0)
        return verb.changes

    def add_tag(self, ids: Sequence[int], tag: str) -> Changes:
        """Add a tag to each, in the spelling in which it is known; those that have it stay as they are."""
        with self._store.verb() as verb:
            tag = known_spelling(tag, read_tags(verb.connection))
            n = _change(verb, ids, lambda one: replace(one, tags=with_tag(one.tags, tag)))
            verb.say(sentence("done.add_tag", n=n, tag=tag) if n else sentence("done.nothing"))
        return verb.changes

    def remove_tag(self, ids: Sequence[int], tag: str) -> Changes:
        """Take a tag from each, in whatever spelling it stands there."""
        with self._store.verb() as verb:
            n = _change(verb, ids, lambda one: replace(one, tags=without_tag(one.tags, tag)))
            verb.say(sentence("done.remove_tag", n=n, tag=tag) if n else sentence("done.nothing"))
        return verb.changes

    def trash(self, ids: Sequence[int]) -> Changes:
        """Move each to the trash."""
        now = self._clock.now()
        with self._store.verb() as verb:
            n = _change(verb, ids, lambda one: replace(one, trashed_at=now))
            verb.say(sentence("done.trash_several", n=n))
        return verb.changes

    def tags_of(self, ids: Sequence[int]) -> list[str]:
        """Read the tags that some of these applications have, most used first."""
        with self._store.reading() as connection:
            return read_tags_of(connection, ids)

    def histories(self, ids: Sequence[int]) -> list[tuple[Application, tuple[ApplicationEvent, ...]]]:
        """Read applications with their histories, in the order of the ids; what is in the trash is left out."""
        with self._store.reading() as connection:
            return read_histories(connection, ids)


def _found(verb: Verb, ids: Sequence[int]) -> list[Application]:
    """Read those of some applications that are there and not in the trash, in the order of the ids."""
    rows = verb.rows(Kind.APPLICATION, ids)
    wanted = [rows.pop(own_id) for own_id in ids if own_id in rows]
    return [to_value(Application, tuple(row.values())) for row in wanted if row["trashed_at"] is None]


def _change(verb: Verb, ids: Sequence[int], made: Callable[[Application], Application]) -> int:
    """Write what is made of each of some applications; give how many of them are others now."""
    changes = []
    for before in _found(verb, ids):
        after = made(before)
        if after != before:
            changes.append(RowChange(before.id, to_row(before), to_row(after)))
    verb.write(Kind.APPLICATION, changes)
    return len(changes)
