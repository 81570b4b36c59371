"""The overview of Setbacks in four parts; the first has rejections and worksheets, and what came of them beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careerjournal.domain.places import Place
from careerjournal.journal.rows import FeedbackRow, LatestSetbacks, SkillRow, WorksheetRow
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import SCROLL_BAR, Beside, Scroll, boxed, column, emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.actions_part import ActionsPart
from careerjournal.ui.pages.setbacks.came_of_it import CameOfIt
from careerjournal.ui.pages.setbacks.feedback_part import FeedbackPart
from careerjournal.ui.pages.setbacks.kindly import KindlySections
from careerjournal.ui.pages.setbacks.parts import ACTIONS, FEEDBACK, PART_OF, SETBACKS, SKILLS, PartsSwitch
from careerjournal.ui.pages.setbacks.rejections import Rejections
from careerjournal.ui.pages.setbacks.skills_part import SkillsPart
from careerjournal.ui.pages.setbacks.worksheets_list import WorksheetsSection

SIDE_COLUMN = 296
COLUMN_GAP = 40


class Overview(QWidget):
    """All that setbacks left behind."""

    debrief_asked = Signal(int)
    """The id of an application to look back at."""
    worksheet_asked = Signal(int)
    """The id of a worksheet to open."""
    part_changed = Signal()
    """Another part is shown; the header's buttons change with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rejections = Rejections(desk.words)
        self.rejections.opened.connect(self.debrief_asked)
        self.rejections.shield_asked.connect(self._turn_shield)
        self._kindly = KindlySections(desk)
        self._worksheets = WorksheetsSection(desk.words)
        self._worksheets.opened.connect(self.worksheet_asked)
        self._worksheets.removed.connect(self._remove_worksheet)
        self._empty = column(margins=(OVERHANG, 0, OVERHANG, 0))
        self._side: QVBoxLayout = column()
        side = boxed(column(self._kindly.patterns, self._side))
        main = column(self._kindly.steps, self.rejections, self._empty, self._worksheets, None)
        # rows overhang the text edge, and the narrow column ends on it, beside the room of the scroll bar
        edges = (0, 0, OVERHANG - SCROLL_BAR, 0)
        content = Beside(main, side, side_width=SIDE_COLUMN, gap=COLUMN_GAP - OVERHANG, margins=edges)
        self._parts = PartsSwitch(desk.words)
        self._parts.switch.chosen.connect(self.show_part)
        self._views = {
            SETBACKS: Scroll(content),
            FEEDBACK: FeedbackPart(desk),
            SKILLS: SkillsPart(desk),
            ACTIONS: ActionsPart(desk),
        }
        self._stack = QStackedWidget()
        for view in self._views.values():
            self._stack.addWidget(view)
        self._join_parts()
        self.setLayout(column(self._parts, (self._stack, 1)))

    def _join_parts(self) -> None:
        """Let the parts lead to each other."""
        skills, actions = self.skills, self.to_do
        skills.debrief_asked.connect(self.debrief_asked)
        skills.feedback_asked.connect(self._open_feedback)
        actions.place_asked.connect(self._desk.go)

    @property
    def feedback(self) -> FeedbackPart:
        """Give the part on feedback."""
        part = self._views[FEEDBACK]
        assert isinstance(part, FeedbackPart)
        return part

    @property
    def skills(self) -> SkillsPart:
        """Give the part on skills."""
        part = self._views[SKILLS]
        assert isinstance(part, SkillsPart)
        return part

    @property
    def to_do(self) -> ActionsPart:
        """Give the part on things to do."""
        part = self._views[ACTIONS]
        assert isinstance(part, ActionsPart)
        return part

    @property
    def part(self) -> str:
        """Give the part that is shown."""
        return self._parts.switch.key

    @Slot(str)
    def show_part(self, part: str) -> None:
        """Show one of the parts, read anew."""
        if self._parts.switch.key != part:
            self._parts.switch.set_key(part)  # comes back here
            return
        self._stack.setCurrentWidget(self._views[part])
        self._refresh_part()
        self.part_changed.emit()

    def buttons(self) -> tuple[Button, Button | None] | None:
        """Make the header's buttons of the part that is shown; None for the first, whose buttons are the page's."""
        shown = self._views[self.part]
        return shown.buttons() if isinstance(shown, FeedbackPart | SkillsPart | ActionsPart) else None

    def visit(self, place: Place) -> None:
        """Show the part that a place names, and open there what it means."""
        part = PART_OF.get(place.part, SETBACKS)
        self.show_part(part)
        shown = self._views[part]
        if isinstance(shown, FeedbackPart | SkillsPart | ActionsPart):
            shown.visit(place)

    def _refresh_part(self) -> None:
        shown = self._views[self.part]
        if isinstance(shown, FeedbackPart | SkillsPart | ActionsPart):
            shown.refresh()

    @Slot(int)
    def _open_feedback(self, feedback_id: int) -> None:
        """Open a piece of feedback that points to a skill."""
        self.feedback.edit(feedback_id)

    def show_all(
        self,
        latest: LatestSetbacks,
        feedback: Sequence[FeedbackRow],
        skills: Sequence[SkillRow],
        worksheets: Sequence[WorksheetRow],
    ) -> None:
        """Show what the journal holds now."""
        self._kindly.show_now()
        self._worksheets.show_rows(worksheets, self._desk.today())
        self.rejections.show_latest(latest, self._desk.today(), shielded=self._desk.journal.shield.is_on())
        self.rejections.setVisible(bool(latest.count))
        emptied(self._empty)
        if not latest.count:
            self._empty.addWidget(self._nothing_yet())
        self._show_side(feedback, skills)
        self._refresh_part()

    def show_cases(self, application_ids: frozenset[int]) -> None:
        """Show the rejections of a pattern alone."""
        self.rejections.show_only(application_ids)

    @Slot(bool)
    def _turn_shield(self, on: bool) -> None:
        """Fold rejections away everywhere, or show them again."""
        self._desk.do(lambda: self._desk.journal.shield.turn(on=on))

    def take_focus(self, application_id: int) -> None:
        """Put the keyboard where the person came from: on the row of an application."""
        self.rejections.take_focus(application_id)

    def take_focus_on_worksheet(self, worksheet_id: int) -> None:
        """Put the keyboard on the row of a worksheet."""
        self._worksheets.take_focus(worksheet_id)

    @Slot(int)
    def _remove_worksheet(self, worksheet_id: int) -> None:
        """Remove a worksheet; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.worksheets.remove(worksheet_id))

    def _nothing_yet(self) -> EmptyState:
        """Say what belongs here."""
        return EmptyState(
            tr("Rejections will stand here, folded small"),
            tr(
                "When an application ends with a no, you can look back at it here: what they said, what you know and "
                "what you guess, and one lesson. Nothing asks you to."
            ),
        )

    def _show_side(self, feedback: Sequence[FeedbackRow], skills: Sequence[SkillRow]) -> None:
        """Make the narrow column anew: what came of the setbacks."""
        emptied(self._side)
        section = CameOfIt(feedback, skills, len(self._desk.journal.actions.open()), self._desk.words)
        section.part_asked.connect(self.show_part)
        self._side.addSpacing(current().px(4))
        self._side.addWidget(section)
        self._side.addStretch(1)
