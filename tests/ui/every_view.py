"""Every view of the window on the sample journal, one after the other, and the sheets that open over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import PlanSection
from careerjournal.guidance.library import GUIDES
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.applications.page import ApplicationsPage
from careerjournal.ui.pages.posting.page import PostingPage
from tests.ui.shell.conftest import Started

APPLICATION_VIEWS = ("table", "board", "calendar", "timeline", "insights")
POSTING_SEGMENTS = ("week", "posts", "drafts", "channels", "experiments", "people", "team")
SETBACKS_PARTS = ("feedback", "skills", "actions")


def lead_a_team(started: Started) -> None:
    """Note that the person leads a team, which adds a segment to Posting and a section to the plan."""
    assert started.shell.session is not None
    desk = started.shell.session.desk
    profile = replace(desk.journal.profile.get(), leads_team=True)
    desk.do(lambda: desk.journal.profile.keep(profile))


def settle(started: Started) -> None:
    """Wait until everything is read and the window has the keyboard."""
    started.bot.waitUntil(lambda: running() == 0)
    started.window.activateWindow()
    started.bot.waitUntil(started.window.isActiveWindow)


def views(started: Started) -> Iterator[tuple[str, QWidget]]:
    """Go from view to view; give each one's name and its page while it is shown."""
    for name, place in places(started):
        started.pages.go(place)
        settle(started)
        yield name, page_of(started, place.page)
    applications, posting = page_of(started, Page.APPLICATIONS), page_of(started, Page.POSTING)
    assert isinstance(applications, ApplicationsPage)
    assert isinstance(posting, PostingPage)
    for view in APPLICATION_VIEWS:
        started.pages.go(Place(Page.APPLICATIONS))
        applications.close_panel()
        applications.list.open_view(view)
        settle(started)
        yield f"applications, {view}", applications
    for segment in POSTING_SEGMENTS:
        started.pages.go(Place(Page.POSTING))
        posting.segments.show_segment(segment)
        settle(started)
        yield f"posting, {segment}", posting


def places(started: Started) -> Iterator[tuple[str, Place]]:
    """Give what a place alone leads to: pages, the panel, debriefs and worksheets, guides, sections of the plan."""
    journal = started.journal
    debriefed = next(row for row in journal.setbacks.rows() if row.debrief is not None).application_id
    yield from ((page.value, Place(page)) for page in Page)
    yield "application", Place(Page.APPLICATIONS, record=debriefed)
    yield "debrief", Place(Page.SETBACKS, record=debriefed, part="debrief")
    for form in ("idea", "project"):
        worksheet = journal.worksheets.listing(form)[0].worksheet.id
        yield form, Place(Page.SETBACKS, record=worksheet, part="worksheet")
    yield from ((f"setbacks, {part}", Place(Page.SETBACKS, part=part)) for part in SETBACKS_PARTS)
    yield from ((f"guide {guide}", Place(Page.GUIDES, part=guide)) for guide in GUIDES)
    yield from ((f"plan, {section}", Place(Page.PLAN, part=section.value)) for section in PlanSection)
    yield "plan, versions", Place(Page.PLAN, part="versions")


def page_of(started: Started, page: Page) -> QWidget:
    """Give a page that was opened."""
    found = started.pages.page_widget(page)
    assert found is not None
    return found


def sheets(started: Started) -> Iterator[tuple[str, QDialog]]:
    """Open the sheets one after the other; give each one's name and window, and close it."""
    for name, opens in _openers(started).items():
        opens()
        started.bot.waitUntil(lambda: running() == 0)
        sheet = next(
            (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()), None
        )
        assert sheet is not None, name
        sheet.activateWindow()
        started.bot.waitUntil(sheet.isActiveWindow)
        yield name, sheet
        sheet.reject()
        started.bot.waitUntil(partial(_is_gone, sheet))


def _is_gone(sheet: QDialog) -> bool:
    return not sheet.isVisible()


def _openers(started: Started) -> dict[str, Callable[[], object]]:
    """Give what opens each sheet."""
    assert started.shell.session is not None
    desk, journal = started.shell.session.desk, started.journal
    rejected = journal.setbacks.rows()[0].application_id
    going: dict[str, Place] = {
        "event": Place(Page.APPLICATIONS, record=rejected, part="event"),
        "offers": Place(Page.APPLICATIONS, part="offers"),
        "weekly goal": Place(Page.APPLICATIONS, part="search_goal"),
        "pause": Place(Page.APPLICATIONS, part="pause"),
        "admired": Place(Page.APPLICATIONS, part="admired"),
        "request": Place(Page.SETBACKS, part="feedback", prefill=(("kind", "interviewer"), ("person", "Ines"))),
        "post": Place(Page.POSTING, part="log"),
        "channel": Place(Page.POSTING, part="new"),
        "rest": Place(Page.POSTING, part="rest"),
        "draft": Place(Page.POSTING, part="draft"),
        "experiment": Place(Page.POSTING, part="experiment"),
        "source": Place(Page.POSTING, part="source"),
    }
    opened: dict[str, Callable[[], object]] = {"log": lambda: desk.log_application("")}
    return opened | {name: (lambda place=place: desk.go(place)) for name, place in going.items()}
