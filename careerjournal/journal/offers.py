"""Offers: their terms, what the person weighs them by, and how well each meets it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.currencies import is_currency
from careerjournal.domain.faults import UserFault
from careerjournal.domain.offer_weighing import BUILT_IN, scores_by_number, weigh
from careerjournal.domain.offers import SCORES, Criterion, JobOffer, Rating, Weighs
from careerjournal.domain.salary import MOST
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.domain.weighing import name_of
from careerjournal.journal.criteria import Criteria
from careerjournal.journal.rows import ComparedOffer, OffersBeside
from careerjournal.journal.store.belongings import offers_of
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import APPLICATION, CRITERION, JOB_OFFER, RATING, STANDING
from careerjournal.journal.store.translate import to_value

_LIMITS: Mapping[str, int] = {
    "salary": MOST, "bonus": MOST, "remote_days": 7, "holidays": 366, "commute": 24 * 60,
}  # fmt: skip
"""The most that each number may be."""

_LIVE = (
    select(*JOB_OFFER.c, APPLICATION.c.company, APPLICATION.c.role, STANDING.c.stage, STANDING.c.stage_id)
    .join(APPLICATION, APPLICATION.c.id == JOB_OFFER.c.application_id)
    .join(STANDING, STANDING.c.application_id == APPLICATION.c.id)
    .order_by(JOB_OFFER.c.decide_by.is_(None), JOB_OFFER.c.decide_by, JOB_OFFER.c.id)
)
_RATINGS = (
    select(RATING)
    .join(CRITERION, CRITERION.c.id == RATING.c.criterion_id)
    .where(CRITERION.c.weighs == Weighs.OFFER.value, RATING.c.offer_id.is_not(None))
    .order_by(RATING.c.id)
)


class Offers:
    """Verbs and readings about offers. Those of an application in the trash rest with it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._criteria = Criteria(store, Weighs.OFFER, BUILT_IN)
        self.criteria = self._criteria.all
        self.keep_criterion = self._criteria.keep
        self.remove_criterion = self._criteria.remove

    def of(self, application_id: int) -> list[JobOffer]:
        """Read the offers of an application, in the order in which they were noted."""
        with self._store.reading() as connection:
            return offers_of(connection, application_id)

    def compared(self, *, with_ended: bool = False) -> list[ComparedOffer]:
        """Read the offers whose application is under way, or all: the one to decide on first comes first."""
        with self._store.reading() as connection:
            return _compared(connection, with_ended=with_ended)

    def beside(self, offer_ids: Iterable[int] | None = None, *, with_ended: bool = False) -> OffersBeside:
        """Read offers side by side, all that `compared` gives or some of them, with everything they are weighed by."""
        with self._store.reading() as connection:
            compared = _compared(connection, with_ended=with_ended)
            criteria = self._criteria.ordered(read_values(connection, Criterion, self._criteria.query))
            ratings = read_values(connection, Rating, _RATINGS)
        chosen = None if offer_ids is None else set(offer_ids)
        shown = [one for one in compared if chosen is None or one.offer.id in chosen]
        scores = {(one.offer_id or 0, one.criterion_id): one.score for one in ratings}
        weighed = weigh([one.offer for one in shown], criteria, scores)
        return OffersBeside(compared=tuple(shown), criteria=tuple(criteria), weighed=tuple(weighed))

    def keep(self, offer: JobOffer) -> Changes:
        """Keep the terms of a new offer, or changed ones.

        Raises UserFault where offer or application is gone, for a number that cannot be, and an unknown currency.
        """
        _must_be_possible(offer)
        with self._store.verb() as verb:
            application = verb.must_get(Application, offer.application_id)
            key = "done.edit_offer" if offer.id else "done.add_offer"
            verb.say(sentence(key, company=application.company), verb.put_known(offer))
        return verb.changes

    def remove(self, offer_id: int) -> Changes:
        """Remove an offer with its scores. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            offer = verb.must_get(JobOffer, offer_id)
            application = verb.must_get(Application, offer.application_id)
            verb.remove(Kind.JOB_OFFER, [offer_id])
            verb.say(sentence("done.remove_offer", company=application.company), offer_id)
        return verb.changes

    def rate(self, offer_id: int, criterion: Criterion, score: int | None) -> Changes:
        """Say how well an offer meets a criterion, 1 to 5, or None to take it back.

        Raises UserFault where the offer is gone, and for a score that cannot be.
        """
        if score is not None and score not in SCORES:
            raise UserFault(sentence("offer.score_unknown"))
        with self._store.verb() as verb:
            offer = verb.must_get(JobOffer, offer_id)
            application = verb.must_get(Application, offer.application_id)
            criterion_id = criterion.id or self._criteria.kept(verb, criterion)
            _rate(verb, criterion_id, {offer_id: score})
            said = sentence("done.rate", company=application.company, name=name_of(criterion))
            verb.say(said, criterion_id)
        return verb.changes

    def score_by_numbers(self, offer_ids: Sequence[int]) -> Changes:
        """Score offers by the numbers of their terms where they have no score yet; what was said stays as it is.

        The rule is that of `scores_by_number`.
        """
        with self._store.verb() as verb:
            offers = [one for own_id in offer_ids if (one := verb.get(JobOffer, own_id)) is not None]
            kept = read_values(verb.connection, Rating, _RATINGS)
            known = read_values(verb.connection, Criterion, self._criteria.query)
            scored = {(one.criterion_id, one.offer_id) for one in kept if one.score is not None}
            count = 0
            for criterion in self._criteria.ordered(known):
                found = scores_by_number(criterion.built_in, offers)
                missing = {own: score for own, score in found.items() if (criterion.id, own) not in scored}
                if missing:
                    _rate(verb, criterion.id or self._criteria.kept(verb, criterion), missing)
                    count += len(missing)
            verb.say(sentence("done.score_by_numbers", n=count))
        return verb.changes


def _compared(connection: Connection, *, with_ended: bool) -> list[ComparedOffer]:
    """Read offers with what their applications are called; those in the trash have no standing."""
    found: list[ComparedOffer] = []
    for row in connection.execute(_LIVE):
        *fields, company, role, stage, stage_id = row
        if with_ended or Stage(stage) not in ENDINGS:
            offer = to_value(JobOffer, fields)
            found.append(ComparedOffer(offer=offer, company=company, role=role, stage=Stage(stage), stage_id=stage_id))
    return found


def _rate(verb: Verb, criterion_id: int, scores: Mapping[int, int | None] | Mapping[int, int]) -> None:
    """Write the scores of offers by one criterion, None to take one back."""
    kept = {
        one.offer_id: one for one in read_values(verb.connection, Rating, _RATINGS) if one.criterion_id == criterion_id
    }
    for offer_id, score in scores.items():
        known = kept.get(offer_id) or Rating(criterion_id=criterion_id, offer_id=offer_id)
        if score is not None:
            verb.put(replace(known, score=score))
        elif known.id:
            verb.remove(Kind.RATING, [known.id])


def _must_be_possible(offer: JobOffer) -> None:
    """Raise UserFault for a number below 0 or beyond its limit, and for a currency that is none."""
    for name, most in _LIMITS.items():
        number = getattr(offer, name)
        if number is not None and not 0 <= number <= most:
            raise UserFault(sentence("offer.number_impossible", most=most))
    if offer.currency and not is_currency(offer.currency):
        raise UserFault(sentence("offer.currency_unknown", code=offer.currency))
