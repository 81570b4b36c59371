"""The list of sections: which are in the plan, in which order, and which one is being edited."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, line
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.plan.section_order import moved, moved_to, shown_order, switched
from careerjournal.ui.pages.plan.section_row import SectionRow


class SectionList(QWidget):
    """One stop for Tab; arrow keys go from row to row."""

    heard_as = "list"

    section_chosen = Signal(object)
    sections_changed = Signal(object)
    """The person changed which sections are in the plan, or their order: a tuple of those that are."""
    entered = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sections"))
        self._chosen: tuple[PlanSection, ...] = ()
        self._current = PlanSection.ABOUT
        self._hidden: set[PlanSection] = set()
        self._rows = {section: self._row(section, words) for section in PlanSection}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self.versions_button = Button(tr("Versions"), "text")
        self.versions_button.hide()
        head = boxed(
            line(OVERHANG, Label(tr("Sections"), "small", "muted"), None, self.versions_button, margins=(0, 0, 12, 8))
        )
        self._layout.addWidget(head)
        for row in self._rows.values():
            self._layout.addWidget(row)
        self._layout.addStretch(1)
        self.show_sections(tuple(PlanSection))

    @property
    def current(self) -> PlanSection:
        """Give the section that is being edited."""
        return self._current

    def row(self, section: PlanSection) -> SectionRow:
        """Give a section's row."""
        return self._rows[section]

    def hide_section(self, section: PlanSection, *, hidden: bool) -> None:
        """Leave a section that this person has no use for out of the list; whether it is chosen stays."""
        self._hidden = self._hidden - {section} | ({section} if hidden else set())
        self._rows[section].setVisible(not hidden)
        if hidden and self._current is section:
            self.choose(PlanSection.ABOUT)

    def show_sections(self, chosen: Sequence[PlanSection]) -> None:
        """Show which sections are in the plan, in their order."""
        self._chosen = tuple(chosen)
        for place, section in enumerate(shown_order(chosen), start=1):
            row = self._rows[section]
            if self._layout.indexOf(row) != place:
                self._layout.removeWidget(row)
                self._layout.insertWidget(place, row)
        self._show_states()

    def choose(self, section: PlanSection) -> None:
        """Edit another section."""
        if section is self._current:
            return
        self._current = section
        self._show_states()
        self.section_chosen.emit(section)

    def _row(self, section: PlanSection, words: Words) -> SectionRow:
        """Make a section's row and listen to it."""
        row = SectionRow(section, say(sentence(f"plan.heading.{section.value}"), words))
        row.chosen.connect(self.choose)
        row.ticked.connect(self._tick)
        row.stepped.connect(self._step)
        row.pushed.connect(self._push)
        row.dragged.connect(self._drag)
        row.dropped.connect(self._drop)
        row.entered.connect(self.entered)
        return row

    def _show_states(self) -> None:
        """Let each row show whether it is in the plan and whether it is the current one."""
        for section, row in self._rows.items():
            row.show_state(on=section in self._chosen, is_current=section is self._current)

    @Slot(object, bool)
    def _tick(self, section: PlanSection, on: bool) -> None:
        """Put a section into the plan or leave it out."""
        self._change(switched(self._chosen, section, on=on))

    @Slot(object, int)
    def _step(self, section: PlanSection, steps: int) -> None:
        """Go from one row to another."""
        order = [each for each in shown_order(self._chosen) if each not in self._hidden]
        place = max(0, min(len(order) - 1, order.index(section) + steps))
        self._rows[order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object, int)
    def _push(self, section: PlanSection, steps: int) -> None:
        """Move a section itself."""
        self._change(moved(self._chosen, section, steps))

    @Slot(object, int)
    def _drag(self, section: PlanSection, height: int) -> None:
        """Let the row follow the mouse among the others."""
        row = self._rows[section]
        shown = [self._rows[each] for each in shown_order(self._chosen) if each not in self._hidden]
        shown.sort(key=self._layout.indexOf)
        others = [each for each in shown if each is not row]
        above = sum(each.geometry().center().y() < height for each in others)
        if others and shown.index(row) != above:
            self._layout.removeWidget(row)
            place = self._layout.indexOf(others[above - 1]) + 1 if above else self._layout.indexOf(others[0])
            self._layout.insertWidget(place, row)

    @Slot(object)
    def _drop(self, section: PlanSection) -> None:
        """Keep the order in which the rows stand now."""
        row = self._rows[section]
        before = [each for each, other in self._rows.items() if self._layout.indexOf(other) < self._layout.indexOf(row)]
        self._change(moved_to(self._chosen, section, before))

    def _change(self, sections: tuple[PlanSection, ...]) -> None:
        """Show and tell a change; without one only put everything back in its place."""
        changed = sections != self._chosen
        self.show_sections(sections)
        if changed:
            self.sections_changed.emit(sections)
