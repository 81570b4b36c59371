"""The overview of Setbacks: rejections and feedback in the wide column, skills in the narrow one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.setbacks import Feedback, Skill
from careerjournal.journal.rows import FeedbackRow, SetbackRow, SkillRow, WorksheetRow
from careerjournal.language.words import tr
from careerjournal.ui.forms.action_form import ask_action
from careerjournal.ui.forms.feedback_form import ask_feedback
from careerjournal.ui.forms.skill_form import ask_skill
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, Beside, Scroll, boxed, column, emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.feedback_list import STEP, FeedbackSection
from careerjournal.ui.pages.setbacks.kindly import KindlySections
from careerjournal.ui.pages.setbacks.rejections import Rejections
from careerjournal.ui.pages.setbacks.skills_list import SkillsSection
from careerjournal.ui.pages.setbacks.worksheets_list import WorksheetsSection

SIDE_COLUMN = 296
COLUMN_GAP = 40


class Overview(QWidget):
    """All that setbacks left behind."""

    debrief_asked = Signal(int)
    """The id of an application to look back at."""
    worksheet_asked = Signal(int)
    """The id of a worksheet to open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._feedback: Sequence[FeedbackRow] = ()
        self._skills: Sequence[SkillRow] = ()
        self._shown_feedback = STEP
        self._rejections = Rejections(desk.words)
        self._rejections.opened.connect(self.debrief_asked)
        self._rejections.shield_asked.connect(self._turn_shield)
        self._kindly = KindlySections(desk)
        self._folded_feedback = 0
        self._worksheets = WorksheetsSection(desk.words)
        self._worksheets.opened.connect(self.worksheet_asked)
        self._worksheets.removed.connect(self._remove_worksheet)
        self._empty = column(margins=(OVERHANG, 0, OVERHANG, 0))
        self._below = column(margins=(OVERHANG, 28, OVERHANG, 24))
        self._side: QVBoxLayout = column()
        side = boxed(column(self._kindly.patterns, self._side))
        main = column(self._kindly.steps, self._rejections, self._empty, self._worksheets, self._below, None)
        # rows overhang the text edge, and the narrow column ends on it, beside the room of the scroll bar
        edges = (0, 0, OVERHANG - SCROLL_BAR, 0)
        content = Beside(main, side, side_width=SIDE_COLUMN, gap=COLUMN_GAP - OVERHANG, margins=edges)
        self.setLayout(column((Scroll(content), 1)))

    def show_all(
        self,
        rows: Sequence[SetbackRow],
        feedback: Sequence[FeedbackRow],
        skills: Sequence[SkillRow],
        worksheets: Sequence[WorksheetRow],
    ) -> None:
        """Show what the journal holds now."""
        shielded = self._desk.journal.shield.is_on()
        rejected = {row.application_id for row in rows} if shielded else set()
        self._feedback = [row for row in feedback if row.feedback.application_id not in rejected]
        self._folded_feedback = len(feedback) - len(self._feedback)
        self._skills = skills
        self._kindly.show_now()
        self._worksheets.show_rows(worksheets, self._desk.today())
        self._rejections.show_rows(rows, self._desk.today(), shielded=shielded)
        self._rejections.setVisible(bool(rows))
        emptied(self._empty)
        if not rows:
            self._empty.addWidget(self._nothing_yet())
        self._show_feedback()
        self._show_skills()

    def show_cases(self, application_ids: frozenset[int]) -> None:
        """Show the rejections of a pattern alone."""
        self._rejections.show_only(application_ids)

    @Slot(bool)
    def _turn_shield(self, on: bool) -> None:
        """Fold rejections away everywhere, or show them again."""
        self._desk.do(lambda: self._desk.journal.shield.turn(on=on))

    def take_focus(self, application_id: int) -> None:
        """Put the keyboard where the person came from: on the row of an application."""
        self._rejections.take_focus(application_id)

    def take_focus_on_worksheet(self, worksheet_id: int) -> None:
        """Put the keyboard on the row of a worksheet."""
        self._worksheets.take_focus(worksheet_id)

    @Slot(int)
    def _remove_worksheet(self, worksheet_id: int) -> None:
        """Remove a worksheet; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.worksheets.remove(worksheet_id))

    def edit_feedback(self, feedback_id: int, *, is_answer: bool = False) -> None:
        """Open the form of a piece of feedback; what is gone opens none."""
        found = next(
            (row.feedback for row in self._desk.journal.setbacks.feedback() if row.feedback.id == feedback_id), None
        )
        if found is not None:
            answered = self._desk.today() if is_answer else found.received_on
            ask_feedback(self, self._desk, replace(found, received_on=answered))

    def edit_skill(self, skill_id: int) -> None:
        """Open the form of a skill; what is gone opens none."""
        found = next((row.skill for row in self._desk.journal.setbacks.skills() if row.skill.id == skill_id), None)
        if found is not None:
            ask_skill(self, self._desk, found)

    def _nothing_yet(self) -> EmptyState:
        """Say what belongs here."""
        return EmptyState(
            tr("Rejections will stand here, folded small"),
            tr(
                "When an application ends with a no, you can look back at it here: what they said, what you know and "
                "what you guess, and one lesson. Nothing asks you to."
            ),
        )

    def _show_feedback(self) -> None:
        """Make the section of feedback anew."""
        emptied(self._below)
        names = {row.skill.id: row.skill.name for row in self._skills}
        section = FeedbackSection(
            self._feedback, names, self._desk.today(), self._desk.words, most=self._shown_feedback
        )
        section.edited.connect(self.edit_feedback)
        section.answered.connect(self._note_answer)
        section.removed.connect(self._remove_feedback)
        section.asked.connect(self._note_request)
        section.more_asked.connect(self._show_more)
        self._below.addWidget(section)
        if self._folded_feedback:
            said = self._desk.words.ntr(
                "{n} more piece is about a rejection and folded away.",
                "{n} more pieces are about rejections and folded away.",
                self._folded_feedback,
            )
            self._below.addWidget(Label(said, "small", "muted", wrap=True))

    def _show_skills(self) -> None:
        """Make the section of skills anew."""
        emptied(self._side)
        section = SkillsSection(self._skills, self._desk.words)
        section.added.connect(self.add_skill)
        section.edited.connect(self.edit_skill)
        section.action_asked.connect(self._add_action)
        self._side.addSpacing(current().px(4))
        self._side.addWidget(section)
        self._side.addStretch(1)

    @Slot()
    def add_skill(self) -> None:
        """Ask for a new skill."""
        ask_skill(self, self._desk, Skill(name="", named_on=self._desk.today()))

    @Slot(int)
    def _add_action(self, skill_id: int) -> None:
        """Ask for something to do for a skill."""
        today = self._desk.today()
        ask_action(
            self,
            self._desk,
            Action(title="", due_on=today, made_on=today, origin=Origin.SKILL, origin_id=skill_id, skill_id=skill_id),
        )

    @Slot()
    def _note_request(self) -> None:
        """Note that feedback was asked for today."""
        ask_feedback(self, self._desk, Feedback(asked_on=self._desk.today()))

    @Slot(int)
    def _note_answer(self, feedback_id: int) -> None:
        """Note what came back."""
        self.edit_feedback(feedback_id, is_answer=True)

    @Slot(int)
    def _remove_feedback(self, feedback_id: int) -> None:
        """Remove a piece of feedback; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.setbacks.remove_feedback(feedback_id))

    @Slot()
    def _show_more(self) -> None:
        """Show more feedback."""
        self._shown_feedback += STEP
        self._show_feedback()
