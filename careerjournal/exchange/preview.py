"""Set a reading against what the journal holds: what becomes of each row, before anything is written."""

from __future__ import annotations

from careerjournal.domain.importing import ImportRow, Preview, PreviewRow, Reading, ReadRow, candidate_of
from careerjournal.domain.matching import Candidate, KnownApplication, KnownApplications
from careerjournal.domain.progress import Progress, unseen
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.table_reading import Outcome

_STEP = 250


def previewed(reading: Reading, known: KnownApplications, progress: Progress = unseen) -> Preview:
    """Say of each row, in the order of the file, whether it is added, told of already, or left out.

    `known` stays as it is; a row that the person chose to add is added whatever it is like.
    """
    above = KnownApplications()
    lines: list[PreviewRow] = []
    rows: list[ImportRow] = []
    for number, read in enumerate(reading.rows):
        if number % _STEP == 0:
            progress(number, len(reading.rows))
        candidate = candidate_of(read.row)
        outcome, reason = Outcome.ADDED, None
        if read.left_because is not None:
            outcome, reason = Outcome.LEFT_OUT, read.left_because
        elif read.row.line not in reading.choices.add_lines and (
            same := known.same_as(candidate) or above.same_as(candidate)
        ):
            outcome, reason = Outcome.DUPLICATE, _told_already(candidate, same)
        if outcome is Outcome.ADDED:
            rows.append(read.row)
            above.add(_known(read.row, candidate))
        lines.append(_line(read, candidate, outcome, reason))
    progress(len(reading.rows), len(reading.rows))
    return Preview(reading=reading, lines=tuple(lines), rows=tuple(rows))


def _known(row: ImportRow, candidate: Candidate) -> KnownApplication:
    return KnownApplication(
        company=candidate.company,
        role=candidate.role,
        link=candidate.link,
        applied_on=candidate.applied_on,
        stage=candidate.stage,
        line=row.line,
    )


def _told_already(candidate: Candidate, same: KnownApplication) -> Sentence:
    """Say which application a row tells of again, and whether it says something else about where it stands."""
    there, here = sentence(f"stage.{same.stage}"), sentence(f"stage.{candidate.stage}")
    differs = "" if same.stage is candidate.stage else "_differs"
    key = f"import.duplicate.{'line' if same.line else 'journal'}{differs}"
    return sentence(key, line=same.line, company=same.company, role=same.role, there=there, here=here)


def _line(read: ReadRow, candidate: Candidate, outcome: Outcome, reason: Sentence | None) -> PreviewRow:
    is_left = read.left_because is not None
    return PreviewRow(
        line=read.row.line,
        outcome=outcome,
        reason=reason,
        company=read.row.company,
        role=read.row.role,
        applied_on=None if is_left else candidate.applied_on,
        stage=None if is_left else candidate.stage,
        notices=read.notices,
    )
