"""Contacts: the people at companies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, func, or_, select

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.companies import Contact
from careerjournal.domain.sentence import sentence
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import ContactRow
from careerjournal.journal.store.belongings import contacts_at
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import APPLICATION, CONTACT
from careerjournal.journal.store.translate import to_value

_LIVE = or_(CONTACT.c.application_id.is_(None), APPLICATION.c.trashed_at.is_(None))
_WITH_ROLE = select(*CONTACT.c, func.coalesce(APPLICATION.c.role, "")).select_from(
    CONTACT.outerjoin(APPLICATION, APPLICATION.c.id == CONTACT.c.application_id)
)
_DUE = (_WITH_ROLE.where(CONTACT.c.next_on.is_not(None), CONTACT.c.next_on <= bindparam("day"), _LIVE)).order_by(
    CONTACT.c.next_on, CONTACT.c.id
)


class Contacts:
    """Verbs and readings about people. Those met over an application that lies in the trash rest with it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def keep(self, contact: Contact) -> Changes:
        """Keep a new contact, or a changed one; the company is that of the application they were met over.

        Raises UserFault where the contact or the application is gone.
        """
        with self._store.verb() as verb:
            if contact.application_id is not None:
                application = verb.must_get(Application, contact.application_id)
                contact = replace(contact, company=application.company)
            key = "done.edit_contact" if contact.id else "done.add_contact"
            verb.say(sentence(key, name=contact.name), verb.put_known(contact))
        return verb.changes

    def wrote(self, contact_id: int, next_on: date | None = None) -> Changes:
        """Note that one was in touch today, and the day to write again. Raises UserFault where they are gone."""
        with self._store.verb() as verb:
            contact = verb.must_get(Contact, contact_id)
            verb.put(replace(contact, last_on=self._clock.today(), next_on=next_on))
            verb.say(sentence("done.wrote_contact", name=contact.name), contact_id)
        return verb.changes

    def remove(self, contact_id: int) -> Changes:
        """Take a contact out. Raises UserFault where they are gone."""
        with self._store.verb() as verb:
            contact = verb.must_get(Contact, contact_id)
            verb.remove(Kind.CONTACT, [contact_id])
            verb.say(sentence("done.remove_contact", name=contact.name), contact_id)
        return verb.changes

    def one(self, contact_id: int) -> Contact:
        """Read a contact. Raises UserFault where they are gone."""
        return self._store.get(Contact, contact_id)

    def at(self, company: str) -> list[Contact]:
        """Read the people at a company, by name."""
        with self._store.reading() as connection:
            return contacts_at(connection, company)

    def due(self, day: date) -> list[ContactRow]:
        """Read whom to write to by a day, the longest due first."""
        with self._store.reading() as connection:
            rows = connection.execute(_DUE, {"day": day.isoformat()}).all()
            return [ContactRow(contact=to_value(Contact, row[:-1]), role=row[-1]) for row in rows]
