"""Posting, put together: its segments behind a switch, and a worksheet in their place while one is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Place
from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.record import WorksheetRecord, record_of, record_to_go_on_with
from careerjournal.ui.forms.worksheet.sheet import WorksheetSheet, sheet_words
from careerjournal.ui.kit.buttons import Button, ViewSwitch
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.page import Page
from careerjournal.ui.pages.posting.channels_part import ChannelsPart
from careerjournal.ui.pages.posting.drafts_segment import DraftsSegment
from careerjournal.ui.pages.posting.experiments_part import ExperimentsPart
from careerjournal.ui.pages.posting.log_segment import LogSegment
from careerjournal.ui.pages.posting.people_part import PeoplePart
from careerjournal.ui.pages.posting.segment import Segment
from careerjournal.ui.pages.posting.segments import Choice, Segments
from careerjournal.ui.pages.posting.team_part import TeamPart
from careerjournal.ui.pages.posting.week_segment import WeekSegment
from careerjournal.ui.pages.posting.worksheet_place import (
    ABOUT_CHANNELS,
    opened,
    record_for_channel,
    record_of_place,
)

_SEGMENT_OF = {
    **dict.fromkeys(("post", "posts", "import_posts"), "posts"),
    **dict.fromkeys(("draft", "drafts"), "drafts"),
    **dict.fromkeys(
        ("channel_map", "channel_links", "own_route", "dependence", "strategies", "drill", "source", "channels"),
        "channels",
    ),
    "experiment": "experiments",
    "follow": "people",
    "team": "team",
}
"""The segment on which each part of the page stands; what is not named stands on the week."""


class PostingPage(Page):
    """Goals that a quiet person can keep, channels that do not hang on one, kinds of content, people, the team."""

    cares_for = frozenset(
        {
            *(Kind.CHANNEL, Kind.POSTING_GOAL, Kind.POST, Kind.REST, Kind.PROFILE),
            *(Kind.POST_DRAFT, Kind.REMINDER, Kind.SETTING),
            *(Kind.AUDIENCE, Kind.CHANNEL_LINK, Kind.STRATEGY, Kind.WORK_SOURCE, Kind.APPLICATION),
            *(Kind.EXPERIMENT, Kind.FOLLOWED, Kind.JOIN_IN, Kind.WORKSHEET, Kind.ANSWER, Kind.ACTION),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: WorksheetSheet | None = None
        self._shown: QWidget | None = None
        self._fresh: set[str] = set()
        self.segments = Segments(desk, self._choices(leads_team=False))
        self.segments.moved.connect(self._show_segment)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.segments)
        self.add(self._stack, 1, overhang=True)
        desk.day_changed.connect(self._day_changed)

    @property
    def guide_parts(self) -> frozenset[str]:
        """Give the parts that stand on the segment shown; the team's worksheets belong to the team."""
        if self.segments.key == "team":
            return frozenset({"worksheet"})
        return frozenset(part for part, key in _SEGMENT_OF.items() if key == self.segments.key)

    @property
    def sheet(self) -> WorksheetSheet | None:
        """Give the worksheet that is open, if one is."""
        return self._sheet

    @property
    def segment(self) -> Segment:
        """Give the segment that is shown."""
        return self.segments.segment

    @property
    def switch(self) -> ViewSwitch:
        """Give the switch between the segments."""
        return self.segments.switch

    def refresh(self) -> None:
        self._fresh.clear()
        if self._sheet is not None:
            self.header.set_words(*sheet_words(self._sheet.refresh(), self._desk))
            return
        self.segments.set_choices(self._choices(leads_team=self._desk.journal.profile.get().leads_team))
        self._show_segment()

    def show_place(self, place: Place) -> None:
        """Open what a place asks for on its segment, or a worksheet in the place of all."""
        if place.part == "worksheet":
            self._open(lambda: record_of_place(self._desk, place), dict(place.prefill).get("question", ""))
            return
        self._close()
        if place.part:
            self.segments.show_segment(_SEGMENT_OF.get(place.part, "week"))
        self.segments.segment.show_place(place)

    def _choices(self, *, leads_team: bool) -> list[Choice]:
        """Give the segments that there are for this person."""
        choices = [
            Choice(key="week", icon="posting", name=tr("The week"), make=self._week),
            Choice(key="posts", icon="timeline", name=tr("The log"), make=LogSegment),
            Choice(key="drafts", icon="edit", name=tr("Drafts"), make=DraftsSegment),
            Choice(key="channels", icon="channels", name=tr("Channels"), make=self._channels),
            Choice(key="experiments", icon="eye", name=tr("Experiments"), make=ExperimentsPart),
            Choice(key="people", icon="person", name=tr("People"), make=PeoplePart),
        ]
        if leads_team:
            choices.append(Choice(key="team", icon="skills", name=tr("Team"), make=self._team))
        return choices

    def _week(self, desk: Desk) -> Segment:
        """Make the segment of the week and listen to it."""
        segment = WeekSegment(desk)
        segment.sentence_changed.connect(self._say)
        return segment

    def _channels(self, desk: Desk) -> Segment:
        """Make the segment of the channel map and listen to it."""
        part = ChannelsPart(desk)
        part.worksheet_asked.connect(self._open_for_channel)
        return part

    def _team(self, desk: Desk) -> Segment:
        """Make the team's segment and listen to it."""
        part = TeamPart(desk)
        part.worksheet_asked.connect(self._open_for_team)
        return part

    @Slot()
    def _show_segment(self) -> None:
        """Read the shown segment anew where anything changed since, with its words and buttons at the head."""
        segment = self.segments.segment
        if self.segments.key not in self._fresh:
            self._fresh.add(self.segments.key)
            segment.refresh()
        self.header.set_buttons(*segment.buttons())
        self._say()

    @Slot()
    def _say(self) -> None:
        """Say under the title what the segment says."""
        if self._sheet is None:
            self.header.set_words(tr("Posting"), self.segments.segment.sentence())

    @Slot(object)
    def _day_changed(self, day: object) -> None:
        """Read anew at midnight and after sleep."""
        self.mark_stale()

    @Slot(str, int, int)
    def _open_for_channel(self, form_id: str, channel_id: int, worksheet_id: int) -> None:
        """Open a drill or an appeal, that of an id or the one of a channel to go on with."""
        desk = self._desk
        self._open(
            lambda: record_of(desk, worksheet_id) if worksheet_id else record_for_channel(desk, form_id, channel_id)
        )

    @Slot(str, int, bool)
    def _open_for_team(self, form_id: str, worksheet_id: int, is_new: bool) -> None:
        """Open a worksheet of the team, that of an id or the one to go on with."""
        desk = self._desk
        self._open(
            lambda: (
                record_of(desk, worksheet_id) if worksheet_id else record_to_go_on_with(desk, form_id, is_new=is_new)
            )
        )

    def _open(self, take_up: Callable[[], WorksheetRecord], question: str = "") -> None:
        """Show a worksheet in the place of the segments; what is gone is said in the bar."""
        try:
            record = take_up()
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        self._close()
        self._sheet, self._shown = opened(self._desk, record, question)
        self._sheet.closed.connect(self._close)
        self._stack.addWidget(self._shown)
        self._stack.setCurrentWidget(self._shown)
        close = Button(tr("Close for now"))
        close.clicked.connect(self._sheet.close_for_now)
        self.header.set_buttons(None, close)
        self.refresh()
        self._sheet.take_focus(question)

    @Slot()
    def _close(self) -> None:
        """Close the worksheet, if one is open, and show the segment that it belongs to."""
        sheet, shown = self._sheet, self._shown
        if sheet is None or shown is None:
            return
        shown.hide()
        self._sheet = self._shown = None
        self._stack.setCurrentWidget(self.segments)
        self._stack.removeWidget(shown)
        shown.deleteLater()
        self.segments.show_segment("channels" if sheet.record.form.id in ABOUT_CHANNELS else "team")
        self.refresh()
