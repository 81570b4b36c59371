"""Today, put together: two columns that are made anew from one TodayView."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Kind
from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.domain.posting import Post
from careerjournal.domain.today import TodayView
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.blocks import EmptyState, Quote
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import Scroll, boxed, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG, Page
from careerjournal.ui.pages.today.awaited import awaited_section
from careerjournal.ui.pages.today.interview_card import InterviewCard
from careerjournal.ui.pages.today.posting_week import posting_section
from careerjournal.ui.pages.today.steps import steps_line
from careerjournal.ui.pages.today.summary import summary
from careerjournal.ui.pages.today.to_do import ToDoSection

SIDE_COLUMN = 296
COLUMN_GAP = 40
SECTION_GAP = 24


class TodayPage(Page):
    """The first page: what matters today, nothing more."""

    cares_for = frozenset(Kind)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shows_coming = False
        log = Button(tr("Log an application"), "primary", "add")
        log.clicked.connect(self._log_application)
        self.header.set_buttons(log)
        self._main = QVBoxLayout()
        self._main.setContentsMargins(0, 0, 0, 0)
        self._main.setSpacing(0)
        self._side = QVBoxLayout()
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(0)
        side = boxed(self._side)
        side.setFixedWidth(current().px(SIDE_COLUMN))
        self._content = boxed(line((self._main, 1), side, gap=COLUMN_GAP, margins=(0, 8, 0, 0)))
        self.add(Scroll(self._content, overhang=OVERHANG), 1, overhang=True)
        desk.day_changed.connect(self._day_changed)

    def refresh(self) -> None:
        view = self._desk.today_view()
        if view is None:
            self.header.set_words(self._desk.words.formats.day_full(self._desk.today()), "")
            return
        self.header.set_words(self._desk.words.formats.day_full(view.day), summary(view, self._desk.words))
        emptied(self._main)
        emptied(self._side)
        self._fill_main(view)
        self._fill_side(view)

    def show_place(self, place: Place) -> None:
        """Show an action's form where a place names one, or the form of a new one."""
        if place.part == "action" and place.record:
            self._edit(place.record)
        elif place.part == "new":
            self._add(dict(place.prefill).get("title", ""))

    def _fill_main(self, view: TodayView) -> None:
        """Lay the wide column out: interview, to do, awaited, and the week's steps at the foot."""
        if view.interview:
            card = InterviewCard(view.interview, view.day, self._desk.words)
            card.asked.connect(self._open_application)
            self._put(self._main, card, SECTION_GAP)
        to_do = ToDoSection(view, self._desk.words, shows_coming=self._shows_coming)
        to_do.finished.connect(self._finish)
        to_do.put_off.connect(self._put_off)
        to_do.edited.connect(self._edit)
        to_do.added.connect(self._add)
        to_do.coming_toggled.connect(self._toggle_coming)
        to_do.debrief_asked.connect(self._open_debrief)
        to_do.debrief_put_off.connect(self._put_off_debrief)
        self._put(self._main, to_do, SECTION_GAP)
        if view.awaited:
            awaited = awaited_section(view, self._desk.words, self._open_application, self._open_applications)
            self._put(self._main, awaited, SECTION_GAP)
        elif view.is_empty:
            self._put(self._main, self._nothing_yet(), SECTION_GAP)
        self._main.addStretch(1)
        self._main.addWidget(steps_line(view.steps, self._desk.words))

    def _fill_side(self, view: TodayView) -> None:
        """Lay the narrow column out: posting under way, and a lesson to keep."""
        self._put(self._side, posting_section(view, self._desk.words, self._posted, self._open_posting), SECTION_GAP)
        if view.lesson:
            lesson = view.lesson
            day = AsIs(self._desk.words.formats.day_month(lesson.on))
            below = tr("You, on {day}, after {company}", day=day, company=lesson.company)
            self._side.addWidget(Quote(tr("“{words}”", words=lesson.lesson), above=tr("A lesson to keep"), below=below))
        self._side.addStretch(1)

    def _nothing_yet(self) -> EmptyState:
        """Say what belongs here while nothing has been logged."""
        log = Button(tr("Log an application"), "plain", "add")
        log.clicked.connect(self._log_application)
        bring = Button(tr("Bring a file"))
        bring.clicked.connect(self._bring_file)
        return EmptyState(
            tr("Your days will stand here"),
            tr("Interviews, things to do and replies you wait for come here by themselves, once something is logged."),
            log,
            bring,
        )

    @staticmethod
    def _put(layout: QVBoxLayout, widget: QWidget, gap: int) -> None:
        """Add a widget and the gap below it."""
        layout.addWidget(widget)
        layout.addSpacing(current().px(gap))

    @Slot()
    def _log_application(self) -> None:
        """Begin quick capture."""
        self._desk.log_application()

    @Slot()
    def _bring_file(self) -> None:
        """Begin an import."""
        self._desk.bring_file()

    @Slot(object)
    def _day_changed(self, day: object) -> None:
        """Read anew at midnight and after sleep."""
        self.mark_stale()

    @Slot()
    def _open_applications(self) -> None:
        """Go to all that is awaited."""
        self._desk.go(Place(PageName.APPLICATIONS, part="awaited"))

    @Slot(int)
    def _open_application(self, application_id: int) -> None:
        """Go to one application."""
        self._desk.go(Place(PageName.APPLICATIONS, record=application_id))

    @Slot()
    def _open_posting(self) -> None:
        """Go to the posting goals."""
        self._desk.go(Place(PageName.POSTING, part="new"))

    @Slot(int)
    def _open_debrief(self, application_id: int) -> None:
        """Go to a debrief that was put off."""
        self._desk.go(Place(PageName.SETBACKS, record=application_id, part="debrief"))

    @Slot(int, int)
    def _put_off_debrief(self, application_id: int, days: int) -> None:
        """Ask about a debrief again in so many days."""
        on = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.setbacks.ask_later(application_id, on))

    @Slot(int)
    def _posted(self, channel_id: int) -> None:
        """Log a post of this moment on a channel."""
        journal = self._desk.journal
        post = Post(channel_id=channel_id, at=journal.clock.now(), zone=journal.zone())
        self._desk.do(lambda: journal.posting.log_post(post))

    @Slot(int)
    def _finish(self, action_id: int) -> None:
        """Mark an action as done."""
        self._desk.do(lambda: self._desk.journal.actions.finish(action_id))

    @Slot(int, int)
    def _put_off(self, action_id: int, days: int) -> None:
        """Let an action wait for so many days from today."""
        until = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.actions.later(action_id, until))

    @Slot()
    def _add(self, title: str = "") -> None:
        """Ask for a new action."""
        action = Action(title=title, due_on=self._desk.today(), made_on=self._desk.today())
        self._ask(action)

    @Slot(int)
    def _edit(self, action_id: int) -> None:
        """Change an action, or drop it."""
        self._ask(self._desk.journal.actions.one(action_id))

    def _ask(self, action: Action) -> None:
        """Open the form of an action."""
        from careerjournal.ui.forms.action_form import ask_action  # a form with its calendar: not for the first frame

        ask_action(self, self._desk, action)

    @Slot()
    def _toggle_coming(self) -> None:
        """Unfold or fold what comes later."""
        self._shows_coming = not self._shows_coming
        self.refresh()
