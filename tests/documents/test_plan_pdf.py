"""The plan's PDF, read back: words, order, places, fonts, and that the same plan gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_pdf import write
from careerjournal.domain.plan import Paper, PlanChoices, PlanSection
from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.plan.material import LessonMaterial, Material
from careerjournal.domain.profile import Profile
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Debrief
from careerjournal.language.resources import resource
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.domain.plan import made_up
from tests.domain.plan.material_of import DAY, arabic, rich, scant
from tests.examples import examples

THEME = paper_theme(resource("themes", "quiet.toml"))
ALL = PlanChoices()
INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069\u200b\ufeff]")
MM = 72 / 25.4


def pdf_of(material: Material, language: str = "en", paper: Paper = Paper.A4, choices: PlanChoices = ALL) -> bytes:
    return set_plan(compose(material, choices, DAY), language, paper)


def set_plan(plan: CareerPlan, language: str = "en", paper: Paper = Paper.A4) -> bytes:
    return write(plan, words_for(language), paper, resource("fonts"), THEME)


def page_texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    texts = [INVISIBLE.sub("", page.get_textpage().get_text_range()) for page in document]
    document.close()
    return texts


def whole_text(data: bytes) -> str:
    return " ".join(" ".join(page_texts(data)).split())


def lines_of(data: bytes) -> list[list[tuple[float, float, str]]]:
    """Give each page's texts as (top from above, font size, text), from the top down."""
    document = pypdfium2.PdfDocument(data)
    pages = []
    for page in document:
        textpage = page.get_textpage()
        height = page.get_height()
        found = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage)
        lines = [(height - one.get_bounds()[3], one.get_font_size(), one.extract()) for one in found]
        pages.append(sorted(lines, key=lambda line: line[0]))
    document.close()
    return pages


def assert_in_order(text: str, parts: Iterable[str]) -> None:
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, part
        place = found + len(part)


@pytest.fixture(scope="module")
def english() -> bytes:
    return pdf_of(rich())


@pytest.fixture(scope="module")
def right_to_left() -> bytes:
    return pdf_of(arabic(), "ar")


def test_the_english_plan_says_all_in_order(english: bytes) -> None:
    assert_in_order(
        whole_text(english),
        [
            "Career plan",
            "Lina Marek",
            "Content lead in a museum or a public library",
            "“I want to make quiet institutions worth following",
            "Written",
            "Made from my own record: 112 applications, 4 debriefs and 111 posts, 2 June to 20 November 2026.",
            "Where I stand",
            "I have sent 106 applications since 2 June 2026. 9 are still under way.",
            "13 %, n = 106",
            "How far they got (n = 112)",
            "What I have learnt",
            "Show work in the first minute",
            "“We liked you, and we only saw your portfolio at the end.”",
            "Feedback from Lumen Books, 9 November 2026",
            "Now: one case stands on page one",
            "Skills to grow",
            "Reporting with figures",
            "2 to 4",
            "Goals",
            "Measured by: Six notes in this journal",
            "Posting, kept small",
            "2 posts a week on LinkedIn",
            "Kept in 9 of 11 weeks (82 %, n = 11). 1 week was let go.",
            "Kept in 2 of 3 months; too early to tell (n = 3).",
            "The next ninety days",
            "Still open from before",
            "Review",
        ],
    )


def own_words(material: Material) -> list[str]:
    profile = material.profile
    texts = [profile.name, profile.role_sought, profile.vision]
    texts += [goal.what for goal in material.goals] + [goal.measure for goal in material.goals]
    texts += [known.debrief.lesson for known in material.lessons]
    texts += [said.feedback.words for said in material.feedback]
    texts += [known.skill.name for known in material.skills]
    # A word that joins two scripts is two words to every reader of PDFs.
    return [word for text in texts for word in re.findall(r"[\u0600-\u06ff]+|[A-Za-z0-9]+", text)]


@pytest.mark.parametrize(("material", "language"), [(rich(), "en"), (arabic(), "ar")])
def test_at_least_99_of_100_of_the_words_come_back(material: Material, language: str) -> None:
    data = pdf_of(material, language)
    words = own_words(material)
    text = whole_text(data)
    found = [word for word in words if word in text]
    assert len(found) >= 0.99 * len(words), set(words) - set(found)


