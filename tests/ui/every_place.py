"""Every page of the window, and the views, panels and sheets that a place leads to."""

from __future__ import annotations

from collections.abc import Iterator

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import PlanSection
from careerjournal.journal.journal import Journal

VIEWS = ("table", "board", "calendar", "timeline", "insights")
"""The views of the applications, in which a sample has something to show."""


def pages() -> Iterator[tuple[str, Place]]:
    """Name each page."""
    yield from ((page.value, Place(page)) for page in Page)


def parts(journal: Journal) -> Iterator[tuple[str, Place]]:
    """Name each part of a page that a place leads to, in a filled journal."""
    rejected = journal.setbacks.rows()[0].application_id
    yield "application", Place(Page.APPLICATIONS, record=rejected)
    yield "event", Place(Page.APPLICATIONS, record=rejected, part="event")
    yield from ((f"plan {section}", Place(Page.PLAN, part=section.value)) for section in PlanSection)
    yield "debrief", Place(Page.SETBACKS, record=rejected, part="debrief")
    project = journal.worksheets.listing("project")[0].worksheet.id
    for question in ("", "series"):
        prefill = (("question", question),) if question else ()
        yield f"worksheet {question}", Place(Page.SETBACKS, record=project, part="worksheet", prefill=prefill)
    for part in ("feedback", "skills", "actions"):
        yield f"setbacks {part}", Place(Page.SETBACKS, part=part)
    for part in ("posts", "drafts", "channels", "experiment", "follow", "team"):
        yield f"posting {part}", Place(Page.POSTING, part=part)
    yield "guide", Place(Page.GUIDES, part="quiet-online")


def sheets() -> Iterator[tuple[str, Place]]:
    """Name each sheet that a place opens by itself."""
    for part in ("offers", "search_goal", "pause", "admired", "quiet", "new"):
        yield f"applications {part}", Place(Page.APPLICATIONS, part=part)
    for part in ("new", "log", "rest", "draft", "own_route", "channel_links", "strategies", "source"):
        yield f"posting {part}", Place(Page.POSTING, part=part)
    asked = (("kind", "interviewer"), ("person", "Ines Okafor"))
    yield "request", Place(Page.SETBACKS, part="feedback", prefill=asked)
    yield "plan goal", Place(Page.PLAN, part="goal")
    yield "action", Place(Page.TODAY, part="new")
