"""One goal: what, how it is measured, by when, what is in the way, who helps; each kept when its field is left."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot

from careerjournal.domain.changes import Changes
from careerjournal.domain.profile import Goal, GoalTerm
from careerjournal.language.words import tr
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LongText
from careerjournal.ui.kit.labels import Hairline
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.record_form import RecordForm, Written


class GoalForm(RecordForm):
    """The fields of a goal. One without an id is new: its words make it a goal of the plan."""

    def __init__(self, desk: Desk, goal: Goal) -> None:
        super().__init__(desk, goal, key="goal")
        self.what = LongText(lines=1, placeholder=tr("What you want to reach"))
        self.measure = LongText(lines=1, placeholder=tr("How you will know"))
        self.barrier = LongText(lines=1, placeholder=tr("What could keep you from it"))
        self.support = LongText(lines=1, placeholder=tr("Who or what helps"))
        first = Field(tr("Goal"), self.what)
        self.by = DateField(tr("By when"), goal.by, today=desk.today(), optional=True)
        self.by.setMaximumWidth(current().px(184))
        self.by.changed.connect(self._keep_by)
        terms = [(GoalTerm.SHORT.value, tr("In one to two years")), (GoalTerm.LONG.value, tr("In two to four years"))]
        self.term = Combo(terms, goal.term.value)
        self.term.key_chosen.connect(self._keep_term)
        texts = {"what": self.what, "measure": self.measure, "barrier": self.barrier, "support": self.support}
        foot = line((Field(tr("How far ahead"), self.term), 0), None, gap=12)
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(
            column(
                first,
                Field(tr("Measured by"), self.measure),
                self.by,
                Field(tr("In the way"), self.barrier),
                Field(tr("Support"), self.support),
                foot,
                4,
                Hairline(),
                gap=12,
            )
        )
        self.hold(texts, first)

    @property
    def goal(self) -> Goal:
        """Give the goal as it was last kept."""
        assert isinstance(self._record, Goal)
        return self._record

    def flush(self) -> None:
        """Keep at once what is being typed."""
        if self.by.line.hasFocus():
            self.by.is_right()
        super().flush()

    def _put(self, record: Goal) -> Changes:
        return self._desk.journal.profile.keep_goal(record)

    def _words(self) -> tuple[str, str, str]:
        what = self.goal.what
        name = tr("More for the goal {goal}", goal=what) if what else tr("More for this goal")
        return name, tr("Remove the goal"), tr("A few words, or remove the goal.")

    def _show_more(self) -> None:
        if not self.by.line.hasFocus() and self.by.day != self.goal.by:
            self.by.set_day(self.goal.by)
        self.term.set_key(self.goal.term.value)

    def _fresh(self) -> Written:
        return replace(self.goal, by=self.by.day, term=GoalTerm(self.term.key))

    @Slot(object)
    def _keep_by(self, day: object) -> None:
        """Keep the goal's day."""
        if self.record_id:
            self._keep(replace(self.goal, by=self.by.day))

    @Slot(str)
    def _keep_term(self, key: str) -> None:
        """Keep how far ahead the goal lies."""
        if self.record_id:
            self._keep(replace(self.goal, term=GoalTerm(key)))
