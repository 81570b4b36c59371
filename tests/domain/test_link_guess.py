"""What a pasted link tells by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.link_guess import LinkGuess, find_link, guess_from_link

TABLE = [
    ("https://boards.greenhouse.io/harbourmuseum/jobs/4012", "Greenhouse", "Harbourmuseum"),
    ("https://boards.greenhouse.io/embed/job_app?for=harbour-museum&token=1", "Greenhouse", "Harbour Museum"),
    ("https://boards.greenhouse.io/embed/job_app?token=1", "Greenhouse", ""),
    ("https://job-boards.eu.greenhouse.io/nord-sons/jobs/9", "Greenhouse", "Nord Sons"),
    ("https://jobs.lever.co/kestrel-travel/6c1f", "Lever", "Kestrel Travel"),
    ("https://jobs.ashbyhq.com/Studio%20Halden/55", "Ashby", "Studio Halden"),
    ("https://apply.workable.com/atlas-health/j/AB12/", "Workable", "Atlas Health"),
    ("https://apply.workable.com/j/AB12/", "Workable", ""),
    ("https://atlas-health.workable.com/jobs/1", "Workable", "Atlas Health"),
    ("https://lumen-books.jobs.personio.de/job/77?language=de", "Personio", "Lumen Books"),
    ("https://solacetea.recruitee.com/o/brand-storyteller", "Recruitee", "Solacetea"),
    ("https://jobs.smartrecruiters.com/ArdeaFoundation/74-communications", "SmartRecruiters", "ArdeaFoundation"),
    ("https://wren.teamtailor.com/jobs/1-editor", "Teamtailor", "Wren"),
    ("https://brightwater.wd3.myworkdayjobs.com/en-US/Careers/job/1", "Workday", "Brightwater"),
    ("https://join.com/companies/city-library/1-x", "JOIN", "City Library"),
    ("https://www.linkedin.com/jobs/view/3901", "LinkedIn", ""),
    ("https://de.indeed.com/viewjob?jk=1", "Indeed", ""),
    ("https://www.indeed.co.uk/viewjob?jk=1", "Indeed", ""),
    ("https://careers.kestrel.com/jobs/1", "", "Kestrel"),
    ("https://karriere.marlow-finch.de/stellen/1", "", "Marlow Finch"),
    ("https://www.citylibrary.org.uk/work-with-us", "", "Citylibrary"),
    ("https://acme-careers.com/1", "", "Acme"),
    ("https://docs.google.com/forms/1", "", ""),
    ("http://192.168.0.1/job", "", ""),
    ("https://kestrel.com./jobs", "", "Kestrel"),
]


@pytest.mark.parametrize(("link", "source", "company"), TABLE)
def test_a_link_tells_source_and_company(link: str, source: str, company: str) -> None:
    assert guess_from_link(link) == LinkGuess(link=link, source=source, company=company)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Look: https://jobs.lever.co/wren/1, it fits you", "https://jobs.lever.co/wren/1"),
        ("(https://wren.org/jobs)", "https://wren.org/jobs"),
        ("www.wren.org/jobs", "www.wren.org/jobs"),
        ("Content lead at Wren", ""),
        ("mailto:jobs@wren.org", ""),
    ],
)
def test_the_link_is_found_in_what_was_pasted(text: str, link: str) -> None:
    assert find_link(text) == link


def test_a_link_without_its_scheme_gets_one() -> None:
    guess = guess_from_link("www.wren.org/jobs")
    assert guess is not None
    assert guess.link == "https://www.wren.org/jobs"


@pytest.mark.parametrize("text", ["", "Wren", "https://", "https://[::1", "https://localhost/jobs"])
def test_what_is_no_link_tells_nothing(text: str) -> None:
    assert guess_from_link(text) is None


@given(st.text())
def test_no_text_makes_it_fall(text: str) -> None:
    guess = guess_from_link("https://" + text)
    assert guess is None or guess.link.startswith("https://")
