"""Write the record to a file of one's own: applications as CSV, everything as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal import __version__
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.worksheets.debrief_answers import FIELDS
from careerjournal.exchange.export_csv import applications_as_csv
from careerjournal.exchange.export_json import record_as_json
from careerjournal.workflows.kept_documents import archive
from careerjournal.workflows.whole_file import refuse_place, save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal
    from careerjournal.journal.rows import ExportRows


def export_journal(journal: Journal, path: Path, *, today: date | None = None) -> None:
    """Write the journal to a file: applications for .csv, every record for .json, both with the documents for .zip.

    Raises UserFault, with nothing written, for any other ending and where the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in (".csv", ".json", ".zip"):
        raise UserFault(sentence("export.ending_unknown", path=str(path)))
    refuse_place(path)
    rows = journal.files.export_rows()
    if ending == ".csv":
        save(_table(rows), path)
    elif ending == ".json":
        save(_record(rows, today), path)
    else:
        archive(journal, path, [("applications.csv", _table(rows)), ("record.json", _record(rows, today))])


def _table(rows: ExportRows) -> bytes:
    """Write the applications as a table."""
    histories = ((detail.application, detail.events) for detail in rows.applications)
    return applications_as_csv(histories, _own_stages(rows.stages))


def _record(rows: ExportRows, today: date | None) -> bytes:
    """Write every kind of record."""
    return record_as_json(_kinds(rows), written_on=today or date.today(), program_version=__version__)


def export_some(journal: Journal, ids: Sequence[int], path: Path) -> int:
    """Write some applications as a table, in the order of the ids; give how many they are.

    Raises UserFault, with nothing written, for another ending than .csv and where the file cannot be written.
    """
    if path.suffix.lower() != ".csv":
        raise UserFault(sentence("export.ending_unknown", path=str(path)))
    refuse_place(path)
    found = journal.several.histories(ids)
    save(applications_as_csv(found, _own_stages(journal.stages.rows())), path)
    return len(found)


def _own_stages(rows: Iterable[OwnStage]) -> dict[int, str]:
    """Name the stages that the person added, by their ids."""
    return {stage.id: stage.name for stage in rows if stage.is_added}


def _kinds(rows: ExportRows) -> dict[str, Iterable[object]]:
    """Give every kind of record by its name; each event stands with the id of its application."""
    return {
        "applications": [detail.application for detail in rows.applications],
        "events": [event for detail in rows.applications for event in detail.events],
        "debriefs": [_without_answers(debrief) for debrief in rows.debriefs],
        "feedback": rows.feedback,
        "skills": rows.skills,
        "skill_levels": rows.skill_levels,
        "actions": rows.actions,
        "channels": rows.channels,
        "posting_goals": rows.posting_goals,
        "posts": rows.posts,
        "rests": rows.rests,
        "post_drafts": rows.post_drafts,
        "reminders": rows.reminders,
        "profile": [rows.profile],
        "goals": rows.goals,
        "follow_ups": rows.follow_ups,
        "pauses": rows.pauses,
        "search_goals": rows.search_goals,
        "stages": rows.stages,
        "companies": rows.companies,
        "contacts": rows.contacts,
        "documents": rows.documents,
        "diary": rows.diary,
        "worksheets": rows.worksheets,
        "answers": rows.answers,
        "criteria": rows.criteria,
        "ratings": rows.ratings,
        "offers": rows.offers,
        "saved_filters": rows.saved_filters,
        "letters": rows.letters,
        "settings": rows.settings,
        **rows.standing_alone,
    }


def _without_answers(debrief: Debrief) -> dict[str, object]:
    """Give a debrief but for what the answers of its worksheet say, day by day."""
    answered = set(FIELDS.values())
    return {field.name: getattr(debrief, field.name) for field in fields(debrief) if field.name not in answered}
