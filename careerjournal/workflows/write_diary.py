"""Write pages of the diary to a file: as Markdown, exactly as they were typed, or as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan import Paper
from careerjournal.domain.posting import Days
from careerjournal.domain.sentence import sentence
from careerjournal.language.resources import resource
from careerjournal.language.words import AsIs, Words, words_for
from careerjournal.workflows.whole_file import refuse_place, save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

ENDINGS = (".md", ".pdf")
_THEME = ("themes", "quiet.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDiary:
    """Which days are written, in which language, and on which paper."""

    days: Days
    language: str
    paper: Paper = Paper.A4


def write_diary(journal: Journal, how: WrittenDiary, path: Path) -> int:
    """Write the pages of some days, as the file's ending says; give how many they are.

    Raises UserFault, with nothing written, for another ending, for days without a page, and where the file cannot be
    written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UserFault(sentence("diary.ending_unknown", path=str(path)))
    refuse_place(path)
    entries = journal.diary.between(how.days)[::-1]
    if not entries:
        raise UserFault(sentence("diary.no_pages"))
    if ending == ".md":
        data = diary_markdown(journal, entries, words_for(how.language, isolates=False)).encode()
    else:
        data = _pdf(journal, entries, how)
    save(data, path)
    return len(entries)


def diary_markdown(journal: Journal, entries: Sequence[DiaryEntry], words: Words) -> str:
    """Write pages under each other, each below its day and what is said of it; its own words as they were typed."""
    parts = [f"# {words.tr('Diary')}\n"]
    for entry in entries:
        parts.append(f"\n## {words.formats.day_full_year(entry.on)}\n")
        if facts := facts_of(journal, entry, words):
            parts.append(f"\n*{facts}*\n")
        if entry.words:
            parts.append("\n" + entry.words + ("" if entry.words.endswith("\n") else "\n"))
    return "".join(parts)


def facts_of(journal: Journal, entry: DiaryEntry, words: Words) -> str:
    """Say mood, energy, tags, and what a page is about, on one line."""
    facts = []
    if entry.mood is not None:
        facts.append(words.tr("Mood {level} of 5", level=entry.mood))
    if entry.energy is not None:
        facts.append(words.tr("Energy {level} of 5", level=entry.energy))
    if entry.tags:
        facts.append(words.tr("Tags: {tags}", tags=AsIs(words.formats.listed(map(words.write, entry.tags)))))
    names = [words.write(about.name) for about in journal.diary.about(entry) if about.name]
    if names:
        facts.append(words.tr("About: {names}", names=AsIs(words.formats.listed(names))))
    return " · ".join(facts)


def _pdf(journal: Journal, entries: Sequence[DiaryEntry], how: WrittenDiary) -> bytes:
    """Set pages on paper."""
    from careerjournal.documents.diary_pdf import DiaryPage, DiaryPaper, diary_pdf  # loads reportlab: only for a PDF
    from careerjournal.documents.paper_theme import paper_theme
    from careerjournal.guidance.markdown import sections_of

    words = words_for(how.language)
    paper = DiaryPaper(
        days=Days(entries[0].on, entries[-1].on),
        pages=tuple(
            DiaryPage(on=entry.on, facts=facts_of(journal, entry, words), sections=sections_of(entry.words))
            for entry in entries
        ),
        owner=journal.profile.get().name,
        written_on=journal.clock.today(),
    )
    return diary_pdf(paper, words, how.paper, resource("fonts"), paper_theme(resource(*_THEME)))
