"""Read the pages of the sample's diary: days and links from the facts, the words from the language."""

from __future__ import annotations

from careerjournal.domain.changes import Kind
from careerjournal.domain.diary import DiaryEntry
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_record import Reference, SampleRecord
from careerjournal.workflows.sample_table import StrictTable


def read_diary(
    facts: StrictTable, words: StrictTable, calendar: SampleCalendar
) -> tuple[SampleRecord[DiaryEntry], ...]:
    """Read the pages, the earliest first."""
    told, said = facts.table("diary"), words.table("diary")
    tags = words.table("diary_tags")
    read: list[SampleRecord[DiaryEntry]] = []
    for key in told.keys():  # noqa: SIM118 - a StrictTable is not a mapping
        fact = told.table(key)
        entry = DiaryEntry(
            on=calendar.day(fact.whole("on")),
            words=said.text(key).strip() + "\n",
            mood=fact.optional_whole("mood"),
            energy=fact.optional_whole("energy"),
            tags=tuple(tags.text(tag) for tag in (fact.texts("tags") if fact.has("tags") else ())),
        )
        refers = {}
        if application := fact.optional_text("application"):
            refers["application_id"] = Reference(Kind.APPLICATION, application)
        if debrief := fact.optional_text("debrief"):
            refers["debrief_id"] = Reference(Kind.DEBRIEF, debrief)
        read.append(SampleRecord(own=Reference(Kind.DIARY, key), value=entry, refers=refers))
    return tuple(read)
