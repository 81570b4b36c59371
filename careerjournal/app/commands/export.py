"""`careerjournal export OUT`."""

from __future__ import annotations

from argparse import Namespace

from careerjournal.app.context import Context
from careerjournal.app.opening import reading
from careerjournal.workflows.export_journal import export_journal


def run(context: Context, arguments: Namespace) -> int:
    """Write the applications as CSV, or the whole record as JSON, by the ending of the name."""
    with reading(context) as journal:
        export_journal(journal, arguments.out)
    print(context.words.tr("The record is written to {path}.", path=arguments.out))
    return 0
