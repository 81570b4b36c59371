"""What a pasted link tells by itself: which source it is from, and which company has the job. Nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGuess:
    """A link with its guesses; empty where nothing can be told."""

    link: str
    source: str = ""
    company: str = ""


_LINK = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>\"']+")
_TRAILING = ".,;:!?)]}»”’"

_BOARDS_BY_PATH = {
    "boards.greenhouse.io": "Greenhouse",
    "job-boards.greenhouse.io": "Greenhouse",
    "boards.eu.greenhouse.io": "Greenhouse",
    "job-boards.eu.greenhouse.io": "Greenhouse",
    "jobs.lever.co": "Lever",
    "jobs.eu.lever.co": "Lever",
    "jobs.ashbyhq.com": "Ashby",
    "apply.workable.com": "Workable",
    "jobs.smartrecruiters.com": "SmartRecruiters",
    "careers.smartrecruiters.com": "SmartRecruiters",
}
"""Boards whose first piece of the path is the company."""

_BOARDS_BY_SUBDOMAIN = {
    "jobs.personio.com": "Personio",
    "jobs.personio.de": "Personio",
    "recruitee.com": "Recruitee",
    "teamtailor.com": "Teamtailor",
    "workable.com": "Workable",
    "bamboohr.com": "BambooHR",
    "myworkdayjobs.com": "Workday",
    "breezy.hr": "Breezy",
    "join.com": "JOIN",
}
"""Boards whose first label of the host is the company."""

_SOURCES = {
    "linkedin": "LinkedIn",
    "lnkd": "LinkedIn",
    "indeed": "Indeed",
    "glassdoor": "Glassdoor",
    "stepstone": "StepStone",
    "xing": "XING",
    "monster": "Monster",
    "ziprecruiter": "ZipRecruiter",
    "welcometothejungle": "Welcome to the Jungle",
    "wellfound": "Wellfound",
    "bayt": "Bayt",
    "jobstreet": "JobStreet",
    "jobsdb": "JobsDB",
    "apec": "Apec",
    "hellowork": "HelloWork",
    "totaljobs": "Totaljobs",
    "reed": "Reed",
    "seek": "SEEK",
    "naukri": "Naukri",
    "arbeitsagentur": "Bundesagentur für Arbeit",
    "francetravail": "France Travail",
}
"""Job sites that many companies advertise on: the link tells the source alone."""

_JOB_LABELS = frozenset(
    {"www", "careers", "career", "jobs", "job", "karriere", "work", "join", "apply", "talent", "recruiting", "hiring"}
    | {"emplois", "emploi", "recrutement", "carrieres", "karir", "stellen", "m", "en", "de", "fr"}
)
_PATH_NOISE = frozenset({"embed", "j", "jobs", "job", "o", "api", "oneclick-ui", "company", "companies"})
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go"})
_NO_COMPANY = frozenset({"google", "bit", "tinyurl", "docs", "notion", "github", "dropbox", "forms"})
_CORPORATE_ENDINGS = ("careers", "career", "jobs", "karriere")


def find_link(text: str) -> str:
    """Give the first web link in a text, without the punctuation after it; empty where there is none."""
    found = _LINK.search(text)
    return found.group().rstrip(_TRAILING) if found else ""


def guess_from_link(text: str) -> LinkGuess | None:
    """Guess source and company from the first link in a text; None where there is no link with a host."""
    link = find_link(text)
    if not link:
        return None
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        return None
    if "." not in host:
        return None
    link = link if "://" in link else f"https://{link}"
    source, company = _board(host, parts) or _site(host)
    return LinkGuess(link=link, source=source, company=company)


def _board(host: str, parts: SplitResult) -> tuple[str, str] | None:
    """Give source and company of a board that many companies rent; None for any other host."""
    if host in _BOARDS_BY_PATH:
        return _BOARDS_BY_PATH[host], _company_in_path(parts)
    for suffix, name in _BOARDS_BY_SUBDOMAIN.items():
        if host.endswith("." + suffix):
            labels = host.removesuffix("." + suffix).split(".")
            own = [label for label in labels if label not in _JOB_LABELS and label != "app"]
            return name, _spoken(own[0]) if own else ""
        if host == suffix:
            return name, _company_after(parts, "companies")
    return None


def _company_in_path(parts: SplitResult) -> str:
    """Give the company named first in the path, or as `for=` where the board is embedded."""
    asked = parse_qs(parts.query).get("for")
    if asked:
        return _spoken(asked[0])
    pieces = [piece for piece in parts.path.split("/") if piece]
    named = next(iter(pieces), "")
    return "" if named.lower() in _PATH_NOISE else _spoken(unquote(named))


def _company_after(parts: SplitResult, word: str) -> str:
    """Give the piece of the path that follows a word; empty where it is not there."""
    pieces = [piece for piece in parts.path.split("/") if piece]
    return _spoken(unquote(pieces[pieces.index(word) + 1])) if word in pieces[:-1] else ""


def _site(host: str) -> tuple[str, str]:
    """Tell a job site's name, or the company whose own site it is."""
    labels = host.split(".")
    if all(label.isdigit() for label in labels):
        return "", ""
    name = labels[-2]
    if len(labels) > 2 and name in _SECOND_LEVEL and len(labels[-1]) == 2:
        name = labels[-3]
    if name in _SOURCES:
        return _SOURCES[name], ""
    if name in _NO_COMPANY:
        return "", ""
    return "", _spoken(_without_ending(name))


def _without_ending(name: str) -> str:
    """Take "careers" or "jobs" off a host's name, as in acme-careers.com."""
    for ending in _CORPORATE_ENDINGS:
        shorter = name.removesuffix(ending).rstrip("-")
        if shorter and shorter != name:
            return shorter
    return name


def _spoken(slug: str) -> str:
    """Write a company's slug as a name: hyphens become spaces, small words begin large; own capitals stay."""
    words = [word for word in re.split(r"[-_+.\s]+", slug) if word]
    return " ".join(word[:1].upper() + word[1:] if word.islower() else word for word in words)
