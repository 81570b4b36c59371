"""What stages and events are called: the person's own names where they gave any, else the program's."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.own_stages import ListedStage, own_name_key
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words


def stage_name(stage: Stage, words: Words, *, stage_id: int | None = None, interview_round: int | None = None) -> str:
    """Name a stage as briefly as a cell wants it: "Interview 2". One that is gone is called as what it stood for."""
    own = own_name_key(stage_id) if stage_id is not None else ""
    if own in words.names:
        return words.write(words.names[own])
    if stage is not Stage.INTERVIEW or not interview_round:
        return say(sentence(f"stage.{stage.value}"), words)
    if "stage.interview" in words.names:
        return words.tr("{stage} {number}", stage=words.names["stage.interview"], number=interview_round)
    return words.tr("Interview {number}", number=interview_round)


def listed_name(listed: ListedStage, words: Words) -> str:
    """Name a stage of the person's list."""
    return words.write(listed.name) if listed.name else stage_name(listed.base, words)


def round_name(number: int, words: Words) -> str:
    """Name an interview by its round: "Interview, round 2"."""
    if "event.interview" in words.names:
        return words.tr("{stage}, round {number}", stage=words.names["event.interview"], number=number)
    return words.tr("Interview, round {number}", number=number)


def event_name(event: ApplicationEvent, words: Words) -> str:
    """Name an event: "Interview, round 2", "Moved to On site"."""
    if event.kind is EventKind.INTERVIEW and event.round:
        return round_name(event.round, words)
    if event.kind is EventKind.MOVED and event.to is not None:
        return words.tr("Moved to {stage}", stage=AsIs(stage_name(event.to, words, stage_id=event.stage_id)))
    return say(sentence(f"event.{event.kind.value}"), words)


def event_words(event: ApplicationEvent, words: Words) -> str:
    """Name an event with the name it was given: "Interview 2: Portfolio walk-through"."""
    kind = AsIs(event_name(replace(event, round=None), words))
    if event.kind is not EventKind.INTERVIEW:
        return words.tr("{event}: {name}", event=kind, name=event.name) if event.name else kind
    round_words = AsIs(words.tr("{event} {number}", event=kind, number=event.round or 1))
    return words.tr("{event}: {name}", event=round_words, name=event.name) if event.name else round_words
