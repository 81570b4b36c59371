"""Readings of what belongs to a company or an application: its note, people, documents, offers."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from careerjournal.domain.applications import Application
from careerjournal.domain.companies import Company, Contact, Document
from careerjournal.domain.folding import fold
from careerjournal.domain.offers import JobOffer
from careerjournal.journal.store.store import read_values
from careerjournal.journal.store.tables import COMPANY, CONTACT, DOCUMENT, JOB_OFFER, STANDING
from careerjournal.journal.store.write import Writer

_NAMES = select(COMPANY.c.id, COMPANY.c.name).order_by(COMPANY.c.id)
_MET_AT = (
    select(CONTACT)
    .join(STANDING, STANDING.c.application_id == CONTACT.c.application_id)
    .where(STANDING.c.company_key == bindparam("key"))
)
_MET_OVER = select(CONTACT).where(CONTACT.c.application_id == bindparam("application"))
_KNOWN = select(CONTACT).where(CONTACT.c.application_id.is_(None))
_DOCUMENTS = select(DOCUMENT).where(DOCUMENT.c.application_id == bindparam("application")).order_by(DOCUMENT.c.id)
_OFFERS = select(JOB_OFFER).where(JOB_OFFER.c.application_id == bindparam("application")).order_by(JOB_OFFER.c.id)


def company_key(name: str) -> str:
    """Give the form under which a company is found: the same as that of its applications."""
    return fold(name.strip())


def company_id(connection: Connection, name: str) -> int:
    """Give the id of the row of a company; 0 where nothing is noted of it."""
    key = company_key(name)
    return next((row.id for row in connection.execute(_NAMES) if company_key(row.name) == key), 0)


def company_named(connection: Connection, name: str) -> Company | None:
    """Read what is noted of a company; None where nothing is."""
    own_id = company_id(connection, name)
    return Writer(connection).get(Company, own_id) if own_id else None


def contacts_at(connection: Connection, company: str) -> list[Contact]:
    """Read the people at a company: met over an application there outside the trash, or known without one."""
    met: list[Contact] = read_values(connection, Contact, _MET_AT, {"key": company_key(company)})
    return _by_name([*met, *_known_at(connection, company)])


def contacts_of(connection: Connection, application: Application) -> list[Contact]:
    """Read those met over an application, then those known at its company without one; each by name."""
    met: list[Contact] = read_values(connection, Contact, _MET_OVER, {"application": application.id})
    return [*_by_name(met), *_by_name(_known_at(connection, application.company))]


def documents_of(connection: Connection, application_id: int) -> list[Document]:
    """Read the documents of an application, in the order in which they were added."""
    return read_values(connection, Document, _DOCUMENTS, {"application": application_id})


def offers_of(connection: Connection, application_id: int) -> list[JobOffer]:
    """Read the offers of an application, in the order in which they were noted."""
    return read_values(connection, JobOffer, _OFFERS, {"application": application_id})


def _known_at(connection: Connection, company: str) -> list[Contact]:
    key = company_key(company)
    return [one for one in read_values(connection, Contact, _KNOWN) if company_key(one.company) == key]


def _by_name(contacts: list[Contact]) -> list[Contact]:
    return sorted(contacts, key=lambda one: (fold(one.name), one.id))
