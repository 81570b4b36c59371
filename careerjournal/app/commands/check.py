"""`careerjournal check`."""

from __future__ import annotations

import sys
from argparse import Namespace

from careerjournal.app.context import Context
from careerjournal.app.opening import reading
from careerjournal.language.sentences import say


def run(context: Context, arguments: Namespace) -> int:
    """Check the journal's file: 0 where it is sound, else 1 and a sentence a finding on stderr."""
    with reading(context) as journal:
        findings = journal.files.check()
    for finding in findings:
        print(say(finding, context.words), file=sys.stderr)
    if findings:
        return 1
    print(context.words.tr("The journal is sound: {path}", path=context.paths.journal))
    return 0
