"""What the columns of a row of headers say about each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from careerjournal.domain.importing import STAGE_COLUMNS, ImportField
from careerjournal.exchange.columns_evidence import Evidence
from careerjournal.exchange.columns_meaning import Meaning
from careerjournal.exchange.vocabulary.normal import plain_words

F = ImportField
_WORDS_FOR_SOURCE: Final = frozenset(
    {"source", "quelle", "fonte", "fuente", "bron", "sumber", "kaynak", "مصدر", "来源"}
)


def in_context(headers: Sequence[str], meanings: Sequence[Meaning], evidence: Sequence[Evidence]) -> list[Meaning]:
    """Read each header again in the light of all the others."""
    read = _steps(meanings, evidence)
    read = _own_addresses(read)
    read = _second_source(headers, read)
    read = _days_of_judging(headers, read)
    return _names(read)


def _own_addresses(meanings: Sequence[Meaning]) -> list[Meaning]:
    """Take e-mail and phone beside answers or passwords as the person's own: those the form was filled in with."""
    if not any(meaning.private for meaning in meanings):
        return list(meanings)
    return [
        replace(meaning, fields=(), settled=True, private=True) if meaning.address else meaning for meaning in meanings
    ]


def _second_source(headers: Sequence[str], meanings: Sequence[Meaning]) -> list[Meaning]:
    """Take "source" beside a column for the channel as the link where no other column is one."""
    sources = [index for index, meaning in enumerate(meanings) if meaning.weight(F.SOURCE) > 0.9]
    named = [index for index in sources if plain_words(headers[index]) in _WORDS_FOR_SOURCE]
    if len(sources) < 2 or not named or any(meaning.weight(F.LINK) > 0.4 for meaning in meanings):
        return list(meanings)
    read = list(meanings)
    read[named[-1]] = replace(read[named[-1]], fields=((F.SOURCE, 0.5), (F.LINK, 0.5)))
    return read


def _days_of_judging(headers: Sequence[str], meanings: Sequence[Meaning]) -> list[Meaning]:
    """Take a bare date beside a score and a report as the day the posting was judged: the table of career-ops."""
    words = {plain_words(header) for header in headers}
    if "score" not in words or not words & {"report", "pdf"}:
        return list(meanings)
    return [replace(meaning, fields=((F.SAVED_ON, 0.8),)) if meaning.bare_date else meaning for meaning in meanings]


def _steps(meanings: Sequence[Meaning], evidence: Sequence[Evidence]) -> list[Meaning]:
    """Take "Recruiter" and "Phone" as steps among other steps where the cells hold no names and numbers."""
    steps = sum(bool(meaning.fields) and meaning.fields[0][0] in STAGE_COLUMNS for meaning in meanings)
    if steps < 2:
        return list(meanings)
    return [
        replace(meaning, fields=((meaning.stage, 0.9),))
        if meaning.stage is not None and meaning.weight(F.CONTACT) and _may_be_step(looks)
        else meaning
        for meaning, looks in zip(meanings, evidence, strict=True)
    ]


def _may_be_step(looks: Evidence) -> bool:
    return not looks.filled or looks.days + looks.yeses + looks.statuses > 0.3


def _names(meanings: Sequence[Meaning]) -> list[Meaning]:
    """Take a bare "Name" as the company where the row has a role and nothing that tells of applicants."""
    company = any(meaning.weight(F.COMPANY) > 0.5 for meaning in meanings)
    people = any(meaning.trait or (meaning.person and meaning.settled) for meaning in meanings)
    role = any(meaning.weight(F.ROLE) > 0.5 for meaning in meanings)
    if company or people or not role or any(_reaches(meaning) for meaning in meanings):
        return [replace(m, fields=()) if m.person and m.fields and (company or people) else m for m in meanings]
    return [
        replace(meaning, fields=((F.COMPANY, 0.8),)) if meaning.person and meaning.fields else meaning
        for meaning in meanings
    ]


def _reaches(meaning: Meaning) -> bool:
    return meaning.weight(F.CONTACT) > 0.5
