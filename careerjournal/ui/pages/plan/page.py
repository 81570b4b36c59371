"""Plan, put together: sections, editor and paper beside each other, or paper behind a switch where room is short."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontMetrics, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Place
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.layouts import SCROLL_BAR, Scroll, boxed, column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import Page
from careerjournal.ui.kit.progress import Progress
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.pages.plan.exporting import ExportedPlan, ExportPlan, suggested_name, with_ending
from careerjournal.ui.pages.plan.paper_form import PaperSheet
from careerjournal.ui.pages.plan.preview_builder import BuiltPlan, PreviewBuilder
from careerjournal.ui.pages.plan.preview_pane import PreviewPane
from careerjournal.ui.pages.plan.section_editor import EDGE, SectionEditor
from careerjournal.ui.pages.plan.section_list import SectionList
from careerjournal.ui.pages.plan.section_order import switched
from careerjournal.ui.pages.plan.versions_view import VersionsView, offer_to_keep

LIST_WIDTH = 212
GAP = 24
EDITOR_LEAST = 300
PAPER_LEAST = 340


class PlanPage(Page):
    """The career plan: the person's words and the record, and beside them the paper they become."""

    fills = True
    cares_for = frozenset(Kind)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shows_paper = False
        self._written: Path | None = None
        self.sections = SectionList(desk.words)
        self.editor = SectionEditor(desk)
        self.preview = PreviewPane(desk.words)
        self.builder = PreviewBuilder(desk, self, self.editor.typed)
        self.export_button = Button(tr("Export PDF"), "primary", "export")
        self.switch_button = Button(tr("Preview"), "plain", "eye")
        self.versions_button = Button(tr("Versions"))
        self.versions: VersionsView | None = None
        self._progress = Progress()
        self._lay_out()
        self._connect()
        self._made_from = ""
        self._say_made_from()

    def refresh(self) -> None:
        journal = self._desk.journal
        choices = journal.plan.choices()
        self.sections.hide_section(PlanSection.TEAM, hidden=not journal.profile.get().leads_team)
        self.sections.show_sections(choices.sections)
        self.editor.show_record(choices)
        self.builder.ask(choices)
        if self.versions is not None and not self.versions.isHidden():
            self.versions.refresh()

    def show_place(self, place: Place) -> None:
        """Show a goal, a path, a step, the vision, words of one's own, a section by its name, or the versions."""
        if place.part == "versions":
            self.show_versions()
            if self.versions is not None and place.record is not None:
                self.versions.choose(place.record)
            return
        self._leave_versions()
        self._show_paper(False)
        if place.part == "goal":
            self.sections.choose(PlanSection.GOALS)
            self.editor.goals.go_to(place.record or 0)
        elif place.part == "path":
            self.sections.choose(PlanSection.PATHS)
            self.editor.paths.go_to(place.record or 0)
        elif place.part == "skill_step":
            self.sections.choose(PlanSection.SKILLS)
            self.editor.skill_steps.go_to(place.record or 0)
        elif place.part == "section_text":
            self._show_own_words(place.record or 0)
        elif place.part == "plan_wording":
            self._show_wording(place.record or 0)
        elif place.part == "vision":
            self.sections.choose(PlanSection.ABOUT)
            self.editor.about.vision.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.part in list(PlanSection):
            self.sections.choose(PlanSection(place.part))

    def _show_own_words(self, text_id: int) -> None:
        """Put the cursor into what the person says first in a section."""
        try:
            section = self._desk.journal.section_texts.section_of(text_id)
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        if section in list(PlanSection):
            self.sections.choose(PlanSection(section))
            self.editor.own.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_wording(self, rewording_id: int) -> None:
        """Show the section in which a sentence stands that was put otherwise."""
        try:
            section = self._desk.journal.plan.section_of(rewording_id)
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        if section in list(PlanSection):
            self.sections.choose(PlanSection(section))

    def showEvent(self, event: QShowEvent) -> None:
        self.builder.wake()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.builder.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        """Put the three columns beside each other."""
        px = current().px
        self.header.set_buttons(self.export_button, self.switch_button, self.versions_button)
        listed = Scroll(self.sections)
        listed.setFixedWidth(px(LIST_WIDTH) + SCROLL_BAR)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, px(4), 0, 0)
        self._columns.setSpacing(px(GAP - EDGE) - SCROLL_BAR)
        self._columns.addWidget(listed)
        self._columns.addWidget(self.editor, 1)
        self._columns.addStretch(0)
        self._columns.addSpacing(SCROLL_BAR)
        # The paper takes what it may at most and asks for nothing, so that it never keeps the window wide.
        self.preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._columns.addWidget(self.preview, 1000)
        self._writing = boxed(self._columns)
        self._places = column((self._writing, 1))
        self.add(self._places, 1, overhang=True)
        self.add(self._progress)

    def _connect(self) -> None:
        """Tie the parts together."""
        self.sections.section_chosen.connect(self._choose)
        self.sections.sections_changed.connect(self._keep_sections)
        self.sections.entered.connect(self._enter)
        self.editor.place_asked.connect(self._desk.go)
        self.editor.put_in.connect(self._put_in)
        self.preview.change_asked.connect(self._ask_paper)
        self._desk.typed.connect(self._follow_typing)
        self.builder.built.connect(self._take_plan)
        self.builder.refused.connect(self.preview.say_refused)
        self.builder.busy.connect(self.preview.say_busy)
        self.export_button.clicked.connect(self.export)
        self.switch_button.clicked.connect(self._switch)
        self.versions_button.clicked.connect(self.show_versions)
        self.sections.versions_button.clicked.connect(self.show_versions)

    @Slot()
    def _follow_typing(self) -> None:
        """Let the paper follow what is being typed on this page."""
        if self.isVisible():
            self.builder.ask_again()

    def _arrange(self) -> None:
        """Show the paper beside the editor where there is room, else one of the two."""
        px = current().px
        margins = self._frame.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        rest = width - px(LIST_WIDTH) - 2 * px(GAP - EDGE)
        beside = rest >= px(EDITOR_LEAST) + px(PAPER_LEAST)
        self.switch_button.setVisible(not beside)
        self.versions_button.setVisible(beside)
        self.sections.versions_button.setVisible(not beside)
        self.switch_button.setText(tr("Write") if self._shows_paper else tr("Preview"))
        self.switch_button.set_icon("edit" if self._shows_paper else "eye")
        self.editor.setVisible(beside or not self._shows_paper)
        self.preview.setVisible(beside or self._shows_paper)
        self.editor.setMaximumWidth(px("measure") + SCROLL_BAR)
        self.preview.set_whole(beside)
        if beside:
            suits = self.preview.width_for(self.height() - px("page-header") - margins.bottom() - px(4))
            self.preview.setMaximumWidth(max(px(PAPER_LEAST), min(suits, rest - px(EDITOR_LEAST))))
        else:
            self.preview.setMaximumWidth(rest + px(GAP - EDGE))
        self._say_made_from()

    def _say_made_from(self) -> None:
        """Say under the title what the plan was made of, where there is room for it beside the buttons."""
        px = current().px
        shown = (
            self.export_button,
            max(self.switch_button, self.versions_button, key=lambda one: one.sizeHint().width()),
        )
        buttons = sum(button.sizeHint().width() + px(8) for button in shown)
        room = self.header.width() - buttons - px(16)
        fits = QFontMetrics(current().font("body")).horizontalAdvance(self._made_from) <= room
        said = self._made_from if self._made_from and fits else tr("Kept as you type.")
        self.header.set_words(tr("Career plan"), said)

    def _show_paper(self, shows: bool) -> None:
        """Show the paper or the editor, where there is room for one of them."""
        if self._shows_paper != shows:
            self._shows_paper = shows
            self._arrange()

    @Slot()
    def show_versions(self) -> None:
        """Look at plans that were kept."""
        self.editor.flush()
        if self.versions is None:
            self.versions = VersionsView(self._desk)
            self.versions.left.connect(self._leave_versions)
            self._places.addWidget(self.versions, 1)
        self.header.hide()
        self._writing.hide()
        self.versions.show()
        self.versions.refresh()
        follow_layout(self)
        self.versions.enter()

    @Slot()
    def _leave_versions(self) -> None:
        """Go back to the plan."""
        if self.versions is not None and not self.versions.isHidden():
            self.versions.flush()
            self.versions.hide()
            self.header.show()
            self._writing.show()
            self._arrange()
            opened_by = (self.versions_button, self.sections.versions_button)
            next(button for button in opened_by if not button.isHidden()).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _switch(self) -> None:
        """Go from writing to the paper, or back."""
        self._show_paper(not self._shows_paper)

    @Slot(object)
    def _choose(self, section: PlanSection) -> None:
        """Edit another section, and let the paper follow."""
        self.editor.show_section(section)
        self.preview.follow(section)

    @Slot()
    def _enter(self) -> None:
        """Go on from the list into the editor."""
        self._show_paper(False)
        self.editor.enter()

    @Slot(object)
    def _put_in(self, section: PlanSection) -> None:
        """Put a section into the plan again."""
        self._keep_sections(switched(self._desk.journal.plan.choices().sections, section, on=True))

    @Slot(object)
    def _keep_sections(self, sections: tuple[PlanSection, ...]) -> None:
        """Keep which sections the plan has, and in which order."""
        plan = self._desk.journal.plan
        choices = replace(plan.choices(), sections=sections)
        if self._desk.do(lambda: plan.keep_choices(choices)) is None:
            self.sections.show_sections(plan.choices().sections)

    @Slot()
    def _ask_paper(self) -> None:
        """Ask for paper and language."""
        sheet = PaperSheet(self, self._desk, self._desk.journal.plan.choices())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    @Slot(object)
    def _take_plan(self, built: BuiltPlan) -> None:
        """Show a plan that was just set."""
        self.preview.show_plan(built)
        self.editor.show_plan(built.whole)
        self._made_from = self._summary(built)
        self._arrange()

    def _summary(self, built: BuiltPlan) -> str:
        """Say under the title what the plan was made of."""
        counts = dict(built.counts)
        if counts["plan.count.debriefs"]:
            counts["plan.count.feedback"] = 0  # as on the cover: three numbers are enough
        what = tuple(AsIs(say(sentence(key, n=n), self._desk.words)) for key, n in counts.items() if n)
        if not what:
            return tr("Kept as you type. The journal fills it as it grows.")
        return tr("Made from {what}. Kept as you type.", what=what)

    @Slot()
    def export(self) -> None:
        """Ask for a place and write the plan there."""
        self.editor.flush()
        journal, day = self._desk.journal, self._desk.today()
        suggested = suggested_name(journal.profile.get().name, day)
        path = self._desk.dialogs.to_save(self, tr("Export the plan"), suggested, tr("PDF") + " (*.pdf)")
        if path is None:
            return
        self.export_button.setEnabled(False)
        work = ExportPlan(with_ending(path), journal.plan.choices(), day)
        task = self._desk.run(work, self._exported, failed=self._not_exported)
        self._progress.watch(task, tr("Writing the plan"))

    def _exported(self, plan: ExportedPlan) -> None:
        """Say where the plan is, and which characters stand in it as signs; offer to open it."""
        self.export_button.setEnabled(True)
        self._written = plan.path
        if not self._desk.journal.read_only:
            self._desk.journal.plan.note_exported(self._desk.today())
        keeping = () if self._desk.journal.read_only else (offer_to_keep(self._desk),)
        said = tr("The plan was written to {path}.", path=str(plan.path))
        if plan.missing is not None:
            said = f"{said} {say(plan.missing, self._desk.words)}"
        self._desk.say(said, Offer(words=tr("Open"), act=self._open), *keeping)

    def _not_exported(self, fault: UserFault) -> None:
        """Say why the plan was not written."""
        self.export_button.setEnabled(True)
        self._desk.excuse(fault)

    @Slot()
    def _open(self) -> None:
        """Open the plan with the system's program for it."""
        if self._written is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written))):
            self._desk.say(
                tr("No program for PDF files is known here. The plan lies at {path}.", path=str(self._written))
            )
