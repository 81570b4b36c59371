"""The form of a contact: who they are, how to reach them, when one was in touch and will be again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.companies import Contact
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.links import open_link, openable
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column, line


class ContactSheet(Sheet):
    """Asks for a contact; one that is kept can be removed, written to, and noted as in touch today."""

    def __init__(self, parent: QWidget, desk: Desk, contact: Contact) -> None:
        self._desk, self._contact = desk, contact
        today = desk.today()
        self.name = LineEdit(contact.name, own=True)
        self.role = LineEdit(contact.role)
        self.mail = LineEdit(contact.mail)
        self.phone = LineEdit(contact.phone)
        self.last = DateField(tr("Last in touch on"), contact.last_on, today=today, optional=True)
        self.next = DateField(tr("Next time on"), contact.next_on, today=today, optional=True)
        self.notes = LongText(contact.notes, lines=2)
        self.write = Button(tr("Write a mail"), "text", "letter")
        self.in_touch = Button(tr("In touch today"), "text", "check")
        self._name_field = Field(tr("Name"), self.name)
        self._mail_field = Field(tr("Mail"), self.mail)
        super().__init__(
            parent,
            title=tr("Change the contact") if contact.id else tr("Add a contact"),
            content=column(
                side_by_side(self._name_field, Field(tr("What they do"), self.role)),
                side_by_side(self._mail_field, Field(tr("Phone"), self.phone)),
                side_by_side(self.last, self.next),
                line(self.write, self.in_touch, None, gap=20),
                Field(tr("Notes"), self.notes),
                gap=16,
            ),
            accept=tr("Keep"),
            width=560,
        )
        self._draft = DraftText(desk, self.notes, key=f"contact/{contact.id}/notes", kept=contact.notes)
        self.mail.textChanged.connect(self._follow_mail)
        self.write.clicked.connect(self._write)
        self.in_touch.clicked.connect(self._note_today)
        if contact.id:
            self.offer_removal(self._remove)
        self._follow_mail()
        for editor in (self.mail, self.role, self.phone):
            editor.setCursorPosition(0)  # a long address is read from its beginning
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the contact where there is a name and the days can be read."""
        name = self.name.text().strip()
        self._name_field.set_error("" if name else tr("A name, or what you call them."))
        if not name or not self.last.is_right() or not self.next.is_right():
            return
        changed = replace(
            self._contact,
            name=name,
            role=self.role.text().strip(),
            mail=self.mail.text().strip(),
            phone=self.phone.text().strip(),
            last_on=self.last.day,
            next_on=self.next.day,
            notes=self.notes.text().strip(),
        )
        if changed == self._contact or self._desk.do(lambda: self._desk.journal.contacts.keep(changed)) is not None:
            self._draft.forget()
            super().accept()

    def reject(self) -> None:
        """Put the form away."""
        self._draft.forget()
        super().reject()

    @Slot()
    def _follow_mail(self) -> None:
        """Offer to write where there is an address."""
        url = openable(self.mail.text())
        self.write.setEnabled(url is not None and url.scheme() == "mailto")

    @Slot()
    def _write(self) -> None:
        """Begin a mail in the system's own program."""
        if not open_link(self.mail.text()):
            self._mail_field.set_error(tr("No program for mail was found. The address can be copied from here."))

    @Slot()
    def _note_today(self) -> None:
        """Note today as the last day in touch; a next day that has come is done with."""
        today = self._desk.today()
        self.last.set_day(today)
        if self.next.day is not None and self.next.day <= today:
            self.next.set_day(None)

    @Slot()
    def _remove(self) -> None:
        """Take the contact out; the undo bar brings them back."""
        self._desk.do(lambda: self._desk.journal.contacts.remove(self._contact.id))
        self.reject()


def ask_contact(parent: QWidget, desk: Desk, contact: Contact) -> ContactSheet:
    """Open the form of a contact."""
    sheet = ContactSheet(parent, desk, contact)
    sheet.open()
    return sheet
