"""`careerjournal report OUT --from DAY --to DAY`."""

from __future__ import annotations

from argparse import Namespace

from careerjournal.app.context import Context
from careerjournal.app.opening import reading
from careerjournal.domain.activity_report import USUAL, ReportChoices, ReportColumn
from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.plan import Paper
from careerjournal.language.sentences import say
from careerjournal.workflows.activity_report import WrittenReport, write_report


def run(context: Context, arguments: Namespace) -> int:
    """Write the activity report of some days; say what they came to."""
    with reading(context) as journal:
        columns = frozenset(map(ReportColumn, arguments.columns)) if arguments.columns else USUAL
        choices = ReportChoices(first=arguments.first, last=arguments.last or journal.clock.today(), columns=columns)
        how = WrittenReport(language=arguments.language or context.words.code, paper=Paper(arguments.paper))
        report = write_report(journal, ApplicationQuery(), choices, how, arguments.out)
    print(context.words.tr("The report is written to {path}.", path=arguments.out))
    print(say(report.says, context.words))
    return 0
