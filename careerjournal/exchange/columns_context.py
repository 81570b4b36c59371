"""What the columns of a row of headers say about each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerjournal.domain.importing import STAGE_COLUMNS, ImportField
from careerjournal.exchange.columns_evidence import Evidence
from careerjournal.exchange.columns_meaning import Meaning

F = ImportField


def in_context(meanings: Sequence[Meaning], evidence: Sequence[Evidence]) -> list[Meaning]:
    """Read each header again in the light of all the others."""
    read = _steps(meanings, evidence)
    return _names(read)


def _steps(meanings: Sequence[Meaning], evidence: Sequence[Evidence]) -> list[Meaning]:
    """Take "Recruiter" and "Phone" as steps where other columns are steps and the cells hold neither names nor numbers."""
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
