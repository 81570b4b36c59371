"""What the person says in each section of the plan, in their own words."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import bindparam, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.profile import SectionText
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import SECTION_TEXT

_ALL = select(SECTION_TEXT).order_by(SECTION_TEXT.c.id)
_OF = select(SECTION_TEXT).where(SECTION_TEXT.c.section == bindparam("section")).order_by(SECTION_TEXT.c.id)


class SectionTexts:
    """Verbs and readings about the words that open a section."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> dict[str, str]:
        """Read the words of each section that has some, by the section's key."""
        return {one.section: one.words for one in self._store.values(SectionText, _ALL)}

    def section_of(self, text_id: int) -> str:
        """Give the key of the section that a text opens. Raises UserFault where it is gone."""
        return self._store.get(SectionText, text_id).section

    def keep(self, section: PlanSection, words: str) -> Changes:
        """Keep what opens a section; without words the section opens with the record."""
        said = sentence("done.keep_section_text", section=sentence(f"plan.heading.{section.value}"))
        with self._store.verb() as verb:
            kept = read_values(verb.connection, SectionText, _OF, {"section": section.value})
            before = kept[0] if kept else SectionText(section=section.value)
            after = replace(before, words=words.strip())
            own_id = before.id
            if after.words and after != before:
                own_id = verb.put(after)
            elif not after.words and kept:
                verb.remove(Kind.SECTION_TEXT, [one.id for one in kept])
            verb.say(said, own_id)
        return verb.changes
