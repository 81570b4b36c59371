"""The form of an experiment: what one expects, how many tries, and later what it came to."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careerjournal.domain.experiments import Experiment, Worth
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.sheet_with_drafts import SheetWithDrafts
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText, Spin
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.posting.channel_kinds import worths


class ExperimentSheet(SheetWithDrafts):
    """Asks for an experiment, and for its verdict once it is begun. A verdict ends it, "not yet" opens it again."""

    def __init__(self, parent: QWidget, desk: Desk, experiment: Experiment) -> None:
        self._desk, self._experiment = desk, experiment
        today = desk.today()
        channels = [(str(channel.id), channel.name) for channel in desk.journal.posting.channels()]
        self.hypothesis = LongText(experiment.hypothesis, lines=2, placeholder=tr("If I post …, I expect …, because …"))
        self.content_type = LineEdit(experiment.content_type, placeholder=tr("a short video, a question, a list…"))
        self.channel = Combo([("", tr("Anywhere")), *channels], str(experiment.channel_id or ""))
        self.tries = Spin(experiment.tries, least=1, most=99)
        self.begun = DateField(tr("From"), experiment.begun_on, today=today)
        self.worth = Combo(worths(desk.words), experiment.worth.value if experiment.worth else "")
        self.learnt = LongText(experiment.learnt, lines=2)
        self.worth_when = LongText(
            experiment.worth_when, lines=2, placeholder=tr("With a guest; when I had slept; on a Friday…")
        )
        self._hypothesis_field = Field(tr("What you expect"), self.hypothesis)
        form = column(
            self._hypothesis_field,
            Field(tr("Kind of content"), self.content_type),
            Field(tr("Where"), self.channel),
            side_by_side(Field(tr("How many tries"), self.tries), self.begun),
            gap=16,
        )
        if experiment.id:
            form.addWidget(Label(tr("What it came to"), "strong"))
            form.addWidget(Field(tr("Was it worth it?"), self.worth))
            form.addWidget(Field(tr("What you learnt"), self.learnt))
            form.addWidget(Field(tr("When the leap was worth it"), self.worth_when))
        super().__init__(
            parent,
            title=tr("Change the experiment") if experiment.id else tr("Try a kind of content"),
            sentence="" if experiment.id else tr("A step outside the usual, a few times, and then you decide."),
            content=form,
            accept=tr("Keep") if experiment.id else tr("Begin"),
            width=520,
        )
        texts = (
            (self.hypothesis, "hypothesis", experiment.hypothesis),
            (self.learnt, "learnt", experiment.learnt),
            (self.worth_when, "worth_when", experiment.worth_when),
        )
        key = f"experiment/{experiment.id}"
        drafts = [DraftText(desk, field, key=f"{key}/{name}", kept=kept) for field, name, kept in texts]
        removal = partial(desk.journal.experiments.remove, experiment.id) if experiment.id else None
        self.hold(desk, drafts, removal)
        self.hypothesis.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the experiment where something is expected and the day can be read."""
        hypothesis = " ".join(self.hypothesis.text().split())
        self._hypothesis_field.set_error("" if hypothesis else tr("Say what you expect; a few words are enough."))
        if not hypothesis or not self.begun.is_right() or self.begun.day is None:
            return
        worth = Worth(self.worth.key) if self.worth.key else None
        experiment = replace(
            self._experiment,
            hypothesis=hypothesis,
            content_type=self.content_type.text().strip(),
            channel_id=int(self.channel.key) if self.channel.key else None,
            tries=self.tries.value(),
            begun_on=self.begun.day,
            worth=worth,
            ended_on=(self._experiment.ended_on or self._desk.today()) if worth else None,
            learnt=self.learnt.text().strip(),
            worth_when=self.worth_when.text().strip(),
        )
        if experiment == self._experiment and experiment.id:
            self.reject()  # there is nothing to keep
        else:
            self.keep(partial(self._desk.journal.experiments.keep, experiment))


def ask_experiment(parent: QWidget, desk: Desk, experiment: Experiment) -> ExperimentSheet:
    """Open the form of an experiment."""
    sheet = ExperimentSheet(parent, desk, experiment)
    sheet.open()
    return sheet
