"""Posting, put together: segments under one head, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from careerjournal.domain.changes import Kind
from careerjournal.domain.places import Place
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import ToolRow
from careerjournal.ui.kit.buttons import View, ViewSwitch
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.page import Page
from careerjournal.ui.pages.posting.drafts_segment import DraftsSegment
from careerjournal.ui.pages.posting.log_segment import LogSegment
from careerjournal.ui.pages.posting.segment import Segment
from careerjournal.ui.pages.posting.week_segment import WeekSegment

WEEK, LOG, DRAFTS = "week", "posts", "drafts"
SEGMENTS: Mapping[str, Callable[[Desk], Segment]] = {WEEK: WeekSegment, LOG: LogSegment, DRAFTS: DraftsSegment}
"""What makes each segment."""

SEGMENT_OF_PART: Mapping[str, str] = {"post": LOG, "draft": DRAFTS, "drafts": DRAFTS, "posts": LOG}
"""In which segment a part of the page stands; what is not named stands in the first."""


class PostingPage(Page):
    """Goals that a quiet person can keep."""

    cares_for = frozenset(
        {
            *(Kind.CHANNEL, Kind.POSTING_GOAL, Kind.POST, Kind.REST, Kind.PROFILE),
            *(Kind.POST_DRAFT, Kind.REMINDER, Kind.SETTING),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        views = [
            View(key=WEEK, icon="posting", name=tr("The week")),
            View(key=LOG, icon="timeline", name=tr("The log")),
            View(key=DRAFTS, icon="edit", name=tr("Drafts")),
        ]
        self.switch = ViewSwitch(views, WEEK, name=tr("View"))
        self.switch.chosen.connect(self._choose)
        self._made: dict[str, Segment] = {}
        self._fresh: set[str] = set()
        self._stack = QStackedWidget()
        self.add(ToolRow(self.switch))
        self.add(self._stack, 1, overhang=True)
        desk.day_changed.connect(self._day_changed)

    @property
    def segment(self) -> Segment:
        """Give the segment that is shown, made now where it was not yet."""
        key = self.switch.key
        if key not in self._made:
            made = self._made[key] = SEGMENTS[key](self._desk)
            if isinstance(made, WeekSegment):
                made.sentence_changed.connect(self._say)
            self._stack.addWidget(made)
        return self._made[key]

    def refresh(self) -> None:
        self._fresh.clear()
        self._show_segment()

    def show_place(self, place: Place) -> None:
        """Open the segment that a place stands in, and what it asks for there."""
        self.switch.set_key(SEGMENT_OF_PART.get(place.part, WEEK if place.part else self.switch.key))
        self.segment.show_place(place)

    def _show_segment(self) -> None:
        """Show the chosen segment, read anew where anything changed since."""
        segment, key = self.segment, self.switch.key
        if key not in self._fresh:
            self._fresh.add(key)
            segment.refresh()
        self._stack.setCurrentWidget(segment)
        self.header.set_buttons(*segment.buttons())
        self._say()

    @Slot()
    def _say(self) -> None:
        """Say under the title what the segment says."""
        self.header.set_words(tr("Posting"), self.segment.sentence())

    @Slot(str)
    def _choose(self, _key: str) -> None:
        """Show another segment."""
        self._show_segment()

    @Slot(object)
    def _day_changed(self, _day: object) -> None:
        """Read anew at midnight and after sleep."""
        self.mark_stale()
