"""Letters that ask for feedback, filled with what is known, and the address that opens them in the mail program."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.letters import (
    Gap,
    Letter,
    LetterTemplate,
    application_named,
    as_template,
    filled,
    gaps_of,
    unfilled,
)
from careerjournal.domain.mailto import LONGEST, mail_address

TEMPLATE = LetterTemplate(
    subject="About {about}",
    body="Dear {person},\nwhat was missing in {about}? {nothing}\n{me}",
    unknown={Gap.PERSON: "name", Gap.ABOUT: "about what", Gap.ME: "your name"},
    application="{role} at {company}",
)


def test_what_is_known_is_filled_in_and_the_rest_stands_in_brackets() -> None:
    letter = filled(TEMPLATE, {Gap.PERSON: "Anna ", Gap.ABOUT: "the {me} pitch"})
    assert letter == Letter(
        subject="About the {me} pitch", body="Dear Anna,\nwhat was missing in the {me} pitch? {nothing}\n[your name]"
    )
    assert unfilled(letter, TEMPLATE) == ["[your name]"]


def test_an_application_is_named_as_far_as_it_is_known() -> None:
    assert application_named(TEMPLATE, "Lumen", "Editor") == "Editor at Lumen"
    assert application_named(TEMPLATE, "Lumen", "") == "Lumen"


def test_a_letter_becomes_ones_own_template_by_opening_its_gaps_again() -> None:
    known = {Gap.PERSON: "Ann", Gap.ABOUT: "the pitch to Ann", Gap.ME: "Jo"}
    own = as_template(Letter(subject="the pitch to Ann", body="Hello Ann, Annual Jo. the pitch to Ann"), known)
    assert own == Letter(subject="{about}", body="Hello {person}, Annual Jo. {about}")
    assert gaps_of(own.body) == ["person", "about"]


@given(st.text(max_size=60), st.text(max_size=400))
def test_a_mail_address_carries_subject_and_body_as_they_are(subject: str, body: str) -> None:
    subject, body = (text.encode("utf-8", "ignore").decode() for text in (subject, body))
    address = mail_address("anna+jobs@example.org", Letter(subject=subject, body=body))
    assert len(address.url) <= LONGEST
    assert address.url.isascii()
    parts = urlsplit(address.url)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "anna+jobs@example.org")
    said = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    if address.has_body:
        assert said["subject"] == [" ".join(subject.split())]
        assert said["body"][0].split("\r\n") == (body.strip().splitlines() or [""])
    else:
        assert list(said) == ["subject"]
        assert " ".join(subject.split()).startswith(said["subject"][0])


def test_a_letter_too_long_to_be_handed_over_goes_without_its_body() -> None:
    address = mail_address("", Letter(subject="ก" * 500, body="ข" * 300))
    assert not address.has_body
    assert 0 < len(address.url) <= LONGEST
    assert unquote(address.url.split("=", 1)[1]) == "ก" * len(unquote(address.url.split("=", 1)[1]))


def test_line_ends_in_a_mail_address_are_those_of_mail() -> None:
    assert mail_address("", Letter(subject="a&b", body="x\ny")).url == "mailto:?subject=a%26b&body=x%0D%0Ay"
