"""The second step: what was said, word for word; as many pieces as there are."""

from __future__ import annotations

from PySide6.QtCore import Slot

from careerjournal.domain.setbacks import Feedback, FeedbackKind
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.language.words import tr
from careerjournal.ui.forms.request_form import ask_for_feedback
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.said_block import SaidBlock, new_key
from careerjournal.ui.pages.setbacks.step import Step

_FIELDS = ("words", "person", "about")


class WhatTheySaid(Step):
    """A block for each piece of feedback about the application, and an empty one where there is none."""

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, step)
        self._record = record
        self._blocks: list[SaidBlock] = []
        self._column = column(gap=16)
        more = Button(tr("Add something else that was said"), "text", "add")
        more.clicked.connect(self._add_empty)
        self._wants_empty = any(desk.journal.drafts.get(new_key(record, field)) for field in _FIELDS)
        self.content.addLayout(self._column)
        ask = Button(tr("Ask them for feedback"), "text", "letter")
        ask.clicked.connect(self._ask)
        self.content.addLayout(column(16, line(more, ask, None, gap=24)))

    def show_view(self, view: DebriefView) -> None:
        there = {said.id: said for said in view.feedback}
        for block in list(self._blocks):
            if block.feedback_id and block.feedback_id not in there:
                self._drop(block)
        shown = {block.feedback_id: block for block in self._blocks}
        for said in view.feedback:
            if said.id in shown:
                shown[said.id].show_feedback(said, self._desk.words)
            else:
                self._add(said)
        if not self._blocks or (self._wants_empty and 0 not in shown):
            self._add(Feedback(received_on=view.ended_on))
        self._wants_empty = False

    def is_done(self, view: DebriefView) -> bool:
        return any(said.words for said in view.feedback)

    @Slot()
    def _add_empty(self) -> None:
        """Add an empty block, unless there is one, and go to it."""
        empty = next((block for block in self._blocks if not block.feedback_id), None)
        block = empty or self._add(Feedback(received_on=self._desk.today()))
        block.take_focus()

    @Slot()
    def _ask(self) -> None:
        """Begin a letter to whoever decided on the application."""
        wanted = Feedback(
            application_id=self._record.application_id, kind=FeedbackKind.INTERVIEWER, asked_on=self._desk.today()
        )
        ask_for_feedback(self, self._desk, wanted)

    def _add(self, feedback: Feedback) -> SaidBlock:
        """Add a block; an empty one stays the last."""
        block = SaidBlock(self._desk, self._record, feedback)
        block.removed.connect(self._record.remove_feedback)
        has_empty = bool(self._blocks) and not self._blocks[-1].feedback_id
        place = len(self._blocks) - (1 if has_empty else 0)
        self._blocks.insert(place, block)
        self._column.insertWidget(place, block)
        return block

    def _drop(self, block: SaidBlock) -> None:
        """Take a block away whose feedback is gone."""
        self._blocks.remove(block)
        self._column.removeWidget(block)
        block.hide()
        block.deleteLater()
