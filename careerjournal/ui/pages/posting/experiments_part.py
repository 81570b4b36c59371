"""The segment of the experiments: those under way with their tries, and what the others came to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.experiments import Experiment, is_ready
from careerjournal.domain.places import Place
from careerjournal.journal.channel_rows import ExperimentRow
from careerjournal.language.words import AsIs, Words, ntr, tr
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.blocks import EmptyState, OpenRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import Goal, GoalCircles
from careerjournal.ui.pages.posting.channel_kinds import worths
from careerjournal.ui.pages.posting.experiment_sheet import ask_experiment
from careerjournal.ui.pages.posting.segment import Segment
from careerjournal.ui.pages.posting.tries_sheet import ask_tries

MOST_CIRCLES = 8


class ExperimentsPart(Segment):
    """Kinds of content to try."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: list[ExperimentRow] = []

    def refresh(self) -> None:
        self.rows = self.desk.journal.experiments.rows()
        emptied(self.content)
        running = [row for row in self.rows if row.experiment.ended_on is None]
        ended = [row for row in self.rows if row.experiment.ended_on is not None]
        if running:
            section = Section(tr("Under way"))
            section.add(*(self._running_row(row) for row in running))
            self.content.addWidget(section)
        if ended:
            section = Section(tr("What they came to"))
            section.add(*(self._ended_row(row) for row in ended))
            self.content.addSpacing(current().px(32) if running else 0)
            self.content.addWidget(section)
        if not self.rows:
            self.content.addWidget(self._nothing_yet())
        self.content.addStretch(1)

    def sentence(self) -> str:
        ready = sum(is_ready(row.experiment, len(row.posts)) for row in self.rows)
        if ready:
            return ntr("{n} experiment waits for your verdict.", "{n} experiments wait for your verdict.", ready)
        running = sum(row.experiment.ended_on is None for row in self.rows)
        if running:
            return ntr("{n} experiment under way.", "{n} experiments under way.", running)
        return tr("Try a kind of content a few times, and decide when the leap is worth it.")

    def buttons(self) -> tuple[Button | None, Button | None]:
        begin = Button(tr("Begin an experiment"), "primary", "add")
        begin.clicked.connect(self._begin)
        return begin, None

    def show_place(self, place: Place) -> None:
        known = dict(place.prefill)
        found = next((row.experiment for row in self.rows if row.experiment.id == place.record), None)
        channel = known.get("channel_id", "")
        fresh = Experiment(
            hypothesis=known.get("hypothesis", ""),
            content_type=known.get("content_type", ""),
            channel_id=int(channel) if channel.isdecimal() else None,
            begun_on=self.desk.today(),
        )
        ask_experiment(self, self.desk, found or fresh)

    def _running_row(self, row: ExperimentRow) -> OpenRow:
        """Make the row of an experiment under way."""
        words, made, wanted = self.desk.words, len(row.posts), row.experiment.tries
        said = words.ntr("{made} of {n} try made", "{made} of {n} tries made", wanted, made=made)
        marks = Goal(done=min(made, MOST_CIRCLES), target=min(wanted, MOST_CIRCLES), stretch=0, floor=0, resting=False)
        posts = Button(tr("Posts…"), "small")
        posts.setAccessibleName(tr("Posts of {experiment}", experiment=row.experiment.hypothesis))
        posts.clicked.connect(partial(ask_tries, self, self.desk, row))
        parts: list[QWidget] = [
            *([GoalCircles(marks, name=said)] if max(wanted, made) <= MOST_CIRCLES else []),
            Label(said, "small", "muted"),
            posts,
        ]
        if is_ready(row.experiment, made):
            verdict = Button(tr("What it came to"), "small")
            verdict.clicked.connect(partial(ask_experiment, self, self.desk, row.experiment))
            parts[-1:] = [verdict, posts]
        return self._door(row, _where(row, words), *parts)

    def _ended_row(self, row: ExperimentRow) -> OpenRow:
        """Make the row of an experiment with its verdict, and when the leap was worth it."""
        words, experiment = self.desk.words, row.experiment
        verdict = dict(worths(words))[experiment.worth.value if experiment.worth else ""]
        said = experiment.worth_when or experiment.learnt or _where(row, words)
        ended = experiment.ended_on or experiment.begun_on
        day = words.tr("{verdict}, {day}", verdict=AsIs(verdict), day=day_words(ended, self.desk.today(), words))
        return self._door(row, said, Label(day, "small", "muted"))

    def _door(self, row: ExperimentRow, second: str, *trailing: QWidget) -> OpenRow:
        door = OpenRow(row.experiment.hypothesis, second, trailing=trailing, own=True)
        door.opened.connect(partial(ask_experiment, self, self.desk, row.experiment))
        return door

    def _nothing_yet(self) -> EmptyState:
        begin = Button(tr("Begin an experiment"), "plain", "add")
        begin.clicked.connect(self._begin)
        return EmptyState(
            tr("Experiments will stand here"),
            tr("What do you expect of a short video, a question, a longer text? Three tries show more than one."),
            begin,
        )

    @Slot()
    def _begin(self) -> None:
        """Ask for a new experiment."""
        ask_experiment(self, self.desk, Experiment(hypothesis="", begun_on=self.desk.today()))


def _where(row: ExperimentRow, words: Words) -> str:
    """Say what is tried, and where."""
    parts = [part for part in (row.experiment.content_type, row.channel) if part]
    return " · ".join(parts) or words.tr("anywhere")
