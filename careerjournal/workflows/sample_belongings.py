"""Read what belongs to the sample's applications: companies worth noting, people, documents, versions of the CV."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from careerjournal.domain.applications import Application, Arrangement, SalaryPer
from careerjournal.domain.changes import Kind
from careerjournal.domain.companies import Company, Contact, Purpose
from careerjournal.domain.offers import JobOffer
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_record import Reference
from careerjournal.workflows.sample_table import StrictTable

_CURRENCY = "EUR"
_NOTED_AT = time(19, 0)
_REFERRED = "referral"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleContact:
    """Somebody met over an application."""

    contact: Contact
    application: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDocument:
    """A file, as its text, and the applications it went to."""

    name: str
    purpose: Purpose
    version: str
    text: str
    applications: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOffer:
    """An offer, and its scores by the built-in criteria."""

    offer: JobOffer
    application: Reference
    scores: Mapping[str, int]


def read_versions(facts: StrictTable, words: StrictTable) -> Mapping[str, str]:
    """Read which version of the CV goes with each role."""
    versions, said = facts.table("cv_versions"), words.table("cv_versions")
    return {
        role: said.text(version)
        for version in versions.keys()  # noqa: SIM118 - a StrictTable is not a mapping
        for role in versions.texts(version)
    }


def with_more(
    application: Application, noted: StrictTable, words: StrictTable, source: str, calendar: SampleCalendar
) -> Application:
    """Note arrangement, excitement, tags, salary and deadline with an application, and whether it was a referral."""
    salary = noted.wholes("salary") if noted.has("salary") else ()
    tags = noted.texts("tags") if noted.has("tags") else ()
    arrangement = noted.optional_text("arrangement")
    range_of: dict[str, Any] = {}
    if salary:
        range_of = {
            "salary_low": salary[0],
            "salary_high": salary[-1],
            "salary_currency": _CURRENCY,
            "salary_per": SalaryPer.YEAR,
        }
    return replace(
        application,
        arrangement=Arrangement(arrangement) if arrangement else None,
        excitement=noted.optional_whole("excitement"),
        tags=tuple(words.table("tags").text(tag) for tag in tags),
        deadline_on=calendar.optional_day(noted.optional_whole("deadline")),
        is_referral=source.startswith(_REFERRED),
        **range_of,
    )


def read_companies(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[Company, ...]:
    """Read the companies that the person would like to work for, with their websites and a word on each."""
    admired, names, notes = facts.table("admired"), words.table("companies"), words.table("company_notes")
    return tuple(
        Company(
            name=names.text(key),
            website=admired.text(key),
            is_admired=True,
            notes=notes.optional_text(key),
            added_at=calendar.instant(calendar.day(-60), _NOTED_AT),
        )
        for key in admired.keys()  # noqa: SIM118
    )


def read_contacts(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleContact, ...]:
    """Read the people met over applications."""
    people, said = facts.table("contacts"), words.table("contacts")
    read: list[SampleContact] = []
    for key in people.keys():  # noqa: SIM118
        fact, own = people.table(key), said.table(key)
        contact = Contact(
            name=own.text("name"),
            role=own.optional_text("role"),
            mail=fact.optional_text("mail"),
            phone=fact.optional_text("phone"),
            last_on=calendar.optional_day(fact.optional_whole("last")),
            next_on=calendar.optional_day(fact.optional_whole("next")),
        )
        read.append(SampleContact(contact=contact, application=Reference(Kind.APPLICATION, fact.text("application"))))
    return tuple(read)


def read_documents(facts: StrictTable, words: StrictTable) -> tuple[SampleDocument, ...]:
    """Read the files that were sent."""
    files, said = facts.table("documents"), words.table("documents")
    read: list[SampleDocument] = []
    for key in files.keys():  # noqa: SIM118
        fact, own = files.table(key), said.table(key)
        version = fact.optional_text("version")
        read.append(
            SampleDocument(
                name=own.text("name"),
                purpose=Purpose(fact.text("purpose")),
                version=words.table("cv_versions").text(version) if version else "",
                text=own.text("text"),
                applications=tuple(Reference(Kind.APPLICATION, one) for one in fact.texts("applications")),
            )
        )
    return tuple(read)


def read_offers(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleOffer, ...]:
    """Read the offers that are to be decided on."""
    offers, said = facts.table("offers"), words.table("offers")
    read: list[SampleOffer] = []
    for key in offers.keys():  # noqa: SIM118
        fact, scores = offers.table(key), offers.table(key).table("scores")
        offer = JobOffer(
            application_id=0,
            received_on=calendar.optional_day(fact.optional_whole("received")),
            decide_by=calendar.optional_day(fact.optional_whole("decide_by")),
            salary=fact.whole("salary"),
            currency=_CURRENCY,
            per=SalaryPer(fact.text("per")),
            bonus=fact.optional_whole("bonus"),
            remote_days=fact.optional_whole("remote_days"),
            holidays=fact.optional_whole("holidays"),
            commute=fact.optional_whole("commute"),
            terms=said.optional_text(key),
        )
        read.append(
            SampleOffer(
                offer=offer,
                application=Reference(Kind.APPLICATION, key),
                scores={criterion: scores.whole(criterion) for criterion in scores.keys()},  # noqa: SIM118
            )
        )
    return tuple(read)


def read_weights(facts: StrictTable) -> Mapping[str, int]:
    """Read how much the built-in criteria of offers matter."""
    weights = facts.table("offer_weights")
    return {key: weights.whole(key) for key in weights.keys()}  # noqa: SIM118
