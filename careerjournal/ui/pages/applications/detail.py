"""One application in the panel: where it stands, what is noted, what happened, what was learnt."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.language.stage_names import round_name, stage_name
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.marks import StageMark
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.pages.applications.facts import Facts, town
from careerjournal.ui.pages.applications.history import History
from careerjournal.ui.pages.applications.learnt import Learnt
from careerjournal.ui.pages.applications.long_words import beginning, breakable
from careerjournal.ui.pages.applications.notes import Notes


class DetailHead(QWidget):
    """The stage badge over the panel."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._mark = StageMark(Stage.APPLIED, ground="background")
        self._stage = Label("", "small", "muted")
        self.setLayout(line(self._mark, self._stage, None, gap=8))

    def show_detail(self, detail: ApplicationDetail) -> None:
        """Show where an application stands."""
        standing, words = detail.standing, self._desk.words
        self._mark.set_stage(standing.stage)
        if standing.stage is Stage.INTERVIEW and standing.stage_id is None and standing.interview_round:
            self._stage.setText(round_name(standing.interview_round, words))
        else:
            self._stage.setText(stage_name(standing.stage, words, stage_id=standing.stage_id))


class Detail(QWidget):
    """The content of the panel. It is changed in place, part by part, so that focus and clicks are not lost."""

    trash_asked = Signal()
    event_asked = Signal()
    edit_asked = Signal()

    def __init__(self, desk: Desk, detail: ApplicationDetail) -> None:
        super().__init__()
        self._desk = desk
        self.head = DetailHead(desk)
        self._role = Label("", "title", wrap=True)
        self._company = Label("", "body", "muted", wrap=True)
        self.add_event = Button(tr("Add an event"), "plain", "add")
        self.add_event.clicked.connect(self.event_asked)
        self.edit = Button(tr("Edit"))
        self.edit.clicked.connect(self.edit_asked)
        self.trash = Button(tr("Move to the trash"), "text")
        self.trash.clicked.connect(self.trash_asked)
        self.facts = Facts(desk.words)
        self.history = History(desk.words)
        self.learnt = Learnt(desk.words)
        self.notes = Notes(desk, detail.application)
        happened = Section(tr("What happened"))
        happened.add(self.history)
        self._whole = column(
            self._role,
            2,
            self._company,
            16,
            line(self.add_event, self.edit, None),
            20,
            Hairline(),
            column(self.facts, margins=(0, 12, 0, 12)),
            Hairline(),
            16,
            happened,
            16,
            self.learnt,
            16,
            self.notes,
            16,
            line(self.trash, None),
            None,
        )
        self.setLayout(self._whole)
        self.show_detail(detail)

    def show_detail(self, detail: ApplicationDetail) -> None:
        """Show an application as it is now."""
        application, today = detail.application, self._desk.today()
        self.detail = detail
        self.head.show_detail(detail)
        self._role.setText(breakable(beginning(application.role or application.company)))
        company, place = application.company if application.role else "", town(application)
        beside = tr("{company}, {place}", company=company, place=place) if company and place else company or place
        self._company.setText(breakable(beside))
        self._company.setVisible(bool(beside))
        self.facts.show_application(application)
        self.learnt.show_detail(detail, today)
        self.notes.show_application(application)
        if self.history.show_events(detail.events, today):
            self.add_event.setFocus(Qt.FocusReason.OtherFocusReason)
        follow_layout(self)
