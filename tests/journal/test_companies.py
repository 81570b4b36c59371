"""Companies, and the people there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Kind
from careerjournal.domain.companies import Company, Contact
from careerjournal.domain.earlier import CameTo
from careerjournal.domain.faults import UserFault
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import NOW, TODAY, event, log

APPLIED = event(EventKind.APPLIED, date(2026, 9, 1))


def test_a_company_is_found_under_any_spelling_of_its_name(journal: Journal) -> None:
    first = log(journal, "Société Müller", APPLIED)
    second = log(journal, "SOCIETE MULLER", APPLIED, event(EventKind.REJECTED, date(2026, 9, 9)))
    detail = journal.companies.of(" société müller ")
    assert {row.id for row in detail.applications} == {first, second}
    assert detail.company.id == 0
    assert dict(detail.earlier.counts) == {CameTo.UNDER_WAY: 1, CameTo.REJECTED: 1}


def test_the_row_of_a_company_is_made_at_the_first_note_and_not_twice(journal: Journal) -> None:
    journal.companies.keep(Company(name="Lumen", website="lumen.example", added_at=NOW))
    journal.companies.keep(Company(name="LUMEN ", notes="Kind people", added_at=NOW))
    rows = journal.companies.listing()
    assert [(row.company.name, row.company.notes) for row in rows] == [("LUMEN", "Kind people")]


def test_admired_companies_stand_first_with_what_was_sent_there(journal: Journal) -> None:
    journal.companies.keep(Company(name="Aster", notes="x", added_at=NOW))
    journal.companies.admire("Zenith")
    log(journal, "zenith", APPLIED)
    log(journal, "Zenith", APPLIED, event(EventKind.NO_REPLY))
    rows = journal.companies.listing()
    assert [(row.company.name, row.applications, row.under_way) for row in rows] == [("Zenith", 2, 1), ("Aster", 0, 0)]
    assert [row.company.name for row in journal.companies.admired()] == ["Zenith"]
    journal.companies.unadmire("ZENITH")
    assert journal.companies.admired() == []
    assert journal.companies.unadmire("Zenith").kinds == frozenset()


def test_renaming_a_company_renames_it_everywhere_in_one_step(journal: Journal) -> None:
    ids = [log(journal, "Lumen Bks"), log(journal, "lumen bks")]
    journal.applications.trash(ids[1])
    journal.companies.admire("Lumen Bks")
    journal.contacts.keep(Contact(company="Lumen bks", name="Ada"))
    journal.companies.rename("Lumen Bks", "Lumen Books")
    assert [journal.applications.one(one).application.company for one in ids] == ["Lumen Books"] * 2
    assert [row.company.name for row in journal.companies.admired()] == ["Lumen Books"]
    assert [one.name for one in journal.contacts.at("Lumen Books")] == ["Ada"]
    undone = journal.history.undo()
    assert undone is not None
    assert [journal.applications.one(one).application.company for one in ids] == ["Lumen Bks", "lumen bks"]
    assert [one.name for one in journal.contacts.at("Lumen Bks")] == ["Ada"]


def test_a_company_renamed_to_a_known_one_becomes_that_one(journal: Journal) -> None:
    journal.companies.keep(Company(name="Lumen", website="lumen.example", notes="Old", is_admired=True, added_at=NOW))
    journal.companies.keep(Company(name="Lumen Books", notes="New", added_at=NOW))
    log(journal, "Lumen")
    log(journal, "Lumen Books")
    journal.companies.rename("Lumen", "Lumen Books")
    (row,) = journal.companies.listing()
    assert (row.company.website, row.company.is_admired, row.applications) == ("lumen.example", True, 2)
    assert row.company.notes == "New\n\nOld"


def test_a_company_cannot_lose_its_name(journal: Journal) -> None:
    log(journal, "Lumen")
    with pytest.raises(UserFault) as refused:
        journal.companies.rename("Lumen", "  ")
    assert say(refused.value.said, words_for("en")) == "A company needs a name."


def test_earlier_outcomes_leave_out_the_trash_and_one_application(journal: Journal) -> None:
    kept = log(journal, "Lumen", APPLIED, event(EventKind.NO_REPLY, date(2026, 10, 1)))
    other = log(journal, "Lumen", APPLIED)
    gone = log(journal, "Lumen", APPLIED)
    journal.applications.trash(gone)
    told = journal.companies.earlier("lumen", besides=other)
    assert (told.total, told.counts, told.latest_id) == (1, ((CameTo.NO_REPLY, 1),), kept)


def test_companies_that_are_not_named_are_never_the_same_one(journal: Journal) -> None:
    log(journal, "Confidential", APPLIED)
    assert journal.companies.earlier("Confidential").total == 0


def test_a_note_about_a_company_can_be_forgotten_and_brought_back(journal: Journal) -> None:
    journal.companies.admire("Lumen")
    journal.companies.remove_note("lumen")
    assert journal.companies.listing() == []
    assert journal.companies.remove_note("Nobody").kinds == frozenset()
    journal.history.undo()
    assert [row.company.name for row in journal.companies.listing()] == ["Lumen"]


def test_a_contact_met_over_an_application_is_known_at_its_company(journal: Journal) -> None:
    own_id = log(journal, "Lumen")
    journal.contacts.keep(Contact(application_id=own_id, name="Ada", company="somewhere else"))
    journal.contacts.keep(Contact(company="LUMEN", name="Ben"))
    journal.contacts.keep(Contact(company="Other", name="Cy"))
    assert [one.name for one in journal.contacts.at("lumen")] == ["Ada", "Ben"]
    assert [one.name for one in journal.applications.one(own_id).contacts] == ["Ada", "Ben"]
    journal.applications.edit(Application(id=own_id, company="Lumen Books", logged_at=NOW))
    assert [one.name for one in journal.contacts.at("Lumen Books")] == ["Ada"]


def test_people_are_due_by_day_and_rest_with_a_trashed_application(journal: Journal) -> None:
    own_id = log(journal, "Lumen", role="Editor")
    met = journal.contacts.keep(Contact(application_id=own_id, name="Ada", next_on=TODAY - timedelta(days=3))).record
    journal.contacts.keep(Contact(company="Lumen", name="Ben", next_on=TODAY))
    journal.contacts.keep(Contact(company="Lumen", name="Cy", next_on=TODAY + timedelta(days=1)))
    assert [(row.contact.name, row.role) for row in journal.contacts.due(TODAY)] == [("Ada", "Editor"), ("Ben", "")]
    journal.applications.trash(own_id)
    assert [row.contact.name for row in journal.contacts.due(TODAY)] == ["Ben"]
    assert [one.name for one in journal.contacts.at("Lumen")] == ["Ben", "Cy"]
    journal.applications.restore(own_id)
    assert [row.contact.name for row in journal.contacts.due(TODAY)] == ["Ada", "Ben"]
    changes = journal.contacts.wrote(met, next_on=TODAY + timedelta(days=14))
    assert changes.kinds == frozenset({Kind.CONTACT})
    assert journal.contacts.one(met).last_on == TODAY
    assert [row.contact.name for row in journal.contacts.due(TODAY)] == ["Ben"]


def test_a_contact_of_an_application_that_is_gone_is_refused(journal: Journal) -> None:
    with pytest.raises(UserFault):
        journal.contacts.keep(Contact(application_id=99, name="Ada"))
    with pytest.raises(UserFault):
        journal.contacts.remove(99)


def test_tags_are_offered_by_use_in_the_spelling_used_most(journal: Journal) -> None:
    for tags in (("Remote", "berlin"), ("remote",), ("Remote",)):
        log(journal, tags=tags)
    gone = log(journal, tags=("berlin", "berlin2"))
    journal.applications.trash(gone)
    assert journal.applications.tags() == ["Remote", "berlin"]


def test_cv_versions_are_offered_by_use(journal: Journal) -> None:
    for version in ("short", "long", "long", ""):
        log(journal, cv_version=version)
    assert journal.applications.cv_versions() == ["long", "short"]
