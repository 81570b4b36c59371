"""`careerjournal sample`."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from careerjournal.app.context import Context
from careerjournal.app.opening import writing
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.workflows.fill_sample import fill_sample


def run(context: Context, arguments: Namespace) -> int:
    """Fill a new journal with the sample; without --home or --journal in a file of its own, never in one's own."""
    path = context.paths.journal if context.places_named else context.paths.sample
    make_sample(context, path, arguments.language or context.words.code)
    print(context.words.tr("The sample journal is here: {path}", path=path))
    return 0


def make_sample(context: Context, path: Path, language: str) -> None:
    """Make a sample journal. Raises UserFault where there is a file already."""
    if path.exists():
        raise UserFault(sentence("sample.exists", path=str(path)))
    with writing(context, path) as journal:
        fill_sample(journal, language=language, today=date.today())
