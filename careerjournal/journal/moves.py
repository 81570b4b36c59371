"""Moves of an application to a stage: where each leads, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import EventKind
from careerjournal.journal.store.store import Verb


def leading_somewhere(verb: Verb, events: Sequence[ApplicationEvent]) -> list[ApplicationEvent]:
    """Give events as they are kept: a move to a stage of the person's own also says what that stands for.

    Only moves keep a stage. Raises UserFault where the stage is gone.
    """
    return [_leading(verb, event) for event in events]


def _leading(verb: Verb, event: ApplicationEvent) -> ApplicationEvent:
    if event.to is None and event.stage_id is None:
        return event
    if event.kind is not EventKind.MOVED:
        return replace(event, to=None, stage_id=None)
    if event.stage_id is None:
        return event
    own = verb.must_get(OwnStage, event.stage_id)
    return replace(event, to=own.base, stage_id=own.id if own.is_added else None)


def event_named(verb: Verb, event: ApplicationEvent) -> Sentence:
    """Name an event, a move by the stage that it leads to."""
    if event.kind is not EventKind.MOVED or event.to is None:
        return sentence(f"event.{event.kind.value}")
    own = verb.get(OwnStage, event.stage_id) if event.stage_id is not None else None
    return sentence("event.moved_to", stage=own.name if own else sentence(f"stage.{event.to.value}"))
