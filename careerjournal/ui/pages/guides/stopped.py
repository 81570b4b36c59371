"""Where the reader stopped, and in which language they read a guide: kept in the journal, outside undo."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass

from careerjournal.domain.faults import UserFault
from careerjournal.guidance.pieces import Piece
from careerjournal.journal.journal import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A place in a reading: a section, the how-manieth of its pieces, and the share of it that was read."""

    section: str
    number: int = 0
    share: float = 0.0
    language: str = ""


def read_stopped(journal: Journal, key: str) -> Stopped | None:
    """Read where somebody stopped; what a program of another version wrote counts for nothing."""
    kept = journal.drafts.get(key)
    try:
        return Stopped(**json.loads(kept)) if kept else None
    except (ValueError, TypeError):
        return None


def keep_stopped(journal: Journal, key: str, stopped: Stopped) -> None:
    """Keep where somebody stopped; where the journal cannot be written, the next reading begins where this one did."""
    with suppress(UserFault):
        journal.drafts.keep(key, json.dumps(asdict(stopped)))


def stopped_at(pieces: tuple[Piece, ...], place: tuple[int, float], language: str) -> Stopped:
    """Name a place by its section, so that it is found in every language."""
    section = pieces[place[0]].section
    first = next(number for number, piece in enumerate(pieces) if piece.section == section)
    return Stopped(section=section, number=place[0] - first, share=round(place[1], 4), language=language)


def place_of(pieces: tuple[Piece, ...], stopped: Stopped | None) -> tuple[int, float]:
    """Give the piece and share of a named place; the beginning where the section is gone."""
    if stopped is None:
        return 0, 0.0
    own = [number for number, piece in enumerate(pieces) if piece.section == stopped.section]
    return (own[min(stopped.number, len(own) - 1)], stopped.share) if own else (0, 0.0)
