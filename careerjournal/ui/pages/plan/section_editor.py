"""The middle of the page: the section being edited, its own fields and what the program composed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.wording import WordedPlan
from careerjournal.domain.sentence import sentence
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, line, measured
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.reading_order import tab_stops
from careerjournal.ui.pages.plan.about_editor import AboutEditor
from careerjournal.ui.pages.plan.choices_editors import ChartEditor, HorizonEditor, QuotesEditor
from careerjournal.ui.pages.plan.composed_view import ComposedView
from careerjournal.ui.pages.plan.goals_editor import GoalsEditor
from careerjournal.ui.pages.plan.own_words_editor import OwnWordsEditor
from careerjournal.ui.pages.plan.paths_editor import PathsEditor
from careerjournal.ui.pages.plan.review_editor import ReviewEditor
from careerjournal.ui.pages.plan.section_heading import SectionHeading
from careerjournal.ui.pages.plan.skill_steps_editor import SkillStepsEditor
from careerjournal.ui.pages.plan.wording_acts import WordingActs

EDGE = 4
"""Room for the ring around what has the focus."""
SETTLED = 150
"""Milliseconds within which what was just made has found its place."""


class SectionEditor(Scroll):
    """Shows one section at a time; the fields of all of them stay, so that nothing typed is lost by looking around."""

    heard_as = "group"

    place_asked = Signal(object)
    put_in = Signal(object)
    """The person wants a section in the plan that was left out of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._section = PlanSection.ABOUT
        self._whole: WordedPlan | None = None
        self._awaited: QWidget | None = None
        self._chosen: tuple[PlanSection, ...] = tuple(PlanSection)
        self.about = AboutEditor(desk)
        self.goals = GoalsEditor(desk)
        self.review = ReviewEditor(desk)
        self.own = OwnWordsEditor(desk)
        self.chart = ChartEditor(desk)
        self.quotes = QuotesEditor(desk)
        self.skill_steps = SkillStepsEditor(desk)
        self.paths = PathsEditor(desk)
        self.horizon = HorizonEditor(desk)
        self._acts = WordingActs(desk)
        self.composed = ComposedView(desk.words, self._acts)
        self._heading = SectionHeading(desk.words, self._acts)
        put_in = Button(tr("Put it in"), "text")
        self._left_out = boxed(line((Label(tr("Left out of the plan."), "small", "muted"), 1), put_in))
        self._editors: dict[PlanSection, QWidget] = {
            PlanSection.ABOUT: self.about,
            PlanSection.STANDING: self.chart,
            PlanSection.LEARNT: self.quotes,
            PlanSection.SKILLS: self.skill_steps,
            PlanSection.GOALS: self.goals,
            PlanSection.PATHS: self.paths,
            PlanSection.NEXT: self.horizon,
            PlanSection.REVIEW: self.review,
        }
        content = boxed(
            column(
                self._heading,
                self._left_out,
                4,
                self.own,
                4,
                *self._editors.values(),
                8,
                self.composed,
                None,
                gap=8,
                margins=(EDGE, 0, EDGE, EDGE),
            )
        )
        super().__init__(measured(content))
        self.setAccessibleName(tr("The section being edited"))
        put_in.clicked.connect(self._ask_to_put_in)
        self.composed.asked.connect(self.place_asked)
        for each in (self.goals, self.paths, self.skill_steps):
            each.entered.connect(self._bring_into_view)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_awaited)
        self.show_section(self._section)

    def show_record(self, choices: PlanChoices) -> None:
        """Show the person's own words as the journal holds them; what is being typed stays."""
        self._chosen = choices.sections
        journal = self._desk.journal
        profile = journal.profile.get()
        self.about.show_profile(profile)
        self.goals.show_records(journal.profile.goals())
        self.review.show_profile(profile)
        self.own.show_texts(journal.section_texts.all())
        self.chart.show_choices(choices)
        self.quotes.show_choices(choices, [row.feedback for row in journal.setbacks.feedback()])
        growing = [row.skill for row in journal.setbacks.skills() if not row.skill.is_strength]
        self.skill_steps.show_skills(growing, journal.skill_steps.all())
        self.paths.show_records(journal.career_paths.all())
        self.horizon.show_choices(choices)
        self._show()

    def show_plan(self, whole: WordedPlan) -> None:
        """Show what the program composed of the record."""
        self._whole = whole
        self._show()

    def show_section(self, section: PlanSection) -> None:
        """Edit another section, from its beginning."""
        self._section = section
        if section is not PlanSection.ABOUT:
            self.own.show_section(section)
        self._show()
        self.verticalScrollBar().setValue(0)

    def flush(self) -> None:
        """Keep at once what is being typed."""
        for editor in (self.about, self.goals, self.review, self.own, self.skill_steps, self.paths):
            editor.flush()

    def typed(self) -> dict[str, str]:
        """Give what is being typed and not kept yet, by the keys of its drafts."""
        return {draft.key: draft.text for draft in self.findChildren(DraftText) if draft.is_dirty}

    def enter(self) -> None:
        """Put the cursor into the first field or button of the section."""
        stops = (stop for stop in tab_stops(self) if stop.isVisible() and stop.isEnabled())
        first = next(stops, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        """Show the parts of the section that is being edited."""
        composed = None
        if self._whole is not None:
            composed = next((each for each in self._whole.plan.sections if each.kind is self._section), None)
        heading = composed.heading if composed else sentence(f"plan.heading.{self._section.value}")
        worded = self._whole.sections.get(self._section) if self._whole is not None else None
        self._heading.show_heading(heading, worded)
        self._left_out.setVisible(self._section not in self._chosen)
        self.own.setVisible(self._section is not PlanSection.ABOUT)
        for section, editor in self._editors.items():
            editor.setVisible(section is self._section)
        if self._whole is not None:
            self.composed.show_section(self._section, composed, worded)

    @Slot()
    def _ask_to_put_in(self) -> None:
        """Ask for the section to be part of the plan again."""
        self.put_in.emit(self._section)

    @Slot(object)
    def _bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a widget as soon as it has its place; one that was just made gets it in several steps."""
        self._awaited = widget
        self._scroll_to_awaited()
        QTimer.singleShot(SETTLED, self._settle)

    @Slot()
    def _scroll_to_awaited(self) -> None:
        """Scroll to what waits for being in view, whenever the content has grown."""
        if self._awaited is not None and isValid(self._awaited):
            self.ensureWidgetVisible(self._awaited, 0, current().px(8))

    @Slot()
    def _settle(self) -> None:
        """Scroll a last time; from now on the person scrolls."""
        self._scroll_to_awaited()
        self._awaited = None
