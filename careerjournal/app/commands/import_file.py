"""`careerjournal import FILE`."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import date

from careerjournal.app.commands.printed_preview import counts_line, is_told, print_json, row_line
from careerjournal.app.context import Context
from careerjournal.app.opening import reading, writing
from careerjournal.domain.importing import Choices, Preview, PreviewRow
from careerjournal.domain.matching import KnownApplications
from careerjournal.domain.sentence import sentence
from careerjournal.journal.zone import system_zone
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, system_language, words_for
from careerjournal.workflows import import_tracker
from careerjournal.workflows.import_tracker import Defaults


def run(context: Context, arguments: Namespace) -> int:
    """Bring a tracker file into the journal, or show what would become of each row; print it for people or as JSON."""
    choices = Choices(
        encoding=arguments.encoding or "",
        zone=arguments.zone or "",
        dates_as_written=arguments.dates_as_written,
        statuses=dict(arguments.status),
    )
    preview = _shown(context, arguments, choices) if arguments.dry_run else _imported(context, arguments, choices)
    words = words_for(context.words.code, isolates=False)
    if arguments.json:
        print_json(import_tracker.preview_as_json(preview, words))
    else:
        _tell(preview, words, every_row=arguments.dry_run)
    return 0


def _defaults(zone: str) -> Defaults:
    """Give what holds where neither the file nor the person says."""
    return Defaults(language=system_language(os.environ), zone=zone, today=date.today())


def _shown(context: Context, arguments: Namespace, choices: Choices) -> Preview:
    """Set the file against the journal as it is; without one everything is new."""
    if not context.paths.journal.exists():
        read = import_tracker.read(arguments.file, choices, _defaults(system_zone()))
        return import_tracker.preview(read, KnownApplications())
    with reading(context) as journal:
        read = import_tracker.read(arguments.file, choices, _defaults(journal.zone()))
        return import_tracker.preview(read, journal.imports.known())


def _imported(context: Context, arguments: Namespace, choices: Choices) -> Preview:
    """Read the file, then write its rows as one step; a file that is refused makes no journal."""
    zone = choices.zone or system_zone()
    import_tracker.read(arguments.file, choices, _defaults(zone))
    with writing(context) as journal:
        read = import_tracker.read(arguments.file, choices, _defaults(journal.zone()))
        preview = import_tracker.preview(read, journal.imports.known())
        import_tracker.apply(journal, preview)
    return preview


def _tell(preview: Preview, words: Words, *, every_row: bool) -> None:
    """Print a line per row, what is asked, and the counts."""
    for row in preview.lines:
        if is_told(row, every_row=every_row):
            print(_line(row, words))
    for notice in preview.reading.notices:
        print(say(notice, words))
    for question in preview.reading.questions:
        choices = ", ".join(kind.value for kind in question.choices)
        print(
            words.tr(
                "“{word}” could mean several things ({choices}). Say which with: --status “{word}=STAGE”",
                word=question.word,
                choices=choices,
            )
        )
    print(counts_line(preview, words, is_done=not every_row))


def _line(row: PreviewRow, words: Words) -> str:
    """Say in one line what becomes of a row."""
    stage = say(sentence(f"stage.{row.stage.value}"), words) if row.stage else ""
    day = words.formats.day(row.applied_on) if row.applied_on else ""
    return row_line(row, [words.formats.beside((row.company, row.role, day, stage))], words)
