"""`careerjournal plan OUT.pdf`."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from dataclasses import replace

from careerjournal.app.context import Context
from careerjournal.app.opening import reading, writing
from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan import Design, Margins, Paper
from careerjournal.language.sentences import say
from careerjournal.workflows.whole_file import save
from careerjournal.workflows.write_plan import material_bytes, missing_in_plan, plan_material, said_of_missing


def run(context: Context, arguments: Namespace) -> int:
    """Compose the plan from the record as it stands and write it as a PDF; name what it shows by a sign."""
    with reading(context) as journal:
        kept = journal.plan.choices()
        choices = replace(
            kept,
            paper=Paper(arguments.paper) if arguments.paper else kept.paper,
            margins=Margins(arguments.margins) if arguments.margins else kept.margins,
            design=Design(arguments.design) if arguments.design else kept.design,
            fillable=kept.fillable if arguments.fillable is None else arguments.fillable,
            language=arguments.language or kept.language or context.words.code,
        )
        day = arguments.date or journal.clock.today()
        material = plan_material(journal, choices, day)
    save(material_bytes(material, choices, day), arguments.out)
    with suppress(UserFault), writing(context) as journal:  # a window that holds the journal keeps it to itself
        journal.plan.note_exported(day)
    print(context.words.tr("The plan is written to {path}.", path=arguments.out))
    missing = missing_in_plan(material, choices, day)
    if missing:
        print(say(said_of_missing(missing), context.words))
    return 0
