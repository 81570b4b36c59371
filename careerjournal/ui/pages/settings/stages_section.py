"""The person's stages: called, ordered, hidden and added here; and when no reply is suggested."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy

from careerjournal.domain.changes import Changes
from careerjournal.domain.own_stages import SearchPhase
from careerjournal.domain.quiet import LEAST_DAYS, MOST_DAYS
from careerjournal.domain.stages import Stage
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, Spin
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.stacking_row import StackingRow
from careerjournal.ui.pages.settings.stage_group import StageGroup
from careerjournal.ui.pages.settings.stage_row import StageRow


class StagesSection(Section):
    """Everything is kept as it is done, and undone by the bar."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Stages"))
        self._desk = desk
        said = tr("Call them as you do, in your own order. The numbers go by what each stage counts as.")
        self.way = StageGroup(tr("On the way"), desk.words)
        self.endings = StageGroup(tr("Endings"), desk.words)
        for group in (self.way, self.endings):
            group.ordered.connect(self._order)
            group.row_made.connect(self._listen)
        self.new_name = LineEdit(own=True, placeholder=tr("Take-home task, coffee chat…"))
        self.new_base = Combo(self._bases(), Stage.SCREENING.value)
        self.add_button = Button(tr("Add the stage"), "plain", "add")
        self._new = Field(tr("A stage of your own"), self.new_name)
        fields = StackingRow((self._new, Field(tr("Counts as"), self.new_base)), gap=16)
        adding = column(fields, line(self.add_button, None), gap=8)
        self.days = Spin(least=LEAST_DAYS, most=MOST_DAYS)
        self.days.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hint = tr("Never set by itself. Days of a pause do not count.")
        quiet = Field(tr("Suggest no reply after so many quiet days"), self.days, hint=hint)
        parts = (Label(said, "body", "muted", wrap=True), self.way, self.endings, boxed(adding), quiet)
        self.add(boxed(column(*parts, gap=16)))
        self.new_name.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.days.editingFinished.connect(self._keep_days)

    def show_stages(self) -> None:
        """Show what the journal holds."""
        listing = self._desk.journal.stages.listing()
        self.way.show_stages([one for one in listing if one.phase is not SearchPhase.ENDED])
        self.endings.show_stages([one for one in listing if one.phase is SearchPhase.ENDED])
        if not self.days.hasFocus():
            self.days.setValue(self._desk.journal.quiet.days())
        self.new_base.set_choices(self._bases(), self.new_base.key)

    def _bases(self) -> list[tuple[str, str]]:
        """Name the program's stages that one of the person's own can count as."""
        return [(stage.value, stage_name(stage, self._desk.words)) for stage in Stage]

    @Slot(object)
    def _listen(self, row: StageRow) -> None:
        """Listen to a row that is new."""
        row.renamed.connect(self._rename)
        row.shown_or_hidden.connect(self._hide)
        row.removed.connect(self._remove)

    @Slot(str, str)
    def _rename(self, key: str, name: str) -> None:
        """Give a stage another name; the program's own name is kept as none."""
        is_own = key.startswith("own.")
        base = "" if is_own else stage_name(Stage(key), self._desk.words.with_names({}))
        self._do(lambda: self._desk.journal.stages.rename(key, "" if name == base else name))

    @Slot(object)
    def _order(self, keys: list[str]) -> None:
        """Put the stages of one group in another order; the other group stays as it is."""
        stages = self._desk.journal.stages
        wanted = [*self._others(keys), *keys]
        if [one.key for one in stages.listing() if one.key in keys] != keys:
            self._do(lambda: stages.reorder(wanted))

    def _others(self, keys: list[str]) -> list[str]:
        """Give the keys of the group that was not touched."""
        group = self.endings if set(keys) == set(self.way.keys) else self.way
        return group.keys

    @Slot(str, bool)
    def _hide(self, key: str, is_hidden: bool) -> None:
        """Offer a stage no longer, or again."""
        stages = self._desk.journal.stages
        self._do(lambda: stages.hide(key) if is_hidden else stages.show(key))

    @Slot(str)
    def _remove(self, key: str) -> None:
        """Remove a stage of the person's own; the undo bar brings it back with all that stood there."""
        self._do(lambda: self._desk.journal.stages.remove(key))

    @Slot()
    def _add(self) -> None:
        """Add a stage of the person's own."""
        name = self.new_name.text().strip()
        self._new.set_error("" if name else tr("A name, such as Take-home task."))
        if not name:
            return
        base = Stage(self.new_base.key)
        if self._desk.do(lambda: self._desk.journal.stages.add(name, base)) is not None:
            self.new_name.clear()
            self.show_stages()

    @Slot()
    def _keep_days(self) -> None:
        """Keep after how many quiet days no reply is suggested."""
        days = self.days.value()
        if days != self._desk.journal.quiet.days():
            self._desk.do(lambda: self._desk.journal.quiet.set_days(days))

    def _do(self, verb: Callable[[], Changes]) -> None:
        """Run a verb; where the journal refuses, or nothing came of it, show what it holds."""
        self._desk.do(verb)
        self.show_stages()
