"""What the person weighs companies by, and how each company meets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.offers import Criterion, Rating, Weighs
from careerjournal.domain.sentence import sentence
from careerjournal.domain.weighing import name_of
from careerjournal.domain.worksheets.fit import BUILT_IN, Judged
from careerjournal.journal.criteria import Criteria
from careerjournal.journal.store.belongings import company_key
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import CRITERION, RATING

_RATINGS = (
    select(RATING)
    .join(CRITERION, CRITERION.c.id == RATING.c.criterion_id)
    .where(CRITERION.c.weighs == Weighs.FIT.value, RATING.c.offer_id.is_(None))
    .order_by(RATING.c.id)
)


class Fit:
    """Verbs and readings about criteria of fit."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._criteria = Criteria(store, Weighs.FIT, BUILT_IN)
        self.criteria = self._criteria.all
        self.keep_criterion = self._criteria.keep
        self.remove_criterion = self._criteria.remove
        self.put_criterion = self._criteria.kept

    def judged(self, company: str) -> list[Judged]:
        """Read all criteria with how well a company meets them; companies of the same folded name are one."""
        with self._store.reading() as connection:
            return self.judged_in(connection, company)

    def judged_in(self, connection: Connection, company: str) -> list[Judged]:
        """Read the same inside a verb, or another reading."""
        criteria = read_values(connection, Criterion, self._criteria.query)
        ratings = read_values(connection, Rating, _RATINGS)
        of_it: Mapping[int, Rating] = {
            rating.criterion_id: rating for rating in ratings if _is_same(rating.company, company)
        }
        return [
            Judged(criterion=one, score=rating.score, note=rating.note)
            if (rating := of_it.get(one.id)) is not None
            else Judged(criterion=one)
            for one in self._criteria.ordered(criteria)
        ]

    def rate(self, company: str, criterion: Criterion, score: int | None, note: str = "") -> Changes:
        """Say how well a company meets a criterion, 1 to 5, or None to take it back."""
        with self._store.verb() as verb:
            criterion_id = self.put(verb, company, criterion, score, note)
            verb.say(sentence("done.rate", company=company, name=name_of(criterion)), criterion_id)
        return verb.changes

    def put(self, verb: Verb, company: str, criterion: Criterion, score: int | None, note: str = "") -> int:
        """Write how well a company meets a criterion inside a verb; give the id of the criterion."""
        criterion_id = criterion.id or self._criteria.kept(verb, criterion)
        ratings = read_values(verb.connection, Rating, _RATINGS)
        known = next(
            (one for one in ratings if one.criterion_id == criterion_id and _is_same(one.company, company)),
            Rating(criterion_id=criterion_id, company=company),
        )
        if score is None and not note and known.id:
            verb.remove(Kind.RATING, [known.id])
        elif score is not None or note:
            verb.put(replace(known, score=score, note=note))
        return criterion_id


def _is_same(company: str, other: str) -> bool:
    return company_key(company) == company_key(other)
