"""Today, put together: two columns of parts, each made of what it shows of one TodayView."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place, page_of_worksheet
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
        self._hears_keys = False
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
            self._show_guides()
        if self._desk.is_open and not self._hears_keys:
            self._hear_keys()

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
            self._edit(place.record)
        elif place.part == "new":
            self._add(**dict(place.prefill))

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
        to_do.finished.connect(self._finish)
        to_do.put_off.connect(self._put_off)
        to_do.edited.connect(self._edit)
        to_do.added.connect(self._add)
        to_do.coming_toggled.connect(self._toggle_coming)
        to_do.debrief_asked.connect(self._open_debrief)
        to_do.debrief_put_off.connect(self._put_off_debrief)
        to_do.application_asked.connect(self._open_application)
        to_do.follow_ups_toggled.connect(self._toggle_follow_ups)
        to_do.follow_up_done.connect(self._followed_up)
        to_do.follow_up_put_off.connect(self._put_off_follow_up)
        to_do.follow_up_let_go.connect(self._let_go_follow_up)
        to_do.wrote.connect(self._wrote)
        to_do.writing_put_off.connect(self._put_off_writing)
        to_do.writing_let_go.connect(self._let_go_writing)
        to_do.worksheet_asked.connect(self._open_worksheet)
        to_do.worksheet_put_off.connect(self._put_off_worksheet)
        to_do.answer_asked.connect(self._open_feedback)
        to_do.reminder_put_off.connect(self._put_off_reminder)
        to_do.reminder_let_go.connect(self._let_go_reminder)
        to_do.all_asked.connect(self._open_all)
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
    def _open_worksheet(self, worksheet_id: int) -> None:
        """Go to a worksheet that asks for itself."""
        view = self._desk.today_view()
        form = next((one.form for one in view.worksheets if one.worksheet_id == worksheet_id), "") if view else ""
        self._desk.go(Place(page_of_worksheet(form), record=worksheet_id, part="worksheet"))

    @Slot(int, int)
    def _put_off_worksheet(self, worksheet_id: int, days: int) -> None:
        """Ask about a worksheet again in so many days."""
        on = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.worksheets.ask_later(worksheet_id, on))

    @Slot(int)
    def _open_feedback(self, feedback_id: int) -> None:
        """Go to a request whose answer may have come."""
        self._desk.go(Place(PageName.SETBACKS, record=feedback_id, part="feedback"))

    @Slot(int, int)
    def _put_off_reminder(self, feedback_id: int, days: int) -> None:
        """Ask about a request again in so many days."""
        on = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.requests.remind_on(feedback_id, on))

    @Slot(int)
    def _let_go_reminder(self, feedback_id: int) -> None:
        """Ask about a request no more."""
        self._desk.do(lambda: self._desk.journal.requests.remind_on(feedback_id, None))

    @Slot()
    def _open_all(self) -> None:
        """Go to the list of everything to do."""
        self._desk.go(Place(PageName.SETBACKS, part="actions"))

    def _hear_keys(self) -> None:
        """Let P go from one "Posted" button to the next: P and Space log a post."""
        from PySide6.QtGui import QKeySequence, QShortcut  # not for the first frame

        self._hears_keys = True
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

    @Slot(int)
    def _finish(self, action_id: int) -> None:
        """Mark an action as done."""
        self._desk.do(lambda: self._desk.journal.actions.finish(action_id))

    @Slot(int, int)
    def _put_off(self, action_id: int, days: int) -> None:
        """Let an action wait for so many days from today."""
        until = self._desk.today() + timedelta(days=days)
        self._desk.do(lambda: self._desk.journal.actions.later(action_id, until))

    @Slot(int)
    def _followed_up(self, application_id: int) -> None:
        """Note that the person followed up."""
        self._settle(lambda: self._desk.journal.follow_ups.done(application_id))

    @Slot(int, int)
    def _put_off_follow_up(self, application_id: int, days: int) -> None:
        """Let a follow-up wait for so many days from today."""
        until = self._desk.today() + timedelta(days=days)
        self._settle(lambda: self._desk.journal.follow_ups.later(application_id, until))

    @Slot(int)
    def _let_go_follow_up(self, application_id: int) -> None:
        """Let a follow-up go."""
        self._settle(lambda: self._desk.journal.follow_ups.drop(application_id))

    @Slot(int)
    def _wrote(self, contact_id: int) -> None:
        """Note that the person wrote to somebody."""
        self._settle(lambda: self._desk.journal.contacts.wrote(contact_id))

    @Slot(int, int)
    def _put_off_writing(self, contact_id: int, days: int) -> None:
        """Write to somebody in so many days."""
        until = self._desk.today() + timedelta(days=days)
        self._settle(lambda: self._desk.journal.follow_ups.write_later(contact_id, until))

    @Slot(int)
    def _let_go_writing(self, contact_id: int) -> None:
        """Write to somebody no more."""
        self._settle(lambda: self._desk.journal.follow_ups.write_no_more(contact_id))

    def _settle(self, verb: Callable[[], Changes]) -> None:
        """Do what was chosen in a row, and leave the focus where the row stood: the next one takes its place."""
        rows = self._list.settling if self._list is not None else []
        place = next((number for number, row in enumerate(rows) if row.isAncestorOf(self.focusWidget())), None)
        self._desk.do(verb)
        rows = self._list.settling if self._list is not None else []
        if place is not None and rows and self._list is not None:
            holder = self._list.parentWidget()
            if holder is not None:
                holder.show()  # Qt would show what is new a little later, and hidden it takes no focus
            rows[min(place, len(rows) - 1)].box.setFocus(Qt.FocusReason.TabFocusReason)

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
    def _add(self, title: str = "", origin: str = "own", origin_part: str = "", **_more: str) -> None:
        """Ask for a new action, which may come from a step of a guide."""
        today = self._desk.today()
        came_from = Origin(origin) if origin in set(Origin) else Origin.OWN
        self._ask(Action(title=title, due_on=today, made_on=today, origin=came_from, origin_part=origin_part))

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


def _not_followed_up(view: TodayView) -> tuple[Awaited, ...]:
    """Give the longest waits that are not said already by a follow-up."""
    said = {one.application_id for one in view.follow_ups}
    return tuple([one for one in view.awaited if one.application_id not in said][:SHOWN])


def _part(key: str, value: object, make: Callable[[], QWidget]) -> Part:
    """Make a part with a section's gap below it."""
    return Part(key=key, value=value, make=make, gap=SECTION_GAP)
