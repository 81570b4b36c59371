"""The address that opens a letter in the mail program (RFC 6068)."""

from __future__ import annotations

from urllib.parse import quote

from careerjournal.domain.letters import Letter
from careerjournal.domain.value import value

LONGEST = 2000
"""Characters of an address that every system hands over; Windows cuts a little after that."""


@value
class MailAddress:
    """The address; `has_body` is False where the letter was too long to be handed over and has to be pasted."""

    url: str
    has_body: bool


def mail_address(to: str, letter: Letter) -> MailAddress:
    """Give the address of a letter, percent-encoded as UTF-8 with line ends as CR LF; a long one goes without its body.

    A subject that alone is too long is cut at a whole letter.
    """
    begins = f"mailto:{quote(to.strip(), safe='@')}"
    subject = " ".join(letter.subject.split())
    while len(f"{begins}?subject={quote(subject, safe='')}") > LONGEST and subject:
        subject = subject[:-1]
    lines = "\r\n".join(letter.body.strip().splitlines())
    named = f"{begins}?subject={quote(subject, safe='')}"
    whole = f"{named}&body={quote(lines, safe='')}"
    return MailAddress(url=whole, has_body=True) if len(whole) <= LONGEST else MailAddress(url=named, has_body=False)
