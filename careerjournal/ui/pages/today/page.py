"""Today, put together: two columns of parts, each made of what it shows of one TodayView."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Kind
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.domain.posting import Post, PostKind
from careerjournal.domain.quiet import Quiet
from careerjournal.domain.today import Awaited, LessonToKeep, TodayView, UpcomingInterview
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.blocks import EmptyState, Quote
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import Beside, Scroll, boxed, column
from careerjournal.ui.kit.page import OVERHANG, Page
from careerjournal.ui.kit.parts import Part, Parts
from careerjournal.ui.pages.today.awaited import SHOWN, AwaitedSection
from careerjournal.ui.pages.today.interview_card import InterviewCard
from careerjournal.ui.pages.today.posting_week import POSTED, posting_section
from careerjournal.ui.pages.today.steps import StepsLine
from careerjournal.ui.pages.today.summary import summary
from careerjournal.ui.pages.today.to_do import ToDoSection

if TYPE_CHECKING:
    from careerjournal.ui.pages.today.day_errands import DayErrands
    from careerjournal.ui.pages.today.guides_line import GuidesLine

SIDE_COLUMN = 296
COLUMN_GAP = 40
SECTION_GAP = 28


class TodayPage(Page):
    """The first page: what matters today, nothing more."""

    cares_for = frozenset(Kind)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shows_coming = self._shows_follow_ups = False
        self._list: ToDoSection | None = None
        self._awaited: AwaitedSection | None = None
        self._errands: DayErrands | None = None
        log = Button(tr("Log an application"), "primary", "add")
        log.clicked.connect(self._log_application)
        self.header.set_buttons(log)
        self._main, self._side = Parts(), Parts()
        self._steps = StepsLine(desk.words)
        self._guides: GuidesLine | None = None
        self._under_side = column()
        side = boxed(column(self._side.layout, self._under_side, None))
        main = column(self._main.layout, None, self._steps)
        self._content = Beside(main, side, side_width=SIDE_COLUMN, gap=COLUMN_GAP, margins=(0, 8, 0, 0))
        self.add(Scroll(self._content, overhang=OVERHANG), 1, overhang=True)
        desk.day_changed.connect(self._day_changed)

    def refresh(self) -> None:
        view = self._desk.today_view()
        if view is None:
            self.header.set_words(self._desk.words.formats.day_full(self._desk.today()), "")
            return
        self.header.set_words(self._desk.words.formats.day_full(view.day), summary(view, self._desk.words))
        self._main.show(self._main_parts(view))
        if _not_followed_up(view) and self._awaited is not None:
            self._awaited.show_count(view.awaited_count)
        self._steps.show_steps(view.steps)
        self._side.show(self._side_parts(view))
        if self._desk.is_open:
            self._run_errands()
            self._show_guides()

    def _run_errands(self) -> DayErrands:
        """Do what the list asks for from now on, and hear keys: there is no journal to do it in before."""
        if self._errands is None:
            from careerjournal.ui.pages.today.day_errands import DayErrands  # not for the first frame

            self._errands = DayErrands(self, self._desk)
            self._hear_keys()
        if self._list is not None:
            self._errands.serve(self._list)
        return self._errands

    def _show_guides(self) -> None:
        """Show how far the guides are, once everything else is there."""
        if self._guides is None:
            from careerjournal.ui.pages.today.guides_line import GuidesLine  # not for the first frame

            self._guides = GuidesLine(self._desk)
            self._guides.asked.connect(self._desk.go)
            self._under_side.addWidget(self._guides)
        self._guides.read_soon()

    def show_place(self, place: Place) -> None:
        """Show an action's form where a place names one, or the form of a new one."""
        if place.part == "action" and place.record:
            self._run_errands().edit(place.record)
        elif place.part == "new":
            self._run_errands().add(**dict(place.prefill))

    def _main_parts(self, view: TodayView) -> Iterator[Part]:
        """Give the wide column: interview, to do, and what is awaited."""
        day = view.day
        interview = view.interview
        if (pause := view.pause) is not None:
            yield _part("pause", pause, lambda: self._pause(pause, day))
        if interview:
            yield _part("interview", (interview, day), lambda: self._interview(interview, day))
        due = (view.to_do, view.follow_ups, view.deadlines, view.decisions, view.contacts)
        offered = (view.debriefs, view.worksheets, view.feedback)
        to_do = (due, offered, view.coming, day, self._shows_coming, self._shows_follow_ups)
        yield _part("to do", to_do, lambda: self._to_do(view))
        awaited = _not_followed_up(view)
        if awaited:
            yield _part("awaited", (awaited, day), lambda: self._made_awaited(awaited, day))
        if view.quiet.count:
            yield _part("quiet", view.quiet, lambda: self._quiet(view.quiet))
        if view.is_empty and not awaited:
            yield _part("nothing yet", None, self._nothing_yet)

    def _side_parts(self, view: TodayView) -> Iterator[Part]:
        """Give the narrow column: posting under way, and a lesson to keep."""
        words, lesson = self._desk.words, view.lesson
        goal = view.search_goal
        if goal is not None:
            week = (goal, view.steps.applications, view.has_admired)
            yield _part("week", week, lambda: self._week(*week))
        posting = (view.channels, view.day)
        yield _part("posting", posting, lambda: posting_section(view, words, self._posted, self._open_posting))
        if lesson:
            yield _part("lesson", lesson, lambda: self._lesson(lesson))

    def _pause(self, pause: Pause, day: date) -> QWidget:
        """Make the line that says that the search rests."""
        from careerjournal.ui.pages.today.pause_line import pause_line  # only where it rests: not for every first frame

        return pause_line(pause, day, self._desk.words, self._end_pause)

    def _week(self, goal: SearchGoal, done: int, has_admired: bool) -> QWidget:
        """Make the section of the weekly goal."""
        from careerjournal.ui.pages.today.search_week import week_section  # only where a goal is: as above

        on_list = self._show_list if has_admired else None
        return week_section(goal, done, self._desk.words, self._change_goal, on_list)

    def _interview(self, interview: UpcomingInterview, day: date) -> InterviewCard:
        """Make the card of the next interview."""
        card = InterviewCard(interview, day, self._desk.words)
        card.asked.connect(self._open_application)
        return card

    def _to_do(self, view: TodayView) -> ToDoSection:
        """Make the list of the day."""
        to_do = self._list = ToDoSection(
            view, self._desk.words, shows_coming=self._shows_coming, shows_follow_ups=self._shows_follow_ups
        )
        to_do.coming_toggled.connect(self._toggle_coming)
        to_do.follow_ups_toggled.connect(self._toggle_follow_ups)
        if self._errands is not None:
            self._errands.serve(to_do)
        return to_do

    def _made_awaited(self, shown: tuple[Awaited, ...], day: date) -> AwaitedSection:
        """Make the list of replies awaited; their count follows, for it changes with every application."""
        self._awaited = awaited = AwaitedSection(shown, day, self._desk.words)
        awaited.opened.connect(self._open_application)
        awaited.all_asked.connect(self._open_applications)
        return awaited

    def _quiet(self, quiet: Quiet) -> QWidget:
        """Make the line on what has been quiet for long."""
        from careerjournal.ui.forms.quiet_line import QuietLine  # seldom there, so not for every first frame

        made = QuietLine(self._desk.words, quiet)
        made.asked.connect(self._open_quiet)
        return made

    def _lesson(self, lesson: LessonToKeep) -> Quote:
        """Make the lesson that today brings back."""
        day = AsIs(self._desk.words.formats.day_month(lesson.on))
        after = tr("You, on {day}, after {company}", day=day, company=lesson.company)
        below = after if lesson.company else tr("You, on {day}", day=day)
        return Quote(tr("“{words}”", words=AsIs(lesson.lesson)), above=tr("A lesson to keep"), below=below)

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

    @Slot()
    def _open_quiet(self) -> None:
        """Go to what has been quiet for long."""
        self._desk.go(Place(PageName.APPLICATIONS, part="quiet"))

    @Slot(int)
    def _open_application(self, application_id: int) -> None:
        """Go to one application."""
        self._desk.go(Place(PageName.APPLICATIONS, record=application_id))

    @Slot()
    def _open_posting(self) -> None:
        """Go to the posting goals."""
        self._desk.go(Place(PageName.POSTING, part="new"))

    def _hear_keys(self) -> None:
        """Let P go from one "Posted" button to the next: P and Space log a post."""
        from PySide6.QtGui import QKeySequence, QShortcut  # not for the first frame

        key = QShortcut(QKeySequence(Qt.Key.Key_P), self)  # a field with text takes the key first
        key.activated.connect(self._go_to_posted)

    @Slot()
    def _go_to_posted(self) -> None:
        """Bring the focus to the next button that logs a post."""
        buttons = self.findChildren(Button, POSTED)
        if buttons:
            focus = self.focusWidget()
            at = buttons.index(focus) if isinstance(focus, Button) and focus in buttons and focus.hasFocus() else -1
            buttons[(at + 1) % len(buttons)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int, object)
    def _posted(self, channel_id: int, kind: PostKind) -> None:
        """Log something of this moment on a channel."""
        journal = self._desk.journal
        post = Post(channel_id=channel_id, at=journal.clock.now(), zone=journal.zone(), kind=kind)
        self._desk.do(lambda: journal.posting.log_post(post))

    @Slot()
    def _toggle_follow_ups(self) -> None:
        """Show all follow-ups that are due, or only the first."""
        self._shows_follow_ups = not self._shows_follow_ups
        self.refresh()

    @Slot()
    def _end_pause(self) -> None:
        """Take the search up again."""
        self._desk.do(self._desk.journal.search.end_pause)

    @Slot()
    def _change_goal(self) -> None:
        """Ask for the weekly goal."""
        from careerjournal.ui.forms.search_goal_form import ask_search_goal  # a form: not for the first frame

        ask_search_goal(self, self._desk)

    @Slot()
    def _show_list(self) -> None:
        """Show the companies to apply to."""
        from careerjournal.ui.forms.admired_sheet import show_admired  # a sheet: not for the first frame

        show_admired(self, self._desk)

    @Slot()
    def _toggle_coming(self) -> None:
        """Unfold or fold what comes later."""
        self._shows_coming = not self._shows_coming
        self.refresh()


def _not_followed_up(view: TodayView) -> tuple[Awaited, ...]:
    """Give the longest waits that are not said already by a follow-up."""
    said = {one.application_id for one in view.follow_ups}
    return tuple([one for one in view.awaited if one.application_id not in said][:SHOWN])


def _part(key: str, value: object, make: Callable[[], QWidget]) -> Part:
    """Make a part with a section's gap below it."""
    return Part(key=key, value=value, make=make, gap=SECTION_GAP)
