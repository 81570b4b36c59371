"""What verbs about criteria share, whatever is weighed by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Select, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.offers import WEIGHTS, Criterion, Weighs
from careerjournal.domain.sentence import sentence
from careerjournal.domain.weighing import in_order, name_of
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import CRITERION


class Criteria:
    """Criteria of one kind. The built-in ones come into the file when something is first said about them."""

    def __init__(self, store: Store, weighs: Weighs, built_in: Sequence[str]) -> None:
        self._store = store
        self._weighs, self._built_in = weighs, built_in

    @property
    def query(self) -> Select[tuple[object, ...]]:
        """Give the query of those that are kept."""
        return select(CRITERION).where(CRITERION.c.weighs == self._weighs.value).order_by(CRITERION.c.id)

    def all(self) -> list[Criterion]:
        """Read all criteria: the built-in ones (id 0 where nothing was said about them yet), then the person's own."""
        return self.ordered(self._store.values(Criterion, self.query))

    def ordered(self, kept: Sequence[Criterion]) -> list[Criterion]:
        """Put criteria in order, with the built-in ones that are not kept yet."""
        return in_order(kept, self._built_in, self._weighs)

    def keep(self, criterion: Criterion) -> Changes:
        """Keep a criterion: its weight, or the name of one's own.

        Raises UserFault where it is gone, has no name, or a weight outside 0 to 5.
        """
        with self._store.verb() as verb:
            own_id = self.kept(verb, criterion)
            verb.say(sentence("done.keep_criterion", name=name_of(criterion)), own_id)
        return verb.changes

    def remove(self, criterion_id: int) -> Changes:
        """Remove a criterion of one's own with what was rated by it. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            criterion = verb.must_get(Criterion, criterion_id)
            verb.remove(Kind.CRITERION, [criterion_id])
            verb.say(sentence("done.remove_criterion", name=name_of(criterion)), criterion_id)
        return verb.changes

    def kept(self, verb: Verb, criterion: Criterion) -> int:
        """Keep a criterion inside a verb; of a built-in one that was kept meanwhile there is no second."""
        if criterion.weight not in WEIGHTS or not (criterion.built_in or criterion.name.strip()):
            raise UserFault(sentence("criterion.needs_name_and_weight"))
        if not criterion.id and criterion.built_in:
            known = {one.built_in: one.id for one in read_values(verb.connection, Criterion, self.query)}
            criterion = replace(criterion, id=known.get(criterion.built_in, 0))
        return verb.put_known(criterion)
