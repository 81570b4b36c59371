"""`careerjournal backup OUT`."""

from __future__ import annotations

from argparse import Namespace

from careerjournal.app.context import Context
from careerjournal.app.opening import reading


def run(context: Context, arguments: Namespace) -> int:
    """Copy the journal, whole and consistent, to a file."""
    with reading(context) as journal:
        journal.files.backup(arguments.out)
    print(context.words.tr("The journal is copied to {path}.", path=arguments.out))
    return 0
