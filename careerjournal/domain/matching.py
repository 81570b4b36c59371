"""When two rows tell of the same application: by the posting's link, else by company, role and day of applying."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from careerjournal.domain.folding import fold
from careerjournal.domain.stages import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What is compared of an application that is not in the journal yet."""

    company: str
    role: str = ""
    link: str = ""
    applied_on: date | None = None
    stage: Stage = Stage.WISHLIST


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownApplication(Candidate):
    """What is compared of an application that stands in the journal (`id`) or further up in the file (`line`)."""

    id: int = 0
    line: int = 0


_GENDERS = re.compile(
    r"[(\[{]\s*(?:[mwfdxihnv*]{1,2}(?:\s*[/|,:.\-]\s*[mwfdxihnv*]{1,3})+|gn|all(?:e)? genders?|alle geschlechter"
    r"|any gender|tous genres|divers)\s*[)\]}]"
    r"|\b(?:[mwf]\s?/\s?[mwf](?:\s?/\s?[dxi])?|[fh]/[fh]|all genders)(?=\s*$|\s*[-–|,])"
)
_NOT_A_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def comparable(text: str) -> str:
    """Fold a company or role for comparing: without (m/w/d) and the like, punctuation as single spaces.

    Signs that make a word of their own (C++, C#) are kept as words, vowel signs (Thai, Hindi) with their letters.
    """
    folded = _GENDERS.sub(" ", fold(text)).replace("++", " plusplus ").replace("#", " sharp ").replace("*in", "")
    if not folded.isascii():
        folded = "".join(sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in folded)
        return " ".join(folded.split())
    return _NOT_A_WORD.sub(" ", folded).strip()


_PLACEHOLDER_WORDS = """
    unknown undisclosed confidential stealth discreet anonymous tbd tba none null nan nat n a na not specified in
    snippet hidden company unbekannt anonym vertraulich inconnu inconnue confidentiel confidentielle anonyme sconosciuta
    sconosciuto riservato riservata anonima desconocido desconocida confidencial desconhecido desconhecida onbekend
    vertrouwelijk anoniem bilinmiyor gizli rahasia tidak diketahui مجهول غير معروف سري ไม่ระบุ ไม่ทราบ 未知 保密 匿名 不详
"""
_PLACEHOLDERS = frozenset(fold(_PLACEHOLDER_WORDS).split())
_PLACEHOLDER_STARTS = re.compile(
    r"^\W*(?:unknown|undisclosed|confidential|stealth|discreet|anonymous|company not|not (?:disclosed|specified|named)"
    r"|unbekannt|vertraulich|confidentielle?|inconnue?|riservat[oa]|confidencial|desconocid[oa]|desconhecid[oa]|onbekend"
    r"|rahasia|gizli|保密|未知|غير معروف|سري|ไม่ระบุ)"
    r"(?:\W*$|\s*[(\[,:–-]|\s+(?:in|via|company|startup|start up|client|employer|firma|kunde|unternehmen)\b)"
)


def is_placeholder(company: str) -> bool:
    """Tell whether a company's name only says that the company is not known; two of those are never the same one."""
    folded = fold(company).strip()
    words = comparable(company).split()
    if not words or folded in ("n/a", "-", "?", "..."):
        return True
    return all(word in _PLACEHOLDERS for word in words) or bool(_PLACEHOLDER_STARTS.match(folded))


_LINKEDIN_JOB = re.compile(r"linkedin\.com/(?:comm/)?jobs/view/(?:[^/?#]*?-)?(\d{5,})")
_LINKEDIN_CURRENT = re.compile(r"linkedin\.com/.*[?&]currentjobid=(\d{5,})")
_TRACKING = re.compile(
    r"^(utm_|trk|trackingid|refid|ref$|referrer$|source$|src$|gh_src$|lever-source|fbclid$|gclid$|mc_|eid$|midtoken$|lipi$|"
    r"originalsubdomain$|from$|tk$|iis$|iisn$|jobboard|sid$|session|campaign)"
)


@lru_cache(maxsize=8192)
def canonical_link(link: str) -> str:
    """Give the form under which two links to one posting are the same; empty where there is no link.

    A LinkedIn posting is known by its number; elsewhere scheme, www, tracking, fragment and a trailing slash go.
    """
    text = link.strip()
    if not text or any(sign.isspace() for sign in text) or "." not in text:
        return ""
    folded = text.casefold()
    linkedin = _LINKEDIN_JOB.search(folded) or _LINKEDIN_CURRENT.search(folded)
    if linkedin:
        return f"linkedin.com/jobs/view/{linkedin[1]}"
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        kept = [
            pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(pair[0].casefold())
        ]
    except ValueError:
        return folded
    host = parts.netloc.casefold().removeprefix("www.")
    fragment = f"#{parts.fragment}" if "/" in parts.fragment else ""
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}{fragment}"


def names_a_posting(canonical: str) -> bool:
    """Tell whether a canonical link leads to one posting rather than to a site or a list of postings."""
    return any(sign.isdigit() for sign in canonical.partition("/")[2])


class KnownApplications:
    """The applications that a new one is compared with: those of the journal, and the rows above it in the file."""

    def __init__(self, known: Iterable[KnownApplication] = ()) -> None:
        self._by_link: defaultdict[str, list[KnownApplication]] = defaultdict(list)
        self._by_names: defaultdict[tuple[str, str], list[KnownApplication]] = defaultdict(list)
        for one in known:
            self.add(one)

    def add(self, one: KnownApplication) -> None:
        """Compare those that come from now on with this one too."""
        link = canonical_link(one.link)
        if link:
            self._by_link[link].append(one)
        self._by_names[comparable(one.company), comparable(one.role)].append(one)

    def same_as(self, new: Candidate) -> KnownApplication | None:
        """Give the application that a candidate tells of again, if there is one."""
        link = canonical_link(new.link)
        names = comparable(new.company), comparable(new.role)
        for one in self._by_link.get(link, ()) if link else ():
            if names_a_posting(link) and (link.startswith("linkedin.com/jobs/view/") or _may_be_same(names, one)):
                return one
        if not names[0] or is_placeholder(new.company):
            return None
        return next((one for one in self._by_names.get(names, ()) if _same_day(new, one, link)), None)


def _may_be_same(names: tuple[str, str], one: KnownApplication) -> bool:
    """Tell whether company and role do not speak against two rows with one link being the same application."""
    company, role = comparable(one.company), comparable(one.role)
    return names[0] in ("", company) or not company or (names[1] in ("", role) or not role)


def _same_day(new: Candidate, one: KnownApplication, link: str) -> bool:
    """Tell whether the days allow two rows with the same company and role to be one application.

    Two different postings by their links are never one, nor are two rows of one file whose roles differ by as little as
    "(m/w/d)": whoever wrote both meant two. A row without a day is compared by company and role alone, but where there
    is no role either, the days must be the same.
    """
    if one.line and fold(new.role).split() != fold(one.role).split():
        return False
    other = canonical_link(one.link)
    if link and other and link != other and names_a_posting(link) and names_a_posting(other):
        return False
    if new.applied_on is None or one.applied_on is None:
        return bool(comparable(new.role)) or new.applied_on == one.applied_on
    return new.applied_on == one.applied_on
