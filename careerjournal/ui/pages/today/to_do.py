"""What is to do today: actions, follow-ups, deadlines, people to write to, debriefs; and what comes later, folded."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.stages import Stage
from careerjournal.domain.today import (
    ActionToDo,
    ContactDue,
    DeadlineNear,
    DebriefToOffer,
    DecisionNear,
    DueFollowUp,
    FeedbackDue,
    TodayView,
    WorksheetToOffer,
)
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.later_button import IdButton, LaterButton
from careerjournal.ui.forms.settling_row import SettlingRow, when_due, why_following_up
from careerjournal.ui.kit.blocks import CheckRow, Row, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, line
from careerjournal.ui.kit.marks import StageMark

FOLLOW_UPS_SHOWN = 3
"""Follow-ups shown at first; the others stand behind a fold."""


class ToDoSection(Section):
    """The list of the day, and under it what comes later."""

    finished = Signal(int)
    put_off = Signal(int, int)
    edited = Signal(int)
    added = Signal()
    coming_toggled = Signal()
    debrief_asked = Signal(int)
    debrief_put_off = Signal(int, int)
    follow_up_done = Signal(int)
    follow_up_put_off = Signal(int, int)
    follow_up_let_go = Signal(int)
    follow_ups_toggled = Signal()
    application_asked = Signal(int)
    wrote = Signal(int)
    writing_put_off = Signal(int, int)
    writing_let_go = Signal(int)
    worksheet_asked = Signal(int)
    worksheet_put_off = Signal(int, int)
    answer_asked = Signal(int)
    reminder_put_off = Signal(int, int)
    reminder_let_go = Signal(int)
    all_asked = Signal()

    def __init__(self, view: TodayView, words: Words, *, shows_coming: bool, shows_follow_ups: bool) -> None:
        add = Button(words.tr("Add something to do"), "text", "add")
        super().__init__(words.tr("For today"), action=add)
        self._words = words
        add.clicked.connect(self.added)
        self.settling: list[SettlingRow] = []
        for to_do in view.to_do:
            self.add(self._action_row(to_do, view.day))
        for deadline in view.deadlines:
            self.add(self._deadline_row(deadline, view.day))
        for decision in view.decisions:
            self.add(self._decision_row(decision, view.day))
        self._add_follow_ups(view, shows_follow_ups)
        for contact in view.contacts:
            self.add(self._contact_row(contact, view.day))
        for debrief in view.debriefs:
            self.add(self._debrief_row(debrief))
        for worksheet in view.worksheets:
            self.add(self._worksheet_row(worksheet))
        for request in view.feedback:
            self.add(self._feedback_row(request))
        if not things_due(view):
            self.add(Label(words.tr("Nothing is due."), "body", "muted"))
        if view.coming:
            self._add_coming(view, shows_coming)

    def _add_follow_ups(self, view: TodayView, shows_all: bool) -> None:
        """Add the follow-ups that are due: a few of many, until the person unfolds them."""
        words, more = self._words, len(view.follow_ups) - FOLLOW_UPS_SHOWN
        for one in view.follow_ups if shows_all else view.follow_ups[:FOLLOW_UPS_SHOWN]:
            self.add(self._follow_up_row(one, view.day))
        if more > 0:
            label = words.ntr("{n} more to follow up", "{n} more to follow up", more)
            fold = Button(
                words.tr("Show fewer follow-ups") if shows_all else label,
                "text",
                "chevron-down" if shows_all else "chevron",
            )
            fold.clicked.connect(self.follow_ups_toggled)
            self.add(fold)

    def _add_coming(self, view: TodayView, shows_coming: bool) -> None:
        """Add the fold of what comes later, and its rows where it is open."""
        words = self._words
        count = len(view.coming)
        label = (
            words.tr("Fold away what comes later")
            if shows_coming
            else words.ntr("{n} more comes later", "{n} more come later", count)
        )
        fold = Button(label, "text", "chevron-down" if shows_coming else "chevron")
        fold.clicked.connect(self.coming_toggled)
        self.add(fold)
        if shows_coming:
            for to_do in view.coming:
                self.add(self._action_row(to_do, view.day))
            every = Button(words.tr("Everything to do"), "text", "check")
            every.clicked.connect(self.all_asked)
            self.add(every)

    def _action_row(self, to_do: ActionToDo, today: date) -> _ActionRow:
        """Make the row of one action: tick, words, day, and Later."""
        action = to_do.action
        day, tone = when_due(action.due_on, today, self._words)
        later = LaterButton(action.id, self._words)
        later.chosen.connect(self.put_off)
        change = IdButton(action.id, self._words.tr("Change"))
        change.setAccessibleName(self._words.tr("Change {title}", title=action.title))
        change.chosen.connect(self.edited)
        row = _ActionRow(
            action.id, action.title, came_from(to_do, self._words), trailing=(Label(day, "small", tone), change, later)
        )
        row.finished.connect(self.finished)
        return row

    def _follow_up_row(self, one: DueFollowUp, today: date) -> SettlingRow:
        """Make the row of a follow-up whose day has come."""
        words = self._words
        title = words.tr("Follow up with {company}", company=one.company)
        why = why_following_up(one, today, words)
        second = words.tr("{role}. {why}", role=one.role, why=AsIs(why)) if one.role else why
        row = SettlingRow(one.application_id, title, second, when_due(one.due_on, today, words), words)
        row.finished.connect(self.follow_up_done)
        row.put_off.connect(self.follow_up_put_off)
        row.let_go.connect(self.follow_up_let_go)
        row.asked.connect(self.application_asked)
        self.settling.append(row)
        return row

    def _contact_row(self, one: ContactDue, today: date) -> SettlingRow:
        """Make the row of somebody to write to again."""
        words = self._words
        title = words.tr("Write to {name}", name=one.name)
        row = SettlingRow(one.contact_id, title, one.company, when_due(one.next_on, today, words), words, opens=False)
        row.finished.connect(self.wrote)
        row.put_off.connect(self.writing_put_off)
        row.let_go.connect(self.writing_let_go)
        self.settling.append(row)
        return row

    def _deadline_row(self, one: DeadlineNear, today: date) -> Row:
        """Make the row of an application that is to be sent soon."""
        words = self._words
        second = (
            words.tr("{role}. The deadline is near", role=one.role) if one.role else words.tr("The deadline is near")
        )
        return self._application_row(
            one, words.tr("Apply to {company}", company=one.company), second, Stage.WISHLIST, (one.deadline_on, today)
        )

    def _decision_row(self, one: DecisionNear, today: date) -> Row:
        """Make the row of an offer that is to be decided on soon."""
        title = self._words.tr("Decide on the offer of {company}", company=one.company)
        return self._application_row(one, title, one.role, Stage.OFFER, (one.decide_by, today))

    def _application_row(
        self, one: DeadlineNear | DecisionNear, title: str, second: str, stage: Stage, due: tuple[date, date]
    ) -> Row:
        """Make a row that opens an application; `due` is the day it is due, and today."""
        words = self._words
        name = words.tr("{company}, {role}", company=one.company, role=one.role) if one.role else one.company
        day, tone = when_due(*due, words)
        opens = IdButton(one.application_id, words.tr("Open"))
        opens.setAccessibleName(words.tr("Open {application}", application=AsIs(name)))
        opens.chosen.connect(self.application_asked)
        leading = boxed(line(StageMark(stage), 4, gap=0))  # as wide as the box of the other rows
        return Row(title, second, leading=leading, trailing=(Label(day, "small", tone), opens))

    def _debrief_row(self, debrief: DebriefToOffer) -> Row:
        """Make the row that offers a debrief again."""
        words = self._words
        later = LaterButton(debrief.application_id, words)
        later.chosen.connect(self.debrief_put_off)
        now = IdButton(debrief.application_id, words.tr("Look back"))
        now.chosen.connect(self.debrief_asked)
        return Row(
            words.tr("Look back at {company}", company=debrief.company),
            words.tr("You asked to be reminded. A few lines are enough, or none."),
            leading=IconView("setbacks"),
            trailing=(now, later),
        )

    def _worksheet_row(self, worksheet: WorksheetToOffer) -> Row:
        """Make the row that offers a worksheet again."""
        from careerjournal.domain.sentence import sentence  # only where one is due: not for every first frame
        from careerjournal.domain.worksheets.catalogue import form_of
        from careerjournal.language.sentences import say

        words = self._words
        form = say(sentence(form_of(worksheet.form).key), words)
        later = LaterButton(worksheet.worksheet_id, words)
        later.chosen.connect(self.worksheet_put_off)
        now = IdButton(worksheet.worksheet_id, words.tr("Open"))
        now.setAccessibleName(words.tr("Open {title}", title=worksheet.title or form))
        now.chosen.connect(self.worksheet_asked)
        asked = AsIs(words.formats.day_month(worksheet.ask_on))
        return Row(
            worksheet.title or form,
            words.tr("{form}. Back since {day}, as you asked.", form=AsIs(form), day=asked),
            leading=IconView("setbacks"),
            trailing=(now, later),
        )

    def _feedback_row(self, request: FeedbackDue) -> Row:
        """Make the row that asks, once, whether the answer to a request came."""
        words = self._words
        about = request.about
        title = words.tr("Did {person} answer?", person=request.person or words.tr("somebody"))
        asked = AsIs(words.formats.day_month(request.asked_on)) if request.asked_on else AsIs("")
        second = words.tr("Asked on {day}, about {about}", day=asked, about=about) if about else asked
        later = LaterButton(request.feedback_id, words, let_go=words.tr("Remind me no more"))
        later.setAccessibleName(words.tr("Later: {title}", title=AsIs(title)))
        later.chosen.connect(self.reminder_put_off)
        later.let_go.connect(self.reminder_let_go)
        now = IdButton(request.feedback_id, words.tr("Note the answer"))
        now.chosen.connect(self.answer_asked)
        return Row(title, second, leading=IconView("quote"), trailing=(now, later))


class _ActionRow(CheckRow):
    """An action's row: a tick finishes it."""

    finished = Signal(int)

    def __init__(self, record: int, title: str, second: str, *, trailing: tuple[QWidget, ...]) -> None:
        super().__init__(title, second, trailing=trailing)
        self._record = record
        self.toggled.connect(self._tell)

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        """Tell the id once the box is ticked."""
        if on:
            self.finished.emit(self._record)


def things_due(view: TodayView) -> int:
    """Count what a day asks for."""
    nudges = (view.follow_ups, view.deadlines, view.decisions, view.contacts)
    offered = (view.debriefs, view.worksheets, view.feedback)
    return len(view.to_do) + sum(map(len, (*nudges, *offered)))


def came_from(to_do: ActionToDo, words: Words) -> str:
    """Say where an action came from."""
    from careerjournal.ui.forms.origin_words import came_from_words  # only where something is to do

    return came_from_words(to_do.action, to_do.came_from, words)
