from __future__ import annotations

from datetime import date

import pytest

from careerjournal.domain.matching import (
    Candidate,
    KnownApplication,
    KnownApplications,
    canonical_link,
    comparable,
    is_placeholder,
    names_a_posting,
)  # fmt: skip

DAY = date(2026, 1, 5)


def _same(one: KnownApplication, new: Candidate) -> bool:
    return KnownApplications([one]).same_as(new) is one


def _known(company: str = "Acme", role: str = "Dev", link: str = "", applied_on: date | None = DAY) -> KnownApplication:
    return KnownApplication(company=company, role=role, link=link, applied_on=applied_on, id=7)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Software Engineer (m/w/d)", "software engineer"),
        ("Software Engineer AI-Agents (all genders)", "Software Engineer AI Agents"),
        ("Développeur (H/F)", "developpeur"),
        ("İşlemde", "islemde"),
        ("Entwickler/in  Java", "Entwickler-in Java"),
        ("مُهَنْدِس", "مهندس"),
    ],
)
def test_what_is_written_differently_compares_alike(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other"), [("C++ Developer", "C# Developer"), ("C Developer", "C++ Developer"), ("ปิ", "ปี")]
)
def test_what_is_different_stays_so(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "http://www.linkedin.com/jobs/view/4079472459",
            "https://linkedin.com/jobs/view/engineer-at-acme-4079472459/?trk=x",
        ),
        ("https://acme.example/jobs/7/?utm_source=x", "www.acme.example/jobs/7"),
        ("https://jobs.example/view?b=2&a=1", "https://jobs.example/view?a=1&b=2"),
    ],
)
def test_links_to_one_posting(one: str, other: str) -> None:
    assert canonical_link(one) == canonical_link(other) != ""


def test_what_is_no_link_or_no_posting() -> None:
    assert canonical_link("by mail, see notes") == ""
    assert not names_a_posting(canonical_link("https://acme.example/careers"))
    assert canonical_link("http://[broken.example") == "http://[broken.example"


def test_same_link_means_same_application_unless_the_names_speak_against_it() -> None:
    link = "https://acme.example/jobs/7"
    assert _same(_known(link=link), Candidate(company="ACME", role="Developer", link=link))
    assert not _same(_known(link=link), Candidate(company="Globex", role="Tester", link=link, applied_on=DAY))
    linkedin = "http://www.linkedin.com/jobs/view/4079472459"
    assert _same(_known(link=linkedin), Candidate(company="Acme Inc.", role="Tester", link=linkedin))


def test_same_names_are_told_apart_by_day_and_posting() -> None:
    assert _same(_known(), Candidate(company="acme", role="Dev (m/f/d)", applied_on=DAY))
    assert not _same(_known(), Candidate(company="Acme", role="Dev", applied_on=date(2026, 2, 5)))
    assert _same(_known(applied_on=None), Candidate(company="Acme", role="Dev", applied_on=DAY))
    assert not _same(_known(role="QA"), Candidate(company="Acme", role="Dev", applied_on=DAY))
    assert not _same(_known(role="", applied_on=None), Candidate(company="Acme", applied_on=DAY))
    assert not _same(
        _known(link="https://acme.example/jobs/7"),
        Candidate(company="Acme", role="Dev", applied_on=DAY, link="https://acme.example/jobs/8"),
    )


@pytest.mark.parametrize(
    "company",
    [
        "Unknown",
        "(Stealth)",
        "Confidential (via Janglo)",
        "(company not in snippet)",
        "Undisclosed (Southampton-based)",
        "未知",
        "-",
        "N/A",
    ],
)
def test_two_companies_that_are_not_known_are_never_one(company: str) -> None:
    assert is_placeholder(company)
    assert not _same(_known(company=company), Candidate(company=company, role="Dev", applied_on=DAY))


@pytest.mark.parametrize("company", ["Anonymous Labs GmbH", "Acme", "Hidden Door", "Na-Nose", "Confident Ltd"])
def test_companies_that_only_sound_so(company: str) -> None:
    assert not is_placeholder(company)


def test_roles_that_differ_by_a_mark_of_genders_are_two_in_one_file_and_one_beside_the_journal() -> None:
    day = date(2026, 3, 19)
    written = Candidate(company="Orchid Systems", role="Engineer (all genders)", applied_on=day)
    in_file = KnownApplications([KnownApplication(company="Orchid Systems", role="Engineer", applied_on=day, line=4)])
    in_journal = KnownApplications([KnownApplication(company="Orchid Systems", role="Engineer", applied_on=day, id=7)])
    assert in_file.same_as(written) is None
    assert in_journal.same_as(written) is not None
