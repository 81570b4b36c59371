"""What stands behind one skill: what points to it, what shows it, what is to do, and how its level went by."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.journal.rows import SkillDetail
from careerjournal.language.words import AsIs
from careerjournal.ui.forms.later_button import IdButton
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.blocks import QuietBlock, Row
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.pages.setbacks.level_history import LevelHistory


class SkillDetailBlock(QWidget):
    """The unfolded part of a skill."""

    debrief_asked = Signal(int)
    feedback_asked = Signal(int)
    action_asked = Signal(int)
    merge_asked = Signal(int)

    def __init__(self, detail: SkillDetail, desk: Desk, *, can_merge: bool) -> None:
        super().__init__()
        words = desk.words
        self._words, self._today = words, desk.today()
        content = column(gap=4)
        if detail.skill.evidence:
            content.addWidget(Label(words.tr("What shows it"), "small", "muted"))
            content.addWidget(Label(detail.skill.evidence, "own", wrap=True))
        if detail.history:
            content.addSpacing(8)
            content.addWidget(LevelHistory(detail, desk))
        self._add_rows(content, detail)
        if not content.count():
            content.addWidget(Label(words.tr("Nothing stands behind it yet."), "small", "muted"))
        if can_merge:
            merge = IdButton(detail.skill.id, words.tr("Merge with another skill"))
            merge.chosen.connect(self.merge_asked)
            content.addSpacing(8)
            content.addLayout(line(merge, None))
        self.setLayout(column(QuietBlock(content, padding=(20, 14, 20, 12))))

    def _add_rows(self, content: QVBoxLayout, detail: SkillDetail) -> None:
        """Add what points to the skill and what is to do for it, each with its way there."""
        words = self._words
        opens = words.tr("Open")
        rows: list[Row] = []
        for one in detail.debriefs:
            title = words.tr("Debrief: {company}", company=one.company)
            second = words.tr("“{words}”", words=AsIs(one.lesson)) if one.lesson else one.role
            rows.append(self._row(title, second, one.application_id, opens, self.debrief_asked))
        for said in detail.feedback:
            feedback = said.feedback
            title = words.tr("Feedback: {person}", person=feedback.person or said.company or feedback.about)
            second = words.tr("“{words}”", words=AsIs(" ".join(feedback.words.split()))) if feedback.words else ""
            rows.append(self._row(title, second, feedback.id, opens, self.feedback_asked))
        for to_do in detail.actions:
            due = to_do.action.due_on
            second = words.tr("By {day}", day=day_words(due, self._today, words)) if due else words.tr("No day")
            rows.append(self._row(to_do.action.title, second, to_do.action.id, words.tr("Change"), self.action_asked))
        for row in rows:
            content.addWidget(row)

    def _row(self, title: str, second: str, record: int, act: str, told: SignalInstance) -> Row:
        button = IdButton(record, act)
        button.setAccessibleName(self._words.tr("{act}: {what}", act=AsIs(act), what=AsIs(title)))
        button.chosen.connect(told)
        return Row(title, second, trailing=(button,))
