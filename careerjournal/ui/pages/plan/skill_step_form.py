"""One step to grow a skill: what, how, with what, by when, what will show it, and whether it is done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu

from careerjournal.domain.changes import Changes
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Activity, SkillStep
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import CheckBox, Combo, Field, LongText
from careerjournal.ui.kit.labels import Hairline
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.stacking_row import StackingRow
from careerjournal.ui.pages.plan.record_form import RecordForm, Written


class SkillStepForm(RecordForm):
    """The fields of a step."""

    def __init__(self, desk: Desk, step: SkillStep) -> None:
        super().__init__(desk, step, key="skill_step", new=f"new-{step.skill_id}")
        self.what = LongText(lines=1, placeholder=tr("What you will do"))
        self.resource = LongText(lines=1, placeholder=tr("A book, a person, a course"))
        self.evidence = LongText(lines=1, placeholder=tr("What you could show afterwards"))
        first = Field(tr("Step"), self.what)
        names = [(each.value, say(sentence(f"plan.activity.{each.value}"), desk.words)) for each in Activity]
        self.activity = Combo(names, step.activity.value)
        self.activity.key_chosen.connect(self._keep_activity)
        self.by = DateField(tr("By when"), step.by, today=desk.today(), optional=True)
        self.by.setMaximumWidth(current().px(184))
        self.by.changed.connect(self._keep_by)
        self.done = CheckBox(tr("Done"))
        self.done.clicked.connect(self._mark)
        foot = line(self.done, None, gap=12)
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(
            column(
                first,
                StackingRow((Field(tr("How"), self.activity), self.by), gap=12, keeps_sizes=True),
                Field(tr("With what"), self.resource),
                Field(tr("What will show it"), self.evidence),
                foot,
                4,
                Hairline(),
                gap=12,
            )
        )
        self.hold({"what": self.what, "resource": self.resource, "evidence": self.evidence}, first)
        self._show_more()

    @property
    def step(self) -> SkillStep:
        """Give the step as it was last kept."""
        assert isinstance(self._record, SkillStep)
        return self._record

    def flush(self) -> None:
        """Keep at once what is being typed."""
        if self.by.line.hasFocus():
            self.by.is_right()
        super().flush()

    def _put(self, record: SkillStep) -> Changes:
        return self._desk.journal.skill_steps.keep(record)

    def _words(self) -> tuple[str, str, str]:
        what = self.step.what
        more = tr("More for the step {step}", step=what) if what else tr("More for this step")
        return more, tr("Remove the step"), tr("A few words, or remove the step.")

    def _show_more(self) -> None:
        if not self.by.line.hasFocus() and self.by.day != self.step.by:
            self.by.set_day(self.step.by)
        self.activity.set_key(self.step.activity.value)
        self.done.setChecked(self.step.done_on is not None)
        self.done.setVisible(bool(self.record_id))

    def _fresh(self) -> Written:
        return replace(self.step, by=self.by.day, activity=Activity(self.activity.key))

    def _fill(self, menu: QMenu) -> None:
        if self.step.action_id is None:
            menu.addAction(tr("Put it on the list of things to do"), self._put_on_list)
            menu.addSeparator()
        super()._fill(menu)

    @Slot()
    def _put_on_list(self) -> None:
        """Make a thing to do of the step."""
        own_id = self.record_id
        self._desk.do(lambda: self._desk.journal.skill_steps.put_on_list(own_id))

    @Slot(bool)
    def _mark(self, done: bool) -> None:
        """Say that the step was done, or take that back."""
        steps, own_id = self._desk.journal.skill_steps, self.record_id
        if self._desk.do(lambda: steps.finish(own_id) if done else steps.reopen(own_id)) is None:
            self.done.setChecked(not done)

    @Slot(object)
    def _keep_by(self, day: object) -> None:
        """Keep the step's day."""
        if self.record_id:
            self._keep(replace(self.step, by=self.by.day))

    @Slot(str)
    def _keep_activity(self, key: str) -> None:
        """Keep how the skill is grown."""
        if self.record_id:
            self._keep(replace(self.step, activity=Activity(key)))
