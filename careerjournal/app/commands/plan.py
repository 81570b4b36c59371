"""`careerjournal plan OUT.pdf`."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from careerjournal.app.context import Context
from careerjournal.app.opening import reading
from careerjournal.domain.plan import Paper
from careerjournal.workflows.write_plan import plan_bytes, save


def run(context: Context, arguments: Namespace) -> int:
    """Compose the plan from the record as it stands and write it as a PDF."""
    with reading(context) as journal:
        kept = journal.plan.choices()
        choices = replace(
            kept,
            paper=Paper(arguments.paper) if arguments.paper else kept.paper,
            language=arguments.language or kept.language or context.words.code,
        )
        data = plan_bytes(journal, choices, arguments.date or journal.clock.today())
    save(data, arguments.out)
    print(context.words.tr("The plan is written to {path}.", path=arguments.out))
    return 0
