"""One application in the panel: where it stands, what is noted, what happened, what was learnt."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.companies import Contact
from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.language.stage_names import round_name, stage_name
from careerjournal.language.words import tr
from careerjournal.ui.forms.company_sheet import open_company
from careerjournal.ui.forms.contact_rows import ContactRows
from careerjournal.ui.forms.cv_versions_sheet import open_cv_versions
from careerjournal.ui.forms.document_door import files_in
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.marks import StageMark
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.pages.applications.facts import Facts, town
from careerjournal.ui.pages.applications.folds import Folds
from careerjournal.ui.pages.applications.follow_up_block import FollowUpBlock
from careerjournal.ui.pages.applications.history import History
from careerjournal.ui.pages.applications.learnt import Learnt
from careerjournal.ui.pages.applications.long_words import beginning, breakable
from careerjournal.ui.pages.applications.notes import Notes
from careerjournal.ui.pages.applications.offers.offers_block import OffersBlock
from careerjournal.ui.pages.applications.papers import Papers


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


class CompanyDoor(Door):
    """The company and its town: all about the company behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "body", "accent", wrap=True)
        self.setLayout(column(self._words, margins=(0, 2, 0, 2)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, company: str) -> None:
        """Show where the application went."""
        self._words.setText(breakable(words))
        self.setAccessibleName(words)
        self.setAccessibleDescription(tr("All about {company}", company=company))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


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
        self.company = CompanyDoor()
        self.company.opened.connect(self._open_company)
        self._admired = Label(tr("You would like to work here."), "small", "muted")
        self.add_event = Button(tr("Add an event"), "plain", "add")
        self.add_event.clicked.connect(self.event_asked)
        self.edit = Button(tr("Edit"))
        self.edit.clicked.connect(self.edit_asked)
        self.trash = Button(tr("Move to the trash"), "text")
        self.trash.clicked.connect(self.trash_asked)
        self.facts = Facts(desk.words)
        self.follow_up = FollowUpBlock(desk)
        self.facts.versions_asked.connect(self._open_versions)
        self.people = ContactRows(desk)
        self.people.added.connect(self._add_contact)
        self.papers = Papers(desk, detail.application.id)
        self.offers = OffersBlock(desk)
        self._folds = Folds.of(desk)
        for name, section in (("offers", self.offers), ("people", self.people), ("papers", self.papers)):
            self._folds.follow(name, section)
        self.setAcceptDrops(True)
        self.history = History(desk.words)
        self.learnt = Learnt(desk.words)
        self.notes = Notes(desk, detail.application)
        self.notes.link_refused.connect(self.facts.link_refused)
        happened = Section(tr("What happened"))
        happened.add(self.history)
        self._whole = column(
            self._role,
            2,
            self.company,
            self._admired,
            16,
            line(self.add_event, self.edit, None),
            20,
            Hairline(),
            self.follow_up,
            column(self.facts, margins=(0, 12, 0, 12)),
            Hairline(),
            16,
            self.offers,
            happened,
            16,
            self.learnt,
            20,
            self.people,
            16,
            self.papers,
            20,
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
        company, place = application.company, town(application)
        beside = tr("{company}, {place}", company=company, place=place) if place else company
        self.company.show_words(beginning(beside), company)
        self._admired.setVisible(detail.company is not None and detail.company.is_admired)
        self.facts.show_application(application)
        self.follow_up.show_application(application.id)
        self.learnt.show_detail(detail, today)
        self.offers.show_detail(detail)
        self.people.show_contacts(detail.contacts, today)
        self.papers.show_documents(detail.documents, application.cv_version)
        self.notes.show_application(application)
        if self.history.show_events(detail.events, today):
            self.add_event.setFocus(Qt.FocusReason.OtherFocusReason)
        follow_layout(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.follow_up.act_on(event):  # fields take their own keys: what comes here was typed into none
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        files = files_in(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(bool(files))
        if files:
            self.papers.take(files)

    @Slot()
    def _open_company(self) -> None:
        """Show all about the company."""
        self.notes.flush()
        open_company(self, self._desk, self.detail.application.company)

    @Slot()
    def _open_versions(self) -> None:
        """Show which version of the CV went where."""
        open_cv_versions(self, self._desk)

    @Slot()
    def _add_contact(self) -> None:
        """Ask for somebody met over this application."""
        application = self.detail.application
        self.people.ask(self, Contact(application_id=application.id, company=application.company, name=""))