def test_the_arabic_plan_is_arabic_throughout(right_to_left: bytes) -> None:
    text = whole_text(right_to_left)
    for part in ("أين أقف الآن", "ما تعلّمته", "مهارات أنمّيها", "الأيام التسعون المقبلة", "المراجعة", "أريد أن أجعل"):
        assert part in text
    latin = set(re.findall("[A-Za-z]{2,}", text))
    assert latin == {"Lumen", "Books", "LinkedIn", "Mara", "Lindt", "Excel", "Power", "BI"}


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612, 792))])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_has_the_paper_s_size_and_its_number_of_all(
    paper: Paper, size: tuple[float, float], language: str
) -> None:
    data = pdf_of(rich(), language, paper)
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert {(round(float(page.mediabox.width), 2), round(float(page.mediabox.height), 2)) for page in reader.pages} == {
        size
    }
    words = words_for(language)
    texts = page_texts(data)
    for number, text in enumerate(texts[1:], start=2):
        folio = INVISIBLE.sub("", words.tr("{page} of {pages}", page=number, pages=len(texts)))
        assert folio in text
    assert re.search(r"\d of \d", texts[0]) is None


def test_the_bookmarks_name_the_sections_under_their_chapters_and_lead_there(english: bytes) -> None:
    document = pypdfium2.PdfDocument(english)
    entries = [(one.level, one.get_title(), one.get_dest().get_index()) for one in document.get_toc()]
    texts = page_texts(english)
    assert [(level, title) for level, title, _ in entries] == [
        (0, "Where I stand"),
        (0, "What I have learnt"),
        (1, "Skills to grow"),
        (0, "Goals"),
        (1, "Posting, kept small"),
        (0, "The next ninety days"),
        (1, "Review"),
    ]
    for _, title, page in entries:
        assert title in texts[page]
    document.close()


@pytest.mark.parametrize(
    ("material", "language", "title"),
    [(rich(), "en", "Career plan, Lina Marek"), (arabic(), "ar", "خطة مهنية، لينا مراد")],
)
def test_title_author_language_and_direction_are_written(material: Material, language: str, title: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(material, language)))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (title, material.profile.name)
    root = reader.root_object
    assert str(root["/Lang"]) == language
    preferences = root["/ViewerPreferences"].get_object()
    assert isinstance(preferences, pypdf.generic.DictionaryObject)
    assert str(preferences["/DisplayDocTitle"]) == "True"
    assert "/Direction" not in preferences  # with R2L pdfium turns purely Latin lines around


def entry(of: pypdf.generic.PdfObject, *path: str | int) -> pypdf.generic.DictionaryObject:
    """Follow a path of keys and numbers through a PDF's dictionaries and lists."""
    here = of
    for step in path:
        assert isinstance(here, (dict, list))
        found = here[step]  # type: ignore[index]
        here = found.get_object()
    assert isinstance(here, pypdf.generic.DictionaryObject)
    return here


def fonts_of(page: pypdf.PageObject) -> dict[str, pypdf.generic.DictionaryObject]:
    fonts = entry(page, "/Resources", "/Font")
    return {name: entry(fonts, name) for name in fonts}


def descriptor_of(font: pypdf.generic.DictionaryObject) -> pypdf.generic.DictionaryObject:
    return entry(font, "/DescendantFonts", 0, "/FontDescriptor")


@pytest.mark.parametrize(("material", "language"), [(rich(), "en"), (arabic(), "ar"), (scant(), "en")])
def test_every_font_is_embedded_and_a_subset(material: Material, language: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(material, language)))
    names = set()
    for page in reader.pages:
        for name, font in fonts_of(page).items():
            assert "/FontFile2" in descriptor_of(font)
            assert re.fullmatch(r"/[A-Z]{6}\+Noto\w+-\w+", str(font["/BaseFont"])), name
            names.add(font["/BaseFont"])
    assert names


WRITE_AGAIN = """
import hashlib
from tests.documents.test_plan_pdf import pdf_of
from tests.domain.plan.material_of import arabic, rich
print(hashlib.sha256(pdf_of(rich())).hexdigest(), hashlib.sha256(pdf_of(arabic(), "ar")).hexdigest())
"""


