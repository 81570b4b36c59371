"""Stages as the person names and orders them; numbers go by the program's stage behind each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from careerjournal.domain.stages import ENDINGS, KIND_OF_STAGE, Stage
from careerjournal.domain.value import value

STEP = 100
"""The distance of the program's stages in the order, so that others find room between them."""


class SearchPhase(StrEnum):
    """The phases of a search; each stage belongs to one."""

    WISHLIST = "wishlist"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    ENDED = "ended"


@value
class OwnStage:
    """A stage of the person's: one of the program's under another name, or one added beside it.

    `base` is the stage of the program that it stands for in every number. `is_added` tells a stage of the person's own
    from what they made of the program's; `name` is empty where the program's name stays, `position` 0 where its place
    does.
    """

    id: int = 0
    base: Stage
    is_added: bool = False
    name: str = ""
    position: int = 0
    is_hidden: bool = False


@value
class ListedStage:
    """One stage in the person's order. `row` is what is kept of it, with id 0 where nothing is."""

    row: OwnStage
    position: int

    @property
    def key(self) -> str:
        """Give what tells it from every other stage: "applied", "own.7"."""
        return stage_key(self.base, self.stage_id)

    @property
    def base(self) -> Stage:
        """Give the stage of the program that it stands for."""
        return self.row.base

    @property
    def stage_id(self) -> int | None:
        """Give what events and standings point to; None for a stage of the program."""
        return self.row.id if self.row.is_added else None

    @property
    def name(self) -> str:
        """Give the person's name for it; empty where the program's stays."""
        return self.row.name

    @property
    def is_hidden(self) -> bool:
        """Tell whether it is offered nowhere; applications that stand in it keep its name."""
        return self.row.is_hidden

    @property
    def phase(self) -> SearchPhase:
        """Give the phase that it belongs to."""
        return search_phase_of(self.base)


def stage_key(stage: Stage, stage_id: int | None = None) -> str:
    """Give the key of a stage of the program, or of one of the person's own."""
    return f"own.{stage_id}" if stage_id else stage.value


def search_phase_of(stage: Stage) -> SearchPhase:
    """Give the phase that a stage of the program belongs to."""
    if stage in ENDINGS:
        return SearchPhase.ENDED
    if stage in (Stage.SCREENING, Stage.INTERVIEW):
        return SearchPhase.INTERVIEWING
    return SearchPhase(stage.value)


def listed(rows: Sequence[OwnStage]) -> tuple[ListedStage, ...]:
    """Put the program's stages and the person's in their order, endings last; without rows it is the program's."""
    changed: dict[Stage, OwnStage] = {}
    for row in rows:
        if not row.is_added:
            changed.setdefault(row.base, row)
    every = [changed.get(stage) or OwnStage(base=stage) for stage in Stage]
    every += [row for row in rows if row.is_added]
    found = [ListedStage(row=row, position=row.position or _place_of(row)) for row in every]
    return tuple(sorted(found, key=lambda one: (one.base in ENDINGS, one.position, one.row.is_added, one.row.id)))


def offered(listing: Iterable[ListedStage], *, also: str = "") -> tuple[ListedStage, ...]:
    """Give the stages that are not hidden, and the one with a key wherever it stands already."""
    return tuple(one for one in listing if not one.is_hidden or one.key == also)


def names_of(rows: Iterable[OwnStage]) -> Mapping[str, str]:
    """Give the person's names under the keys of the sentences that they stand for.

    The event by which one usually comes to a stage is called as the stage is.
    """
    names: dict[str, str] = {}
    for row in rows:
        if row.is_added:
            names[own_name_key(row.id)] = row.name
        elif row.name:
            names[f"stage.{row.base.value}"] = row.name
            if row.base is not Stage.WISHLIST:
                names[f"event.{KIND_OF_STAGE[row.base].value}"] = row.name
    return names


def own_name_key(stage_id: int) -> str:
    """Give the key under which the name of a stage of the person's own is found."""
    return f"stage.own.{stage_id}"


def _place_of(row: OwnStage) -> int:
    """Give the place of a stage of the program; right behind it for one that was added without a place."""
    return (tuple(Stage).index(row.base) + 1) * STEP + (1 if row.is_added else 0)
