"""`careerjournal import-posts FILE`."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import date

from careerjournal.app.commands.printed_preview import counts_line, is_told, print_json, row_line
from careerjournal.app.context import Context
from careerjournal.app.opening import reading, writing
from careerjournal.domain.faults import UserFault
from careerjournal.domain.post_import import PostChoices, PostPreview, PostPreviewRow, PostReading
from careerjournal.domain.sentence import sentence
from careerjournal.journal.zone import system_zone
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, system_language, words_for
from careerjournal.workflows import import_posts
from careerjournal.workflows.import_posts import Defaults

_LONGEST_WORDS = 60
"""Letters of a post's text that a line shows."""


def run(context: Context, arguments: Namespace) -> int:
    """Bring a table of posts into the journal, or show what would become of each row; for people or as JSON."""
    preview = _shown(context, arguments) if arguments.dry_run else _imported(context, arguments)
    words = words_for(context.words.code, isolates=False)
    if arguments.json:
        print_json(import_posts.post_preview_as_json(preview, words))
    else:
        _tell(preview, words, every_row=arguments.dry_run)
    return 0


def _read(arguments: Namespace, zone: str) -> PostReading:
    """Read the file as the arguments say. Raises UserFault where no column holds days."""
    choices = PostChoices(
        encoding=arguments.encoding or "",
        zone=arguments.zone or "",
        in_utc=True if arguments.utc else None,
        channels={"": arguments.channel} if arguments.channel else {},
    )
    defaults = Defaults(language=system_language(os.environ), zone=zone, today=date.today())
    read = import_posts.read(arguments.file, choices, defaults=defaults)
    if not read.has_days:
        raise UserFault(sentence("posts.no_day_column", name=read.source))
    return read


def _shown(context: Context, arguments: Namespace) -> PostPreview:
    """Set the file against the journal as it is; without one everything is new."""
    if not context.paths.journal.exists():
        return import_posts.preview_without_journal(_read(arguments, system_zone()))
    with reading(context) as journal:
        return import_posts.preview(journal, _read(arguments, journal.zone()))


def _imported(context: Context, arguments: Namespace) -> PostPreview:
    """Read the file, then log its posts as one step; a file that is refused makes no journal."""
    _read(arguments, system_zone())
    with writing(context) as journal:
        preview = import_posts.preview(journal, _read(arguments, journal.zone()))
        if preview.rows:
            import_posts.apply(journal, preview)
    return preview


def _tell(preview: PostPreview, words: Words, *, every_row: bool) -> None:
    """Print a line per row and the counts."""
    for row in preview.lines:
        if is_told(row, every_row=every_row):
            print(_line(row, words))
    for notice in preview.reading.notices:
        print(say(notice, words))
    print(counts_line(preview, words, is_done=not every_row))


def _line(row: PostPreviewRow, words: Words) -> str:
    """Say in one line what becomes of a row."""
    day = words.formats.day(row.day) if row.day else ""
    text = " ".join(row.text.split())
    shown = text if len(text) <= _LONGEST_WORDS else text[: _LONGEST_WORDS - 1].rstrip() + "…"
    return row_line(row, [words.formats.beside((day, row.channel)), shown or row.link], words)