def test_the_same_plan_gives_the_same_bytes_in_any_process(english: bytes, right_to_left: bytes) -> None:
    expected = " ".join(hashlib.sha256(data).hexdigest() for data in (english, right_to_left))
    assert pdf_of(rich()) == english
    for seed in ("1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        result = subprocess.run(
            [sys.executable, "-c", WRITE_AGAIN], env=environment, capture_output=True, text=True, check=True
        )
        assert result.stdout.strip() == expected


def test_another_day_gives_another_plan(english: bytes) -> None:
    assert set_plan(compose(rich(), ALL, date(2026, 11, 22))) != english


HEADING_SIZES = {"en": (20.0, 14.0), "ar": (22.0, 15.5)}


@pytest.mark.unmeasured
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_heading_stands_at_a_page_s_foot_without_two_lines_of_what_follows(
    paper: Paper, language: str, thorough: bool
) -> None:
    """Grow the first chapter line by line, so that every heading passes every foot."""
    [lesson, *_] = rich().lessons
    for lines in range(0, 60, 1 if thorough else 6):
        vision = "\n".join(f"Line {number} of a long vision" for number in range(20 + lines))
        material = replace(rich(), profile=Profile(name="Lina", vision=vision), lessons=(lesson,))
        for page in lines_of(pdf_of(material, language, paper))[1:]:
            column = [line for line in page if line[0] > 25 * MM]
            body = [line for line in column if line[0] < column[-1][0] - 3]
            headings = [top for top, size, _ in body if round(size, 1) in HEADING_SIZES[language]]
            for heading in headings:
                below = {round(top) for top, size, _ in body if top > heading + size + 4}
                assert len(below) >= 2


@given(lines=st.integers(1, 60), paper=st.sampled_from(Paper), language=st.sampled_from(["en", "ar"]))
@settings(max_examples=examples(10), deadline=None)
def test_the_lines_to_sign_on_stand_under_the_whole_review(lines: int, paper: Paper, language: str) -> None:
    vision = "\n".join(f"Line {number}" for number in range(lines))
    choices = replace(ALL, sections=(PlanSection.ABOUT, PlanSection.STANDING, PlanSection.REVIEW))
    data = pdf_of(with_vision(f"{vision}\n\nEnd"), language, paper, choices)
    [signed] = [page for page in page_texts(data) if said("plan.review.with", language) in page]
    assert said("plan.heading.review", language) in signed
    assert said("plan.review.questions", language)[:12] in signed


def said(key: str, language: str) -> str:
    return INVISIBLE.sub("", say(sentence(key), words_for(language)))


@pytest.mark.parametrize("count", [0, 1, 30])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("paper", list(Paper))
def test_everything_on_the_days_ahead_is_named(count: int, language: str, paper: Paper) -> None:
    [known, *_] = rich().actions
    words = different_words(count)
    actions = tuple(
        replace(
            known, action=replace(known.action, id=number, title=word * 2, due_on=DAY + timedelta(days=number * 7 % 80))
        )
        for number, word in enumerate(words)
    )
    text = whole_text(pdf_of(Material(actions=actions), language, paper))
    assert all(word * 2 in text for word in words)


@pytest.mark.parametrize("long", ["Now: " + "a small step " * 6, "w" * 90])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_source_and_an_action_too_long_for_one_line_stand_on_two(long: str, language: str) -> None:
    [lesson, *_] = rich().lessons
    [action, *_] = rich().actions
    material = Material(
        lessons=(replace(lesson, company="C" * 40, actions=(replace(action.action, title=long, done_on=None),)),)
    )
    document = pypdfium2.PdfDocument(pdf_of(material, language))
    for page in document:
        textpage = page.get_textpage()
        objects = list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage))
        boxes = [one.get_bounds() for one in objects]
        for number, box in enumerate(boxes):
            assert not any(touch(box, other) for other in boxes[number + 1 :])
    document.close()


