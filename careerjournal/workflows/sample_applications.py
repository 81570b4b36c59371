"""Read the sample's applications and what happened to them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import time

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Kind
from careerjournal.domain.stages import EventKind
from careerjournal.workflows.sample_belongings import read_versions, with_more
from careerjournal.workflows.sample_calendar import CLOCK_TIME, SampleCalendar
from careerjournal.workflows.sample_record import Reference
from careerjournal.workflows.sample_table import SampleError, StrictTable

_EVENT = re.compile(rf"(?P<kind>[a-z_]+) (?P<offset>[+-]\d+)(?: (?P<at>{CLOCK_TIME}))?")
_LOGGED_AT = time(18, 30)
"""Applications are logged in the evening of the day on which their history begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleApplication:
    """An application of the sample with its history, not kept yet."""

    own: Reference
    application: Application
    events: tuple[ApplicationEvent, ...]


def read_applications(
    facts: StrictTable, words: StrictTable, calendar: SampleCalendar
) -> tuple[SampleApplication, ...]:
    """Read all applications in the order of the file. Raises SampleError for whatever does not fit."""
    rows = facts.table("applications")
    links = facts.table("links")
    details = words.table("details")
    events = words.table("events")
    noted = facts.table("noted")
    cv_versions = read_versions(facts, words)
    read: list[SampleApplication] = []
    for key in rows.keys():  # noqa: SIM118 - a StrictTable is not a mapping
        row = rows.texts(key)
        if len(row) != 4:
            raise rows.fault(key, "role, place, source and history are wanted")
        role, place, source, history = row
        happened = _read_history(rows.fault(key, history), history, events.optional_table(key), calendar)
        more = details.optional_table(key)
        application = Application(
            company=words.table("companies").text(key),
            role=words.table("roles").text(role),
            place=more.optional_text("place") or words.table("places").text(place),
            source=words.table("sources").text(source),
            link=links.optional_text(key),
            salary=more.optional_text("salary"),
            contact=more.optional_text("contact"),
            notes=more.optional_text("notes"),
            cv_version=cv_versions.get(role, ""),
            logged_at=calendar.instant(happened[0].on or calendar.today, _LOGGED_AT),
        )
        application = with_more(application, noted.optional_table(key), words, source, calendar)
        read.append(SampleApplication(own=Reference(Kind.APPLICATION, key), application=application, events=happened))
    return tuple(read)


def _read_history(
    fault: SampleError, history: str, words: StrictTable, calendar: SampleCalendar
) -> tuple[ApplicationEvent, ...]:
    """Read a history such as "applied -12, interview +3 10:30", oldest first, and the words on its events."""
    matches = [_EVENT.fullmatch(part) for part in history.split(", ")]
    found = [match for match in matches if match]
    offsets = [int(match["offset"]) for match in found]
    if len(found) != len(matches) or any(match["kind"] not in set(EventKind) for match in found):
        raise fault
    if offsets != sorted(offsets):
        raise fault
    times = Counter(match["kind"] for match in found)
    seen: Counter[str] = Counter()
    events: list[ApplicationEvent] = []
    for match, offset in zip(found, offsets, strict=True):
        kind = EventKind(match["kind"])
        seen[kind] += 1
        said = words.optional_table(f"{kind}-{seen[kind]}" if times[kind] > 1 else kind)
        events.append(
            ApplicationEvent(
                kind=kind,
                on=calendar.day(offset),
                at=time.fromisoformat(match["at"]) if match["at"] else None,
                name=said.optional_text("name"),
                note=said.optional_text("note"),
            )
        )
    return tuple(events)
