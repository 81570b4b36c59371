"""The contents of a plan: each line leads to the page that it names, in one pass, and short plans do without."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdf
import pytest

from careerjournal.documents.plan_pdf import PlanLook
from careerjournal.domain.plan import PlanSection
from careerjournal.language.languages import available
from careerjournal.language.words import words_for
from tests.documents.papers import ALL, guide, plan
from tests.documents.test_plan_pdf import INVISIBLE, page_texts
from tests.documents.tree import read_tree

LANGUAGES = [language.code for language in available()]


def leads_to(data: bytes) -> list[tuple[int, int]]:
    """Give for each link inside the file the page it stands on and the page it leads to, from 1."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    places = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, start=1)}  # type: ignore[union-attr]
    found = []
    for number, page in enumerate(reader.pages, start=1):
        for annotation in page.get("/Annots", []):
            known = annotation.get_object()
            if "/Dest" in known:
                found.append((number, places[known["/Dest"].get_object()[0].idnum]))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_leads_to_the_page_that_it_names(language: str) -> None:
    data = plan(language)
    texts = page_texts(data)
    formats = words_for(language).formats
    items = [node for node in read_tree(data).walk() if node.role == "TOCI"]
    links = leads_to(data)
    assert len(items) == len(links) > 8
    for item, (page, target) in zip(items, links, strict=True):
        title, number = item.text.rsplit(" ", 1)
        assert page == 2
        assert number == formats.number(target)
        said = INVISIBLE.sub("", title).split(" ")[0]
        assert said in texts[target - 1]


def test_the_bookmarks_agree_with_the_contents() -> None:
    data = plan()
    reader = pypdf.PdfReader(io.BytesIO(data))
    entries = [one for entry in reader.outline for one in (entry if isinstance(entry, list) else [entry])]
    titles = [str(entry.title) for entry in entries if isinstance(entry, pypdf.generic.Destination)]
    items = [re.sub(r" \d+$", "", node.text) for node in read_tree(data).walk() if node.role == "TOCI"]
    assert items == titles


def test_a_short_plan_has_no_contents_and_keeps_its_bookmarks() -> None:
    choices = replace(ALL, sections=(PlanSection.STANDING, PlanSection.REVIEW))
    data = plan(choices=choices)
    assert leads_to(data) == []
    assert len(pypdf.PdfReader(io.BytesIO(data)).outline) == 2
    assert len(page_texts(plan(look=PlanLook(has_contents=False)))) == len(page_texts(plan())) - 1


def test_a_guide_leads_to_its_sections() -> None:
    assert all(page == 1 and target >= 1 for page, target in leads_to(guide("en")))
    assert len(leads_to(guide("en"))) == 4
