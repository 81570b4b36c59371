"""Reading insights at 100,000 applications: what the worker does, from the question to the last sentence.

The whole journal, a filter by words that leaves a twelfth of it, and one by stage. The GUI thread only shows the
answer; how long that takes is measured with the view in a window.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import perf_counter

from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.insights.overview import Insights, insights
from careerjournal.domain.stages import Stage
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.bench.big_journal import kept_journal
from tests.bench.report import Series, judge, show

APPLICATIONS = 100_000
TIMES = 7
LIMIT = 1000.0
QUERIES = (
    ("all applications", ApplicationQuery()),
    ("those with a word", ApplicationQuery(text="alder")),
    ("those at an interview", ApplicationQuery(stages=frozenset({Stage.INTERVIEW}))),
)


def main() -> bool:
    """Measure each query, print the times and tell whether the figure is reached."""
    with Journal.open(kept_journal(APPLICATIONS), read_only=True) as journal:
        series = [Series(name=name, milliseconds=times(lambda q=query: read(journal, q))) for name, query in QUERIES]  # type: ignore[misc]
    show(f"Insights at {APPLICATIONS:,}, read and worked out", *series)
    return judge("all applications, median", series[0].median, LIMIT, "ms")


def read(journal: Journal, query: ApplicationQuery) -> Insights:
    """Read what a filter leaves, count, and say all of it."""
    found = insights(journal.insights.material(query), date.today())
    words = words_for("en")
    for insight in (found.funnel, found.search, found.answers, found.first_answer, found.weeks, found.endings):
        say(insight.says, words)
    return found


def times(work: Callable[[], object]) -> list[float]:
    """Give the milliseconds of each run after a first one that does not count."""
    work()
    taken: list[float] = []
    for _ in range(TIMES):
        began = perf_counter()
        work()
        taken.append((perf_counter() - began) * 1000)
    return taken
