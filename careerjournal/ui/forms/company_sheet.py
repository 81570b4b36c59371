"""All about one company: what the person notes of it, whom they know there, and everything sent there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.companies import Contact
from careerjournal.domain.earlier import said_of
from careerjournal.domain.places import Page, Place
from careerjournal.journal.rows import CompanyDetail
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_rows import application_rows
from careerjournal.ui.forms.contact_rows import ContactRows
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.links import open_link, openable
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.desk import Desk, concerns
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line

_CARES_FOR = frozenset({Kind.APPLICATION, Kind.EVENT, Kind.CONTACT, Kind.COMPANY})


class CompanySheet(Sheet):
    """What is noted of a company; its name changed here is changed in all its applications."""

    all_asked = Signal()

    def __init__(self, parent: QWidget, desk: Desk, name: str) -> None:
        self._desk = desk
        self._detail = desk.journal.companies.of(name)
        company = self._detail.company
        self.name = LineEdit(company.name or name, own=True)
        self.website = LineEdit(company.website, placeholder="https://")
        self.open_site = Button(tr("Open"), "text", "link")
        self.admired = CheckBox(tr("I would like to work here"))
        self.admired.setChecked(company.is_admired)
        self.notes = LongText(company.notes, lines=3, placeholder=tr("What you know and like about them"))
        self._name_field = Field(tr("Name"), self.name)
        self._site_field = Field(tr("Website"), self.website)
        self._earlier = Label("", "small", "muted", wrap=True)
        self._sent = Section(tr("Applications here"))
        self.people = ContactRows(desk)
        super().__init__(
            parent,
            title=tr("About the company"),
            content=column(
                self._name_field,
                line((self._site_field, 1), column(20, self.open_site), gap=12),
                self.admired,
                Field(tr("Notes"), self.notes),
                self.people,
                self._sent,
                gap=16,
            ),
            accept=tr("Keep"),
            width=560,
        )
        self._draft = DraftText(desk, self.notes, key=f"company/{company.name}/notes", kept=company.notes)
        everyone = Button(tr("All companies"))
        everyone.clicked.connect(self._ask_all)
        self.add_act(everyone)
        self.website.textChanged.connect(self._follow_site)
        self.open_site.clicked.connect(self._open_site)
        self.people.added.connect(self._add_contact)
        desk.changed.connect(self._follow)
        self._follow_site()
        self._show_detail()
        self.website.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def detail(self) -> CompanyDetail:
        """Give what is shown."""
        return self._detail

    def accept(self) -> None:
        """Keep what was changed."""
        if self._keep():
            self._draft.forget()
            super().accept()

    def reject(self) -> None:
        """Put the sheet away."""
        self._draft.forget()
        super().reject()

    def _keep(self) -> bool:
        """Keep what was changed, if anything; tell whether it could be kept."""
        before, name = self._detail.company, self.name.text().strip()
        self._name_field.set_error("" if name else tr("The company’s name, as you would say it."))
        if not name:
            return False
        changed = replace(
            before,
            name=name,
            website=self.website.text().strip(),
            is_admired=self.admired.isChecked(),
            notes=self.notes.text().strip(),
        )
        if changed == before:
            return True
        companies = self._desk.journal.companies
        return self._desk.do(lambda: companies.keep(changed, formerly=before.name)) is not None

    def _show_detail(self) -> None:
        """Show whom one knows and what was sent."""
        detail, words = self._detail, self._desk.words
        self.people.show_contacts(detail.contacts, self._desk.today())
        self._sent.clear()
        self._sent.setVisible(bool(detail.applications))
        if detail.earlier.total > 1:
            told = say(said_of(detail.earlier), words)
            self._sent.add(Label(told, "small", "muted", wrap=True))
        self._sent.add(*application_rows(detail.applications, words, self._open, with_company=False))

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        """Show what was changed elsewhere, in a contact's form for instance; what is typed here stays."""
        if concerns(changes, _CARES_FOR):
            fresh = self._desk.journal.companies.of(self._detail.company.name)
            self._detail = replace(fresh, company=self._detail.company if not fresh.company.id else fresh.company)
            self._show_detail()

    @Slot()
    def _follow_site(self) -> None:
        """Offer to open the website where there is one."""
        self.open_site.setEnabled(self._site() is not None)

    def _site(self) -> str | None:
        """Give the website as it can be opened; an address without its beginning is taken as one of the web."""
        text = self.website.text().strip()
        for whole in (text, f"https://{text}"):
            url = openable(whole)
            if url is not None and url.scheme() != "mailto" and "." in url.host():
                return whole
        return None

    @Slot()
    def _open_site(self) -> None:
        """Open the website in the browser."""
        site = self._site()
        if site is not None and not open_link(site):
            self._site_field.set_error(tr("No program for this link was found."))

    @Slot()
    def _add_contact(self) -> None:
        """Ask for somebody at this company."""
        self.people.ask(self, Contact(company=self._detail.company.name, name=""))

    def _open(self, application_id: int) -> None:
        """Keep what was changed and go to an application."""
        if self._keep():
            self._draft.forget()
            super().accept()
            self._desk.go(Place(Page.APPLICATIONS, record=application_id))

    @Slot()
    def _ask_all(self) -> None:
        """Keep what was changed and show all companies."""
        if self._keep():
            self._draft.forget()
            super().accept()
            self.all_asked.emit()


def open_company(parent: QWidget, desk: Desk, name: str) -> CompanySheet:
    """Open all about a company."""
    from careerjournal.ui.forms.companies_sheet import open_companies  # the two lead to each other

    sheet = CompanySheet(parent, desk, name)
    sheet.all_asked.connect(partial(open_companies, parent, desk))
    sheet.open()
    return sheet
