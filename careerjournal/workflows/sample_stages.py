"""Read the sample's own stages, and which applications were moved there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careerjournal.domain.changes import Kind
from careerjournal.domain.stages import Stage
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_record import Reference
from careerjournal.workflows.sample_table import StrictTable


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleStage:
    """A stage that the person added: what it counts as, and the applications moved there with their days."""

    name: str
    base: Stage
    moved: tuple[tuple[Reference, date], ...]


def read_stages(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleStage, ...]:
    """Read the stages in the order of the file. Raises SampleError for whatever does not fit."""
    rows, names = facts.optional_table("stages"), words.optional_table("stages")
    read: list[SampleStage] = []
    for key in rows.keys():  # noqa: SIM118 - a StrictTable is not a mapping
        base, *moves = rows.texts(key)
        if base not in set(Stage):
            raise rows.fault(key, f"{base!r} is no stage of the program")
        moved = []
        for move in moves:
            application, _, offset = move.rpartition(" ")
            if not application or not offset.lstrip("-").isdecimal():
                raise rows.fault(key, f"an application and a day are wanted, not {move!r}")
            moved.append((Reference(Kind.APPLICATION, application), calendar.day(int(offset))))
        read.append(SampleStage(name=names.text(key), base=Stage(base), moved=tuple(moved)))
    return tuple(read)
