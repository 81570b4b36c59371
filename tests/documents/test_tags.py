"""Every paper is tagged: headings, lists, tables, figures, links in reading order, and nothing drawn goes unmarked."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdf
import pypdfium2
import pytest

from careerjournal.documents.plan_pdf import PlanLook
from careerjournal.language.languages import available
from careerjournal.language.words import words_for
from tests.documents.papers import PAPERS, activity, guide, plan, worksheet
from tests.documents.test_plan_pdf import page_texts
from tests.documents.tree import Node, pdfium_roles, read_tree, unmarked

LANGUAGES = [language.code for language in available()]
ALLOWED = {
    "TOC": {"TOCI"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody", "Div"},
    "Table": {"TR"},
    "TR": {"TH", "TD"},
}
"""What may stand inside what (ISO 32000-1, 14.8.4.3); a list item's parts beside each other form a group."""


@pytest.fixture(scope="module")
def english() -> Node:
    return read_tree(plan())


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_tagged_and_nothing_on_it_goes_unmarked(paper: str, language: str) -> None:
    data = PAPERS[paper](language)
    root = pypdf.PdfReader(io.BytesIO(data)).root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert str(root["/Lang"]) == language
    assert unmarked(data) == []
    assert all(pdfium_roles(data))
    tree = read_tree(data)
    for node in tree.walk():
        assert {child.role for child in node.children} <= ALLOWED.get(
            node.role, {child.role for child in node.children}
        )
        if node.role == "Figure":
            assert node.alternative
        if node.role == "Link":
            assert len(node.links) >= 1
            assert node.text


@pytest.mark.parametrize("paper", PAPERS)
def test_headings_begin_at_the_first_level_and_skip_none(paper: str) -> None:
    levels = [int(node.role[1]) for node in read_tree(PAPERS[paper]("en")).walk() if node.role in ("H1", "H2", "H3")]
    assert levels[:1] in ([1], [])
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels or paper == "flows"


def test_a_plan_s_parts_are_what_they_are(english: Node) -> None:
    roles = [node.role for node in english.walk()]
    assert roles[0] == "Document"
    headings = [(node.role, node.text) for node in english.walk() if node.role in ("Title", "H1", "H2")]
    assert headings[:4] == [("Title", "Lina Marek"), ("H1", "Contents"), ("H1", "About me"), ("H1", "Where I stand")]
    assert {"L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure", "TOC", "TOCI", "Link"} <= set(roles)
    figures = [node.alternative for node in english.walk() if node.role == "Figure"]
    assert any(text.startswith("43 posted from 25 May 2026") for text in figures)
    assert any("Screening, 18" in text for text in figures)


def test_the_structure_reads_in_the_order_of_the_page(english: Node) -> None:
    text = english.text
    place = 0
    for part in ("Career plan", "Lina Marek", "Contents", "I have sent 106", "Show work in the first minute", "Review"):
        place = text.index(part, place)


def test_arabic_is_read_in_the_order_of_speech() -> None:
    tree = read_tree(plan("ar"))
    logical = [node.logical for node in tree.walk() if node.logical]
    assert "أريد أن أجعل المؤسسات الهادئة" in " ".join(logical)
    cells = [node.text for node in tree.walk() if node.role in ("TH", "TD")]
    skill, now, step, by = cells[:4]
    assert [skill, by] == ["المهارة", "الموعد"]
    assert now
    assert step
    assert not any("\u2067" in text or "\u200f" in text for text in logical)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_table_over_pages_is_one_table_with_one_head(language: str) -> None:
    data = activity(language)
    assert len(page_texts(data)) > 2
    [table] = [node for node in read_tree(data).walk() if node.role == "Table"]
    assert [row.children[0].role for row in table.children] == ["TH"] + ["TD"] * 60
    assert len({len(row.children) for row in table.children}) == 1


def test_a_text_over_pages_is_one_paragraph() -> None:
    long = plan(look=PlanLook(has_contents=False))
    assert [node.role for node in read_tree(long).walk()].count("Document") == 1
    words = worksheet("en")
    texts = [node.text for node in read_tree(words).walk() if node.role == "P"]
    assert "Move the posts back to noon." in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_of_a_text_are_elements_with_their_words(language: str) -> None:
    links = [node for node in read_tree(guide(language)).walk() if node.role == "Link"]
    targets = {target for node in links for target in node.links}
    assert {"mailto:lina@example.org", "https://example.org/a", "here"} <= targets
    said = {node.text for node in links if "https://example.org/a" in node.links}
    assert said == {"https://example.org/a"}


def test_a_preview_has_no_tags_and_the_same_look() -> None:
    preview, printed = plan(look=PlanLook(is_tagged=False)), plan()
    assert "/StructTreeRoot" not in pypdf.PdfReader(io.BytesIO(preview)).root_object
    with pypdfium2.PdfDocument(preview) as one, pypdfium2.PdfDocument(printed) as other:
        assert len(one) == len(other)
        for number in range(len(one)):
            pictures = [page.render(scale=0.6, grayscale=True).to_pil() for page in (one[number], other[number])]
            assert pictures[0].tobytes() == pictures[1].tobytes()


def test_pages_annotations_and_elements_find_each_other() -> None:
    reader = pypdf.PdfReader(io.BytesIO(plan()))
    root = reader.root_object["/StructTreeRoot"].get_object()
    numbers = root["/ParentTree"].get_object()["/Nums"]  # type: ignore[index]
    found = {int(numbers[place]): numbers[place + 1].get_object() for place in range(0, len(numbers), 2)}
    assert int(root["/ParentTreeNextKey"]) == len(found)  # type: ignore[index]
    for page in reader.pages:
        assert str(page["/Tabs"]) == "/S"
        assert isinstance(found[int(str(page["/StructParents"]))], list)
        for annotation in page.get("/Annots", []):
            element = found[int(annotation.get_object()["/StructParent"])]
            assert element["/S"] == "/Link"


def test_the_language_of_the_paper_is_named_in_all_languages() -> None:
    for language in LANGUAGES:
        root = pypdf.PdfReader(io.BytesIO(plan(language))).root_object
        assert str(root["/Lang"]) == words_for(language).code
