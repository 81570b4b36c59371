"""What a form offers as having happened: the program's events and the person's own stages, in the person's order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from careerjournal.domain.applications import ApplicationEvent, stage_after
from careerjournal.domain.own_stages import ListedStage, offered, stage_key
from careerjournal.domain.stages import KINDS_OF_THE_PROGRAM, STAGE_OF_KIND, EventKind, Stage
from careerjournal.language.stage_names import event_name, listed_name
from careerjournal.language.words import Words
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import paint_stage


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoice:
    """One thing that can have happened: its key and name in a form, and the event that it makes."""

    key: str
    name: str
    event: ApplicationEvent

    @property
    def stage(self) -> Stage | None:
        """Give the stage whose mark it bears."""
        return stage_after(self.event) or STAGE_OF_KIND[self.event.kind]

    def made_of(self, event: ApplicationEvent) -> ApplicationEvent:
        """Give an event as having been this."""
        return replace(event, kind=self.event.kind, to=self.event.to, stage_id=self.event.stage_id)


def event_choices(
    listing: Sequence[ListedStage], words: Words, *, now: ApplicationEvent | None = None
) -> tuple[EventChoice, ...]:
    """Give what can have happened, in the order of the person's stages; hidden ones where `now` is one of them."""
    own_key = key_of(now) if now is not None else ""
    shown = offered(listing, also=own_key)
    choices: list[EventChoice] = []
    for one in shown:
        if one.stage_id is not None:
            choices.append(_to_stage(one, words))
        else:
            kinds = [kind for kind in KINDS_OF_THE_PROGRAM if _stage_beside(kind) is one.base]
            choices += [_of_kind(kind, words) for kind in kinds]
    if now is not None and own_key not in {choice.key for choice in choices}:
        choices.append(EventChoice(key=own_key, name=event_name(replace(now, round=None), words), event=now))
    return tuple(choices)


def log_choices(
    listing: Sequence[ListedStage], kinds: Iterable[EventKind], words: Words
) -> tuple[EventChoice, ...]:  # fmt: skip
    """Give the stages in which one logs an application: by some events, and each by the person's own beside it."""
    shown = offered(listing)
    choices: list[EventChoice] = []
    for kind in kinds:
        stage = STAGE_OF_KIND[kind]
        for one in shown:
            if one.base is stage and one.stage_id is None:
                event = ApplicationEvent(kind=kind)
                choices.append(EventChoice(key=kind.value, name=listed_name(one, words), event=event))
        choices += [_to_stage(one, words) for one in shown if one.base is stage and one.stage_id is not None]
    return tuple(choices)


def key_of(event: ApplicationEvent) -> str:
    """Give the key under which a form offers what an event was."""
    if event.kind is not EventKind.MOVED or event.to is None:
        return event.kind.value
    return stage_key(event.to, event.stage_id) if event.stage_id else f"moved.{event.to.value}"


def add_marks(combo: Combo, choices: Iterable[EventChoice]) -> None:
    """Put the mark of the stage that each choice leads to before its name."""
    side = current().px(18)
    combo.setIconSize(QSize(side, side))
    for number, choice in enumerate(choices):
        combo.setItemIcon(number, _mark(choice.stage, side, combo.devicePixelRatioF()))


def _to_stage(one: ListedStage, words: Words) -> EventChoice:
    event = ApplicationEvent(kind=EventKind.MOVED, to=one.base, stage_id=one.stage_id)
    return EventChoice(key=one.key, name=listed_name(one, words), event=event)


def _of_kind(kind: EventKind, words: Words) -> EventChoice:
    event = ApplicationEvent(kind=kind)
    return EventChoice(key=kind.value, name=event_name(event, words), event=event)


def _stage_beside(kind: EventKind) -> Stage:
    """Give the stage beside which a kind is offered; what changes none stands beside Applied."""
    return STAGE_OF_KIND[kind] or Stage.APPLIED


def _mark(stage: Stage | None, side: int, ratio: float) -> QIcon:
    """Draw a mark as an icon; a small dot where an event leads to no stage."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_stage(painter, stage, QPointF(side / 2, side / 2), ground="raised")
    painter.end()
    return QIcon(picture)
