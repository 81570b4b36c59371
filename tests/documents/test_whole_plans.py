"""Whole plans in every language: what is read back, no text on another, one page to sixty, any script at any length."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.documents.plan_pdf import PlanLook, write
from careerjournal.domain.plan import Design, Margins, PlanSection
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.profile import Profile
from careerjournal.domain.sentence import sentence
from careerjournal.language.languages import available
from careerjournal.language.sentences import say
from careerjournal.language.thai_words import word_ends
from careerjournal.language.words import words_for
from tests.documents.papers import ALL, FONTS, THEME, plan
from tests.documents.test_plan_pdf import INVISIBLE, descriptor_of, fonts_of, page_texts, touch, whole_text
from tests.documents.test_plan_sections_pdf import full
from tests.documents.text.paper import SAMPLES, normal
from tests.documents.tree import unmarked
from tests.domain.plan.material_of import DAY, rich
from tests.examples import examples

LANGUAGES = [language.code for language in available()]
HEADINGS = ("standing", "learnt", "skills", "goals", "paths", "search", "posting", "channels", "team", "next", "review")


def own(language: str, times: int = 1) -> bytes:
    """Write a plan whose person wrote in its language."""
    text = SAMPLES[language]
    material = full(rich())
    profile = replace(material.profile, name=text.split(" ")[0], vision="\n\n".join([text] * times), about=text)
    lessons = tuple(
        replace(known, debrief=replace(known.debrief, lesson=text[:60], facts=(text,))) for known in material.lessons
    )
    composed = compose(replace(material, profile=profile, lessons=lessons), ALL, DAY)
    return write(composed, words_for(language), ALL.paper, FONTS, THEME)


def words_of(text: str, language: str) -> list[str]:
    """Part a text into the words that a search would look for."""
    found = [word.strip("«»“”.,:;؛،؟?‘’—→✓") for word in text.split()]
    if language == "th":
        found = [
            word[start:end]
            for word in found
            for start, end in zip([0, *word_ends(word)], [*word_ends(word), len(word)], strict=True)
        ]
    return [word for word in found if word]


def share(text: str, language: str) -> float:
    """Give the share of the person's words that stand in a text that was read back."""
    words, read = words_of(SAMPLES[language], language), normal(INVISIBLE.sub("", text))
    return sum(normal(word) in read for word in words) / len(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_set_is_what_is_read_back(language: str, tmp_path: Path) -> None:
    data = own(language)
    assert share(whole_text(data), language) >= 0.99
    if shutil.which("pdftotext"):
        file = tmp_path / "plan.pdf"
        file.write_bytes(data)
        read = subprocess.run(["pdftotext", "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True)
        assert share(" ".join(read.stdout.decode().split()), language) >= 0.99
    if language not in ("ar", "th"):
        reader = pypdf.PdfReader(io.BytesIO(data))
        assert share(" ".join(page.extract_text() for page in reader.pages), language) >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headings_stand_in_the_language_s_words_in_their_order(language: str) -> None:
    text = whole_text(plan(language, PlanLook(has_contents=False)))
    place = 0
    for name in HEADINGS:
        heading = say(sentence(f"plan.heading.{name}"), words_for(language)) if name != "next" else None
        if heading is not None and name not in ("channels",):
            place = text.find(INVISIBLE.sub("", heading), place)
            assert place >= 0, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "look", [PlanLook(), PlanLook(margins=Margins.NARROW, is_fillable=True)], ids=["usual", "narrow"]
)
def test_no_text_lies_on_another_and_all_fonts_are_embedded_subsets(language: str, look: PlanLook) -> None:
    data = plan(language, look, Design.COLOUR)
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            textpage = page.get_textpage()
            objects = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage)
            boxes = sorted(one.get_bounds() for one in objects if one.extract().strip())
            for number, box in enumerate(boxes):
                for other in boxes[number + 1 :]:
                    if other[0] > box[2]:
                        break
                    assert not touch(box, other) or _is_line_above(box, other)
    for read in pypdf.PdfReader(io.BytesIO(data)).pages:
        for name, font in fonts_of(read).items():
            assert "/FontFile2" in descriptor_of(font), name
            assert re.fullmatch(r"/[A-Z]{6}\+Noto\w+-\w+", str(font["/BaseFont"])), name


def _is_line_above(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Tell whether the marks of one line reach a little into the next, as those of Thai and Arabic may."""
    down = min(one[3], other[3]) - max(one[1], other[1])
    return down < 0.22 * min(one[3] - one[1], other[3] - other[1])


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_plan_gives_the_same_bytes(language: str) -> None:
    assert own(language) == own(language)


@pytest.mark.parametrize("times", [1, 30, pytest.param(640, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("language", ["en", "ar", "th"])
def test_plans_of_any_length_number_their_pages(times: int, language: str) -> None:
    texts = page_texts(own(language, times))
    words = words_for(language)
    for number, text in enumerate(texts[1:], start=2):
        assert INVISIBLE.sub("", words.tr("{page} of {pages}", page=number, pages=len(texts))) in text
    assert len(texts) > times / 12


SCRIPTS = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F),
        st.characters(min_codepoint=0x590, max_codepoint=0x6FF),
        st.characters(min_codepoint=0xE00, max_codepoint=0xE7F),
        st.sampled_from("🙂漢字देवनागरी \n\t\u200d\u202e\u2067\u0301"),
    ),
    max_size=400,
)


@given(vision=SCRIPTS, name=SCRIPTS, language=st.sampled_from(LANGUAGES), fillable=st.booleans())
@settings(max_examples=examples(8), deadline=None)
def test_any_words_of_any_script_are_set_and_tagged(vision: str, name: str, language: str, fillable: bool) -> None:
    sections = (PlanSection.ABOUT, PlanSection.GOALS, PlanSection.REVIEW)
    material = replace(rich(), profile=Profile(name=name, vision=vision, about=name + vision))
    composed = compose(material, replace(ALL, sections=sections), DAY)
    data = write(composed, words_for(language), ALL.paper, FONTS, THEME, PlanLook(is_fillable=fillable))
    assert unmarked(data) == []
    assert len(page_texts(data)) >= 2
