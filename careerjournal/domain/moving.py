"""Which event an application is moved by when it is put into a stage, on a board say, and whether it comes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from careerjournal.domain.applications import stage_of, standing_of
from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.stages import ENDINGS, KIND_OF_STAGE, WAY, EventKind, Stage
from careerjournal.domain.value import value


@value
class Target:
    """Where something is put: a stage of the program, or one of the person's own that stands for it."""

    stage: Stage
    stage_id: int | None = None


def event_to(
    target: Target,
    history: Sequence[ApplicationEvent],
    *,
    application_id: int,
    on: date,
    at: time | None = None,
    round: int | None = None,
) -> ApplicationEvent:
    """Give the event by which an application with this history comes to a stage on a day.

    It is what usually leads there, which counts in every number. Going back, opening again what had ended and stages of
    the person's own are moves, which say no more than where it stands: nobody applied a second time.
    """
    move = ApplicationEvent(
        application_id=application_id, kind=EventKind.MOVED, on=on, to=target.stage, stage_id=target.stage_id
    )
    if not _is_news(target, history):
        return move
    kind = KIND_OF_STAGE[target.stage]
    is_interview = kind is EventKind.INTERVIEW
    is_meeting = is_interview or kind is EventKind.SCREENING
    news = ApplicationEvent(
        application_id=application_id,
        kind=kind,
        on=on,
        at=at if is_meeting else None,
        round=round if is_interview else None,
    )
    # On one day an interview stands before an offer, whichever was noted last: only a move leads back behind it.
    return news if comes_there(news, target, history) or not comes_there(move, target, history) else move


def comes_there(event: ApplicationEvent, target: Target, history: Sequence[ApplicationEvent]) -> bool:
    """Tell whether an application stands in a stage once an event is added: what comes later in its history counts."""
    new = replace(event, id=max((each.id for each in history), default=0) + 1)
    after = standing_of([*history, new])
    return (after.stage, after.stage_id) == (target.stage, target.stage_id)


def last_day(history: Sequence[ApplicationEvent]) -> date | None:
    """Give the latest day of a history, ahead or past; None where none is known."""
    return max((event.on for event in history if event.on is not None), default=None)


def _is_news(target: Target, history: Sequence[ApplicationEvent]) -> bool:
    """Tell whether something happened when an application comes to a stage, and not just the card was put there."""
    if target.stage_id is not None:
        return False
    if target.stage is Stage.INTERVIEW or target.stage in ENDINGS or not history:
        return True
    before = stage_of(history)
    return before not in ENDINGS and WAY.index(target.stage) > WAY.index(before)
