"""What the person weighs companies by, and how each company meets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.offers import Criterion, Rating, Weighs
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.worksheets.fit import Judged, with_built_in
from careerjournal.journal.store.belongings import company_key
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import CRITERION, RATING

_CRITERIA = select(CRITERION).where(CRITERION.c.weighs == Weighs.FIT.value).order_by(CRITERION.c.id)
_RATINGS = (
    select(RATING)
    .join(CRITERION, CRITERION.c.id == RATING.c.criterion_id)
    .where(CRITERION.c.weighs == Weighs.FIT.value, RATING.c.offer_id.is_(None))
    .order_by(RATING.c.id)
)


class Fit:
    """Verbs and readings about criteria of fit. The built-in ones come into the file when they are first changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def criteria(self) -> list[Criterion]:
        """Read all criteria: the built-in ones (id 0 where nothing was said about them yet), then the person's own."""
        return with_built_in(self._store.values(Criterion, _CRITERIA))

    def judged(self, company: str) -> list[Judged]:
        """Read all criteria with how well a company meets them; companies of the same folded name are one."""
        with self._store.reading() as connection:
            criteria = read_values(connection, Criterion, _CRITERIA)
            ratings = read_values(connection, Rating, _RATINGS)
        of_it: Mapping[int, Rating] = {
            rating.criterion_id: rating for rating in ratings if _is_same(rating.company, company)
        }
        return [
            Judged(criterion=one, score=rating.score, note=rating.note)
            if (rating := of_it.get(one.id)) is not None
            else Judged(criterion=one)
            for one in with_built_in(criteria)
        ]

    def keep_criterion(self, criterion: Criterion) -> Changes:
        """Keep a criterion: its weight, or the name of one's own. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            own_id = _kept(verb, criterion)
            verb.say(sentence("done.keep_criterion", name=_name(criterion)), own_id)
        return verb.changes

    def remove_criterion(self, criterion_id: int) -> Changes:
        """Remove a criterion of one's own with what was rated by it. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            criterion = verb.must_get(Criterion, criterion_id)
            verb.remove(Kind.CRITERION, [criterion_id])
            verb.say(sentence("done.remove_criterion", name=_name(criterion)), criterion_id)
        return verb.changes

    def rate(self, company: str, criterion: Criterion, score: int | None, note: str = "") -> Changes:
        """Say how well a company meets a criterion, 1 to 5, or None to take it back."""
        with self._store.verb() as verb:
            criterion_id = criterion.id or _kept(verb, criterion)
            ratings = read_values(verb.connection, Rating, _RATINGS)
            known = next(
                (one for one in ratings if one.criterion_id == criterion_id and _is_same(one.company, company)),
                Rating(criterion_id=criterion_id, company=company),
            )
            if score is None and not note and known.id:
                verb.remove(Kind.RATING, [known.id])
            elif score is not None or note:
                verb.put(replace(known, score=score, note=note))
            verb.say(sentence("done.rate", company=company, name=_name(criterion)), criterion_id)
        return verb.changes


def _kept(verb: Verb, criterion: Criterion) -> int:
    """Keep a criterion; of a built-in one that was kept meanwhile there is no second."""
    if not criterion.id and criterion.built_in:
        known = {one.built_in: one.id for one in read_values(verb.connection, Criterion, _CRITERIA)}
        criterion = replace(criterion, id=known.get(criterion.built_in, 0))
    return verb.put_known(criterion)


def _name(criterion: Criterion) -> Sentence | str:
    return sentence(f"criterion.{criterion.built_in}") if criterion.built_in else criterion.name


def _is_same(company: str, other: str) -> bool:
    return company_key(company) == company_key(other)
