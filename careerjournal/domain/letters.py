"""Letters that ask for feedback: a template with gaps, filled with what is known; the rest stands in brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from careerjournal.domain.value import value


class Gap(StrEnum):
    """What a letter leaves open: to whom, about what, from whom."""

    PERSON = "person"
    ABOUT = "about"
    ME = "me"


@value
class LetterTemplate:
    """A letter with gaps such as {person}; `unknown` says what stands in brackets where a gap cannot be filled.

    `application` names an application by {role} and {company}, in the letter's own language.
    """

    subject: str
    body: str
    unknown: Mapping[Gap, str]
    application: str


@value
class Letter:
    """A letter as it can be sent."""

    subject: str
    body: str


_GAP = re.compile(r"\{([a-z]+)\}")


def gaps_of(text: str) -> list[str]:
    """Give the names of the gaps in a text, in order and as often as they stand there."""
    return _GAP.findall(text)


def filled(template: LetterTemplate, known: Mapping[Gap, str]) -> Letter:
    """Fill a template's gaps; words in braces that name no gap stay as they are."""

    def word(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in set(Gap):
            return found.group(0)
        gap = Gap(name)
        return known.get(gap, "").strip() or f"[{template.unknown[gap]}]"

    return Letter(subject=_GAP.sub(word, template.subject), body=_GAP.sub(word, template.body))


def as_template(letter: Letter, known: Mapping[Gap, str]) -> Letter:
    """Turn a letter into one's own template: what is known of this request becomes gaps again, longest words first.

    Words shorter than three letters stay: they would be found inside others.
    """
    words = sorted(((text.strip(), gap) for gap, text in known.items() if len(text.strip()) > 2), key=_by_length)
    subject, body = letter.subject, letter.body
    for text, gap in words:
        whole = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
        subject, body = (whole.sub(f"{{{gap.value}}}", part) for part in (subject, body))
    return Letter(subject=subject, body=body)


def application_named(template: LetterTemplate, company: str, role: str) -> str:
    """Name an application in the letter's language, by its company alone where the role is not known."""
    if not role or not company:
        return company or role
    return template.application.replace("{role}", role).replace("{company}", company)


def unfilled(letter: Letter, template: LetterTemplate) -> list[str]:
    """Give the brackets that still stand in a letter."""
    text = f"{letter.subject}\n{letter.body}"
    return [mark for word in template.unknown.values() if (mark := f"[{word}]") in text]


def _by_length(pair: tuple[str, Gap]) -> tuple[int, str]:
    return -len(pair[0]), pair[1].value
