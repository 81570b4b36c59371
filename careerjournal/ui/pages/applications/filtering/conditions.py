"""A filter in words: one part for each thing it asks for, and the filter that is left without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.applications import Arrangement
from careerjournal.domain.own_stages import SearchPhase, own_name_key
from careerjournal.domain.stages import Stage
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import AsIs, Words, later


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing that is asked for, in words, and the filter without it."""

    words: str
    without: ApplicationQuery


_WORDS = {
    "sources": later("Found through: {word}"),
    "companies": later("Company: {word}"),
    "places": later("Place: {word}"),
    "tags": later("Tag: {word}"),
    "cv_versions": later("CV: {word}"),
}
_YES_OR_NO = {
    "has_debrief": (later("With a debrief"), later("Without a debrief")),
    "is_referral": (later("Through a referral"), later("Not through a referral")),
}


def arrangement_name(arrangement: Arrangement, words: Words) -> str:
    """Name where the work is done."""
    names = {
        Arrangement.ON_SITE: words.tr("On site"),
        Arrangement.HYBRID: words.tr("Hybrid"),
        Arrangement.REMOTE: words.tr("Remote"),
    }
    return names[arrangement]


def phase_name(phase: SearchPhase, words: Words) -> str:
    """Name a phase of the search."""
    names = {
        SearchPhase.WISHLIST: words.tr("Wishlist"),
        SearchPhase.APPLIED: words.tr("Applied"),
        SearchPhase.INTERVIEWING: words.tr("Interviewing"),
        SearchPhase.OFFER: words.tr("Offer"),
        SearchPhase.ENDED: words.tr("Ended"),
    }
    return words.tr("Phase: {phase}", phase=AsIs(names[phase]))


def own_stage_name(stage_id: int, words: Words) -> str:
    """Name a stage of the person's own; one that is gone is told by that."""
    name = words.names.get(own_name_key(stage_id))
    return words.write(name) if name is not None else words.tr("a stage that is gone")


def conditions(query: ApplicationQuery, words: Words, *, with_stages: bool = True) -> tuple[Condition, ...]:
    """Give what a filter asks for beside its text, in the order of the sheet in which it is chosen."""
    stages = _stages(query, words) if with_stages else ()
    return (*stages, *_choices(query, words), *_facts(query, words))


def _stages(query: ApplicationQuery, words: Words) -> Iterator[Condition]:
    """Give the stages that are asked for."""
    for stage in sorted(query.stages, key=list(Stage).index):
        without = replace(query, stages=query.stages - {stage})
        yield Condition(words=stage_name(stage, words), without=without)
    for stage_id in sorted(query.own_stages):
        without = replace(query, own_stages=query.own_stages - {stage_id})
        yield Condition(words=own_stage_name(stage_id, words), without=without)
    for phase in sorted(query.phases, key=list(SearchPhase).index):
        without = replace(query, phases=query.phases - {phase})
        yield Condition(words=phase_name(phase, words), without=without)


def _choices(query: ApplicationQuery, words: Words) -> Iterator[Condition]:
    """Give the words and choices that are asked for."""
    for name, message in _WORDS.items():
        for word in sorted(getattr(query, name)):
            said = words.tr(message, word=word or AsIs(words.tr("not noted")))
            yield Condition(words=said, without=with_field(query, name, getattr(query, name) - {word}))
    for arrangement in sorted(query.arrangements, key=list(Arrangement).index):
        without = replace(query, arrangements=query.arrangements - {arrangement})
        yield Condition(words=arrangement_name(arrangement, words), without=without)


def _facts(query: ApplicationQuery, words: Words) -> Iterator[Condition]:
    """Give what is asked for beside words and choices."""
    if query.excitement_at_least is not None:
        said = words.tr("Excitement {n} or more", n=query.excitement_at_least)
        yield Condition(words=said, without=replace(query, excitement_at_least=None))
    if query.applied_from is not None or query.applied_to is not None:
        said = applied_between(query.applied_from, query.applied_to, words)
        yield Condition(words=said, without=replace(query, applied_from=None, applied_to=None))
    if query.quiet_for is not None:
        said = words.ntr("Quiet for {n} day", "Quiet for {n} days", query.quiet_for)
        yield Condition(words=said, without=replace(query, quiet_for=None))
    if query.has_event_ahead:
        yield Condition(words=words.tr("Something ahead"), without=replace(query, has_event_ahead=False))
    if query.is_admired:
        yield Condition(words=words.tr("Companies I admire"), without=replace(query, is_admired=False))
    for name, (with_it, without_it) in _YES_OR_NO.items():
        asked = getattr(query, name)
        if asked is not None:
            said = words.tr(with_it if asked else without_it)
            yield Condition(words=said, without=with_field(query, name, None))


def with_field(query: ApplicationQuery, name: str, held: object) -> ApplicationQuery:
    """Give a query with another value in the field of a name."""
    changed: dict[str, Any] = {name: held}
    return replace(query, **changed)


def applied_between(first: date | None, last: date | None, words: Words) -> str:
    """Say between which days one applied; either may be open."""
    formats = words.formats
    if first is not None and last is not None:
        return words.tr("Applied {days}", days=AsIs(formats.day_range(first, last, year=True)))
    if first is not None:
        return words.tr("Applied since {day}", day=AsIs(formats.day(first)))
    return words.tr("Applied until {day}", day=AsIs(formats.day(last or date.max)))


def without_conditions(query: ApplicationQuery) -> ApplicationQuery:
    """Give a filter without anything but its order."""
    return replace(EVERYTHING, order=query.order, descending=query.descending)
