"""Addresses in a text lead where they say: web and mail alone, whole over two lines, in the order of reading."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import black

from careerjournal.documents.links import linked_spans
from careerjournal.documents.looks import look_of
from careerjournal.domain.profile import Profile
from tests.documents.test_plan_pdf import pdf_of
from tests.documents.text.paper import fonts
from tests.documents.tree import read_tree
from tests.domain.plan.material_of import rich


def parts(text: str) -> list[tuple[str, str]]:
    """Give each part of a text with where it leads."""
    spans = linked_spans(text, look_of(fonts().serif, 10.0, black))
    return [(span.text, span.look.links[0][1] if span.look.links else "") for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing here", [("nothing here", "")]),
        ("", [("", "")]),
        (
            "See https://example.org/a.",
            [("See ", ""), ("https://example.org/a", "https://example.org/a"), (".", "")],
        ),
        (
            "(https://example.org/x_(y))",
            [("(", ""), ("https://example.org/x_(y)", "https://example.org/x_(y)"), (")", "")],
        ),
        ("lina@example.org", [("lina@example.org", "mailto:lina@example.org")]),
        ("mailto:lina@example.org!", [("mailto:lina@example.org", "mailto:lina@example.org"), ("!", "")]),
        ("javascript:alert(1) file:///etc/passwd", [("javascript:alert(1) file:///etc/passwd", "")]),
        ("@lina on x", [("@lina on x", "")]),
        ("https://example.org/" + "a" * 2000, [("https://example.org/" + "a" * 2000, "")]),
        ("«https://example.org»", [("«", ""), ("https://example.org", "https://example.org"), ("»", "")]),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


@given(
    st.lists(st.sampled_from([*"a.@:/()[]« \n", "https://", "mailto:", "é", "ن", "x@y.zz"]), max_size=30).map("".join)
)
def test_no_sign_is_lost_and_no_link_leads_elsewhere(text: str) -> None:
    found = parts(text)
    assert "".join(part for part, _ in found) == text
    assert all(target.lower().startswith(("https://", "http://", "mailto:")) for _, target in found if target)


def uris(data: bytes) -> list[tuple[str, tuple[float, ...]]]:
    """Give the addresses of a file's links, each with its rectangle."""
    return [
        (str(known["/A"]["/URI"]), tuple(float(edge) for edge in known["/Rect"]))
        for page in pypdf.PdfReader(io.BytesIO(data)).pages
        for known in (annotation.get_object() for annotation in page.get("/Annots", []))
        if "/A" in known
    ]


LONG = "https://example.org/" + "-".join(f"part{number}" for number in range(30)) + "/end"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_long_address_is_broken_at_its_signs_and_leads_there_from_each_line(language: str) -> None:
    vision = f"{LONG} is mine.\n\nMore."
    data = pdf_of(replace(rich(), profile=Profile(name="Lina", vision=vision)), language)
    found = uris(data)
    assert {target for target, _ in found} == {LONG}
    assert len(found) >= 3
    links = [node for node in read_tree(data).walk() if node.role == "Link" and LONG in node.links]
    assert links
    for link in links:
        assert link.logical == LONG
        lines = link.drawn.split(" ")
        assert "".join(lines) == LONG
        assert all(line[-1] in "/-" for line in lines[:-1])
    assert all(0 < left < right < 595 for _, (left, _, right, _) in found)


def test_in_an_arabic_line_the_link_stands_between_what_is_before_and_after_it() -> None:
    vision = "اكتب إلى lina@example.org غدًا\n\nثم اقرأ."
    data = pdf_of(replace(rich(), profile=Profile(name="لينا", vision=vision)), "ar")
    tree = read_tree(data)
    paragraphs = [node for node in tree.walk() if node.role == "P" and node.children]
    assert paragraphs
    for paragraph in paragraphs:
        [link] = paragraph.children
        assert (link.links, link.text) == (["mailto:lina@example.org"], "lina@example.org")
        assert paragraph.drawn.index("اكتب") < paragraph.drawn.index("غد")
