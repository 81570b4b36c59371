"""The people at a company or met over an application, as rows that open their forms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careerjournal.domain.companies import Contact
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.contact_sheet import ask_contact
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.foldable import Foldable


class ContactRows(Foldable):
    """Folds away; a row opens the form of a contact."""

    added = Signal()
    """Somebody is to be added."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("People"), add=tr("Add a contact"))
        self._desk = desk
        self._shown: tuple[object, ...] | None = None
        self.add_button.clicked.connect(self.added)

    def show_contacts(self, contacts: Sequence[Contact], today: date) -> None:
        """Show these people."""
        shown = (tuple(contacts), today)
        if shown == self._shown:
            return
        self._shown = shown
        self.show_rows([self._row(contact, today) for contact in contacts])

    def ask(self, parent: QWidget, contact: Contact) -> None:
        """Open the form of a contact."""
        ask_contact(parent, self._desk, contact)

    def _row(self, contact: Contact, today: date) -> QWidget:
        """Make the row of one contact."""
        row = OpenRow(contact.name, contact_words(contact, today, self._desk.words))
        row.opened.connect(partial(self.ask, self, contact))
        return row


def contact_words(contact: Contact, today: date, words: Words) -> str:
    """Say in a line what somebody does, and when to write to them or when one last did."""
    formats = words.formats

    def brief(day: date) -> AsIs:
        return AsIs(formats.day_short(day) if day.year == today.year else formats.day_short_year(day))

    when = ""
    if contact.next_on is not None and contact.next_on <= today:
        when = words.tr("to write to since {day}", day=brief(contact.next_on))
        when = words.tr("to write to today") if contact.next_on == today else when
    elif contact.next_on is not None:
        when = words.tr("next on {day}", day=brief(contact.next_on))
    elif contact.last_on is not None:
        when = words.tr("in touch on {day}", day=brief(contact.last_on))
    parts = (contact.role, when) if contact.role or when else (contact.mail or contact.phone,)
    return " · ".join(part for part in parts if part)
