"""Quick capture: an application in thirty seconds, from anywhere; what is typed is kept until it is logged."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.odd_days import OddDay, odd_day
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_extras import Known
from careerjournal.ui.forms.application_form import ApplicationForm, side_by_side
from careerjournal.ui.forms.debrief_offer import debrief_offers
from careerjournal.ui.forms.event_choices import add_marks, log_choices
from careerjournal.ui.forms.known_before import KnownBefore
from careerjournal.ui.forms.known_words import read_known
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column

DRAFT = "capture"
"""The key under which what is being typed is kept."""

_KEEP_AFTER_MS = 700
_GONE_AFTER_MS = 150
"""How long after it is closed its many fields are deleted: the frame that shows what was logged comes first."""
_KINDS = (
    EventKind.APPLIED,
    EventKind.SAVED,
    EventKind.SCREENING,
    EventKind.INTERVIEW,
    EventKind.OFFER,
    EventKind.REJECTED,
)


class QuickCapture(Sheet):
    """Asks for company and role, or for a link; Enter logs."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        self.day = DateField(tr("On"), desk.today(), today=desk.today())
        choices = log_choices(desk.journal.stages.listing(), _KINDS, desk.words)
        self._choices = {choice.key: choice for choice in choices}
        self.kind = Combo([(choice.key, choice.name) for choice in choices], EventKind.APPLIED.value)
        add_marks(self.kind, choices)
        when = boxed(side_by_side(Field(tr("Stage"), self.kind), self.day))
        self.known = KnownBefore(desk.words)
        self._odd = Label("", "small", "muted", wrap=True)
        self._odd.hide()
        between = boxed(column(column(when, self._odd, gap=6), self.known, gap=12))
        self.form = ApplicationForm(today=desk.today(), between=between)
        self.known.asked.connect(self._open_known)
        super().__init__(
            parent,
            title=tr("Log an application"),
            sentence=tr("Company and role are enough. Or paste a link anywhere in here."),
            content=column(self.form),
            accept=tr("Log it"),
            width=560,
        )
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)  # a field with text takes the keys first
        paste.activated.connect(self._paste)
        self._is_over = False
        self._looked_for = ("", "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._gone_soon = QTimer(self, interval=_GONE_AFTER_MS, singleShot=True)
        self._gone_soon.timeout.connect(self.deleteLater)
        self.finished.connect(self._gone_soon.start)
        self._pause = QTimer(self, interval=_KEEP_AFTER_MS, singleShot=True)
        self._pause.timeout.connect(self._settle)
        self.form.changed.connect(self._typed)
        self.kind.key_chosen.connect(self._typed)
        self.kind.key_chosen.connect(self._say_odd_day)
        self.day.changed.connect(self._say_odd_day)
        for name in ("company", "role", "link"):
            self.form.lines[name].editingFinished.connect(self._look)
        desk.closing.connect(self._keep_at_last)
        self.form.lines["company"].setFocus(Qt.FocusReason.OtherFocusReason)
        desk.run(read_known, self._offer_known)

    def accept(self) -> None:
        """Log the application where there is enough of it; what cannot be logged stays as it was typed."""
        if not self.form.check() or not self.day.is_right():
            return
        if self._desk.do(self._log, after=self._offers) is None:
            return
        self._pause.stop()
        super().accept()

    def reject(self) -> None:
        """Put the form away; what was typed can be brought back from the bar, or from its draft after the window."""
        if self._is_over:
            super().reject()
            return
        self._forget()
        super().reject()
        if self.form.texts():
            again = Again(self._desk, self.draft())
            self._desk.say(tr("Nothing was logged."), Offer(words=tr("Bring back what I typed"), act=again))

    def draft(self) -> str:
        """Give all that was typed, as one text."""
        day = self.day.day
        return json.dumps({"texts": self.form.texts(), "kind": self.kind.key, "day": day.isoformat() if day else ""})

    def restore(self, draft: str) -> None:
        """Show what was typed before; a draft that cannot be read is let go."""
        try:
            kept = json.loads(draft)
            texts = {str(name): str(text) for name, text in kept["texts"].items()}
            kind, day = str(kept["kind"]), str(kept["day"])
            when = date.fromisoformat(day) if day else self._desk.today()
        except (ValueError, KeyError, TypeError, AttributeError):
            return
        self.form.fill(texts)
        self.kind.set_key(kind)
        self.day.set_day(when)
        self._say_odd_day()

    @Slot()
    def _paste(self) -> None:
        """Take a link that is pasted where the focus is on no text."""
        self.form.take_link(QGuiApplication.clipboard().text())

    def _log(self) -> Changes:
        """Log what was typed, with its one event; its draft goes with that."""
        application = self.form.application(logged_at=datetime.now(UTC))
        event = replace(self._choices[self.kind.key].event, on=self.day.day or self._desk.today())
        return self._desk.journal.applications.log(application, [event], draft=DRAFT)

    def _offers(self, changes: Changes) -> tuple[Offer, ...]:
        """Offer a debrief where a rejection was logged."""
        rejected = self._choices[self.kind.key].stage is Stage.REJECTED
        return debrief_offers(self._desk, changes.record) if rejected else ()

    def _forget(self) -> None:
        """Let the draft go: it was put away."""
        self._pause.stop()
        with suppress(UserFault):
            self._desk.journal.drafts.drop(DRAFT)

    @Slot()
    def _typed(self) -> None:
        """Wait for a pause in the typing."""
        if not self._is_over:
            self._pause.start()

    @Slot()
    def _keep_at_last(self) -> None:
        """Keep at once what waits for a pause, because the journal is about to be closed."""
        self._is_over = True
        if self._pause.isActive():
            self._pause.stop()
            self._settle()

    @Slot()
    def _settle(self) -> None:
        """Keep what was typed against a crash, and look whether it is there already."""
        with suppress(UserFault):  # a full disk is said when the person logs, not while they type
            self._desk.journal.drafts.keep(DRAFT, self.draft())
        self._look()

    @Slot()
    def _look(self) -> None:
        """Look whether it is there already: while typing pauses, and at once when a field is left."""
        asked = (self.form.text("company"), self.form.text("role"), self.form.text("link"))
        if asked != self._looked_for:
            self._looked_for = asked
            self.known.look(self._desk.journal, *asked)

    @Slot()
    def _say_odd_day(self) -> None:
        """Say gently that a day is still ahead, where that is unusual; it is kept all the same."""
        odd = odd_day(replace(self._choices[self.kind.key].event, on=self.day.day), (), self._desk.today())
        self._odd.setText(tr("This day is still ahead. It is kept as it is.") if odd is OddDay.AHEAD else "")
        self._odd.setVisible(odd is OddDay.AHEAD)

    def _offer_known(self, known: Known) -> None:
        """Complete from what was used before."""
        self.form.offer(known)

    @Slot(int)
    def _open_known(self, application_id: int) -> None:
        """Go to an application that is there already; what was typed can be brought back from the bar."""
        self.reject()
        self._desk.go(Place(Page.APPLICATIONS, record=application_id))


class Again:
    """Opens quick capture once more with what was typed."""

    def __init__(self, desk: Desk, draft: str) -> None:
        self._desk, self._draft = desk, draft

    def __call__(self) -> None:
        """Ask for the form; it finds the draft."""
        self._desk.journal.drafts.keep(DRAFT, self._draft)
        self._desk.log_application()
