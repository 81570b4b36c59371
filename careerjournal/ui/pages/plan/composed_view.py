"""What the program wrote of the record: to be read, with the way to where each sentence comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Paragraph, Section
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.plan.wording import COVER_PATH, WordedSection
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.composed_blocks import BlockMaker
from careerjournal.ui.pages.plan.left_out import LeftOut, Unplaced
from careerjournal.ui.pages.plan.worded_text import WordedText
from careerjournal.ui.pages.plan.wording_acts import WordingActs

OWN = frozenset({PlanSection.ABOUT, PlanSection.GOALS, PlanSection.PATHS})
"""Sections that are the person's own words throughout, so that nothing is composed below their fields."""


class ComposedView(QWidget):
    """Shows one section; made anew only where what it says has changed, so that the focus stays."""

    asked = Signal(object)

    def __init__(self, words: Words, acts: WordingActs | None = None) -> None:
        super().__init__()
        self._words, self._acts = words, acts
        self._shown: tuple[PlanSection, Section | None, WordedSection | None] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current().px(16))

    def show_section(self, kind: PlanSection, section: Section | None, worded: WordedSection | None = None) -> None:
        """Show what a section says, and let it be worded; None for one that has nothing to say yet."""
        if self._shown == (kind, section, worded):
            return
        focused = self._focused() if self._shown is not None and self._shown[0] is kind else None
        self._shown = (kind, section, worded)
        emptied(self._layout)
        if self._acts is not None:
            self._acts.look_for_drafts()
        maker = BlockMaker(self._words, self._ask, worded, self._acts)
        if worded is not None and len(worded.said) > 1:  # more than the heading
            hint = tr("Press a sentence to put it in your words, or to leave it out.")
            self._layout.addWidget(Label(hint, "small", "muted", wrap=True))
        if section is not None and kind not in OWN:
            own = Place(Page.PLAN, part=kind.value)
            for number, block in enumerate(section.blocks):
                if isinstance(block, Paragraph) and block.text.source == own:
                    continue  # the words that open the section stand in their field
                for widget in maker.widgets(block, number):
                    self._layout.addWidget(widget)
        if worded is not None and self._acts is not None:
            self._add_cover(worded, self._acts)
            if worded.dropped:
                self._layout.addWidget(LeftOut(worded.dropped, self._words, self._acts))
            if worded.unplaced:
                self._layout.addWidget(Unplaced(worded.unplaced, self._acts))
        if section is None and not self._layout.count():
            self._add_empty(kind)
        if focused is not None:
            self._focus(focused)

    def _add_cover(self, worded: WordedSection, acts: WordingActs) -> None:
        """Show the sentence at the foot of the cover, which is read with the first section."""
        on_cover = worded.said.get(COVER_PATH)
        if on_cover is not None:
            sentence = WordedText(on_cover, "own", self._words, acts)
            self._layout.addWidget(boxed(column(12, Label(tr("On the cover"), "strong"), sentence, gap=4)))

    def _focused(self) -> int | None:
        """Give which of the sentences has the focus, in their order; None where none has."""
        of_each = [each.door.hasFocus() for each in self._sentences()]
        return of_each.index(True) if True in of_each else None

    def _focus(self, number: int) -> None:
        """Give the focus to the sentence that stands where another stood."""
        now = [each for each in self._sentences() if not each.isHidden()]
        if now:
            now[min(number, len(now) - 1)].door.setFocus(Qt.FocusReason.TabFocusReason)

    def _sentences(self) -> list[WordedText]:
        """List the sentences that stand in the layout, not those that are about to go."""
        found: list[WordedText] = []
        for number in range(self._layout.count()):
            item = self._layout.itemAt(number)
            widget = item.widget() if item is not None else None
            if isinstance(widget, WordedText):
                found.append(widget)
            elif widget is not None:
                found += widget.findChildren(WordedText)
        return found

    def _add_empty(self, kind: PlanSection) -> None:
        """Say kindly what fills a section, and lead there."""
        texts = {
            PlanSection.LEARNT: (
                tr("Lessons will stand here"),
                tr("A debrief or a piece of feedback fills this section by itself. Until then the plan leaves it out."),
            ),
            PlanSection.SKILLS: (
                tr("Skills will stand here"),
                tr("Name one after a debrief or from feedback. Until then the plan leaves this section out."),
            ),
            PlanSection.STEPS: (
                tr("Steps of the guides will stand here"),
                tr("A guide puts a step in by its button. Until then the plan leaves this section out."),
            ),
            PlanSection.CHANNELS: (
                tr("Your channels will stand here"),
                tr("A map of them, and a drill, fill this section. Until then the plan leaves it out."),
            ),
            PlanSection.SEARCH: (
                tr("How you search will stand here"),
                tr("A weekly goal, what matters to you and companies you admire fill it. Until then it is left out."),
            ),
            PlanSection.TEAM: (
                tr("What you do for your team will stand here"),
                tr("The worksheets about a team fill this section. Until then the plan leaves it out."),
            ),
            PlanSection.POSTING: (
                tr("Posting goals will stand here"),
                tr("A place to post and a number that you can keep. Until then the plan leaves this section out."),
            ),
        }
        if kind not in texts:
            return
        name, opener = {
            PlanSection.POSTING: (tr("Open Posting"), self._open_posting),
            PlanSection.TEAM: (tr("Open Posting"), self._open_team),
            PlanSection.SEARCH: (tr("Set a weekly goal"), self._open_weekly_goal),
            PlanSection.CHANNELS: (tr("Open Posting"), self._open_posting),
            PlanSection.STEPS: (tr("Open Guides"), self._open_guides),
        }.get(kind, (tr("Open Setbacks"), self._open_setbacks))
        opens = Button(name)
        opens.clicked.connect(opener)
        self._layout.addWidget(EmptyState(*texts[kind], opens))

    @Slot(object)
    def _ask(self, place: Place) -> None:
        """Ask for the place that a sentence comes from."""
        self.asked.emit(place)

    @Slot()
    def _open_setbacks(self) -> None:
        """Ask for the page that lessons and skills come from."""
        self.asked.emit(Place(Page.SETBACKS))

    @Slot()
    def _open_posting(self) -> None:
        """Ask for the page that posting goals come from."""
        self.asked.emit(Place(Page.POSTING))

    @Slot()
    def _open_team(self) -> None:
        """Ask for the page that the worksheets about a team are on."""
        self.asked.emit(Place(Page.POSTING, part="team"))

    @Slot()
    def _open_weekly_goal(self) -> None:
        """Ask for the sheet of the weekly goal."""
        self.asked.emit(Place(Page.APPLICATIONS, part="search_goal"))

    @Slot()
    def _open_guides(self) -> None:
        """Lead to the guides."""
        self.asked.emit(Place(Page.GUIDES))