def touch(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Tell whether two boxes of text lie on each other; half a point of overlap is not seen."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.5 and down > 0.5


@pytest.mark.parametrize(("material", "language"), [(rich(), "en"), (arabic(), "ar")])
def test_the_layout_of_arabic_mirrors_that_of_english(material: Material, language: str) -> None:
    document = pypdfium2.PdfDocument(pdf_of(material, language))
    boxes = []
    for page in document:
        textpage = page.get_textpage()
        boxes += [one.get_bounds() for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage)]
    leftmost, rightmost = min(box[0] for box in boxes), max(box[2] for box in boxes)
    width = 210 * MM
    leading, trailing = (width - rightmost, leftmost) if language == "ar" else (leftmost, width - rightmost)
    document.close()
    assert leading == pytest.approx(30 * MM, abs=3)
    assert trailing == pytest.approx(24 * MM, abs=3)


def with_vision(vision: str, name: str = "Lina", role_sought: str = "") -> Material:
    return replace(rich(), profile=Profile(vision=vision, name=name, role_sought=role_sought))


def different_words(count: int) -> list[str]:
    """Make words of letters alone, all different."""
    letters = "bcdfghjklm"
    return ["w" + "".join(letters[int(digit)] for digit in f"{number:05}") for number in range(count)]


def test_markup_in_a_person_s_words_is_printed_as_written() -> None:
    hostile = "<b>bold</b> & <br/> <img src='/etc/passwd'/> </para> <a href='javascript:x'>x</a> &amp;"
    data = pdf_of(with_vision(f"{hostile}\n\nMore.", name="<i>Lina</i>", role_sought="R&D <lead>"))
    text = whole_text(data)
    for part in (hostile, "<i>Lina</i>", "R&D <lead>"):
        assert part in text
    assert b"javascript" not in data


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_vision_of_20_000_words_runs_over_pages_and_none_is_lost(language: str) -> None:
    words = different_words(20_000)
    data = pdf_of(with_vision(" ".join(words)), language)
    found = set(re.findall(r"w[b-m]{5}", whole_text(data)))
    assert found == set(words)
    assert len(page_texts(data)) > 20


@pytest.mark.unmeasured
def test_a_quote_of_20_000_words_splits_its_lesson_over_pages() -> None:
    words = different_words(20_000)
    debrief = Debrief(application_id=1, lesson="Listen", facts=(" ".join(words),), started_on=DAY)
    data = pdf_of(Material(lessons=(LessonMaterial(debrief=debrief, company="Lumen Books"),)))
    assert set(re.findall(r"w[b-m]{5}", whole_text(data))) == set(words)


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "awkward",
    [
        "W" * 500,
        "🙂" * 40,
        "中文和日本語",
        "שלום Lumen عالم",
        "ก็ทำได้ดีมาก " * 30,
        "a\u0301" * 300,
        "x\n" * 400,
        "\u202eabc",
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_awkward_words_in_every_field_print_inside_the_margins(awkward: str, language: str) -> None:
    first = rich()
    [lesson, *_] = first.lessons
    [skill, *_] = first.skills
    [goal, *_] = first.goals
    [todo, *_] = first.actions
    [post, *_] = first.posting
    material = Material(
        profile=Profile(name=awkward, role_sought=awkward, vision=awkward),
        goals=(replace(goal, what=awkward, measure=awkward),),
        record=first.record,
        lessons=(replace(lesson, debrief=replace(lesson.debrief, lesson=awkward, facts=(awkward,)), company=awkward),),
        skills=(replace(skill, skill=replace(skill.skill, name=awkward)),),
        actions=(replace(todo, action=replace(todo.action, title=awkward)),),
        posting=(replace(post, channel=replace(post.channel, name=awkward)),),
    )
    document = pypdfium2.PdfDocument(pdf_of(material, language))
    for page in document:
        textpage = page.get_textpage()
        for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage):
            left, _, right, _ = one.get_bounds()
            assert left > 20 * MM
            assert right < (210 - 20) * MM
    document.close()


@given(made_up.materials, made_up.choices)
@settings(max_examples=examples(12), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_plan_prints(material: Material, choices: PlanChoices) -> None:
    data = set_plan(compose(material, choices, made_up.TODAY), choices.language, choices.paper)
    assert len(page_texts(data)) >= 1


def test_a_plan_without_sections_is_its_cover() -> None:
    data = pdf_of(rich(), choices=replace(ALL, sections=()))
    assert len(page_texts(data)) == 1
