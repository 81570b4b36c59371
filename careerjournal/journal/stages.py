"""The stages as the person names and orders them. Nothing is kept of a stage until it is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, func, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.folding import fold
from careerjournal.domain.own_stages import STEP, ListedStage, OwnStage, listed
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import OWN_STAGE, OWN_TALLY

LONGEST_NAME = 60
"""In characters."""

_ROWS = select(OWN_STAGE).order_by(OWN_STAGE.c.id)
_IN_USE = select(func.coalesce(func.sum(OWN_TALLY.c.count), 0)).where(OWN_TALLY.c.stage_id == bindparam("own"))


class Stages:
    """Verbs and readings about the person's stages; a stage is meant by its `key`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self) -> list[OwnStage]:
        """Read what the person made of the stages: nothing where they changed none."""
        return self._store.values(OwnStage, _ROWS)

    def listing(self) -> tuple[ListedStage, ...]:
        """Read all stages in the person's order, hidden ones among them, endings last."""
        return listed(self.rows())

    def rename(self, key: str, name: str) -> Changes:
        """Give a stage another name; a stage of the program gets its own back by an empty one. Raises UserFault."""
        with self._store.verb() as verb:
            listing = _listing(verb)
            one = _of_key(listing, key)
            name = _checked(name, one, listing)
            record = verb.put(replace(one.row, name=name)) if name != one.name else one.row.id
            verb.say(sentence("done.rename_stage", name=name or sentence(f"stage.{one.base.value}")), record)
        return verb.changes

    def add(self, name: str, base: Stage) -> Changes:
        """Add a stage behind the one that it stands for in every number. Raises UserFault."""
        with self._store.verb() as verb:
            listing = _listing(verb)
            new = ListedStage(row=OwnStage(base=base, is_added=True), position=0)
            new = replace(new, row=replace(new.row, name=_checked(name, new, listing)))
            behind = max(place for place, one in enumerate(listing) if one.base is base)
            record = verb.put(replace(new.row, position=_room_behind(verb, listing, behind)))
            verb.say(sentence("done.add_stage", name=new.name), record)
        return verb.changes

    def reorder(self, keys: Sequence[str]) -> Changes:
        """Put the stages in another order; endings stay last, and what is not named goes behind. Raises UserFault."""
        with self._store.verb() as verb:
            listing = _listing(verb)
            wanted = [_of_key(listing, key) for key in dict.fromkeys(keys)]
            named = {one.key for one in wanted}
            wanted += [one for one in listing if one.key not in named]
            wanted.sort(key=lambda one: one.base in ENDINGS)
            if [one.key for one in wanted] != [one.key for one in listing]:
                _place(verb, wanted)
            verb.say(sentence("done.order_stages"))
        return verb.changes

    def hide(self, key: str) -> Changes:
        """Offer a stage no longer; what stands there keeps its name. Raises UserFault."""
        return self._show(key, is_hidden=True)

    def show(self, key: str) -> Changes:
        """Offer a hidden stage again. Raises UserFault."""
        return self._show(key, is_hidden=False)

    def remove(self, key: str) -> Changes:
        """Remove a stage of the person's own; what stands there goes to the stage it stood for. Raises UserFault."""
        with self._store.verb() as verb:
            one = _of_key(_listing(verb), key)
            if one.stage_id is None:
                raise UserFault(sentence("stages.only_hidden", name=_named(one)))
            count = int(verb.connection.execute(_IN_USE, {"own": one.stage_id}).scalar_one())
            verb.remove(Kind.STAGE, [one.stage_id])
            said = sentence("done.remove_stage", name=one.name)
            if count:
                base = sentence(f"stage.{one.base.value}")
                said = sentence("done.remove_stage_in_use", name=one.name, n=count, stage=base)
            verb.say(said, one.stage_id)
        return verb.changes

    def _show(self, key: str, *, is_hidden: bool) -> Changes:
        with self._store.verb() as verb:
            one = _of_key(_listing(verb), key)
            said = "done.hide_stage" if is_hidden else "done.show_stage"
            record = verb.put(replace(one.row, is_hidden=is_hidden)) if one.is_hidden != is_hidden else one.row.id
            verb.say(sentence(said, name=_named(one)), record)
        return verb.changes


def _listing(verb: Verb) -> tuple[ListedStage, ...]:
    return listed(read_values(verb.connection, OwnStage, _ROWS))


def _of_key(listing: Sequence[ListedStage], key: str) -> ListedStage:
    """Find a stage by its key. Raises UserFault where it is no longer there."""
    found = next((one for one in listing if one.key == key), None)
    if found is None:
        raise UserFault(sentence("journal.gone"))
    return found


def _checked(name: str, one: ListedStage, listing: Sequence[ListedStage]) -> str:
    """Give a name as it is kept. Raises UserFault where a stage of one's own has none, or another is called so."""
    name = " ".join(name.split())[:LONGEST_NAME].strip()
    if not name and one.row.is_added:
        raise UserFault(sentence("stages.needs_name"))
    if name and any(other.key != one.key and fold(other.name) == fold(name) for other in listing):
        raise UserFault(sentence("stages.name_taken", name=name))
    return name


def _named(one: ListedStage) -> str | Sentence:
    """Name a stage: by the person's name, else by the program's."""
    return one.name or sentence(f"stage.{one.base.value}")


def _room_behind(verb: Verb, listing: Sequence[ListedStage], place: int) -> int:
    """Give a position behind one of the list, making room where there is none."""
    position = listing[place].position
    following = listing[place + 1].position if place + 1 < len(listing) else position + 2 * STEP
    if position < following <= position + 1:
        _place(verb, listing)
        position = (place + 1) * STEP
    return position + 1


def _place(verb: Verb, wanted: Sequence[ListedStage]) -> None:
    """Keep an order, every stage with its place."""
    for number, one in enumerate(wanted, start=1):
        verb.put(replace(one.row, position=number * STEP))
