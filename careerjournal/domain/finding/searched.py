"""Which fields of each kind of record are searched, by which day it is new, and where a hit leads.

A kind that shall be found needs one line in `SEARCHED`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from careerjournal.domain.changes import Kind
from careerjournal.domain.places import Page, Place


@dataclass(frozen=True, slots=True)
class Way:
    """Where a hit leads: a page, a part of it, and the field that holds the id of the record meant there."""

    page: Page
    part: str = ""
    record: str = "id"


@dataclass(frozen=True, slots=True)
class Searched:
    """How a kind is searched: what names it, its other words, the fields one of which holds its day, and its way.

    `belongs` is the field with the id of the application whose trash it shares; `instead` is the way where that is
    empty.
    """

    title: tuple[str, ...]
    words: tuple[str, ...]
    days: tuple[str, ...]
    way: Way
    belongs: str = ""
    instead: Way | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """Give all fields that are searched."""
        return self.title + self.words


_APPLICATION: Final = Way(Page.APPLICATIONS, record="application_id")
_WORKSHEET: Final = Way(Page.SETBACKS, "worksheet", "worksheet_id")

SEARCHED: Final[dict[Kind, Searched]] = {
    Kind.APPLICATION: Searched(
        ("company", "role"),
        ("place", "source", "salary", "contact", "notes", "tags", "cv_version"),
        ("logged_at",),
        Way(Page.APPLICATIONS),
        belongs="id",
    ),
    Kind.EVENT: Searched((), ("name", "note"), ("on",), _APPLICATION, belongs="application_id"),
    Kind.FEEDBACK: Searched(
        ("person",),
        ("about", "words", "reflection", "letter_subject", "letter"),
        ("received_on", "asked_on"),
        Way(Page.SETBACKS, "feedback"),
        belongs="application_id",
    ),
    Kind.SKILL: Searched(("name",), ("why", "evidence"), ("named_on",), Way(Page.SETBACKS, "skill")),
    Kind.ACTION: Searched(("title",), (), ("made_on",), Way(Page.TODAY, "action")),
    Kind.POST: Searched((), ("text", "link"), ("at",), Way(Page.POSTING, "post")),
    Kind.CHANNEL: Searched(("name",), ("handle",), ("mapped_on",), Way(Page.POSTING, "channel_map")),
    Kind.STRATEGY: Searched(("words",), (), ("named_on",), Way(Page.POSTING, "strategies", "channel_id")),
    Kind.WORK_SOURCE: Searched(("name",), ("notes",), ("named_on",), Way(Page.POSTING, "source")),
    Kind.EXPERIMENT: Searched(
        ("hypothesis",), ("content_type", "learnt", "worth_when"), ("begun_on",), Way(Page.POSTING, "experiment")
    ),
    Kind.FOLLOWED: Searched(("name",), ("why", "place"), ("since",), Way(Page.POSTING, "follow")),
    Kind.JOIN_IN: Searched((), ("note",), ("on",), Way(Page.POSTING, "follow", "followed_id")),
    Kind.DIARY: Searched((), ("words", "tags"), ("on",), Way(Page.DIARY)),
    Kind.COMPANY: Searched(("name",), ("website", "notes"), ("added_at",), Way(Page.APPLICATIONS, "company")),
    Kind.CONTACT: Searched(
        ("name",),
        ("company", "role", "mail", "phone", "notes"),
        ("last_on",),
        _APPLICATION,
        belongs="application_id",
        instead=Way(Page.APPLICATIONS, "company"),
    ),
    Kind.DOCUMENT: Searched(("name",), ("version",), ("added_at",), _APPLICATION, belongs="application_id"),
    Kind.JOB_OFFER: Searched((), ("terms",), ("received_on",), _APPLICATION, belongs="application_id"),
    Kind.WORKSHEET: Searched(
        ("title",), (), ("started_on",), Way(Page.SETBACKS, "worksheet"), belongs="application_id"
    ),
    Kind.ANSWER: Searched((), ("words",), ("answered_on",), _WORKSHEET),
    Kind.GOAL: Searched(("what",), ("measure", "barrier", "support"), (), Way(Page.PLAN, "goal")),
    Kind.CAREER_PATH: Searched(("name",), ("speaks_for", "speaks_against", "try_out"), (), Way(Page.PLAN, "path")),
    Kind.SECTION_TEXT: Searched((), ("words",), (), Way(Page.PLAN, "section_text")),
    Kind.SKILL_STEP: Searched(("what",), ("resource", "evidence"), ("by",), Way(Page.PLAN, "skill_step")),
    Kind.PLAN_WORDING: Searched((), ("words",), ("made_on",), Way(Page.PLAN, "plan_wording")),
    Kind.PLAN_VERSION: Searched(("name",), (), ("kept_on",), Way(Page.PLAN, "versions")),
    Kind.READING_NOTE: Searched((), ("words",), ("made_on",), Way(Page.GUIDES)),
}
"""The kinds that are searched; a debrief by its answers, which hold all its words. Guides and the person's own
articles are searched beside them, in memory."""


def place_of(kind: Kind, cells: dict[str, object]) -> Place:
    """Give where a record is seen and changed, from its fields; a company and its people go by the company's name."""
    searched = SEARCHED[kind]
    way, record = searched.way, cells.get(searched.way.record)
    if searched.instead is not None and record is None:
        way, record = searched.instead, cells.get(searched.instead.record)
    if way.part == "company":
        name = cells.get("name") if kind is Kind.COMPANY else cells.get("company")
        return Place(way.page, part=way.part, prefill=(("company", str(name or "")),))
    if kind is Kind.READING_NOTE:
        return _reading_place(cells)
    return Place(way.page, record if isinstance(record, int) else None, way.part)


def _reading_place(cells: dict[str, object]) -> Place:
    """Give the guide or article beside which a note stands."""
    section = (("section", str(cells.get("section") or "")),)
    article = cells.get("article_id")
    if isinstance(article, int):
        return Place(Page.GUIDES, article, "article", section)
    return Place(Page.GUIDES, part=str(cells.get("guide") or ""), prefill=section)
