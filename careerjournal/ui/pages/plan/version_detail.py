"""One plan that was kept: its name, what came of it, another beside it, what it said, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.kept_plans import PlanVersion
from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.plan.comparison import compare
from careerjournal.domain.plan.outcomes import Outcome
from careerjournal.domain.plan.snapshot import Snapshot
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.buttons import Button, View, ViewSwitch
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied, line, measured
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.version_parts import difference_widgets, outcome_widgets, text_widgets
from careerjournal.workflows.plan_versions import snapshot_now

EDGE = 4
"""Room for the ring around what has the focus."""
NOW = "now"
OUTCOMES, DIFFERENCES, WORDS = "outcomes", "differences", "words"


class VersionDetail(Scroll):
    """Shows one version at a time, in one of three ways."""

    print_asked = Signal()
    remove_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._version: PlanVersion | None = None
        self._told: Sequence[Outcome] = ()
        self._all: Mapping[int, tuple[PlanVersion, Snapshot | None]] = {}
        self.name = LineEdit(own=True, placeholder=tr("For whom, or what for"))
        self._kept_name = KeptText(desk, self.name, key="", commit=self._rename)
        self._day = Label("", "small", "muted")
        self.views = ViewSwitch(
            (
                View(key=OUTCOMES, icon="check", name=tr("What came of it")),
                View(key=DIFFERENCES, icon="copy", name=tr("Compare")),
                View(key=WORDS, icon="plan", name=tr("What it said")),
            ),
            OUTCOMES,
            name=tr("What is shown of the version"),
        )
        self.other = Combo(())
        self._beside = Field(tr("Compared with"), self.other)
        self.print_button = Button(tr("Print it again"))
        remove = Button(tr("Remove this version"), "text")
        self._parts = QVBoxLayout()
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(current().px(20))
        content = column(
            Field(tr("Name"), self.name),
            self._day,
            4,
            line(self.views, None),
            line(self._beside, None),
            4,
            self._parts,
            16,
            line(self.print_button, remove, None, gap=16),
            None,
            gap=8,
            margins=(EDGE, 0, EDGE, EDGE),
        )
        super().__init__(measured(boxed(content)))
        self.setAccessibleName(tr("The version that is looked at"))
        self.views.chosen.connect(self._show_view)
        self.other.key_chosen.connect(self._show_view)
        self.print_button.clicked.connect(self.print_asked)
        remove.clicked.connect(self.remove_asked)

    @property
    def snapshot(self) -> Snapshot | None:
        """Give what was kept; None where nothing is shown, or it cannot be read."""
        return self._all[self._version.id][1] if self._version is not None else None

    def show_version(
        self,
        version: PlanVersion,
        told: Sequence[Outcome],
        others: Mapping[int, tuple[PlanVersion, Snapshot | None]],
    ) -> None:
        """Show a version, what came of it, and what it can be compared with."""
        is_other = self._version is None or self._version.id != version.id
        self._version, self._told, self._all = version, told, others
        self._kept_name.bind(f"plan_version/{version.id}/name", version.name)
        self._day.setText(tr("Kept on {day}", day=version.kept_on))
        choices = [(NOW, tr("The plan as it stands today"))]
        choices += [
            (str(one.id), one.name or tr("The plan of {day}", day=one.kept_on))
            for one, _ in others.values()
            if one.id != version.id
        ]
        self.other.set_choices(choices, self.other.key or NOW)
        self._show_view()
        if is_other:
            self.verticalScrollBar().setValue(0)

    def flush(self) -> None:
        """Keep at once what is being typed."""
        self._kept_name.flush()

    @Slot()
    def _show_view(self) -> None:
        """Show the version in the way that is chosen."""
        snapshot, view = self.snapshot, self.views.key
        self._beside.setVisible(view == DIFFERENCES)
        self.print_button.setVisible(snapshot is not None)
        emptied(self._parts)
        for widget in self._widgets(snapshot, view):
            self._parts.addWidget(widget)

    def _widgets(self, snapshot: Snapshot | None, view: str) -> Sequence[QWidget]:
        """Make what is shown."""
        if snapshot is None:
            unread = tr("This version was kept by another program and cannot be read here. It stays as it is.")
            return [Label(unread, "body", "muted", wrap=True)]
        if view == WORDS:
            return text_widgets(snapshot.plan, self._desk.words, self._desk.go)
        if view == OUTCOMES:
            return outcome_widgets(self._told, self._desk)
        other = self._other()
        if other is None:
            return [Label(tr("That version cannot be read here."), "body", "muted", wrap=True)]
        earlier, later = sorted((snapshot, other), key=lambda one: one.day)
        if other.day == snapshot.day:
            earlier, later = snapshot, other
        days = tr("From the plan of {before} to that of {after}.", before=earlier.day, after=later.day)
        found = difference_widgets(compare(earlier, later), self._desk.words)
        return [Label(days, "body", "muted", wrap=True), *found]

    def _other(self) -> Snapshot | None:
        """Give what the version is compared with."""
        key = self.other.key
        if key and key != NOW:
            return self._all[int(key)][1]
        choices: PlanChoices = self._desk.journal.plan.choices()
        return snapshot_now(self._desk.journal, choices, self._desk.today())

    def _rename(self, name: str) -> Changes | None:
        """Keep the version's name."""
        version = self._version
        if version is None:
            return None
        return self._desk.do(lambda: self._desk.journal.plan_versions.rename(version.id, name))
