"""Posting with 10 channels and 20,000 posts over ten years: opening the page and switching the week.

The figure is how long the GUI thread is busy at a time, after the page has been painted once: the reading itself is
done on a worker. The time until the numbers stand is printed beside it.
"""

from __future__ import annotations

import random
import tempfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel, Period, Post, PostingGoal, PostKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.posting.page import PostingPage
from careerjournal.ui.pages.posting.week_segment import WeekSegment
from careerjournal.ui.shell.pages_view import PagesView
from tests.bench.report import Series, judge, show
from tests.bench.turns import Measured, measured
from tests.bench.window import open_window, settle, wait_until

CHANNELS = 10
POSTS = 20_000
YEARS = 10
TIMES = 40
LIMIT = 16.0
_PERIODS = (Period.WEEK, Period.DAY, Period.WEEK, Period.MONTH)


def main() -> bool:
    """Measure, print the times and tell whether the figures are reached."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "posting.careerjournal"
        with Journal.open(path) as journal:
            fill(journal, journal.clock.today())
        shell = open_window(path)
        pages = shell.content
        assert isinstance(pages, PagesView)
        pages.go(Place(Page.POSTING))
        wait_until(lambda: running() == 0 and bool(shell.window.findChildren(PostingPage)))
        page = shell.window.findChildren(PostingPage)[0]
        week = page.segment
        assert isinstance(week, WeekSegment)
        wait_until(lambda: week.view is not None and running() == 0)
        settle()
        opened = [opening(pages, page, week) for _ in range(TIMES)]
        switched = [switching(week.tools.back) for _ in range(TIMES)]
        switched += [switching(week.tools.ahead) for _ in range(TIMES)]
        shell.window.close()
    opens = Series(name="opens, GUI thread at a time", milliseconds=[one.work for one in opened])
    switches = Series(name="switches the week, GUI thread", milliseconds=[one.work for one in switched])
    show(
        f"Posting at {POSTS:,} posts",
        opens,
        Series(name="opens, until it stands", milliseconds=[one.stood for one in opened]),
        switches,
    )
    reached = judge("opens, 95th percentile", opens.percentile(0.95), LIMIT, "ms")
    return judge("switches, 95th percentile", switches.percentile(0.95), LIMIT, "ms") and reached


def fill(journal: Journal, today: date) -> None:
    """Fill a journal with ten years of posts, the same on the same day."""
    chance = random.Random(5)
    first = today - timedelta(days=365 * YEARS)
    for number in range(CHANNELS):
        own = journal.posting.keep_channel(Channel(name=f"Channel {number + 1}")).record
        period = _PERIODS[number % len(_PERIODS)]
        goal = PostingGoal(channel_id=own, period=period, target=1 + number % 3, starts_on=first)
        journal.posting.set_goal(goal)
        journal.posting.log_posts([_post(own, first, today, chance) for _ in range(POSTS // CHANNELS)])


def _post(channel: int, first: date, today: date, chance: random.Random) -> Post:
    """Make one post of some day."""
    day = first + timedelta(days=chance.randrange((today - first).days))
    at = datetime.combine(day, time(chance.randrange(24), chance.randrange(60)), UTC)
    kind = chance.choice(tuple(PostKind))
    return Post(channel_id=channel, at=at, zone="Europe/Berlin", kind=kind, text="Words of a post")


def opening(pages: PagesView, page: PostingPage, week: WeekSegment) -> Measured:
    """Go elsewhere, let the page be stale, and come back to it."""
    pages.go(Place(Page.TODAY))
    settle()
    page.mark_stale()
    before = week.view
    return measured(lambda: pages.go(Place(Page.POSTING)), lambda: week.view is not before and running() == 0)


def switching(button: QAbstractButton) -> Measured:
    """Go to another week, and wait until it is painted."""
    settle()

    def act() -> None:
        button.click()
        settle()

    return measured(act, lambda: True)


if __name__ == "__main__":
    raise SystemExit(not main())
